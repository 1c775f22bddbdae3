import numpy as np
import pytest

from trainer.image.digit_image import usable_points
from trainer.ink.strokes import Stroke
from trainer.reading.known_lines import KnownLines
from trainer.reading.pieces import box_of

RNG = np.random.default_rng(3)
POINTS = tuple((float(x), float(y)) for x, y in RNG.uniform(-50, 300, (400, 2)))
OTHERS = tuple((y, x) for x, y in POINTS)


def steps():
    """Strokes of readings that follow one another: one grows, is taken back, goes another way, and a second comes."""
    growing = [(Stroke(POINTS[:count]),) for count in (1, 2, 3, 50, 51, 399, 400)]
    back = [(Stroke(POINTS[:count]),) for count in (20, 21)]
    other_way = [(Stroke((*POINTS[:20], *OTHERS[:count])),) for count in (1, 30)]
    first = Stroke(POINTS)
    second = [(first, Stroke(OTHERS[:count])) for count in (1, 2, 90)]
    return [*growing, *back, *other_way, (first,), *second, (Stroke(OTHERS), first)]


def test_lines_and_boxes_are_those_of_the_strokes_themselves_to_the_bit():
    known, seen = KnownLines(), []
    for strokes in steps():
        known = KnownLines(known)
        for stroke in strokes:
            points = known.points(stroke)
            seen.append((stroke, points))
            assert known.box(stroke, points) == box_of(usable_points(stroke.points))
    for stroke, points in seen:  # what came later changed none of them
        np.testing.assert_array_equal(points, usable_points(stroke.points))


def test_the_line_of_a_stroke_that_stayed_is_the_same_array():
    stroke = Stroke(POINTS)
    before = KnownLines()
    line = before.points(stroke)
    after = KnownLines(before)
    after.points(Stroke(OTHERS))
    assert after.points(stroke) is line


@pytest.mark.parametrize("bad", [(float("nan"), 1.0), (1.0, float("inf")), (-2e9, 0.0)])
def test_points_that_are_no_place_are_left_out_of_a_growing_line(bad):
    known = KnownLines()
    for points in (POINTS[:9], (*POINTS[:9], bad), (*POINTS[:9], bad, POINTS[9]), (bad,)):
        known = KnownLines(known)
        stroke = Stroke(points)
        line = known.points(stroke)
        np.testing.assert_array_equal(line, usable_points(points))
        if len(line):
            assert known.box(stroke, line) == box_of(line)


def test_the_box_of_a_part_of_a_stroke_is_that_of_the_part():
    known, stroke = KnownLines(), Stroke(POINTS)
    part = known.points(stroke)[::3]
    assert known.box(stroke, part) == box_of(part)
