"""Ten bars: their values, their winner, their clicks."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from digitpad.recognize.probability_bars import ProbabilityBars, percent
from tests.digitpad.recognize.conftest import Heard, prediction
from trainer.model.predict import EMPTY


@pytest.fixture
def bars(qtbot):
    bars = ProbabilityBars()
    bars.animated = False
    bars.resize(300, 320)
    qtbot.addWidget(bars)
    bars.show()
    qtbot.waitExposed(bars)
    return bars


@given(st.floats(0, 1))
def test_a_hundred_per_cent_are_said_only_where_hardly_anything_is_left(probability):
    assert 0 <= percent(probability) <= 100
    assert (percent(probability) == 100) == (probability >= 0.9995)
    assert abs(percent(probability) - 100 * probability) < 1


def test_values_lengths_and_winner_are_those_of_the_reading(bars, reading):
    read = prediction(7, 0.82)
    bars.show_reading(replace(reading, prediction=read))
    assert [bar.value() for bar in bars.bars] == [percent(share) for share in read.probabilities]
    assert [bar.length for bar in bars.bars] == pytest.approx(read.probabilities)
    assert [bar.digit for bar in bars.bars if bar.wins] == [7]
    assert [bar.digit for bar in bars.bars if bar.accessibleDescription() == "most probable"] == [7]


def test_an_empty_pad_has_level_bars_and_no_winner(bars, reading):
    bars.show_reading(reading)
    bars.show_reading(replace(reading, prediction=EMPTY))
    assert {bar.value() for bar in bars.bars} == {10}
    assert not any(bar.wins for bar in bars.bars)


def test_of_an_empty_pad_the_eye_sees_blank_bars_and_lengths_as_soon_as_there_is_ink(bars, reading):
    blank = bars.grab().toImage()
    bars.show_reading(replace(reading, prediction=replace(EMPTY, reason="not_sure", most_probable=3)))
    level = bars.grab().toImage()
    assert level != blank
    bars.show_reading(replace(reading, prediction=EMPTY))
    assert bars.grab().toImage() == blank
    bar = bars.bars[4].geometry()
    right = [blank.pixel(bar.right() - x, bar.center().y()) for x in range(2, 30)]
    assert len(set(right)) == 1, "no per cent"


def test_moving_bars_say_the_value_at_once_and_arrive_at_its_length(bars, reading, qtbot):
    bars.animated = True
    bars.show_reading(replace(reading, prediction=prediction(2, 0.9)))
    assert bars.bars[2].value() == 90
    qtbot.waitUntil(lambda: bars.bars[2].length == pytest.approx(0.9))


def test_a_new_reading_takes_over_where_the_bars_are_just_now(bars, reading, qtbot):
    bars.animated = True
    for digit in (2, 5):
        bars.show_reading(replace(reading, prediction=prediction(digit, 0.9)))
    qtbot.waitUntil(lambda: bars.bars[5].length == pytest.approx(0.9))
    assert bars.bars[2].length == pytest.approx(0.1 / 9)


@pytest.mark.parametrize("digit", [0, 7, 9])
def test_a_click_on_a_bar_says_which_digit_it_was(bars, digit, qtbot):
    with qtbot.waitSignal(bars.digit_chosen) as chosen:
        QTest.mouseClick(bars.bars[digit], Qt.MouseButton.LeftButton)
    assert chosen.args == [digit]


def test_a_button_that_is_let_go_beside_the_bar_says_nothing(bars):
    chosen = []
    bars.digit_chosen.connect(chosen.append)
    QTest.mousePress(bars.bars[3], Qt.MouseButton.LeftButton)
    QTest.mouseRelease(bars.bars[3], Qt.MouseButton.LeftButton, pos=QPoint(-5, -5))
    QTest.mouseClick(bars.bars[3], Qt.MouseButton.RightButton)
    assert chosen == []


def test_what_is_no_digit_has_no_winner(bars, reading):
    bars.show_reading(replace(reading, prediction=prediction(7, 0.4, "not_sure")))
    assert not any(bar.wins for bar in bars.bars)


def test_what_changes_by_less_than_a_pixel_is_not_painted_again(bars, reading):
    bars.show_reading(replace(reading, prediction=prediction(7, 0.82)))
    QApplication.processEvents()
    heard = [Heard(bar, QEvent.Type.Paint) for bar in bars.bars]
    bars.show_reading(replace(reading, prediction=prediction(7, 0.82001)))
    QApplication.processEvents()
    assert sum(one.count for one in heard) == 0
    bars.show_reading(replace(reading, prediction=prediction(7, 0.9)))
    QApplication.processEvents()
    assert all(one.count for one in heard)
