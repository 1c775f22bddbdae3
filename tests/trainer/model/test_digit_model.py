from dataclasses import replace

import numpy as np
import pytest

from tests.trainer.sample_models import random_model
from trainer.model.digit_model import DigitModel, InputScaling, ModelInfo, Refusal


def test_it_knows_its_layers_and_counts_its_numbers():
    model = random_model((784, 20, 10))
    assert model.layer_sizes == (784, 20, 10)
    assert model.parameter_count == 784 * 20 + 20 + 20 * 10 + 10


def test_its_weights_cannot_be_changed_and_the_callers_stay_changeable():
    weight, bias = np.zeros((10, 784), np.float32), np.zeros(10, np.float32)
    model = DigitModel((weight,), (bias,))
    with pytest.raises(ValueError, match="read-only"):
        model.weights[0][0, 0] = 1
    weight[0, 0] = 1


@pytest.mark.parametrize(
    ("weight_shapes", "message"),
    [
        ([(10, 783)], "784 inputs"),
        ([(9, 784)], "9 outputs"),
        ([(20, 784), (10, 21)], "20 inputs"),
        ([(10, 784, 1)], "784 inputs"),
        ([], "no network"),
    ],
)
def test_layers_that_do_not_chain_are_refused(weight_shapes, message):
    weights = tuple(np.zeros(shape, np.float32) for shape in weight_shapes)
    biases = tuple(np.zeros(shape[0], np.float32) for shape in weight_shapes)
    with pytest.raises(ValueError, match=message):
        DigitModel(weights, biases)


@pytest.mark.parametrize("bad", [np.nan, np.inf, -np.inf, 1e300])
def test_weights_that_are_not_finite_as_float32_are_refused(bad):
    weight = np.zeros((10, 784))
    weight[3, 5] = bad
    with pytest.raises(ValueError, match="not finite"):
        DigitModel((weight,), (np.zeros(10, np.float32),))


def test_settings_that_make_no_sense_are_refused():
    model = random_model((784, 10))
    for change in ({"activation": "swish"}, {"temperature": 0.0}, {"temperature": float("nan")}):
        with pytest.raises(ValueError, match="must be"):
            replace(model, **change)
    for make in (lambda: InputScaling(0, 0), lambda: InputScaling(float("nan"), 1), lambda: Refusal(1.5)):
        with pytest.raises(ValueError, match="must be"):
            make()
    with pytest.raises(ValueError, match="test_accuracy"):
        ModelInfo(test_accuracy=98.0)


def test_the_fingerprint_follows_the_weights_and_not_the_name():
    model = random_model((784, 10))
    assert replace(model, info=ModelInfo(name="other")).fingerprint == model.fingerprint
    changed = model.biases[0].copy()
    changed[0] += 1
    assert replace(model, biases=(changed,)).fingerprint != model.fingerprint
    assert replace(model, temperature=2.0).fingerprint != model.fingerprint
