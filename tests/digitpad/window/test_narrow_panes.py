"""The panes beside the pad as a small screen (1024 × 768) leaves them: nothing in them is cut or has to be pushed."""

import pytest
from PySide6.QtWidgets import QScrollArea

from digitpad.texts.language import LANGUAGES
from tests.digitpad.conftest import SEVEN, draw_stroke

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
