import numpy as np
import pytest

from tests.trainer.reading.written import digit, ink, moved, predictor, written
from trainer.image.digit_image import numbered_lines
from trainer.ink.strokes import Ink, Stroke
from trainer.reading.ink_reader import InkReader
from trainer.reading.lookalikes import without_lines_around
from trainer.reading.pieces import (
    Piece,
    box_of,
    line_height,
    marks,
    stands_in_two_lines,
    without_specks,
)


def pieces(strokes):
    lines = numbered_lines(Ink(tuple(strokes)))
    return sorted((Piece(index, box_of(line), (index,)) for index, line in lines), key=lambda one: one.middle)


@pytest.mark.parametrize(("text", "sign"), [("3.5", "."), ("3,5", ","), ("3-5", "sign")])
def test_small_marks_between_digits_are_known(text, sign):
    assert [mark for mark in marks(pieces(written(text, gap=12))) if mark] == [sign]


@pytest.mark.parametrize(
    ("line", "sign"),
    [
        (((50, 57), (52, 59)), "."),
        (((51, 58), (47, 66)), ","),
        (((51, 44), (47, 63)), ","),
        (((51, 62), (46, 90)), ","),
        (((51, 59), (50, 62)), "."),
    ],
)
def test_a_small_stroke_that_goes_down_under_the_line_is_a_comma_and_a_speck_a_point(line, sign):
    mark = Stroke(tuple((float(x), float(y)) for x, y in line))
    assert [one for one in marks(pieces([*digit("0"), mark, *moved(digit("0"), 60)])) if one] == [sign]


def test_a_colon_is_a_sign_and_a_point_in_a_zero_is_none():
    colon = [Stroke(((51.0, y), (52.0, y + 1))) for y in (22.0, 56.0)]
    assert "sign" in marks(pieces([*digit("0"), *colon, *moved(digit("0"), 60)]))
    assert "sign" not in marks(pieces([*digit("0"), Stroke(((20.0, 30.0), (21.0, 31.0))), *moved(digit("0"), 60)]))


def test_what_stands_close_to_a_digit_and_ends_at_the_line_is_a_part_of_it():
    stem = Stroke(((42.0, 44.0), (41.0, 62.0)))
    assert not any(marks(pieces([*digit("0"), stem, *moved(digit("0"), 60)])))


def test_strict_marks_begin_at_the_line():
    stem, comma = Stroke(((50.0, 46.0), (48.0, 70.0))), Stroke(((50.0, 60.0), (48.0, 76.0)))
    for mark, signs in ((stem, []), (comma, [","])):
        strokes = pieces([*digit("0"), mark, *moved(digit("0"), 60)])
        assert [one for one in marks(strokes) if one] == [","]
        assert [one for one in marks(strokes, is_strict=True) if one] == signs


def test_a_low_dash_between_digits_is_a_sign_and_no_comma():
    dash = Stroke(((44.0, 66.0), (57.0, 69.0)))
    assert marks(pieces([*digit("0"), dash, *moved(digit("5"), 60)])).count("sign") == 1


def test_a_cross_is_a_sign_and_a_crossed_seven_is_none():
    assert marks(pieces(written("3+4"))).count("sign") == 2
    seven = [Stroke(((0, 0), (40, 2), (20, 60))), Stroke(((8, 30), (42, 29)))]
    assert not any(marks(pieces([*seven, *moved(digit("2"), 60)])))


RING = Stroke(tuple((10 * np.cos(turn), 10 * np.sin(turn)) for turn in np.linspace(0, 6.3, 20)))


@pytest.mark.parametrize(
    "mark",
    [
        Stroke(((-12.0, 58.0), (-11.0, 59.0))),
        Stroke(((52.0, 58.0), (53.0, 59.0))),
        Stroke(((54.0, 56.0), (50.0, 70.0))),
        moved([RING], 60, 10)[0],
        Stroke(((52.0, 0.0), (50.0, 12.0))),
    ],
)
def test_a_point_before_or_behind_all_digits_and_what_is_small_and_high_is_a_sign(mark):
    assert marks(pieces([*digit("0"), mark])).count("sign") == 1


def test_the_upper_ring_of_an_eight_is_no_sign():
    rings = [*moved([RING], 60, 10), *moved([RING], 60, 44, 1.4)]
    assert not any(marks(pieces([*digit("0"), *rings])))


