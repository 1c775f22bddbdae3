"""What the person is told of a reading, in big and in one line."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QFontMetricsF, QPalette
from PySide6.QtWidgets import QApplication, QLabel

from digitpad.recognize.reading_view import ReadingView
from tests.digitpad.recognize.conftest import Heard, number, prediction, reading_of
from trainer.model.predict import EMPTY


@pytest.fixture
def view(qtbot):
    view = ReadingView()
    qtbot.addWidget(view)
    return view


def digit(view):
    return view.findChild(QLabel, "predictedDigit")


def reason(view):
    return view.findChild(QLabel, "readingReason").text()


def test_before_the_first_reading_there_is_no_digit(view):
    assert (digit(view).text(), reason(view)) == ("–", "Draw a digit")


@pytest.mark.parametrize(
    ("read", "shown", "said"),
    [
        (EMPTY, "–", "Draw a digit"),
        (prediction(7, 0.914), "7", "91% sure"),
        (prediction(7, 0.99949), "7", "99% sure"),
        (prediction(7, 0.9999), "7", "100% sure"),
        (prediction(4, 0.3, "not_sure"), "–", "Not sure. Most like a 4."),
        (prediction(1, 0.6, "several"), "–", "More than one digit? Draw one at a time."),
    ],
)
def test_the_digit_and_why(view, reading, read, shown, said):
    view.show_reading(replace(reading, prediction=read, number=None))
    assert (digit(view).text(), reason(view)) == (shown, said)
    assert digit(view).accessibleName() == f"Predicted digit: {'none' if shown == '–' else shown}"


def test_what_is_no_answer_is_quiet_and_an_answer_is_not(view, reading):
    roles = []
    for read in (EMPTY, prediction(7), prediction(4, 0.3, "not_sure")):
        view.show_reading(replace(reading, prediction=read, number=None))
        roles.append(digit(view).foregroundRole())
    quiet, loud = QPalette.ColorRole.PlaceholderText, QPalette.ColorRole.WindowText
    assert roles == [quiet, loud, quiet]


def test_the_digit_grows_with_its_room(view):
    view.show()
    view.resize(200, 150)
    small = digit(view).font().pixelSize()
    view.resize(400, 450)
    assert digit(view).font().pixelSize() > 2 * small


@pytest.mark.parametrize(
    ("row", "shown", "said"),
    [
        (number("2026"), "2026", "Least sure digit: 91%"),
        (number("2026", "not_sure", 1), "–", "Not sure about digit 2. Most like 2026."),
        (number("35", "sign"), "–", "A sign is among the digits. Most like 35."),
        (number("5", "sign"), "–", "A sign is among the digits. Most like 5."),
        (number("8", "lines"), "–", "Two lines? Write one number at a time."),
    ],
)
def test_the_number_and_why(view, reading, row, shown, said):
    view.show_reading(reading_of(reading, row, 0))
    assert (digit(view).text(), reason(view)) == (shown, said)


def test_of_a_number_it_is_said_which_digit_is_shown(view, reading):
    label = view.findChild(QLabel, "shownDigit")
    view.show_reading(reading_of(reading, number("2026"), 2))
    assert (label.text(), label.isVisibleTo(view), view.chips.isVisibleTo(view)) == ("Digit 3 of 4", True, True)
    assert digit(view).accessibleName() == "Number read: 2026"
    view.show_reading(reading)
    assert (label.isVisibleTo(view), view.chips.isVisibleTo(view)) == (False, False)


def test_a_number_is_as_large_as_its_room(view, reading):
    view.show()
    view.resize(300, 300)
    sizes = []
    for digits in ("12", "2026", "20262026"):
        view.show_reading(reading_of(reading, number(digits), 0))
        font = digit(view).font()
        sizes.append(font.pixelSize())
        assert QFontMetricsF(font).horizontalAdvance(digits) <= view.width()
        assert font.pixelSize() <= digit(view).height()
    assert sizes[0] >= sizes[1] > sizes[2]
    view.show_reading(reading)
    assert digit(view).font().pixelSize() > sizes[1]


def test_words_that_need_no_more_lines_ask_for_no_other_layout(view, reading, qtbot):
    view.resize(300, 300)
    view.show()
    qtbot.waitExposed(view)
    view.show_reading(replace(reading, prediction=prediction(7, 0.91), number=None))
    QApplication.processEvents()
    heard = Heard(view, QEvent.Type.LayoutRequest)
    for share in (0.92, 0.52, 0.99):
        view.show_reading(replace(reading, prediction=prediction(7, share), number=None))
        QApplication.processEvents()
        assert reason(view) == f"{share:.0%} sure"
    assert heard.count == 0


def test_words_that_need_more_lines_get_them(view, reading, qtbot):
    view.resize(160, 300)
    view.show()
    qtbot.waitExposed(view)
    label = view.findChild(QLabel, "readingReason")

    def fits():
        return label.height() == label.heightForWidth(label.width())

    heights = []
    for digits in ("7", "2026", "7", "2026"):
        row = number(digits, "not_sure", 1) if len(digits) > 1 else number(digits)
        view.show_reading(reading_of(reading, row, 0))
        qtbot.waitUntil(fits)
        heights.append(label.height())
    assert heights[1] > heights[0]
    view.hide()
    view.show_reading(reading_of(reading, number("7"), 0))
    view.show()
    qtbot.waitUntil(fits)
    assert label.height() < heights[1]
