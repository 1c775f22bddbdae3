"""A wrong cut is mended by one key, and undone."""

import pytest

from digitpad.recognize.number_mending import NumberMending
from trainer.ink.strokes import Ink, Stroke

BARS = tuple(Stroke(((x, 60.0), (x, 200.0)), 10.0) for x in (40.0, 140.0, 240.0))


@pytest.fixture
def mending(document, recognizer):
    document.show_ink(Ink(BARS))
    recognizer.read_now()
    assert recognizer.reading.count == 3
    return NumberMending(document, recognizer)


def strokes(recognizer):
    return [digit.strokes for digit in recognizer.reading.number.digits]


def test_a_digit_is_joined_with_the_next_one_and_undo_parts_them(mending, document, recognizer):
    recognizer.choose(0)
    mending.join_next()
    assert strokes(recognizer) == [(0, 1), (2,)]
    assert document.undo_stack.undoText() == "join"
    document.undo()
    assert strokes(recognizer) == [(0,), (1,), (2,)]
    document.redo()
    assert strokes(recognizer) == [(0, 1), (2,)]


def test_a_digit_is_joined_with_the_one_before(mending, recognizer):
    recognizer.choose(2)
    mending.join_previous()
    assert strokes(recognizer) == [(0,), (1, 2)]


def test_what_was_joined_is_cut_again(mending, document, recognizer):
    recognizer.choose(0)
    mending.join_next()
    mending.cut()
    assert strokes(recognizer) == [(0,), (1,), (2,)]
    assert document.undo_stack.undoText() == "cut"
    document.undo()
    assert strokes(recognizer) == [(0, 1), (2,)]


def test_at_the_ends_and_on_an_empty_pad_it_says_what_is_missing(mending, document, recognizer):
    told = []
    mending.told.connect(told.append)
    recognizer.choose(0)
    mending.join_previous()
    recognizer.choose(2)
    mending.join_next()
    document.clear()
    mending.cut()
    assert told == ["There is no digit on that side to join with."] * 2 + [
        "Draw a number first, then mend how it was cut."
    ]
    assert recognizer.reading.count == 1


def test_what_was_said_stays_when_more_is_drawn_and_goes_with_the_ink(mending, document, recognizer):
    recognizer.choose(0)
    mending.join_next()
    document.begin_stroke((270.0, 60.0), 10.0)
    document.extend_stroke((270.0, 200.0))
    document.end_stroke()
    recognizer.read_now()
    assert strokes(recognizer)[0] == (0, 1)
    document.show_ink(Ink(tuple(Stroke(bar.points, 10.0) for bar in BARS)))
    recognizer.read_now()
    assert strokes(recognizer) == [(0,), (1,), (2,)]
