"""The page of preferences and the menus are two faces of the same actions."""

import pytest
from PySide6.QtWidgets import QCheckBox, QComboBox, QDialog, QSpinBox

from digitpad.system.settings import SettingsStore


@pytest.fixture
def page(window):
    window.commands["Preferences"].trigger()
    yield window.findChild(QDialog, "preferences")
    window.view.choose_language("en")


@pytest.mark.parametrize(
    ("name", "setting"),
    [("WholeNumbers", "whole_numbers"), ("Refusal", "refusal"), ("Guide", "guide"), ("Animation", "animation")],
)
def test_a_switch_does_what_its_menu_entry_does_and_follows_it(window, page, name, setting):
    box = page.findChild(QCheckBox, f"prefer{name}")
    assert box.isChecked()
    box.click()
    assert not getattr(window.settings.current, setting)
    assert not window.commands[name].isChecked()
    window.commands[name].trigger()
    assert box.isChecked()


def choose(box, text):
    box.setCurrentIndex(box.findText(text))
    box.activated.emit(box.currentIndex())


def test_theme_and_language_are_chosen_there_too(window, page, qtbot):
    theme, language = page.findChild(QComboBox, "preferTheme"), page.findChild(QComboBox, "preferLanguage")
    choose(theme, "Dark")
    assert window.settings.current.theme == "dark"
    window.commands["ThemeLight"].trigger()
    qtbot.waitUntil(lambda: theme.currentText() == "Light")
    choose(language, "Deutsch")
    qtbot.waitUntil(lambda: page.windowTitle() == "Einstellungen")
    qtbot.waitUntil(lambda: theme.currentText() == "Hell")


def test_threads_are_what_the_next_run_is_offered_with_and_are_remembered(window, page):
    threads = page.findChild(QSpinBox, "preferThreads")
    threads.setValue(3)
    window.trainer.open()
    setup = window.trainer.panel.run_view.setup
    assert setup.config().threads == 3
    setup.use_preset("article")
    assert (setup.config().threads, setup.config().preset) == (3, "article")
    threads.setValue(2)
    assert (setup.config().threads, setup.config().preset) == (2, "article")
    window.settings.flush()
    assert SettingsStore().current.threads == 2
