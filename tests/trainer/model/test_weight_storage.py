import numpy as np
import pytest

from trainer.model.weight_storage import Layer, StoredWeights, restored, rounded, stored

RNG = np.random.default_rng(0)
WEIGHTS = (RNG.standard_normal((40, 30)) * 10.0 ** RNG.integers(-6, 4, (40, 1))).astype(np.float32)


def test_eight_bits_lose_half_a_step_of_each_row_at_most():
    step = np.abs(WEIGHTS).max(axis=1, keepdims=True) / 127
    assert (np.abs(rounded(WEIGHTS, 8) - WEIGHTS) <= 0.5005 * step).all()


@pytest.mark.parametrize("bits", [8, 16, 32])
def test_what_was_rounded_once_is_rounded_to_itself(bits):
    once = rounded(WEIGHTS, bits)
    assert np.array_equal(rounded(once, bits), once)


@pytest.mark.parametrize(("bits", "dtype"), [(8, np.int8), (16, np.float16), (32, np.float32)])
def test_weights_are_stored_in_the_fewest_bits_that_lose_nothing(bits, dtype):
    weights = rounded(WEIGHTS, bits)
    values, scales = stored(weights)
    assert values.dtype == dtype
    assert np.array_equal(values.astype(np.float32) if scales is None else restored(values, scales), weights)


def test_biases_keep_sixteen_bits():
    assert stored(rounded(WEIGHTS[:, 0], 8))[0].dtype == np.float16


def test_a_row_of_zeros_and_the_smallest_numbers_are_no_trouble():
    weights = np.array([[0, 0], [1e-44, -1e-44], [3e38, 1]], np.float32)
    again = rounded(weights, 8)
    assert np.isfinite(again).all()
    assert np.array_equal(again[0], [0, 0])


def test_numbers_too_large_for_sixteen_bits_are_told():
    with pytest.raises(ValueError, match="too large for 16 bits"):
        rounded(np.full((2, 2), 1e6, np.float32), 16)


def layer_of(bits, rows=300, columns=50):
    values = (RNG.standard_normal((rows, columns)) / 7).astype(np.float32)
    return Layer(*stored(rounded(values, bits)))


@pytest.mark.parametrize("rows", [1, 127, 128, 129, 130, 256, 257, 300])
@pytest.mark.parametrize("bits", [8, 16, 32])
def test_a_layer_as_it_is_stored_gives_what_it_gives_as_a_whole_to_the_last_bit(bits, rows):
    layer, inputs = layer_of(bits, rows, 257), RNG.random(257).astype(np.float32)
    whole = layer.restored()

    assert np.array_equal(layer.times(inputs), whole @ inputs)
    assert layer.largest() >= np.abs(whole).max()
    assert layer.is_finite()


def test_a_layer_that_was_asked_for_stays_whole_and_gives_the_same_as_before():
    weights, inputs = StoredWeights([layer_of(8), layer_of(32, rows=10)]), np.ones(50, np.float32)
    before = weights.times(0, inputs)

    assert weights[0] is weights[-2]
    assert np.array_equal(weights.times(0, inputs), before)
    assert not weights[0].flags.writeable
    assert [len(each) for each in weights[:]] == [300, 10]
    assert [len(each) for each in (*weights, *weights[1:])] == [300, 10, 10]


@pytest.mark.parametrize("scale", [np.nan, np.inf, 3e38])
def test_a_row_that_no_number_holds_is_not_finite(scale):
    whole, scales = layer_of(8)
    scales = scales.copy()
    scales[7] = scale
    assert not Layer(whole, scales).is_finite()
