"""The bar about samples on the smallest window that is cared for, in the languages with the longest words."""

from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from digitpad.widgets.brief_text import BriefText
from tests.digitpad.conftest import SEVEN, draw_stroke

VERDICT = SimpleNamespace(
    own_before=0.71,
    own_after=0.96,
    everybody_before=0.9951,
    everybody_after=0.9748,
    kept_out=6,
    own_is_worse=False,
    may_be_used=False,
)


@pytest.fixture(params=["En", "De", "Es", "Zh"])
def small(request, window):
    window.commands[f"Language{request.param}"].trigger()
    window.resize(800, 600)
    yield window
    window.commands["LanguageEn"].trigger()


def lines_of(window, qtbot):
    """How many lines the bar takes: those of its sentence, and one for each row of buttons."""
    bar = window.samples.bar
    sentence = bar.findChild(BriefText)
    qtbot.waitUntil(lambda: bar.height() >= bar.layout().totalHeightForWidth(bar.width()))
    assert not sentence.is_cut()
    rows = {button.y() for button in bar.findChildren(QPushButton) if button.isVisible()}
    return len(sentence.shown_lines(sentence.width())) + len(rows)


def test_what_was_kept_is_told_in_three_lines_with_its_buttons(small, qtbot):
    draw_stroke(small.canvas, SEVEN)
    QTest.keyClick(small, Qt.Key.Key_7)
    assert lines_of(small, qtbot) <= 3

    draw_stroke(small.canvas, SEVEN)
    QTest.keyClick(small, Qt.Key.Key_7)
    assert lines_of(small, qtbot) <= 3
    assert small.size().height() == 600


def test_an_offer_with_all_its_figures_takes_four_lines_at_most(small, qtbot):
    small.samples.course._conclude(SimpleNamespace(verdict=VERDICT))

    assert len([each for each in small.samples.bar.findChildren(QPushButton) if each.isVisible()]) == 2
    assert lines_of(small, qtbot) <= 4


def test_the_bar_leaves_the_digit_and_how_sure_it_is_apart(small, qtbot):
    draw_stroke(small.canvas, SEVEN)
    QTest.keyClick(small, Qt.Key.Key_7)
    lines_of(small, qtbot)
    digit, reason = small.reading.findChildren(QLabel)[:2]

    qtbot.waitUntil(lambda: digit.geometry().bottom() < reason.geometry().top())
    assert digit.font().pixelSize() <= digit.height()


def test_the_name_of_a_collection_may_be_long(window, qtbot):
    window.resize(800, 600)
    window.samples.bar.say("Kept as a 7, the first sample in “" + "a long name " * 20 + "”.")

    sentence = window.samples.bar.findChild(BriefText)
    qtbot.waitUntil(sentence.is_cut)
    assert len(sentence.shown_lines(sentence.width())) == 3
    assert window.size().height() == 600
