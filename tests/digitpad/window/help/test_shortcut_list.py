"""The page of all keys is made of the commands."""

import re

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLineEdit

from digitpad.draw.input.key_pen import key_texts
from digitpad.texts.language import LANGUAGES
from digitpad.texts.plain_text import without_mark
from digitpad.window.actions import COMMANDS
from digitpad.window.help.shortcut_list import ShortcutList


class SmallScreen:
    def availableSize(self):
        return QSize(1024, 768)


@pytest.fixture
def page(window):
    window.activateWindow()
    QTest.keyClicks(window.canvas, "?")
    return window.findChild(QDialog, "shortcutList")


def test_a_question_mark_opens_the_page_of_every_command_that_has_keys(window, page):
    rows = dict(page.rows())
    with_keys = [window.commands[command.name] for command in COMMANDS if command.keys]
    for action in (action for action in with_keys if action.shortcut().toString()):
        first = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        assert rows[without_mark(action.text())].startswith(first), action.objectName()
    assert all(rows[what] == keys for keys, what in key_texts())


def test_what_is_typed_leaves_what_holds_it_in_name_or_keys(page):
    search = page.findChild(QLineEdit, "shortcutSearch")
    search.setText("digit next")
    assert [what for what, _ in page.rows()] == ["Next digit", "Join with the next digit"]
    search.setText("f11")
    assert list(page.rows()) == [("Full screen", "F11")]
    search.clear()
    assert len(list(page.rows())) > 30


def test_it_speaks_the_language_chosen_meanwhile(window, page, qtbot):
    window.view.choose_language("de")
    try:
        qtbot.waitUntil(lambda: page.windowTitle() == "Tastenkürzel")
        assert ("Radierer", "E") in page.rows()
        window.view.choose_language("zh_CN")
        qtbot.waitUntil(lambda: "撤销" in dict(page.rows()))
    finally:
        window.view.choose_language("en")


def test_escape_closes_it(page, qtbot):
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert not page.isVisible()


def test_what_a_key_does_is_read_whole_and_keys_that_few_keyboards_have_are_left_out(window, page, qtbot):
    page.resize(page.sizeHint())
    qtbot.waitUntil(lambda: page.tree.horizontalScrollBar().maximum() == 0)
    assert page.tree.columnWidth(0) >= page.tree.sizeHintForColumn(0)
    assert page.tree.columnWidth(1) >= page.tree.sizeHintForColumn(1)
    assert not [keys for _, keys in page.rows() if re.search("F(1[3-9]|[23][0-9])", keys)]


@pytest.mark.parametrize("code", LANGUAGES)
def test_keys_that_lie_below_are_read_whole_too(window, code, monkeypatch):
    monkeypatch.setattr(ShortcutList, "screen", SmallScreen)
    window.view.choose_language(code)
    try:
        QTest.qWait(50)
        window.commands["ShortcutList"].trigger()
        QTest.qWait(50)
        page = window.findChild(ShortcutList)
        widest = max(page.fontMetrics().horizontalAdvance(keys) for _, keys in page.rows())
        assert page.tree.columnWidth(1) > widest
    finally:
        window.view.choose_language("en")
