"""A person writes a number on the real window, looks at its digits, says what they are, and mends how they are cut."""

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from digitpad.app import create_window
from digitpad.recognize.reading_view import ReadingView
from digitpad.samples.store.sample_image import open_store
from digitpad.system import paths
from tests.digitpad.conftest import draw_stroke
from tests.trainer.reading.written import digit, moved, written
from trainer.files.bundle import default_model_path


@pytest.fixture
def pad(qtbot):
    window = create_window(default_model_path())
    qtbot.addWidget(window)
    window.resize(1280, 800)
    window.show()
    qtbot.waitUntil(lambda: window.recognizer.predictor is not None)
    window.bars.animated = False
    return window


def write(pad, text):
    """Draw ``text`` with the mouse, as large as the pad's width allows."""
    draw(pad, written(text))


def draw(pad, strokes):
    points = np.concatenate([stroke.points for stroke in strokes])
    size = min(240 / np.ptp(points[:, 0]), 2.0)
    left, top = size * points.min(axis=0)
    for stroke in moved(strokes, 20 - left, 100 - top, size):
        draw_stroke(pad.canvas, stroke.points, steps=1)
    pad.recognizer.read_now()
    QCoreApplication.processEvents()


def label(pad, name):
    return pad.findChild(QLabel, name)


def reading_view(pad):
    return pad.findChild(ReadingView)


def chips(pad):
    return [chip for chip in reading_view(pad).chips.chips if chip.isVisible()]


def hover(pad, place):
    """Bring the mouse to the middle of the digit at ``place``, or off all of them."""
    digits = pad.recognizer.reading.number.digits
    x, y = (5, 5) if place < 0 else np.reshape(digits[place].box, (2, 2)).mean(axis=0)
    at = QPointF(x, y) * (pad.canvas.width() / 280)
    none = Qt.MouseButton.NoButton
    where = pad.canvas.mapToGlobal(at)
    event = QMouseEvent(QEvent.Type.MouseMove, at, where, none, none, Qt.KeyboardModifier.NoModifier)
    QCoreApplication.sendEvent(pad.canvas, event)
    QCoreApplication.processEvents()


def digit_of_bars(pad):
    return max(pad.bars.bars, key=lambda bar: bar.probability).digit


def has_bracket(pad, digit):
    """Whether a level line is to be seen below a digit, in the colour of a bracket."""
    scale = pad.canvas.width() / 280
    left, _, right, bottom = (side * scale for side in digit.box)
    picture = pad.canvas.grab().toImage()
    palette = pad.canvas.palette()
    wanted = (palette.highlight().color(), palette.placeholderText().color())
    middle = round((left + right) / 2)
    column = [picture.pixelColor(middle, round(bottom) + row) for row in range(1, round(20 * scale))]
    return any(distance(each, colour) < 30 for each in column for colour in wanted)


def distance(one: QColor, other: QColor):
    return sum(abs(a - b) for a, b in zip(one.getRgb(), other.getRgb(), strict=True))


def samples():
    store = open_store(paths.samples_folder())
    kept = list(store.samples("mine"))
    store.close()
    return kept


def test_2026_is_read_and_each_digit_has_a_chip_and_a_bracket(pad):
    write(pad, "2026")
    assert label(pad, "predictedDigit").text() == "2026"
    assert label(pad, "predictedDigit").accessibleName() == "Number read: 2026"
    assert label(pad, "shownDigit").text() == "Digit 4 of 4"
    assert reading_view(pad).announcer.sentence(pad.recognizer.reading) == "Number 2026"
    assert [chip.accessibleName().split(", ")[:2] for chip in chips(pad)] == [
        [f"Digit {place} of 4", sign] for place, sign in enumerate("2026", 1)
    ]
    assert all(has_bracket(pad, each) for each in pad.recognizer.reading.number.digits)
    assert digit_of_bars(pad) == 6


@pytest.mark.parametrize("text", ["10", "2026", "0123456789"])
def test_a_number_is_as_large_as_fits_and_nothing_is_cut_off(pad, text):
    write(pad, text)
    shown = label(pad, "predictedDigit")
    assert shown.text() == text
    wide = QFontMetricsF(shown.font()).horizontalAdvance(text)
    high = QFontMetricsF(shown.font()).tightBoundingRect(text).height()
    assert wide <= shown.width()
    assert high <= shown.height()
    assert wide > 0.6 * shown.width() or high > 0.5 * shown.height()
    assert len(chips(pad)) == len(text)
    rights = [chip.geometry().right() for chip in chips(pad)]
    assert rights == sorted(rights)
    assert rights[-1] <= reading_view(pad).chips.width()


