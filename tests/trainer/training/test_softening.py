import numpy as np
import pytest
import torch
from torch.nn import functional

from trainer.training.augment import LARGEST_SHIFT, SIDE
from trainer.training.softening import Softening, resampling_softness, softening_matrix


def test_a_network_that_learned_from_sharp_images_sees_sharp_ones():
    assert resampling_softness(0.0) == 0
    np.testing.assert_array_equal(softening_matrix(0.0), np.eye(SIDE * SIDE))


@pytest.mark.parametrize("strength", [0.1, 0.3, 1.0])
def test_softness_is_the_mean_spread_of_shifted_pixels(strength):
    shifts = np.linspace(0, LARGEST_SHIFT * strength, 200_001)
    share = shifts % 1
    assert resampling_softness(strength) == pytest.approx((share * (1 - share)).mean(), rel=0.02)


def test_a_single_pixel_is_spread_with_the_variance_asked_for():
    pixel = np.zeros((SIDE, SIDE))
    pixel[10, 15] = 1
    soft = (softening_matrix(0.2) @ pixel.ravel()).reshape(SIDE, SIDE)
    places = np.arange(SIDE)
    assert soft.sum() == pytest.approx(1)
    assert soft.sum(axis=0) @ (places - 15) ** 2 == pytest.approx(0.2)
    assert soft.sum(axis=1) @ (places - 10) ** 2 == pytest.approx(0.2)


def test_scaling_before_or_after_softening_is_the_same():
    pixels = torch.rand(5, SIDE * SIDE)
    soften = Softening(1 / 6).eval()
    torch.testing.assert_close(soften((pixels - 0.13) / 0.31), (soften(pixels) - 0.13) / 0.31)


def test_softening_is_for_evaluation_only():
    pixels = torch.rand(5, SIDE * SIDE)
    soften = Softening(1 / 6)
    assert soften.train()(pixels) is pixels
    kernel = torch.tensor([1 / 12, 10 / 12, 1 / 12])
    padded = functional.pad(pixels.view(-1, 1, SIDE, SIDE), (1, 1, 1, 1), mode="replicate")
    expected = functional.conv2d(padded, (kernel[:, None] * kernel)[None, None])
    torch.testing.assert_close(soften.eval()(pixels), expected.view(5, -1))
