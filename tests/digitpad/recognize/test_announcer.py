"""A screen reader hears a settled answer, once."""

import pytest
from PySide6.QtWidgets import QLabel

from digitpad.recognize.announcer import Announcer
from tests.digitpad.recognize.conftest import prediction
from trainer.model.predict import EMPTY


@pytest.fixture
def said(qtbot):
    label = QLabel()
    qtbot.addWidget(label)
    sentences = []
    announcer = Announcer(label, sentences.append)
    return announcer, sentences


def test_a_settled_answer_is_announced_once(said, qtbot):
    announcer, sentences = said
    for digit in (1, 7, 1, 7, 7):
        announcer.follow(prediction(digit))
    qtbot.waitUntil(lambda: sentences == ["Digit 7"])

    announcer.follow(prediction(7))
    qtbot.wait(700)
    assert sentences == ["Digit 7"]


def test_an_empty_pad_is_silent_and_a_refusal_is_said(said, qtbot):
    announcer, sentences = said
    announcer.follow(EMPTY)
    qtbot.wait(600)
    assert sentences == []

    announcer.follow(prediction(3, 0.1, "not_sure"))
    qtbot.waitUntil(lambda: sentences == ["No digit"])


def test_the_same_digit_is_announced_again_after_the_pad_was_empty(said, qtbot):
    announcer, sentences = said
    for read in (prediction(7), EMPTY, prediction(7)):
        announcer.follow(read)
        qtbot.wait(600)
    assert sentences == ["Digit 7", "Digit 7"]
