"""A sentence in the panel, with what can be done about it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton

from digitpad.widgets.message_bar import MessageBar


@pytest.fixture
def bar(qtbot):
    made = MessageBar()
    qtbot.addWidget(made)
    return made


def buttons(bar):
    return {button.text(): button for button in bar.findChildren(QPushButton) if button.isVisible()}


def test_a_bar_without_a_message_is_not_seen(bar):
    assert not bar.isVisible()
    bar.say_alone("information", "Saved.")
    assert bar.isVisible()
    assert (bar.text, bar.accessibleName()) == ("Saved.", "Saved.")


def test_choosing_does_it_and_hides_the_bar(bar, qtbot):
    done = []
    choices = (("Delete", lambda: done.append("delete")), ("Keep", lambda: done.append("keep")))
    bar.say("warning", lambda: ("Delete it?", choices))
    qtbot.mouseClick(buttons(bar)["Delete"], Qt.MouseButton.LeftButton)
    assert done == ["delete"]
    assert not bar.isVisible()


def test_what_is_chosen_may_say_something_itself(bar, qtbot):
    again = ("Again", lambda: bar.say_alone("error", "It failed again."))
    bar.say("warning", lambda: ("Again?", (again,)))
    qtbot.mouseClick(buttons(bar)["Again"], Qt.MouseButton.LeftButton)
    assert (bar.isVisible(), bar.text, buttons(bar)) == (True, "It failed again.", {})


def test_another_message_takes_the_place_of_the_one_before_with_its_buttons(bar, qtbot):
    bar.say("warning", lambda: ("First.", (("One", lambda: None),)))
    bar.say("error", lambda: ("Second.", (("Two", lambda: None),)))
    assert bar.text == "Second."
    qtbot.waitUntil(lambda: list(buttons(bar)) == ["Two"])


def test_the_cross_hides_it_and_does_nothing_else(bar, qtbot):
    done = []
    bar.say("warning", lambda: ("Delete it?", (("Delete", lambda: done.append(True)),)))
    qtbot.mouseClick(bar.findChild(QToolButton, "trainMessageClose"), Qt.MouseButton.LeftButton)
    assert (done, bar.isVisible(), bar.text) == ([], False, "")


def test_markup_in_a_message_is_text(bar):
    bar.say_alone("error", "<b>a</b> is gone.")
    label = bar.findChild(QLabel, "trainMessageText")
    assert (label.text(), label.textFormat()) == ("<b>a</b> is gone.", Qt.TextFormat.PlainText)


def test_all_is_said_again_in_another_language_until_it_is_gone(qtbot):
    said = iter(["Go on?", "Weiter?", "never asked for"])
    bar = MessageBar()
    qtbot.addWidget(bar)
    bar.say("information", lambda: (next(said), []))
    bar.retranslate()
    assert bar.text == "Weiter?"

    bar.clear()
    bar.retranslate()
    assert bar.text == ""


def test_only_what_it_says_now_is_withdrawn(bar):
    def question():
        return "Delete it?", ()

    bar.say("warning", question)
    bar.say_alone("error", "Something else.")
    bar.withdraw(question)
    assert bar.text == "Something else."
    bar.say("warning", question)
    bar.withdraw(question)
    assert bar.text == ""
