import numpy as np

from digitpad.widgets.digits.signed_picture import signed_pixels


def channels(pixels):
    return [(int(pixels[0, column]) >> shift) & 255 for column in range(3) for shift in (16, 8, 0)]


def test_numbers_above_zero_are_blue_and_those_below_orange():
    red, _, blue, *zero, other_red, _, other_blue = channels(signed_pixels(np.array([[2.0, 0.0, -2.0]], np.float32)))

    assert blue > red
    assert zero == [18, 18, 18]
    assert other_red > other_blue


def test_a_drawing_lies_over_the_numbers_in_white():
    values = np.array([[1.0, -1.0, 0.0]], np.float32)

    bare, drawn = signed_pixels(values), signed_pixels(values, np.ones((1, 3), np.float32))

    assert all(over > under for over, under in zip(channels(drawn), channels(bare), strict=True) if under < 255)


def test_all_zeros_and_the_largest_numbers_make_opaque_pixels():
    for values in (np.zeros((2, 2), np.float32), np.full((2, 2), 3e38, np.float32)):
        assert (signed_pixels(values) >> 24 == 255).all()
