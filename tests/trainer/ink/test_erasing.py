import numpy as np
import pytest

from trainer.ink.erasing import distances
from trainer.ink.erasing import erased as erased_of_all
from trainer.ink.strokes import Stroke

LINE = Stroke(((0.0, 0.0), (100.0, 0.0)), 10.0)


def erased(stroke, start, end, radius):
    (left,) = erased_of_all([stroke], start, end, radius)
    return left


def test_a_stroke_that_the_eraser_did_not_touch_stays():
    assert erased(LINE, (50.0, 30.0), (60.0, 30.0), 8.0) is None


def test_erasing_the_middle_of_a_line_leaves_its_two_ends():
    left, right = erased(LINE, (50.0, 0.0), (50.0, 0.0), 8.0)

    assert left.points[0] == (0.0, 0.0)
    assert right.points[-1] == (100.0, 0.0)
    assert 40.0 <= left.points[-1][0] <= 42.0
    assert 58.0 <= right.points[0][0] <= 60.0
    assert left.width == right.width == 10.0


def test_erasing_along_a_line_leaves_nothing():
    assert erased(LINE, (0.0, 0.0), (100.0, 0.0), 3.0) == ()


def test_a_tap_is_erased_whole():
    assert erased(Stroke(((5.0, 5.0),)), (5.0, 6.0), (5.0, 6.0), 8.0) == ()


def test_pieces_keep_one_pressure_a_point():
    stroke = Stroke(((0.0, 0.0), (100.0, 0.0)), 10.0, (0.2, 0.8))

    pieces = erased(stroke, (50.0, -20.0), (50.0, 20.0), 5.0)

    assert [len(piece.pressures) == len(piece.points) for piece in pieces] == [True, True]
    assert pieces[0].pressures[0] == 0.2
    assert pieces[1].pressures[-1] == 0.8


def test_pieces_keep_one_time_a_point_and_those_of_untimed_strokes_none():
    timed = Stroke(((0.0, 0.0), (100.0, 0.0)), 10.0, times=(40.0, 140.0))

    whole = erased_of_all([timed, LINE], (50.0, -20.0), (50.0, 20.0), 5.0)

    left, right = whole[0]
    assert left.times == pytest.approx([40.0 + x for x, _ in left.points])
    assert right.times == pytest.approx([40.0 + x for x, _ in right.points])
    assert [piece.times for piece in whole[1]] == [(), ()]


def test_distance_is_measured_to_the_nearest_place_of_a_segment():
    assert distances(np.array([5.0, 14.0]), np.array([3.0, 3.0]), (0.0, 0.0), (10.0, 0.0)).tolist() == [3.0, 5.0]
    assert distances(np.array([3.0]), np.array([4.0]), (0.0, 0.0), (0.0, 0.0)).tolist() == [5.0]


def test_an_eraser_over_very_much_ink_makes_a_bounded_number_of_pieces():
    wild = Stroke(tuple((280.0 * (number % 2), number / 100) for number in range(20_000)), 4.0)
    pieces = erased(wild, (140.0, 0.0), (140.0, 280.0), 10.0)
    assert pieces == ()  # more than a drawing may have
    pieces = erased(Stroke(wild.points[:4000], 4.0), (140.0, 0.0), (140.0, 280.0), 10.0)
    assert len(pieces) > 3000
    assert sum(len(piece.points) for piece in pieces) <= 4000 + 2 * 20_000


def test_of_many_strokes_each_is_left_as_if_it_were_alone():
    pressed = Stroke(tuple((float(x), 5.0) for x in range(0, 100, 3)), 10.0, tuple(x / 100 for x in range(0, 100, 3)))
    above = Stroke(((0.0, 50.0), (100.0, 50.0)), 4.0)
    tap = Stroke(((51.0, 2.0),), 6.0)
    strokes = [above, LINE, tap, pressed, tap, above]

    left = erased_of_all(strokes, (50.0, -20.0), (55.0, 20.0), 5.0)

    assert left == [erased(stroke, (50.0, -20.0), (55.0, 20.0), 5.0) for stroke in strokes]
    assert left[0] is left[5] is None
    assert left[2] == ()
    assert [len(pieces) for pieces in left if pieces] == [2, 2]


def test_what_the_eraser_leaves_keeps_its_points_to_the_last_bit():
    points = tuple((0.1 * number, 0.3 + 1e-9 * number) for number in range(1000))
    left, right = erased(Stroke(points, 2.0), (50.0, 0.0), (50.0, 1.0), 8.0)
    assert set(points[:400]) <= set(left.points)
    assert set(points[-400:]) <= set(right.points)
