import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from trainer.data.pixels import byte_images, digit_images, number_array, unit_pixels

WHOLE = ("uint8", "uint16", "int8", "int16", "int32", "int64")
FRACTIONS = ("float16", "float32", "float64")


@pytest.mark.parametrize("dtype", WHOLE[:2] + WHOLE[3:])
def test_whole_numbers_are_0_to_255_whatever_their_type(dtype):
    pixels = unit_pixels(np.array([0, 51, 255], dtype))
    assert pixels.dtype == np.float32
    assert pixels.tolist() == [0.0, np.float32(51) / np.float32(255), 1.0]


@pytest.mark.parametrize("dtype", FRACTIONS)
def test_fractions_are_0_to_1_as_they_are(dtype):
    assert unit_pixels(np.array([0, 0.5, 1], dtype)).tolist() == [0.0, 0.5, 1.0]


def test_float32_is_not_copied_and_truths_are_ink():
    pixels = np.full((28, 28), 0.25, np.float32)
    assert unit_pixels(pixels) is pixels
    assert unit_pixels([True, False]).tolist() == [1.0, 0.0]


@pytest.mark.parametrize(
    ("values", "words"),
    [
        (np.array([0.0, 255.0]), "not in 0 to 255; divide them by 255"),
        (np.array([-1.0, 1.0]), "not in -1 to 1$"),
        (np.array([-0.42, 2.82], np.float32), "must lie in 0 to 1"),
        (np.array([np.nan]), "nan"),
        (np.array([np.inf]), "inf"),
        (np.array([-1, 3]), "must lie in 0 to 255"),
        (np.array([256]), "must lie in 0 to 255"),
        (np.array(["7"]), "no array of pixels"),
        (np.array([1j]), "no array of pixels"),
        ([[1, 2], [3]], "no array of pixels"),
        (None, "no array of pixels"),
        ({"a": 1}, "no array of pixels"),
    ],
)
def test_what_a_network_would_misread_is_refused(values, words):
    with pytest.raises(ValueError, match=words):
        unit_pixels(values)


@given(arrays(np.uint8, (3, 28, 28)), st.sampled_from([(3, 28, 28), (3, 784), (3, 1, 28, 28), (3, 28, 28, 1)]))
def test_every_shape_of_a_batch_gives_the_same_images_and_back(images, shape):
    pixels = digit_images(images.reshape(shape))
    assert pixels.shape == (3, 28, 28)
    assert np.array_equal(byte_images(pixels), images)
    assert np.array_equal(byte_images(images.reshape(shape)), images)


@pytest.mark.parametrize("shape", [(28, 28), (784,), (1, 28, 28), (1, 784)])
def test_one_image_is_a_batch_of_one(shape):
    assert digit_images(np.zeros(shape)).shape == (1, 28, 28)


@pytest.mark.parametrize("shape", [(), (28,), (27, 28), (2, 27, 28), (2, 783), (2, 3, 28, 28)])
def test_another_shape_is_named(shape):
    with pytest.raises(ValueError, match="shape"):
        digit_images(np.zeros(shape))


def test_no_image_at_all_stays_none():
    assert digit_images(np.zeros((0, 28, 28))).shape == (0, 28, 28)


def test_a_torch_tensor_is_an_array_unless_it_needs_a_gradient():
    torch = pytest.importorskip("torch")
    assert number_array(torch.zeros(2, 3)).shape == (2, 3)
    with pytest.raises(ValueError, match="no array of pixels"):
        number_array(torch.zeros(2, requires_grad=True))