def test_a_line_between_two_small_rings_is_a_per_cent_sign():
    line = Stroke(((88.0, 0.0), (52.0, 60.0)))
    assert marks(pieces([*digit("0"), *moved([RING], 60, 10), line, *moved([RING], 84, 50)])).count("sign") == 3


def test_the_strokes_of_a_four_beside_a_small_one_are_no_per_cent_sign():
    corner, stem, one = Stroke(((60.0, 0.0), (50.0, 28.0), (58.0, 28.0))), Stroke(((66.0, 0.0), (64.0, 60.0))), RING
    narrow = [corner, stem, *moved([one], 84, 45)]
    assert "sign" not in marks(pieces([*digit("0"), *narrow]))


@pytest.mark.parametrize("place", [(22, 30), (22, -8), (-20, 58), (200, 58)])
def test_a_point_elsewhere_is_no_decimal_sign(place):
    zeros = [*digit("0"), *moved(digit("0"), 70)]
    assert "." not in marks(pieces([*zeros, Stroke((place,))]))


@pytest.mark.parametrize("place", [-20, 62])
def test_one_speck_above_another_is_a_colon_wherever_it_stands(place):
    colon = [Stroke(((float(place), y), (place + 1.0, y + 1))) for y in (20.0, 42.0)]
    assert marks(pieces([*digit("0"), *colon])).count("sign") == 2
    assert "sign" not in marks(pieces([*digit("0"), colon[0]]))


def test_a_leaning_line_between_two_specks_is_a_per_cent_sign():
    line = Stroke(((60.0, 58.0), (90.0, 0.0)))
    specks = [Stroke(((60.0, 8.0),)), Stroke(((92.0, 50.0),))]
    assert marks(pieces([*digit("5"), line, *specks])).count("sign") == 3


def test_digits_above_digits_stand_in_two_lines():
    assert stands_in_two_lines(pieces([*written("12"), *moved(written("34"), y=110)]))
    assert stands_in_two_lines(pieces([*written("1"), *moved(written("3"), y=110)]))
    assert not stands_in_two_lines(pieces(written("1234", rise=70)))
    assert not stands_in_two_lines(pieces(written("1234")))


@pytest.mark.parametrize("sign", "0123456789")
def test_a_digit_stands_in_one_line(sign):
    assert not stands_in_two_lines(pieces(digit(sign)))


def test_the_height_of_a_line_is_that_of_its_tallest_piece():
    assert line_height(pieces(written("3.5"))) == pytest.approx(60, abs=2)
    assert line_height([]) == 0


def test_the_point_of_an_exclamation_mark_is_a_sign_and_one_behind_a_one_is_not():
    upright, point = Stroke(((60.0, 0.0), (60.0, 40.0))), Stroke(((60.0, 58.0), (61.0, 59.0)))
    assert marks(pieces([*digit("0"), upright, point])).count("sign") == 1
    one = Stroke(((60.0, 0.0), (60.0, 60.0)))
    assert marks(pieces([*digit("0"), one, *moved([point], 8), *moved(digit("5"), 80)])).count(".") == 1


def line(left, right, y):
    return Stroke(tuple((x, y) for x in np.linspace(left, right, 10).tolist()))


@pytest.mark.parametrize("text", ["7", "12", "2026"])
def test_a_line_under_all_and_a_frame_around_all_are_left_out(text):
    row = written(text)
    right = max(a for stroke in row for a, _ in stroke.points)
    under = line(-4, right + 6, 72)
    frame = Stroke(((-20, -15), (right + 20, -15), (right + 20, 75), (-20, 75), (-20, -15)))
    for around in ([under], [frame], [under, *moved([under], 0, 8)]):
        assert len(without_lines_around(pieces([*row, *around]))) == len(row)


def test_a_ones_foot_and_a_slash_in_a_zero_belong_to_the_digit():
    foot = [Stroke(((30.0, 0.0), (30.0, 60.0))), line(12, 48, 61)]
    nought = [*moved(digit("0"), size=1.0), Stroke(((30.0, 12.0), (12.0, 48.0)))]
    assert len(without_lines_around(pieces(foot))) == 2
    assert InkReader(predictor()).read(ink(nought)).number == "0"


def test_four_dots_are_no_stray_dots():
    dots = [Stroke(((x, -20.0),)) for x in (0.0, 10.0, 20.0, 30.0)]
    row = pieces([*digit("5"), *dots])
    assert without_specks(row, marks(row)) == row
    assert len(without_specks(row[1:], marks(row)[1:])) == len(row) - 4
