"""The grid of samples: many can be chosen, and its keys are about them."""

import numpy as np
import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from digitpad.samples.browser.sample_grid import SampleGrid
from digitpad.widgets.digits.digit_list import DigitList

COUNT = 60


@pytest.fixture
def grid(qtbot):
    digits = DigitList()
    digits.show_pictures(np.zeros((COUNT, 28, 28), np.uint8), np.arange(COUNT) % 10)
    made = SampleGrid(digits)
    qtbot.addWidget(made)
    made.resize(500, 400)
    made.show()
    qtbot.waitExposed(made)
    made.setFocus()
    return made


def click(grid, qtbot, position, modifier=Qt.KeyboardModifier.NoModifier):
    place = grid.visualRect(grid.model().index(position, 0)).center()
    qtbot.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, modifier, place)


def test_clicks_choose_one_a_range_or_one_more(grid, qtbot):
    click(grid, qtbot, 4)
    assert grid.chosen == [4]
    click(grid, qtbot, 8, Qt.KeyboardModifier.ShiftModifier)
    assert grid.chosen == [4, 5, 6, 7, 8]
    click(grid, qtbot, 2, Qt.KeyboardModifier.ControlModifier)
    click(grid, qtbot, 6, Qt.KeyboardModifier.ControlModifier)
    assert grid.chosen == [2, 4, 5, 7, 8]
    assert grid.chosen_count == 5


@pytest.mark.parametrize("positions", [[3], [0, 1, 2], [5, 7, 8, 20, 59]])
def test_positions_can_be_chosen_at_once(grid, positions):
    grid.choose(positions)
    assert grid.chosen == positions
    assert grid.currentIndex().row() == positions[0]


def test_ctrl_a_chooses_all(grid, qtbot):
    qtbot.keyClick(grid, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert grid.chosen_count == COUNT


@pytest.mark.parametrize("modifier", [Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier])
def test_a_digit_s_key_asks_for_that_label(grid, qtbot, modifier):
    with qtbot.waitSignal(grid.relabel_requested) as wish:
        qtbot.keyClick(grid, Qt.Key.Key_7, modifier)
    assert wish.args == [7]


@pytest.mark.parametrize("key", [Qt.Key.Key_Delete, Qt.Key.Key_Backspace])
def test_delete_asks_for_deletion(grid, qtbot, key):
    with qtbot.waitSignal(grid.delete_requested):
        qtbot.keyClick(grid, key)


@pytest.mark.parametrize(
    ("key", "modifier", "kept"),
    [
        (Qt.Key.Key_7, Qt.KeyboardModifier.NoModifier, True),
        (Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier, True),
        (Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier, True),
        (Qt.Key.Key_7, Qt.KeyboardModifier.ControlModifier, False),
        (Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier, False),
    ],
)
def test_only_its_own_keys_are_kept_from_the_window_s_shortcuts(grid, key, modifier, kept):
    event = QKeyEvent(QEvent.Type.ShortcutOverride, key, modifier)
    event.ignore()
    QApplication.sendEvent(grid, event)
    assert event.isAccepted() is kept
