"""Every menu entry: named, placed in a menu, taught in a sentence, and with keys that no other has."""

from collections import Counter

import pytest
from PySide6.QtGui import QAction, QKeySequence, QPalette
from PySide6.QtWidgets import QMainWindow

from digitpad.widgets.icons import SIZE
from digitpad.window.actions import COMMANDS, ICONS, MENUS, SUBMENUS, Actions


def test_every_action_is_a_named_child_of_the_window(window):
    names = {action.objectName() for action in window.findChildren(QAction) if action.objectName()}

    assert {"actionUndo", "actionRedo", "actionClear", "actionOpenModel", "actionSaveModelAs"} <= names
    assert "actionStartTraining" in names
    assert all(action.text() and action.statusTip() for action in window.commands)


@pytest.fixture
def actions(qtbot):
    window = QMainWindow()
    qtbot.addWidget(window)
    made = Actions(window)
    made.retranslate()
    made.fill_menu_bar()
    return made


def test_every_command_stands_in_one_menu_and_every_entry_is_a_command():
    entries = Counter(entry for menu in (MENUS | SUBMENUS).values() for entry in menu if entry != "-")
    submenus = {entry[1:]: count for entry, count in entries.items() if entry.startswith(">")}
    assert submenus == dict.fromkeys(SUBMENUS, 1)
    commands = {entry: count for entry, count in entries.items() if not entry.startswith(">")}
    assert commands == dict.fromkeys((command.name for command in COMMANDS), 1)


def test_no_two_entries_have_the_same_keys(actions):
    keys = Counter(keys.toString() for action in actions for keys in action.shortcuts())
    assert [key for key, count in keys.items() if count > 1] == []


def test_a_tool_tip_teaches_the_keys(actions):
    keys = actions["Undo"].shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    assert actions["Undo"].toolTip() == f"Take the last step back ({keys})"
    assert actions["About"].toolTip() == actions["About"].statusTip()


def test_undo_and_redo_are_named_after_their_steps_and_off_without_one(actions):
    actions.name_steps("stroke", "")
    assert (actions["Undo"].text(), actions["Undo"].isEnabled()) == ("&Undo stroke", True)
    assert (actions["Redo"].text(), actions["Redo"].isEnabled()) == ("&Redo", False)
    assert actions["Undo"].iconText() == "Undo", "a tool button does not change its width"


def test_icons_are_there_and_sharp_on_every_screen(actions):
    actions.recolor(QPalette(), 2.0)
    for name in ICONS:
        icon = actions[name].icon()
        assert {round(size.width()) for size in icon.availableSizes()} >= {SIZE, 2 * SIZE}, name
