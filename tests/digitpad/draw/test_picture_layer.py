"""A picture's place on the pad."""

import numpy as np
import pytest

from digitpad.draw.geometry import PAD_SIZE
from digitpad.draw.picture_layer import centred


@pytest.mark.parametrize("shape", [(100, 100), (50, 200), (200, 50), (1, 1), (3, 4000)])
def test_a_picture_is_as_large_as_fits_in_the_pads_middle_and_keeps_its_shape(shape):
    x, y, width, height = centred(np.zeros(shape, np.uint8)).box
    assert max(width, height) == pytest.approx(PAD_SIZE)
    assert height / width == pytest.approx(shape[0] / shape[1])
    assert (x + width / 2, y + height / 2) == pytest.approx((PAD_SIZE / 2, PAD_SIZE / 2))
