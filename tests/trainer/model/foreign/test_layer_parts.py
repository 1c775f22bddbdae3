"""Arrays are sorted by their names, and by their order where names say nothing."""

import numpy as np
import pytest

from trainer.model.foreign.layer_parts import parts_of

WEIGHT, BIAS = np.ones((10, 784), np.float32), np.ones(10, np.float32)
NORM = {"running_mean": BIAS, "running_var": BIAS * 3, "weight": BIAS * 2, "bias": BIAS * 5}


def parts(arrays, turned=False):
    return parts_of(arrays, turned, 1.0)


@pytest.mark.parametrize(
    "names", [("fc.weight", "fc.bias"), ("weight", "bias"), ("a.b.kernel", "a.b.bias"), ("W", "b")]
)
def test_a_layer_is_its_weight_and_its_bias(names):
    (layer,) = parts(dict(zip(names, (WEIGHT, BIAS), strict=True))).layers
    np.testing.assert_array_equal(layer.weight, WEIGHT)
    np.testing.assert_array_equal(layer.bias, BIAS)


def test_a_missing_bias_is_none_and_counters_are_nothing():
    found = parts({"fc.weight": WEIGHT, "fc.num_batches_tracked": np.array(3), "total_ops": np.zeros(1)})
    assert found.layers[0].bias.tolist() == [0.0] * 10


def test_a_batch_norm_becomes_a_factor_and_a_shift():
    (norm,) = parts({f"bn.{name}": values for name, values in NORM.items()}).norms
    assert norm.scale.tolist() == [1.0] * 10  # 2 / sqrt(3 + 1)
    assert norm.shift.tolist() == [4.0] * 10  # 5 - 1 × 1


def test_arrays_as_keras_gives_them_out_are_a_layer_and_its_norm():
    order = ("weight", "bias", "running_mean", "running_var")
    arrays = [WEIGHT.T, BIAS, *(NORM[name] for name in order), np.ones((10, 10)), BIAS]
    found = parts({f"arr_{number}": values for number, values in enumerate(arrays)}, turned=True)
    assert [layer.weight.shape for layer in found.layers] == [(10, 784), (10, 10)]
    assert found.norms[0].scale.tolist() == [1.0] * 10
    assert found.layers[0].place < found.norms[0].place < found.layers[1].place


@pytest.mark.parametrize(
    "names", [("weight_g", "weight_v"), ("parametrizations.weight.original0", "parametrizations.weight.original1")]
)
def test_weights_kept_as_lengths_and_directions_are_multiplied_out(names):
    lengths = np.arange(1, 11, dtype=np.float32)[:, None]
    (layer,) = parts(
        {"fc.bias": BIAS, **{f"fc.{name}": each for name, each in zip(names, (lengths, WEIGHT * 4), strict=True)}}
    ).layers
    np.testing.assert_allclose(layer.weight, lengths * WEIGHT / 28, rtol=1e-6)  # 28 is the length of 784 ones
    np.testing.assert_array_equal(layer.bias, BIAS)


@pytest.mark.parametrize("shape", [(10, 1), (1, 10)])
@pytest.mark.parametrize("names", [("W1", "b1"), ("a.kernel", "a.bias")])
def test_a_bias_may_be_a_row_or_a_column(names, shape):
    (layer,) = parts(dict(zip(names, (WEIGHT, BIAS.reshape(shape)), strict=True))).layers
    np.testing.assert_array_equal(layer.bias, BIAS)


@pytest.mark.parametrize("count", [2, 3, 4, 5])
@pytest.mark.parametrize("names", [("coefs_{}", "intercepts_{}"), ("weights{}", "biases{}"), ("w{}", "b")])
def test_all_weights_may_stand_before_all_biases(count, names):
    weights = {names[0].format(number): np.ones((number + 3, number + 2)) for number in range(count)}
    biases = {names[1].format(number) + "_" * number: np.full(number + 3, number) for number in range(count)}
    found = parts({**weights, **biases})
    assert [layer.bias[0] for layer in found.layers] == list(range(count))
    assert not found.norms


def test_single_numbers_beside_the_layers_are_nothing():
    assert (
        len(parts({"mean": np.zeros(1), "fc.weight": WEIGHT, "std": np.ones((1, 1)), "steps": np.zeros(1)}).layers) == 1
    )


@pytest.mark.parametrize(
    ("arrays", "words"),
    [
        ({"c.weight": np.ones((3, 3, 3))}, "convolutions"),
        ({"lstm.weight_ih_l0": WEIGHT}, "recurrent"),
        ({"n.weight": BIAS, "n.bias": BIAS}, "layer norm"),
        ({"n.weight": BIAS[:1]}, "not fully connected"),
        ({"fc.bias": BIAS}, "a part that no MLP has"),
        ({"b": BIAS}, "a part that no MLP has"),
        ({"W1": WEIGHT, "W2": WEIGHT, "x": BIAS, "y": BIAS, "z": BIAS}, "a part that no MLP has"),
        ({"bn.running_mean": BIAS}, "a part that no MLP has"),
        ({"fc.weight": WEIGHT, "fc.bias": np.ones(9)}, "bias of its layer"),
        ({"fc.weight": np.ones((0, 784))}, "has a size of"),
        ({"fc.weight": np.ones((1, 9000))}, "has a size of"),
    ],
)
def test_what_no_mlp_has_is_named(arrays, words):
    with pytest.raises(ValueError, match=words):
        parts(arrays)
