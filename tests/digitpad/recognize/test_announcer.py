"""A screen reader hears a settled answer, once."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLabel

from digitpad.recognize.announcer import Announcer
from tests.digitpad.recognize.conftest import number, prediction
from trainer.model.predict import EMPTY


@pytest.fixture
def said(qtbot):
    label = QLabel()
    qtbot.addWidget(label)
    sentences = []
    announcer = Announcer(label, sentences.append)
    return announcer, sentences


def test_a_settled_answer_is_announced_once(said, reading, qtbot):
    announcer, sentences = said
    for digit in (1, 7, 1, 7, 7):
        announcer.follow(replace(reading, prediction=prediction(digit), number=None))
    qtbot.waitUntil(lambda: sentences == ["Digit 7"])

    announcer.follow(replace(reading, prediction=prediction(7), number=None))
    qtbot.wait(700)
    assert sentences == ["Digit 7"]


def test_an_empty_pad_is_silent_and_a_refusal_is_said(said, reading, qtbot):
    announcer, sentences = said
    announcer.follow(replace(reading, prediction=EMPTY, number=None))
    qtbot.wait(600)
    assert sentences == []

    announcer.follow(replace(reading, prediction=prediction(3, 0.1, "not_sure"), number=None))
    qtbot.waitUntil(lambda: sentences == ["No digit"])


def test_the_same_digit_is_announced_again_after_the_pad_was_empty(said, reading, qtbot):
    announcer, sentences = said
    for read in (prediction(7), EMPTY, prediction(7)):
        announcer.follow(replace(reading, prediction=read, number=None))
        qtbot.wait(600)
    assert sentences == ["Digit 7", "Digit 7"]


@pytest.mark.parametrize(
    ("digits", "reason", "sentence"),
    [
        ("2026", "", "Number 2026"),
        ("2026", "not_sure", "No number"),
        ("5", "sign", "No number"),
        ("1", "lines", "No number"),
    ],
)
def test_a_number_is_said_as_a_whole(said, reading, digits, reason, sentence):
    assert said[0].sentence(replace(reading, number=number(digits, reason))) == sentence
