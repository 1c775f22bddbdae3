"""A chip for each digit, by mouse, keys and screen reader."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QApplication

from digitpad.recognize.digit_chips import DigitChips
from tests.digitpad.recognize.conftest import Heard, number, reading_of


@pytest.fixture
def chips(qtbot):
    chips = DigitChips()
    qtbot.addWidget(chips)
    chips.resize(260, chips.height())
    chips.show()
    return chips


def shown(chips):
    return [chip for chip in chips.chips if chip.isVisible()]


def test_there_is_one_for_each_digit_and_none_for_a_single_one(chips, reading):
    for digits, count in (("2026", 4), ("12", 2), ("7", 0), ("48", 2)):
        chips.show_reading(reading_of(reading, number(digits), 0))
        assert len(shown(chips)) == count


def test_all_of_them_fit_side_by_side(chips, reading):
    chips.show_reading(reading_of(reading, number("0123456789"), 0))
    areas = [chip.geometry() for chip in shown(chips)]
    assert all(chips.rect().contains(area) for area in areas)
    assert all(left.right() < right.left() for left, right in pairwise(areas))


def test_the_shown_digit_is_marked_and_a_screen_reader_is_told_all(chips, reading):
    chips.show_reading(reading_of(reading, number("204", "not_sure", 2), 1))
    assert [chip.is_shown for chip in shown(chips)] == [False, True, False]
    assert [chip.accessibleName() for chip in shown(chips)] == [
        "Digit 1 of 3, 2, 91%",
        "Digit 2 of 3, 0, 91%, shown",
        "Digit 3 of 3, 4, 30%, not sure",
    ]


def test_a_click_chooses_and_the_mouse_points(chips, reading, qtbot):
    chips.show_reading(reading_of(reading, number("204"), 0))
    heard = []
    chips.digit_chosen.connect(heard.append)
    chips.digit_pointed.connect(heard.append)
    chip = shown(chips)[2]
    middle = QPointF(chip.rect().center())
    chip.enterEvent(QEnterEvent(middle, middle, middle))
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    chip.leaveEvent(QEvent(QEvent.Type.Leave))
    assert heard[0] == 2
    assert heard.count(2) >= 2
    assert heard[-1] == -1


def test_arrow_keys_step_and_the_focus_stays_with_the_shown_digit(chips, reading, qtbot):
    chips.show_reading(reading_of(reading, number("204"), 1))
    steps = []
    chips.step_requested.connect(steps.append)
    shown(chips)[1].setFocus()
    qtbot.keyClick(shown(chips)[1], Qt.Key.Key_Right)
    qtbot.keyClick(shown(chips)[1], Qt.Key.Key_Left)
    assert steps == [1, -1]
    policies = [chip.focusPolicy() for chip in shown(chips)]
    assert policies == [Qt.FocusPolicy.NoFocus, Qt.FocusPolicy.TabFocus, Qt.FocusPolicy.NoFocus]


def test_a_doubtful_digit_looks_different(chips, reading):
    looks = []
    for doubtful in (None, 1):
        chips.show_reading(reading_of(reading, number("24", doubtful=doubtful), 0))
        looks.append(chips.grab().toImage())
    assert looks[0] != looks[1]


def test_a_chip_that_changes_paints_nothing_behind_it(chips, reading, qtbot):
    qtbot.waitExposed(chips)
    chips.show_reading(reading_of(reading, number("2026"), 0))
    QApplication.processEvents()
    behind, chip = Heard(chips, QEvent.Type.Paint), Heard(chips.chips[3], QEvent.Type.Paint)
    chips.show_reading(reading_of(reading, number("2024"), 0))
    qtbot.waitUntil(lambda: chip.count > 0)
    assert behind.count == 0
