"""Guided collection asks for ten of each digit and reports how many were read right."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton, QSpinBox

from digitpad.samples.guide_report import GuideReport
from digitpad.samples.store.sample_image import open_store
from digitpad.system import paths
from tests.digitpad.conftest import ONE, SEVEN, draw_stroke


@pytest.fixture
def guide(window):
    window.commands["CollectDigits"].trigger()
    return window.samples.guide


def counts():
    store = open_store(paths.samples_folder())
    found = store.counts("mine")
    store.close()
    return found


def click(guide, name):
    QTest.mouseClick(guide.findChild(QPushButton, name), Qt.MouseButton.LeftButton)


def keep(guide):
    """Press Next, and again where the drawing reads as something else."""
    click(guide, "guideNext")
    if "reads as" in guide.findChild(QLabel, "guideReport").text():
        click(guide, "guideNext")


def ask_for(guide, digit):
    """Skip what comes before the next time that ``digit`` is asked for."""
    while guide.wanted != digit:
        click(guide, "guideSkip")


def all_wanted(guide):
    """Everything that is asked for from now on."""
    wanted = []
    while guide.wanted is not None:
        wanted.append(guide.wanted)
        click(guide, "guideSkip")
    return wanted


def test_ten_of_each_digit_are_asked_for(guide):
    assert guide.findChild(QLabel, "guideCount").text() == "0 of 100"
    assert sorted(all_wanted(guide)) == [str(digit) for digit in range(10) for _ in range(10)]


def test_next_keeps_the_drawing_as_the_digit_asked_for_and_empties_the_pad(guide, window):
    wanted = guide.wanted
    draw_stroke(window.canvas, SEVEN)
    keep(guide)
    assert counts()[int(wanted)] == 1
    assert sum(counts()) == 1
    assert window.document.is_empty
    assert guide.findChild(QLabel, "guideCount").text() == "1 of 100"


def test_one_step_back_takes_the_sample_and_brings_the_drawing(guide, window):
    draw_stroke(window.canvas, SEVEN)
    ink = window.document.ink
    keep(guide)
    window.commands["Undo"].trigger()
    assert sum(counts()) == 0
    assert window.document.ink == ink


def test_an_empty_pad_is_not_kept_and_the_digit_stays(guide):
    wanted = guide.wanted
    click(guide, "guideNext")
    assert sum(counts()) == 0
    assert guide.wanted == wanted


def test_a_skipped_digit_is_not_kept(guide):
    click(guide, "guideSkip")
    assert sum(counts()) == 0
    assert guide.findChild(QLabel, "guideCount").text() == "1 of 100"


def test_at_the_end_the_report_says_what_was_read_right(guide, window):
    guide.findChild(QSpinBox, "guideEach").setValue(1)
    click(guide, "guideAgain")
    right = 0
    for turn in range(10):
        wanted = guide.wanted
        draw_stroke(window.canvas, SEVEN if turn % 2 else ONE)
        window.recognizer.read_now()
        right += window.recognizer.prediction.digit == int(wanted)
        keep(guide)
    assert guide.report.drawn == (1,) * 10
    assert sum(guide.report.right) == right
    assert guide.findChild(QLabel, "guideDigit").text() == "✓"
    assert f"{right} of 10 read right" in guide.findChild(QLabel, "guideReport").text()


def test_the_report_names_the_digits_that_were_misread_and_counts_refusals():
    report = GuideReport().with_answer(7, 1).with_answer(7, 7).with_answer(4, None).with_answer(0, 0)
    words = report.in_words("mine")
    assert "2 of 4 read right (50" in words
    assert "1 refused" in words
    assert "7: 1 of 2 right" in words
    assert "0:" not in words


@pytest.fixture
def numbers(guide):
    QTest.mouseClick(guide.findChild(QCheckBox, "guideNumbers"), Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
    return guide


def draw_bars(window, count):
    for place in range(count):
        x = 20 + place * 240 / max(1, count - 1)
        draw_stroke(window.canvas, [(x, 60), (x, 200)])


def test_numbers_of_five_digits_are_asked_for_with_as_many_of_each_digit(numbers):
    assert numbers.findChild(QLabel, "guideDigit").text() == numbers.wanted
    assert numbers.findChild(QLabel, "guideCount").text() == "0 of 20"
    wanted = all_wanted(numbers)
    assert sorted("".join(wanted)) == [str(digit) for digit in range(10) for _ in range(10)]
    assert {len(number) for number in wanted} == {5}


def test_each_digit_of_a_number_is_a_sample_and_one_step_back_takes_all(numbers, window):
    wanted = numbers.wanted
    draw_bars(window, 5)
    ink = window.document.ink
    keep(numbers)
    assert list(counts()) == [wanted.count(str(digit)) for digit in range(10)]
    assert window.document.is_empty
    assert numbers.report.answers == 5
    window.commands["Undo"].trigger()
    assert sum(counts()) == 0
    assert window.document.ink == ink


def test_a_number_of_another_length_is_told_at_once_and_nothing_is_asked_or_kept(numbers, window):
    wanted, said = numbers.wanted, []
    window.samples.correction.told.connect(said.append)
    draw_bars(window, 3)
    steps = window.document.undo_stack.count()
    click(numbers, "guideNext")
    assert said == ["Digits wanted: 5, found: 3. Draw them again, or mend how they are cut."]
    assert "reads as" not in numbers.findChild(QLabel, "guideReport").text()
    assert sum(counts()) == 0
    assert numbers.wanted == wanted
    assert not window.document.is_empty
    assert window.document.undo_stack.count() == steps


def test_a_single_digit_is_kept_whole_even_if_it_is_taken_for_two(guide, window):
    wanted = guide.wanted
    draw_bars(window, 2)
    keep(guide)
    assert counts()[int(wanted)] == sum(counts()) == 1
    assert guide.report.refused == 1


def test_the_pad_is_empty_at_the_beginning_and_undo_brings_back_what_was_there(window):
    draw_stroke(window.canvas, SEVEN)
    ink = window.document.ink
    window.commands["CollectDigits"].trigger()
    assert window.document.is_empty
    window.commands["Undo"].trigger()
    assert window.document.ink == ink


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
@pytest.mark.parametrize("code", ["en", "de"])
def test_return_keeps_the_drawing_whatever_the_language(guide, window, key, code):
    window.view.choose_language(code)
    draw_stroke(window.canvas, SEVEN)
    window.recognizer.read_now()
    ask_for(guide, str(window.recognizer.prediction.digit))
    QTest.keyClick(window.canvas, key)
    assert sum(counts()) == 1


def test_a_drawing_that_reads_as_another_digit_is_asked_about_before_it_is_kept(guide, window):
    draw_stroke(window.canvas, SEVEN)
    window.recognizer.read_now()
    read = window.recognizer.prediction.digit
    ask_for(guide, str((read + 1) % 10))
    click(guide, "guideNext")
    assert sum(counts()) == 0
    assert f"reads as a{'n' * (read == 8)} {read}" in guide.findChild(QLabel, "guideReport").text()
    click(guide, "guideNext")
    assert counts()[(read + 1) % 10] == 1


def test_a_drawing_that_was_changed_after_the_question_is_asked_about_again(guide, window):
    draw_stroke(window.canvas, SEVEN)
    window.recognizer.read_now()
    ask_for(guide, str((window.recognizer.prediction.digit + 1) % 10))
    click(guide, "guideNext")
    draw_stroke(window.canvas, ONE)
    assert "reads as" not in guide.findChild(QLabel, "guideReport").text()
