import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from digitpad.inside.layer_strip import LayerStrip

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def strip(qtbot):
    made = LayerStrip(1)
    qtbot.addWidget(made)
    made.resize(400, 60)
    made.show()
    return made


def shown(strip, count, chosen=None, is_last=False):
    strip.show_values(np.linspace(-1, 1, count, dtype=np.float32), is_last, chosen)
    return strip


@pytest.mark.parametrize("count", [1, 10, 16, 17, 512, 4000])
def test_a_click_goes_to_the_unit_under_the_mouse_however_many_there_are(strip, qtbot, count):
    shown(strip, count)
    chosen = []
    strip.unit_chosen.connect(chosen.append)

    QTest.mouseClick(strip, LEFT, pos=QPoint(1, 1))
    QTest.mouseClick(strip, LEFT, pos=QPoint(strip.width() - 1, strip.height() + 5))

    assert chosen == [0]
    assert not strip.grab().isNull()
    assert strip.height() <= 120


def test_the_arrow_keys_walk_from_unit_to_unit_and_not_beyond_the_ends(strip):
    shown(strip, 512, chosen=0)
    chosen = []
    strip.unit_chosen.connect(chosen.append)

    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_End, Qt.Key.Key_Home):
        QTest.keyClick(strip, key)

    right, down, end, home = chosen
    assert (right, end, home) == (1, 511, 0)
    assert down > 20


def test_a_screen_reader_hears_the_layer_and_the_unit_that_is_looked_at(strip):
    shown(strip, 512, chosen=511)

    assert strip.accessibleName() == "Layer 2: 512 units"
    assert strip.accessibleDescription() == "Unit 511: 1.000"
    assert shown(strip, 10, is_last=True).accessibleName() == "Last layer: one unit for each digit"
    assert strip.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_a_unit_that_is_looked_at_and_those_that_are_held_are_marked(strip):
    plain = shown(strip, 40).grab().toImage()

    strip.show_values(np.linspace(-1, 1, 40, dtype=np.float32), False, 5, (7, 9))

    assert strip.grab().toImage() != plain


def test_ten_hidden_units_and_the_ten_digits_have_their_own_names_one_after_the_other(strip):
    shown(strip, 10, chosen=3)
    assert strip.accessibleName() == "Layer 2: 10 units"

    shown(strip, 10, is_last=True)

    assert strip.accessibleName() == "Last layer: one unit for each digit"
    assert strip.accessibleDescription() == ""
