import pytest

from digitpad.inside.replay.film import FEWEST, MOST, make_film
from tests.digitpad.inside.conftest import SEVEN
from tests.trainer.sample_models import random_model
from trainer.ink.strokes import Ink, Stroke
from trainer.model.predict import EMPTY, Predictor
from trainer.reading.drawing_reader import DrawingReader


def reader(sizes=(784, 16, 10)):
    return DrawingReader(Predictor(random_model(sizes))).read


@pytest.mark.parametrize("sizes", [(784, 10), (784, 16, 10), (784, 40, 30, 20, 10)])
def test_each_frame_says_what_the_pad_reads_in_the_ink_of_that_moment(sizes):
    read = reader(sizes)

    film = make_film(SEVEN, read)

    assert film.frames[-1].shares == read(SEVEN).digits[0].prediction.probabilities
    assert film.ink(len(film.frames) - 1) == SEVEN
    for number in (1, len(film.frames) // 2):
        assert film.frames[number].shares == read(film.ink(number)).digits[0].prediction.probabilities
    moments = [frame.moment for frame in film.frames]
    assert moments[0] == 0
    assert moments == sorted(moments)


def test_of_a_number_the_digit_that_was_drawn_last_is_shown():
    one, other = Stroke(((40.0, 60.0), (40.0, 220.0))), Stroke(((200.0, 60.0), (200.0, 220.0)))
    ink, read = Ink((other, one)), reader()

    film = make_film(ink, read)

    last = next(digit for digit in read(ink).digits if digit.strokes == (1,))
    assert film.frames[-1].shares == last.prediction.probabilities


def test_a_film_is_neither_too_short_nor_too_long():
    slow = Ink(tuple(Stroke(((0.0, 0.0), (9.0, 9.0)), times=(0.0, 700.0)) for _ in range(40)))

    assert len(make_film(Ink.of_points([[(5, 5)]]), reader()).frames) == FEWEST
    assert len(make_film(slow, reader()).frames) == MOST


def test_it_stops_when_it_should_and_an_empty_drawing_has_no_answer():
    assert make_film(SEVEN, reader(), lambda: True) is None
    assert {frame.shares for frame in make_film(Ink(), reader()).frames} == {EMPTY.probabilities}
