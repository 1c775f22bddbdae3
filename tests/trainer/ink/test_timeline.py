import math

import pytest
from hypothesis import given
from hypothesis import strategies as some

from trainer.ink.inkml import read_inkml, to_bytes
from trainer.ink.strokes import Ink, Stroke
from trainer.ink.timeline import EVEN_PACE, LONGEST_PAUSE, PAUSE, timeline

ACROSS = ((0.0, 0.0), (50.0, 0.0), (100.0, 0.0))


def timed(*times):
    return Stroke(ACROSS, times=times)


def test_strokes_with_times_are_replayed_at_them_with_the_pause_that_was_made():
    line = timeline(Ink((timed(1000, 1030, 1100), timed(1300, 1310, 1320))))

    assert line.moments == ((0, 30, 100), (300, 310, 320))
    assert line.is_measured
    assert line.duration == 320


def test_ink_without_times_is_replayed_at_an_even_pace():
    line = timeline(Ink((Stroke(ACROSS), Stroke(((0.0, 0.0), (0.0, 50.0))))))

    assert line.moments[0] == pytest.approx((0, EVEN_PACE / 2, EVEN_PACE))
    assert line.moments[1] == pytest.approx((EVEN_PACE + PAUSE, 1.5 * EVEN_PACE + PAUSE))
    assert not line.is_measured


@pytest.mark.parametrize("second", [(5, 6, 7), (9e15, 9e15 + 1, 9e15 + 2)])
def test_nobody_waits_for_a_clock_that_begins_anew_or_for_who_came_back_tomorrow(second):
    line = timeline(Ink((timed(1000, 1010, 1020), timed(*second))))

    assert line.moments[1][0] - line.moments[0][-1] in (PAUSE, LONGEST_PAUSE)


def test_at_each_moment_there_is_the_ink_that_was_drawn_until_then():
    line = timeline(Ink((Stroke(ACROSS, 9.0, (0.1, 0.2, 0.3), (0, 30, 100)), timed(200, 210, 220)), truth="7"))

    assert line.ink_until(-1).strokes == ()
    assert line.ink_until(30).strokes == (Stroke(ACROSS[:2], 9.0, (0.1, 0.2), (0, 30)),)
    assert len(line.ink_until(200).strokes[1].points) == 1
    assert line.ink_until(line.duration) == line.ink


def test_an_empty_drawing_is_over_at_once_and_a_tap_soon():
    assert timeline(Ink((Stroke(()),))).duration == 0
    assert timeline(Ink((Stroke(((5.0, 5.0),)),))).duration > 0


def test_times_survive_a_file():
    line = timeline(read_inkml(to_bytes(Ink((timed(1000, 1030.5, 1100), timed(1300, 1310, 1320))))))

    assert line.moments == ((0, 30.5, 100), (300, 310, 320))


numbers = some.floats(allow_nan=True, allow_infinity=True)
places = some.floats(-1e9, 1e9)


@given(some.lists(some.lists(some.tuples(places, places, numbers), min_size=1, max_size=5), max_size=4))
def test_whatever_a_file_says_moments_are_numbers_that_never_fall(rows):
    strokes = (Stroke(tuple(row[:2] for row in stroke), times=tuple(row[2] for row in stroke)) for stroke in rows)
    line = timeline(Ink(tuple(strokes)))

    flat = [moment for row in line.moments for moment in row]
    assert all(map(math.isfinite, flat))
    assert flat == sorted(flat)
    assert line.ink_until(line.duration) == line.ink
