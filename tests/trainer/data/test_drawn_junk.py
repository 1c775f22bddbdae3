import numpy as np
import pytest

from trainer.data.drawn_junk import draw_junk, draw_several
from trainer.data.pen_styles import letter_styles, read_styles
from trainer.evaluation import unseen_junk


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


@pytest.mark.parametrize("kind", unseen_junk.KINDS)
def test_measuring_junk_is_made_by_other_rules_and_is_never_empty(kind):
    images = unseen_junk.KINDS[kind](12, np.random.default_rng(0))
    assert images.shape == (12, 28, 28)
    assert images.dtype == np.float32
    assert images.max(axis=(1, 2)).min() > 0.5


def test_no_skeleton_is_both_for_training_and_for_measuring():
    known = {style.points.tobytes() for style in letter_styles()}
    assert not known & {style.points.tobytes() for style in read_styles("foreign_letters.txt")}
