import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from digitpad.inside.ghost_dabs import GhostDabs
from digitpad.inside.what_if import WhatIf
from tests.digitpad.conftest import SEVEN, draw_stroke, random_model


@pytest.fixture
def what_if(window, qtbot):
    window.commands["Refusal"].setChecked(True)
    made = WhatIf(window.document, window.canvas, window.recognizer)
    qtbot.addWidget(made)
    made.show()
    window.made = made
    draw_stroke(window.canvas, SEVEN)
    window.recognizer.read_now()
    return made


def answer(what_if):
    return what_if.findChild(QLabel, "whatIfAnswer").text()


def ask(what_if, window, qtbot):
    """Press the buttons until there is a digit that some dabs make of the drawing."""
    for digit in range(10):
        if digit != window.recognizer.prediction.most_probable:
            what_if.findChild(QPushButton, f"whatIf{digit}").click()
            qtbot.waitUntil(lambda: what_if.change is not None)
            if what_if.change.is_found:
                return digit
    raise AssertionError("no digit can be made of it")


def test_what_is_shown_is_what_is_done_and_undo_takes_it_back(what_if, window, qtbot):
    before = window.document.ink
    digit = ask(what_if, window, qtbot)
    ghosts = window.canvas.findChild(GhostDabs)
    change = what_if.change
    assert ghosts.dabs == change.dabs
    assert ghosts.isVisible()
    assert answer(what_if).startswith("Dabs: ")

    what_if.do_it.click()
    window.recognizer.read_now()

    assert window.document.ink == change.ink
    assert window.recognizer.prediction == change.prediction
    assert window.recognizer.prediction.most_probable == digit
    assert not ghosts.isVisible()
    window.commands["Undo"].trigger()
    assert window.document.ink == before


def test_another_stroke_takes_the_ghosts_away(what_if, window, qtbot):
    ask(what_if, window, qtbot)

    draw_stroke(window.canvas, ((100, 200), (180, 200)))

    assert what_if.change is None
    assert not window.canvas.findChild(GhostDabs).isVisible()
    assert answer(what_if) == "Choose a digit."
    assert not what_if.do_it.isVisible()


def test_an_empty_pad_and_one_with_a_picture_say_what_is_wanted(what_if, window):
    window.commands["Clear"].trigger()
    window.recognizer.read_now()
    what_if.show_reading(window.recognizer.reading)
    assert answer(what_if) == "Draw one digit, without a picture under it, and ask."

    what_if.ask(3)

    assert what_if.change is None


def test_a_digit_that_it_is_already_needs_nothing(what_if, window, qtbot):
    what_if.ask(window.recognizer.prediction.most_probable)

    qtbot.waitUntil(lambda: what_if.change is not None)

    assert answer(what_if).startswith("It is read as a")
    assert not what_if.do_it.isVisible()


CHANGES = {
    "another model": lambda window: window.model_in_use.use(random_model(seed=9)),
    "no refusal": lambda window: window.recognizer.set_refusal(False),
    "no numbers": lambda window: window.recognizer.set_whole_numbers(False),
}


@pytest.mark.parametrize("change", CHANGES)
def test_what_was_found_is_forgotten_when_the_pad_reads_in_another_way(what_if, window, qtbot, change):
    ask(what_if, window, qtbot)

    CHANGES[change](window)

    assert what_if.change is None
    assert not window.canvas.findChild(GhostDabs).isVisible()
    assert answer(what_if) == "Choose a digit."


def test_a_search_for_another_model_is_left(what_if, window, qtbot):
    what_if.ask(window.recognizer.prediction.most_probable)
    assert answer(what_if) == "Looking…"

    window.model_in_use.use(random_model(seed=9))

    assert answer(what_if) == "Choose a digit."


def test_ghosts_are_on_the_pad_only_while_the_page_is_seen(what_if, window, qtbot):
    ghosts = window.canvas.findChild(GhostDabs)
    digit = ask(what_if, window, qtbot)
    assert ghosts.isVisible()
    what_if.ask(digit)

    what_if.hide()
    qtbot.waitUntil(lambda: what_if.change is not None)
    assert not ghosts.isVisible()
    what_if.show()

    assert ghosts.isVisible()
    assert ghosts.dabs == what_if.change.dabs


def test_a_search_that_fails_says_why(what_if, window, qtbot, monkeypatch):
    def full(*_, **_more):
        raise MemoryError

    monkeypatch.setattr("digitpad.inside.what_if.find_change", full)
    what_if.ask(3)

    qtbot.waitUntil(lambda: answer(what_if).startswith("There is too little free memory"))


def test_a_search_that_breaks_can_be_asked_for_again(what_if, window, qtbot, monkeypatch):
    def broken(*_, **_more):
        raise ZeroDivisionError

    monkeypatch.setattr("digitpad.inside.what_if.find_change", broken)
    with qtbot.captureExceptions() as raised:
        what_if.ask(3)
        qtbot.waitUntil(lambda: answer(what_if) == "Choose a digit.")

    assert [kind for kind, *_ in raised] == [ZeroDivisionError]
