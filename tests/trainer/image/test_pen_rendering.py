"""The one renderer: where the ink comes to lie, how thick a line is, and many drawings at once."""

import numpy as np
import pytest

from trainer.image.measures import CENTRE, INK_BOX, PEN_RADIUS
from trainer.image.pen_rendering import centres_of_mass, paint_digits


def painted(*drawings, radius=PEN_RADIUS):
    """Drawings of segments ((x, y), (x, y)) as images."""
    most = max(map(len, drawings))
    starts, ends = np.zeros((2, len(drawings), most, 2), np.float32)
    drawn = np.zeros((len(drawings), most), np.bool_)
    for number, segments in enumerate(drawings):
        for place, (start, end) in enumerate(segments):
            starts[number, place], ends[number, place], drawn[number, place] = start, end, True
    return paint_digits(starts, ends, drawn, np.full(len(drawings), radius, np.float32))


DOWN = (((3.0, 0.0), (3.0, 70.0)),)
CORNER = (((0.0, 0.0), (10.0, 0.0)), ((10.0, 0.0), (10.0, 30.0)))


def test_an_upright_line_is_twenty_pixels_long_and_as_wide_as_the_pen():
    (image,) = painted(DOWN)
    assert image[:, 14].sum() == pytest.approx(INK_BOX, abs=0.6)
    assert image[14].sum() == pytest.approx(2 * PEN_RADIUS, abs=0.3)
    assert (image.min(), image.max()) == (0, 1)


def test_the_centre_of_mass_is_in_the_middle():
    np.testing.assert_allclose(centres_of_mass(painted(DOWN, CORNER)), CENTRE, atol=0.25)


def test_drawings_painted_together_are_those_painted_alone():
    together = painted(DOWN, CORNER, ())
    for image, alone in zip(together, (painted(DOWN), painted(CORNER), np.zeros((1, 28, 28))), strict=True):
        np.testing.assert_allclose(image, alone[0], atol=1e-6)


def test_neither_direction_nor_a_line_drawn_twice_changes_anything():
    turned = tuple((end, start) for start, end in reversed(CORNER))
    for other in (turned, CORNER + CORNER):
        np.testing.assert_allclose(painted(other), painted(CORNER), atol=1e-5)


def test_a_tap_is_a_dot_in_the_middle():
    (image,) = painted((((5.0, 5.0), (5.0, 5.0)),))
    assert image[14, 14] == 1
    assert image.sum() == pytest.approx(np.pi * PEN_RADIUS**2, rel=0.25)


def test_the_middle_of_nothing_is_the_middle():
    np.testing.assert_array_equal(centres_of_mass(np.zeros((1, 28, 28), np.float32)), [[CENTRE, CENTRE]])
