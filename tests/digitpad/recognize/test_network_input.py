"""The 28 × 28 pixels as the eye gets them."""

import numpy as np
import pytest

from digitpad.recognize.network_input import NetworkInput


@pytest.fixture
def view(qtbot):
    view = NetworkInput()
    qtbot.addWidget(view)
    return view


@pytest.fixture
def ramp():
    """An image that grows from paper to ink, column by column."""
    return np.tile(np.linspace(0, 1, 28, dtype=np.float32), (28, 1))


def channels(view):
    picture = view.picture()
    return np.array([picture.pixelColor(x, 14).getRgb()[:3] for x in range(28)])


def test_there_is_no_picture_before_the_first_reading(view):
    assert view.picture().isNull()


def test_more_ink_is_lighter_and_full_ink_white_without_any_colour(view, ramp):
    view.show_image(ramp, None)
    seen = channels(view)
    assert (np.diff(seen[:, 0]) > 0).all()
    assert seen[-1].tolist() == [255, 255, 255]
    assert (seen == seen[:, :1]).all()


def test_what_speaks_for_the_digit_is_blue_and_what_speaks_against_it_orange(view, ramp):
    saliency = np.zeros((28, 28), np.float32)
    saliency[:, :9], saliency[:, 19:] = 0.5, -0.5
    view.show_image(ramp, saliency)
    red, _, blue = channels(view).T
    assert (blue[:9] > red[:9]).all()
    assert (red[19:] > blue[19:]).all()
    assert (red[9:19] == blue[9:19]).all()


def test_an_image_that_nothing_speaks_for_has_no_colour(view, ramp):
    view.show_image(ramp, np.zeros((28, 28), np.float32))
    seen = channels(view)
    assert (seen == seen[:, :1]).all()


@pytest.mark.parametrize("side", [60, 196, 400])
def test_the_picture_is_shown_as_squares_in_the_middle(view, ramp, side):
    view.show_image(np.eye(28, dtype=np.float32), None)
    view.resize(side, side + 40)
    shown = view.grab().toImage()
    step = side // 28
    corner = ((side - 28 * step) // 2, (side + 40 - 28 * step) // 2)
    for row, column in ((0, 0), (13, 13), (27, 27), (3, 20)):
        pixel = shown.pixelColor(corner[0] + column * step + step // 2, corner[1] + row * step + step // 2)
        assert (pixel.red() > 200) == (row == column)
