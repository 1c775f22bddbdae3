import numpy as np
import pytest

from tests.trainer.sample_models import in_bits, random_model
from trainer.model.quick_layers import MOST_QUICKENED, quick_layers

RNG = np.random.default_rng(4)


def values(count, width, share):
    """``count`` rows of which the same ``share`` of columns is not 0."""
    rows = RNG.random((count, width)).astype(np.float32)
    rows[:, RNG.random(width) >= share] = 0
    return rows


@pytest.mark.parametrize("share", [0.0, 0.2, 0.9])
@pytest.mark.parametrize("bits", [8, 32])
def test_the_sums_are_those_of_the_whole_layer_for_one_drawing_and_for_several(share, bits):
    model = random_model((784, 65, 48, 10))
    if bits == 8:
        model = in_bits(model, 8)

    for layer, weight, bias in zip(quick_layers(model, 0.0), model.weights, model.biases, strict=False):
        rows = values(5, weight.shape[1], share)
        np.testing.assert_allclose(layer.sums(rows), rows @ weight.T + bias, atol=1e-4)
        np.testing.assert_allclose(layer.sums(rows[0]), weight @ rows[0] + bias, atol=1e-4)
        assert (layer.weights.dtype == np.int8) == (bits == 8)


def test_what_is_added_to_each_pixel_is_in_the_first_biases():
    model = random_model((784, 32, 10))
    pixels = values(1, 784, 0.3)[0]

    (layer,) = quick_layers(model, -0.4)

    wanted = model.weights[0] @ (pixels - np.float32(0.4)) + model.biases[0]
    np.testing.assert_allclose(layer.sums(pixels), wanted, atol=1e-4)


@pytest.mark.parametrize(
    ("sizes", "activation", "copied"),
    [
        ((784, 10), "relu", 0),
        ((784, 20, 16, 10), "relu", 2),
        ((784, 20, 16, 10), "tanh", 1),
        ((784, 20, 10), "gelu", 1),
    ],
)
def test_layers_that_gain_by_it_are_copied(sizes, activation, copied):
    assert len(quick_layers(random_model(sizes, activation=activation), 0.0)) == copied


def test_a_huge_network_is_not_copied():
    model = random_model((784, 3000, 1500, 10))

    assert model.parameter_count > MOST_QUICKENED
    assert quick_layers(model, 0.0) == ()
