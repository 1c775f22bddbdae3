"""Presentation mode: the pad and big bars alone, and everything as it was afterwards."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QDockWidget, QLabel

from digitpad.texts.language import LANGUAGES
from tests.digitpad.conftest import ONE, SEVEN, draw_stroke


def test_presentation_shows_pad_and_bars_alone_and_esc_brings_everything_back(window, qtbot):
    window.commands["Presentation"].trigger()
    assert window.isFullScreen()
    assert not window.menuBar().isVisible()
    assert not window.tools.isVisible()
    assert window.canvas.isVisible()
    assert window.bars.isVisible()
    assert window.model_label.isVisible()

    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isFullScreen()
    assert window.menuBar().isVisible()
    assert window.tools.isVisible()
    assert window.network_pane.isVisible()


def test_hints_and_offers_are_away_while_presenting_and_come_back(window, qtbot):
    qtbot.waitUntil(window.welcome.hint.isVisible)
    window.commands["Presentation"].trigger()
    assert not window.notices.isVisible()

    window.commands["Presentation"].trigger()
    assert window.welcome.hint.isVisible()
    assert window.settings.current.hint


def test_what_is_said_while_presenting_is_in_the_status_bar_and_in_its_bar_afterwards(window, qtbot):
    window.commands["Presentation"].trigger()
    draw_stroke(window.canvas, SEVEN)
    QTest.keyClick(window, Qt.Key.Key_7)
    assert not window.samples.bar.isVisible()
    assert "Kept as a 7" in window.statusBar().currentMessage()

    window.commands["Presentation"].trigger()
    assert window.samples.bar.isVisible()
    assert "Kept as a 7" in window.samples.bar.text


def test_a_bar_that_was_dismissed_while_presenting_stays_away(window, qtbot):
    qtbot.waitUntil(window.welcome.hint.isVisible)
    window.commands["Presentation"].trigger()
    for _ in range(3):
        draw_stroke(window.canvas, ONE)
    window.commands["Presentation"].trigger()

    assert not window.welcome.hint.isVisible()
    assert not window.settings.current.hint


def test_shortcuts_work_in_presentation_mode_too(window):
    window.commands["Presentation"].trigger()
    draw_stroke(window.canvas, SEVEN)
    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    assert window.document.is_empty
    window.commands["Presentation"].trigger()


def test_presentation_hides_every_other_pane_and_brings_each_back(window, qtbot):
    window.commands["MySamples"].trigger()
    window.commands["CollectDigits"].trigger()
    kept = (window.reading_pane, window.network_pane)
    others = [dock for dock in window.findChildren(QDockWidget) if dock not in kept]
    assert len(others) == 2
    window.commands["Presentation"].trigger()
    assert not any(dock.isVisible() for dock in others)
    window.commands["Presentation"].trigger()
    qtbot.waitUntil(lambda: all(dock.isVisible() for dock in others))


def test_presentation_is_not_what_the_full_screen_entry_means(window):
    window.commands["Presentation"].trigger()
    assert not window.commands["FullScreen"].isChecked()
    window.commands["Presentation"].trigger()
    assert not window.commands["FullScreen"].isChecked()


def test_presentation_says_quietly_how_to_leave_and_writes_what_the_status_bar_says_large(window, qtbot):
    hint = window.findChild(QLabel, "presentationHint")
    size = window.model_label.font().pointSizeF()
    assert hint.isHidden()
    window.commands["Presentation"].trigger()
    assert hint.isVisible()
    assert "Esc" in hint.text()
    assert window.model_label.font().pointSizeF() > 1.2 * size  # as large as a screen of 800 pixels lets it be
    window.network_pane.close()
    window.commands["Presentation"].trigger()
    assert hint.isHidden()
    assert window.model_label.font().pointSizeF() == size


def test_presentation_shows_the_network_s_picture_whether_its_pane_was_open_or_not(window, qtbot):
    for shown in (True, False):
        window.network_pane.setVisible(shown)
        window.commands["Presentation"].trigger()
        assert window.network.isVisible()
        assert window.bars.isVisible()
        window.commands["Presentation"].trigger()
        assert window.network_pane.isHidden() != shown


@pytest.mark.parametrize("code", LANGUAGES)
def test_what_the_status_bar_says_is_as_large_as_the_screen_lets_it_be(window, qtbot, code):
    window.view.choose_language(code)
    qtbot.wait(10)
    usual = window.statusBar().font().pointSizeF()
    window.commands["Presentation"].trigger()

    parts = [window.findChild(QLabel, name) for name in ("presentationHint", "modelLabel")]
    assert usual <= parts[0].font().pointSizeF() <= 1.5 * usual
    assert sum(part.sizeHint().width() for part in parts) <= window.screen().size().width() == 800
    qtbot.waitUntil(lambda: all(part.width() >= part.sizeHint().width() for part in parts))
    window.commands["Presentation"].trigger()
    assert window.statusBar().font().pointSizeF() == usual


def test_the_choice_of_an_explanation_is_read_from_the_last_row_too(window):
    choice = window.findChild(QComboBox, "saliencyChoice")
    usual = choice.font().pointSizeF()
    window.commands["Presentation"].trigger()
    assert choice.font().pointSizeF() > usual
    window.commands["Presentation"].trigger()
    assert choice.font().pointSizeF() == usual
