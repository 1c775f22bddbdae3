"""The panes beside the pad as a small screen (1024 × 768) leaves them: nothing in them is cut or has to be pushed."""

from dataclasses import replace
from typing import get_args

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLabel, QScrollArea

from digitpad.recognize.reading_view import ReadingView
from digitpad.texts.language import LANGUAGES
from tests.digitpad.conftest import SEVEN, draw_stroke
from tests.digitpad.recognize.conftest import number, prediction, reading_of
from trainer.model.predict import EMPTY
from trainer.reading.number_reading import NumberReason

SMALL_SCREEN = 364  # pixels that a page has there, beside its scroll bar 340
SCROLL_BAR = 24
EDGES = 16


@pytest.fixture
def open_panes(window, qtbot):
    window.trainer.open()
    window.inside.open()
    draw_stroke(window.canvas, SEVEN)
    window.recognizer.read_now()
    qtbot.waitUntil(lambda: window.trainer.panel is not None)
    yield window
    window.view.choose_language("en")


def widths(tabs):
    return {tabs.tabText(place): tabs.tabBar().tabRect(place).width() for place in range(tabs.count())}


@pytest.mark.parametrize("code", LANGUAGES)
def test_all_tabs_are_seen_without_scrolling(code, open_panes, qtbot):
    open_panes.view.choose_language(code)
    trainer, inside = open_panes.trainer.panel.tabs, open_panes.inside.panel.tabs
    for place in range(trainer.count()):
        trainer.setTabVisible(place, True)
    qtbot.waitUntil(lambda: 0 < sum(widths(trainer).values()) <= SMALL_SCREEN - EDGES)
    qtbot.waitUntil(lambda: 0 < sum(widths(inside).values()) <= SMALL_SCREEN)


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_page_fits_beside_its_scroll_bar(code, open_panes):
    open_panes.view.choose_language(code)
    for tabs in (open_panes.trainer.panel.tabs, open_panes.inside.panel.tabs):
        for place in range(tabs.count()):
            tabs.setCurrentIndex(place)
            page = tabs.currentWidget()
            scrolls = isinstance(page, QScrollArea)
            content, room = (page.widget(), SMALL_SCREEN - SCROLL_BAR) if scrolls else (page, SMALL_SCREEN)
            assert content.minimumSizeHint().width() <= room, tabs.tabText(place)


def readings(read):
    """Whatever can be said of a digit or of a number of any length."""
    for reason in get_args(NumberReason):
        for digits in ("8", "35", "1234567890"):
            yield reading_of(read, number(digits, reason, 0 if reason in ("not_sure", "several") else None), 0)
    for reason in ("", "not_sure", "several"):
        yield replace(read, prediction=prediction(4, 0.3, reason), number=None)
    for of_picture in (False, True):
        yield replace(read, prediction=EMPTY, number=None, of_picture=of_picture)


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("presents", [False, True])
def test_no_reason_is_cut_whatever_was_said_before(code, presents, window, qtbot):
    window.resize(1024, 768)
    draw_stroke(window.canvas, SEVEN)
    window.recognizer.read_now()
    view, single = window.findChild(ReadingView), window.recognizer.reading
    reason, chips = view.findChild(QLabel, "readingReason"), view.chips
    window.view.choose_language(code)
    window.presentation.show(presents)

    def is_whole():
        end = reason.mapTo(view, QPoint(0, reason.heightForWidth(reason.width()))).y()
        return reason.height() >= reason.heightForWidth(reason.width()) and end <= (
            chips.y() if chips.isVisible() else view.height()
        )

    for reading in readings(single):
        view.show_reading(reading)
        qtbot.waitUntil(is_whole, timeout=10_000)
        view.show_reading(single)
        qtbot.waitUntil(is_whole, timeout=10_000)
