"""How hands differ: each kind of variation changes what it says and leaves the rest alone."""

import numpy as np
import pytest

from trainer.data.pen_styles import digit_styles
from trainer.data.pen_variation import (
    bent,
    hurried,
    on_a_coarse_grid,
    pen_down,
    pen_radius,
    shaky,
    slanted,
    varied,
)

COUNT = 200


@pytest.fixture
def style():
    """A digit of two strokes."""
    return next(style for style in digit_styles() if style.stroke[-1] == 1)


@pytest.fixture
def rng():
    return np.random.default_rng(0)


@pytest.fixture
def lines(style):
    """The same drawing many times."""
    return np.repeat((style.spline @ style.points)[None], COUNT, axis=0)


def test_variants_lie_around_their_style_and_none_is_another_s_twin(style, rng):
    made = varied(style, COUNT, rng)
    assert len({each.tobytes() for each in made}) == COUNT
    np.testing.assert_allclose(made.mean(axis=0), style.spline @ style.points, atol=0.05)


def test_without_strength_a_variant_is_its_style(style, rng):
    np.testing.assert_allclose(varied(style, 3, rng, 0.0), (style.spline @ style.points)[None].repeat(3, 0), atol=1e-5)


@pytest.mark.parametrize("change", [bent, slanted, shaky])
def test_a_change_of_shape_keeps_the_number_of_points_and_differs_from_drawing_to_drawing(change, lines, rng):
    changed = change(lines, rng)
    assert changed.shape == lines.shape
    assert changed.dtype == np.float32
    assert np.isfinite(changed).all()
    assert len({each.tobytes() for each in changed}) == COUNT


def test_more_digits_lean_right_than_left(rng):
    upright = np.zeros((2000, 2, 2), np.float32)
    upright[:, 0], upright[:, 1] = (0.5, 0.0), (0.5, 1.0)
    leaning = slanted(upright, rng)
    assert 0.6 < (leaning[:, 0, 0] > leaning[:, 1, 0]).mean() < 0.9


def test_only_a_share_is_drawn_on_a_coarse_grid_and_a_share_in_a_hurry(lines, style, rng):
    for changed, share in ((on_a_coarse_grid(lines, rng), 0.15), (hurried(lines, style.stroke, rng), 0.25)):
        touched = (changed != lines).any(axis=(1, 2)).mean()
        assert abs(touched - share) < 0.1


def test_a_hurried_stroke_keeps_its_ends(lines, style, rng):
    fast = hurried(lines, style.stroke, rng, share=1.0)
    ends = np.flatnonzero(np.diff(style.stroke, prepend=-1, append=9))
    for place in sorted({0, len(style.stroke) - 1, *(ends[1:-1] - 1), *ends[1:-1]}):
        np.testing.assert_allclose(fast[:, place], lines[:, place], atol=1e-5)


def test_the_pen_is_up_between_strokes_for_most_and_down_along_them(style, rng):
    drawn = pen_down(style.stroke, COUNT, rng)
    lifted = np.diff(style.stroke) != 0
    assert drawn.shape == (COUNT, len(style.stroke) - 1)
    assert drawn[:, lifted].mean() < 0.15
    assert drawn[:, ~lifted].mean() > 0.85


def test_half_the_pens_are_the_pad_s_own(rng):
    radius = pen_radius(4000, rng)
    assert 0.45 < (np.abs(radius - 1.15) < 0.2).mean() < 0.8
    assert radius.min() > 0.7
    assert radius.max() < 2.2
