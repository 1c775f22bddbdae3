import numpy as np
import pytest

from trainer.data.drawn_digits import draw_digits, draw_lines, ink_of_style, paint_lines
from trainer.data.pen_styles import SAMPLES, digit_styles, letter_styles, read_style
from trainer.image.digit_image import digit_image
from trainer.image.measures import PEN_RADIUS
from trainer.image.pen_rendering import centres_of_mass


def test_digits_are_drawn_in_equal_shares_as_uint8_images():
    images, labels = draw_digits(2000, np.random.default_rng(0))
    assert images.shape == (2000, 28, 28)
    assert images.dtype == np.uint8
    assert labels.dtype == np.int64
    assert np.bincount(labels, minlength=10).min() > 140
    assert images.max(axis=(1, 2)).min() > 120


def test_the_same_seed_draws_the_same_digits_and_another_one_others():
    first, again, other = (draw_digits(50, np.random.default_rng(seed))[0] for seed in (3, 3, 4))
    assert np.array_equal(first, again)
    assert not np.array_equal(first, other)


def test_rule_drawn_digits_have_the_size_and_place_of_the_pads_own():
    images, _ = draw_digits(300, np.random.default_rng(1))
    pixels = images.astype(np.float32) / 255
    np.testing.assert_allclose(centres_of_mass(pixels), 14, atol=0.35)
    extent = [max(np.ptp(np.argwhere(image > 0.5), axis=0)) + 1 for image in pixels]
    assert np.quantile(extent, 0.02) >= 17
    assert np.quantile(extent, 0.98) <= 22


def test_training_material_is_painted_just_as_the_users_ink():
    styles = digit_styles()
    for number in range(0, len(styles), 7):
        style = styles[number]
        lines = (style.spline @ style.points)[None] * np.array([0.72, 1], np.float32)
        drawn = np.diff(style.stroke)[None] == 0
        painted = paint_lines(lines, drawn, np.full(1, PEN_RADIUS, np.float32))[0] / 255
        assert np.abs(painted - digit_image(ink_of_style(style))).mean() < 0.01


def test_without_strength_a_drawing_keeps_its_styles_proportions():
    styles = [read_style("1 bare 1 : .5,0 .5,1")]
    lines, _ = draw_lines(styles, np.zeros(40, np.int64), np.random.default_rng(0), strength=0)
    width, height = np.ptp(lines[:, :, 0], axis=1), np.ptp(lines[:, :, 1], axis=1)
    assert (height > 0.9).all()
    assert (width < 0.25).all()  # the usual lean of 0.1 and a tremor remain


def test_a_style_is_a_spline_through_its_points_with_corners_and_lifts():
    style = read_style("7 crossed 2 : 0,0 1,0 / .5,1 | .2,.5 .8,.5")
    lines = style.spline @ style.points
    assert style.sign == "7"
    assert lines.shape == (SAMPLES, 2)
    assert set(style.stroke.tolist()) == {0, 1}
    for corner in ((0, 0), (1, 0), (0.5, 1), (0.2, 0.5), (0.8, 0.5)):
        assert np.hypot(*(lines - corner).T).min() < 0.02
    first = lines[style.stroke == 0]
    level = first[first[:, 0].argmax() :: -1]
    np.testing.assert_allclose(level[:, 1], 0, atol=0.05)  # a corner is no curve


def test_a_line_that_is_no_style_is_refused():
    with pytest.raises(ValueError, match="no style"):
        read_style("7 crossed : 0,0 1,1")


def test_each_digit_has_many_styles_with_names_of_their_own():
    names = [(style.sign, style.name) for style in digit_styles()]
    assert len(set(names)) == len(names)
    for digit in "0123456789":
        assert sum(sign == digit for sign, _ in names) >= 20


def test_letters_leave_out_what_looks_like_a_digit():
    assert not {style.sign for style in letter_styles()} & set("OoIliJjZzSsBbgqDyY0123456789")
