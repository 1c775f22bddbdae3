import numpy as np
import pytest

from trainer.image.picture_paper import unit_grey, working_picture

NOISE = np.random.default_rng(0).integers(0, 255, (20, 12), dtype=np.uint8)


@pytest.mark.parametrize("times", [2, 7, 16])
def test_an_enlargement_of_squares_is_taken_back(times):
    large = np.kron(NOISE, np.ones((times, times), np.uint8))
    assert np.array_equal(working_picture(large), working_picture(NOISE))


@pytest.mark.parametrize(("shape", "longer"), [((4000, 3000), 400), ((400, 30), 400), ((200, 150), 200), ((9, 8), 117)])
def test_the_longer_side_is_112_to_400_pixels(shape, longer):
    noise = np.random.default_rng(1).integers(0, 255, shape, dtype=np.uint8)
    assert max(working_picture(noise).shape) == longer


def test_what_is_no_number_or_out_of_range_is_put_right():
    odd = np.array([[np.nan, np.inf, -np.inf, 0.5, 2, -3]])
    assert unit_grey(odd).tolist() == [[0, 1, 0, 0.5, 1, 0]]
    assert unit_grey(np.array([[-7, 0, 255, 999]])).tolist() == [[0, 0, 1, 1]]
