import numpy as np
import pytest

from trainer.image.digit_image import numbered_lines, usable_points
from trainer.ink.strokes import Ink, Stroke
from trainer.reading.known_lines import KnownLines, with_attached
from trainer.reading.pieces import Piece, box_of, marks

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


@pytest.mark.parametrize("place", [(22, 30), (22, 58), (-20, 30), (-20, 58), (-4, 2)])
def test_what_touches_a_digit_directly_or_by_others_is_no_sign_of_its_own(place):
    """The one is 60 high: ink that is 8 wide."""
    upright = Stroke(((0.0, 0.0), (0.0, 60.0)))
    away = np.array(place, float)
    chain = [Stroke((tuple((away * share * (1, 0) + (0, away[1])).tolist()),)) for share in (0.3, 0.6, 0.9)]
    strokes = [upright, *chain]

    lines = [line for _, line in numbered_lines(Ink(tuple(strokes)))]
    known = with_attached([Piece(index, box_of(line), (index,)) for index, line in enumerate(lines)], lines)
    known.sort(key=lambda one: one.middle)

    assert marks(known) == [""] * 4
    assert [piece.is_attached for piece in known].count(True) == 3


def test_what_stands_apart_belongs_to_no_digit():
    strokes = [Stroke(((0.0, 0.0), (0.0, 60.0))), Stroke(((22.0, 58.0),)), Stroke(((24.0, 57.0),))]
    lines = [line for _, line in numbered_lines(Ink(tuple(strokes)))]

    known = with_attached([Piece(index, box_of(line), (index,)) for index, line in enumerate(lines)], lines)

    assert not any(piece.is_attached for piece in known)
    assert marks(known) == ["", "sign", "sign"]
