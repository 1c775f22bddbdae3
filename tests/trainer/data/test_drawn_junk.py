import numpy as np
import pytest

from trainer.data.drawn_junk import draw_junk, draw_paths, draw_several


@pytest.mark.parametrize("count", [0, 1, 7, 500])
def test_as_much_junk_is_drawn_as_was_asked_for(count):
    junk = draw_junk(count, np.random.default_rng(0))
    assert junk.shape == (count, 28, 28)
    assert junk.dtype == np.uint8
    assert count == 0 or junk.max(axis=(1, 2)).min() > 60


def test_junk_comes_from_the_generator_alone():
    first, again = (draw_junk(100, np.random.default_rng(5)) for _ in range(2))
    assert np.array_equal(first, again)


def test_two_digits_are_wider_than_one():
    images = draw_several(100, np.random.default_rng(0)) > 100
    wide = images.any(axis=1).sum(axis=1)
    high = images.any(axis=2).sum(axis=1)
    assert np.median(wide) > 17
    assert np.median(high) < 19


def test_smooth_paths_are_about_as_high_as_wide_so_that_few_look_like_a_digit():
    ink = draw_paths(300, np.random.default_rng(0)) > 100
    wide, high = ink.any(axis=1).sum(axis=1), ink.any(axis=2).sum(axis=1)
    assert np.median(np.minimum(wide, high) / np.maximum(wide, high)) > 0.6
    assert 0.02 < ink.mean() < 0.3
