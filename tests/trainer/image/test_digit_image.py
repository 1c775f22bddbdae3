import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from trainer.image.digit_image import digit_image, images_of_lines, parts_side_by_side, stroke_arrays
from trainer.image.pen_rendering import centres_of_mass
from trainer.ink.strokes import Ink, Stroke

TWO = [(20 + 30 * math.cos(angle), 40 + 28 * math.sin(angle)) for angle in np.linspace(-math.pi, 0.6, 60).tolist()] + [
    (0, 110),
    (70, 108),
]
CROSS = [(5, 60), (60, 75)]


def ink(*strokes, width=12.0):
    return Ink(tuple(Stroke(tuple((float(x), float(y)) for x, y in points), width) for points in strokes))


def sampled(points, count):
    """The same line with ``count`` points at equal distances."""
    array = np.array(points, float)
    way = np.concatenate([[0], np.cumsum(np.hypot(*np.diff(array, axis=0).T))])
    places = np.linspace(0, way[-1], count)
    return list(zip(np.interp(places, way, array[:, 0]), np.interp(places, way, array[:, 1]), strict=True))


def moved(points, scale=1.0, x=0.0, y=0.0):
    return [(px * scale + x, py * scale + y) for px, py in points]


@given(scale=st.floats(0.01, 1000), x=st.floats(-1e4, 1e4), y=st.floats(-1e4, 1e4))
def test_neither_place_nor_size_matters(scale, x, y):
    image = digit_image(ink(moved(TWO, scale, x, y), moved(CROSS, scale, x, y)))
    np.testing.assert_allclose(image, digit_image(ink(TWO, CROSS)), atol=1e-3)


@given(order=st.permutations([0, 1, 2]), turned=st.tuples(st.booleans(), st.booleans(), st.booleans()))
def test_neither_order_nor_direction_of_the_strokes_matters(order, turned):
    strokes = [TWO, CROSS, [(30, 5), (31, 50), (28, 100)]]
    other = [strokes[i][::-1] if turned[i] else strokes[i] for i in order]
    np.testing.assert_allclose(digit_image(ink(*other)), digit_image(ink(*strokes)), atol=0.02)


@given(width=st.floats(0.1, 500))
def test_the_width_of_the_pen_does_not_matter(width):
    assert np.array_equal(digit_image(ink(TWO, width=width)), digit_image(ink(TWO)))


@given(points=st.integers(120, 2000))
def test_the_speed_of_the_drawing_hardly_matters(points):
    difference = np.abs(digit_image(ink(sampled(TWO, points))) - digit_image(ink(sampled(TWO, 3000))))
    assert difference.mean() < 0.004
    assert difference.max() < 0.3


def test_a_stroke_split_in_two_is_the_same_digit():
    whole = digit_image(ink(TWO))
    np.testing.assert_allclose(digit_image(ink(TWO[:31], TWO[30:])), whole, atol=0.3)


def test_ink_is_bright_twenty_pixels_long_and_centred_by_mass():
    image = digit_image(ink(TWO))
    rows = np.flatnonzero(image.max(axis=1) > 0.5)
    assert image.dtype == np.float32
    assert image.shape == (28, 28)
    assert image.min() == 0
    assert image.max() == 1
    assert 19 <= rows[-1] - rows[0] + 1 <= 21
    np.testing.assert_allclose(centres_of_mass(image[None])[0], 14, atol=0.05)


def test_empty_ink_is_an_empty_image():
    for empty in (Ink(), ink([]), ink([(math.nan, 1), (math.inf, 2), (1e30, 0)])):
        assert not digit_image(empty).any()
        assert not parts_side_by_side(empty)


@pytest.mark.parametrize("points", [[(7, 9)], [(7, 9)] * 50, [(0, 0), (1e-12, 0)]])
def test_ink_without_extent_is_a_dot_in_the_middle(points):
    image = digit_image(ink(points))
    assert image[13:16, 13:16].sum() > 0.9 * image.sum()
    assert image[14, 14] == 1


@pytest.mark.parametrize("upright", [True, False])
def test_a_straight_line_is_a_bar_of_twenty_pixels(upright):
    image = digit_image(ink([(0, 0), (0, 50)] if upright else [(0, 0), (50, 0)]))
    bar = image if upright else image.T
    assert np.flatnonzero(bar.max(axis=1) > 0.4).size in (20, 21)
    assert np.flatnonzero(bar.max(axis=0) > 0.4).size in (2, 3)


def test_points_that_are_no_numbers_are_left_out():
    damaged = [*TWO[:30], (math.nan, 3), (math.inf, -math.inf), (4, math.nan), *TWO[30:]]
    np.testing.assert_allclose(digit_image(ink(damaged)), digit_image(ink(TWO)), atol=1e-6)


def test_a_million_points_give_the_same_image_as_a_thousand():
    many = Ink((Stroke(tuple(sampled(TWO, 1_000_000))),))
    assert np.abs(digit_image(many) - digit_image(ink(TWO))).mean() < 0.004


@settings(max_examples=200)
@given(st.lists(st.lists(st.tuples(st.floats(), st.floats()), max_size=12), max_size=6))
def test_no_ink_at_all_raises_or_warns(strokes):
    image = digit_image(ink(*strokes))
    assert image.shape == (28, 28)
    assert np.isfinite(image).all()
    assert 0 <= image.min() <= image.max() <= 1
    assert parts_side_by_side(ink(*strokes)) in (True, False)


def test_two_digits_beside_each_other_are_two_parts():
    assert parts_side_by_side(ink(TWO, moved(TWO, x=100)))
    assert parts_side_by_side(ink(moved(TWO, x=100), TWO, moved(CROSS, x=100)))


@pytest.mark.parametrize(
    "strokes",
    [
        [TWO],
        [TWO, CROSS],
        [[(0, 0), (0, 100)], [(20, 0), (25, 8)]],
        [[(0, 0), (100, 0)], [(0, 20), (100, 20)]],
        [[(5, 5)]],
    ],
)
def test_one_digit_is_one_part(strokes):
    assert not parts_side_by_side(ink(*strokes))


@pytest.mark.parametrize(("strokes", "is_curved"), [(16, True), (17, False)])
def test_a_tangle_of_more_strokes_than_a_digit_has_is_painted_without_curves(strokes, is_curved):
    bows = [[(0, 8 * index), (50, 8 * index + 6), (100, 8 * index)] for index in range(strokes)]
    straight = [sampled(bow, 401) for bow in bows]
    difference = np.abs(digit_image(ink(*bows)) - digit_image(ink(*straight))).mean()
    assert (difference > 0.001) == is_curved


def test_a_drawing_is_the_same_to_the_bit_alone_and_with_its_box_known():
    lines = stroke_arrays(ink(TWO, CROSS))
    points = np.concatenate(lines)
    box = (*points.min(axis=0).tolist(), *points.max(axis=0).tolist())
    np.testing.assert_array_equal(images_of_lines([lines], [box])[0], digit_image(ink(TWO, CROSS)))
