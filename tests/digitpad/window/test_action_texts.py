"""What menu entries say: each has a name and a sentence, and every step of the undo list a word."""

import re

from digitpad.recognize.number_mending import CUTTING, JOINING
from digitpad.samples.store.sample_edit import KEEPING
from digitpad.window import actions
from digitpad.window.action_texts import action_texts, menu_texts, short_texts, step_name, step_texts


def test_every_command_and_every_menu_has_words(qapp):
    assert list(action_texts().keys() - {command.name for command in actions.COMMANDS}) == []
    assert {command.name for command in actions.COMMANDS} - action_texts().keys() == set()
    assert menu_texts().keys() == (actions.MENUS | actions.SUBMENUS).keys()
    assert short_texts().keys() <= action_texts().keys()
    for name, (text, tip) in action_texts().items():
        assert text, name
        assert tip, name


def test_a_letter_to_press_is_offered_once_in_each_menu(qapp):
    texts = action_texts()
    for menu, entries in (actions.MENUS | actions.SUBMENUS).items():
        names = [
            menu_texts()[entry[1:]] if entry.startswith(">") else texts[entry][0] for entry in entries if entry != "-"
        ]
        letters = [found[1].lower() for name in names if (found := re.search(r"&(\w)", name))]
        assert len(letters) == len(set(letters)), (menu, letters)


def test_every_kind_of_edit_has_a_word(qapp):
    kinds = {JOINING, CUTTING, KEEPING, "stroke", "erase", "clear", "picture", "drawing"}
    words = [step_name(kind) for kind in kinds]
    assert all(words)
    assert len(set(words)) == len(kinds)


def test_undo_and_redo_say_which_step(qapp):
    assert step_texts("clear", "") == {"Undo": "&Undo clearing", "Redo": "&Redo"}
