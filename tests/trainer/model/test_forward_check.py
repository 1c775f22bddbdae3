import numpy as np
import pytest

from tests.trainer.sample_models import random_model
from trainer.model.digit_model import ACTIVATIONS, DigitModel, InputScaling
from trainer.model.forward_check import check_forward_pass
from trainer.model.predict import Predictor


def grown(activation, factor):
    model = random_model((784, 8, 8, 10), activation=activation)
    return DigitModel(tuple(weight * np.float32(factor) for weight in model.weights), model.biases, activation)


@pytest.mark.parametrize("activation", ACTIVATIONS)
def test_whatever_passes_gives_numbers_for_every_image_and_what_does_not_is_refused(activation):
    rng = np.random.default_rng(1)
    images = rng.random((50, 784), dtype=np.float32) * (rng.random((50, 1), dtype=np.float32) > 0.3)
    passed = refused = 0
    for power in range(0, 38, 2):
        model = grown(activation, 10.0**power)
        try:
            check_forward_pass(model)
        except ValueError:
            refused += 1
            continue
        passed += 1
        assert np.isfinite(Predictor(model).probabilities(images)).all()
        assert np.isfinite(Predictor(model).predict(images[0].reshape(28, 28)).probabilities).all()
    assert passed >= 3
    assert refused >= 3


def test_a_scaling_counts_too():
    model = random_model((784, 10), scaling=InputScaling(0.0, 1e-4))
    check_forward_pass(model)
    with pytest.raises(ValueError, match="so large"):
        check_forward_pass(DigitModel((model.weights[0] * np.float32(1e27),), model.biases, scaling=model.scaling))
