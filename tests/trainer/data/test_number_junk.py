import numpy as np
import pytest

from trainer.data.drawn_digits import draw_digits
from trainer.data.number_junk import draw_halves, draw_open_fours, draw_with_neighbours

KINDS = [draw_halves, draw_with_neighbours, draw_open_fours]


@pytest.mark.parametrize("draw", KINDS)
@pytest.mark.parametrize("count", [0, 1, 2, 40])
def test_as_many_pictures_are_drawn_as_were_asked_for_and_none_is_empty(draw, count):
    images = draw(count, np.random.default_rng(0))
    assert images.shape == (count, 28, 28)
    assert images.dtype == np.uint8
    assert count == 0 or images.max(axis=(1, 2)).min() > 60


@pytest.mark.parametrize("draw", KINDS)
def test_the_generator_alone_decides(draw):
    first, again = (draw(20, np.random.default_rng(5)) for _ in range(2))
    assert np.array_equal(first, again)


def test_a_digit_with_its_neighbour_is_wider_than_a_digit():
    rng = np.random.default_rng(0)

    assert _aspect(draw_with_neighbours(200, rng)) > 1.2 * _aspect(draw_digits(200, rng)[0])


def test_no_half_is_a_mere_bar_which_would_be_a_one():
    ink = draw_halves(300, np.random.default_rng(1)) > 100
    for image in ink:
        places = np.argwhere(image).astype(float)
        long, short = np.linalg.svd(places - places.mean(axis=0), compute_uv=False)[:2]
        assert short > 0.1 * long


def _aspect(images: np.ndarray) -> float:
    """The median of width by height."""
    ink = images > 100
    return float(np.median(ink.any(axis=1).sum(axis=1) / ink.any(axis=2).sum(axis=1)))
