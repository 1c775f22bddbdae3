import cv2
import numpy as np
import pytest

from trainer.image.picture_paper import bitmap_strength, unit_grey, working_picture

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


RING = np.zeros((8, 8), np.uint8)
RING[0, 2:6] = RING[-1, 2:6] = RING[2:6, 0] = RING[2:6, -1] = 240
RING[1, 1] = RING[1, -2] = RING[-2, 1] = RING[-2, -2] = 150


@pytest.mark.parametrize("is_light", [False, True])
@pytest.mark.parametrize("smooth", [cv2.INTER_NEAREST, cv2.INTER_LINEAR, cv2.INTER_CUBIC])
@pytest.mark.parametrize("times", [1, 2, 4, 10])
def test_a_bitmap_of_few_pixels_keeps_its_soft_ones(is_light, smooth, times):
    bitmap = cv2.resize(RING if is_light else 255 - RING, None, fx=times, fy=times, interpolation=smooth)
    ink = bitmap_strength(bitmap)
    assert ink is not None
    height, width = ink.shape
    assert ink[height // 2, width // 2] < 0.02
    assert ink[height // 2, width // 16] > 0.7
    assert 0.1 < ink[int(height * 0.18), int(width * 0.18)] < 0.7


@pytest.mark.parametrize("shape", [(100, 100), (160, 40), (28, 28)])
def test_a_shadow_and_noise_are_no_bitmap(shape):
    shadow = np.linspace(60, 250, shape[1]).astype(np.uint8)[None].repeat(shape[0], axis=0)
    assert bitmap_strength(np.random.default_rng(0).integers(0, 255, shape, dtype=np.uint8)) is None
    assert bitmap_strength(shadow) is None
    assert bitmap_strength(np.full(shape, 90, np.uint8)) is None


@pytest.mark.parametrize("shape", [(2, 9), (0, 0), (161, 20), (28, 28)])
def test_neither_slivers_nor_larger_pictures_are_bitmaps(shape):
    assert bitmap_strength(np.random.default_rng(2).integers(0, 255, shape, dtype=np.uint8)) is None
