"""A picture's place on the pad."""

import numpy as np
import pytest

from digitpad.draw.geometry import PAD_SIZE
from digitpad.draw.ink_canvas import InkCanvas
from digitpad.draw.picture_layer import centred


@pytest.mark.parametrize("shape", [(100, 100), (50, 200), (200, 50), (1, 1), (3, 4000)])
def test_a_picture_is_as_large_as_fits_in_the_pads_middle_and_keeps_its_shape(shape):
    x, y, width, height = centred(np.zeros(shape, np.uint8)).box
    assert max(width, height) == pytest.approx(PAD_SIZE)
    assert height / width == pytest.approx(shape[0] / shape[1])
    assert (x + width / 2, y + height / 2) == pytest.approx((PAD_SIZE / 2, PAD_SIZE / 2))


def test_the_pad_keeps_its_edge_and_its_round_corners_around_a_picture(document, qtbot):
    pad = InkCanvas(document)
    qtbot.addWidget(pad)
    pad.resize(280, 280)
    plain = pad.grab().toImage()
    document.show_picture(centred(np.zeros((28, 28), np.uint8)))
    covered = pad.grab().toImage()
    assert covered.pixelColor(140, 140).lightness() < 10
    for x, y in ((0, 0), (2, 2), (279, 279), (0, 140), (140, 0), (279, 140), (140, 279)):
        assert covered.pixelColor(x, y) == plain.pixelColor(x, y)