def test_bars_and_picture_show_the_digit_that_is_pointed_at_and_then_the_last_one_again(pad):
    write(pad, "2026")
    seen = []
    for place in (0, 1, 2, -1):
        hover(pad, place)
        seen.append((digit_of_bars(pad), label(pad, "shownDigit").text()))
    assert seen == [(2, "Digit 1 of 4"), (0, "Digit 2 of 4"), (2, "Digit 3 of 4"), (6, "Digit 4 of 4")]


def test_a_digit_is_chosen_by_arrow_keys_and_by_its_chip(pad):
    write(pad, "471")
    QTest.keyClick(pad.canvas, Qt.Key.Key_Left)
    assert (digit_of_bars(pad), label(pad, "shownDigit").text()) == (7, "Digit 2 of 3")
    QTest.mouseClick(chips(pad)[0], Qt.MouseButton.LeftButton)
    assert (digit_of_bars(pad), label(pad, "shownDigit").text()) == (4, "Digit 1 of 3")
    pad.commands["NextDigit"].trigger()
    assert label(pad, "shownDigit").text() == "Digit 2 of 3"


def test_a_key_and_a_bar_correct_the_digit_that_is_shown(pad):
    write(pad, "471")
    QTest.keyClick(pad.canvas, Qt.Key.Key_Left)
    QTest.keyClick(pad, Qt.Key.Key_9)
    QTest.mouseClick(chips(pad)[2], Qt.MouseButton.LeftButton)
    QTest.mouseClick(pad.bars.bars[1], Qt.MouseButton.LeftButton)
    kept = samples()
    assert [(sample.label, sample.predicted) for sample in kept] == [(9, 7), (1, 1)]
    digits = pad.recognizer.reading.number.digits
    assert [sample.drawing.ink for sample in kept] == [digits[1].ink, digits[2].ink]
    pad.commands["Undo"].trigger()
    pad.commands["Undo"].trigger()
    assert samples() == []
    assert label(pad, "predictedDigit").text() == "471"


def test_a_wrong_cut_is_mended_by_keys_and_taken_back(pad):
    write(pad, "471")
    before = pad.recognizer.reading.number.text
    pad.recognizer.choose(1)
    QTest.keyClick(pad, Qt.Key.Key_J)
    assert pad.recognizer.reading.count == 2
    QTest.keyClick(pad, Qt.Key.Key_K)
    assert pad.recognizer.reading.number.text == before
    QTest.keyClick(pad, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert pad.recognizer.reading.count == 2
    QTest.keyClick(pad, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert pad.recognizer.reading.number.text == before
    assert len(chips(pad)) == 3


def test_the_audience_sees_the_number_too(pad):
    write(pad, "2026")
    pad.commands["Presentation"].trigger()
    QCoreApplication.processEvents()
    assert label(pad, "predictedDigit").text() == "2026"
    assert len(chips(pad)) == 4
    assert all(has_bracket(pad, each) for each in pad.recognizer.reading.number.digits)
    hover(pad, 0)
    assert label(pad, "shownDigit").text() == "Digit 1 of 4"
    pad.commands["Presentation"].trigger()


def test_switched_off_a_number_is_several_digits_and_switched_on_it_is_read_again(pad):
    write(pad, "26")
    pad.commands["WholeNumbers"].trigger()
    assert label(pad, "predictedDigit").text() == "–"
    assert label(pad, "readingReason").text() == "More than one digit? Draw one at a time."
    assert chips(pad) == []
    assert not label(pad, "shownDigit").isVisible()
    pad.commands["WholeNumbers"].trigger()
    assert label(pad, "predictedDigit").text() == "26"
    assert len(chips(pad)) == 2


@pytest.mark.parametrize("before", ["", "2026"])
def test_one_digit_looks_just_as_without_numbers(pad, before):
    if before:
        write(pad, before)
        pad.commands["Clear"].trigger()
    draw(pad, digit("5"))
    looks = []
    for _ in range(2):
        QCoreApplication.processEvents()
        looks.append([part.grab().toImage() for part in (pad.canvas, reading_view(pad), pad.bars)])
        assert label(pad, "predictedDigit").text() == "5"
        assert label(pad, "predictedDigit").accessibleName() == "Predicted digit: 5"
        pad.commands["WholeNumbers"].trigger()
    assert looks[0] == looks[1]
    assert chips(pad) == []


def test_a_right_click_on_a_chip_is_about_that_digit(pad):
    write(pad, "471")
    chip = chips(pad)[0]
    QTest.mousePress(chip, Qt.MouseButton.RightButton, pos=QPoint(5, 5))
    QTest.mouseRelease(chip, Qt.MouseButton.RightButton, pos=QPoint(5, 5))
    assert pad.recognizer.reading.shown == 0
    assert chip.actions()
