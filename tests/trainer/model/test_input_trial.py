from dataclasses import replace

import numpy as np
import pytest

from tests.trainer.sample_models import random_model
from trainer.data.dataset import load_dataset
from trainer.errors import DatasetError
from trainer.model import input_trial
from trainer.model.digit_model import DigitModel, InputScaling
from trainer.model.input_trial import SCALINGS, settle_input
from trainer.model.model_file import save_model
from trainer.model.model_loading import load_model


def fitted_model(hidden, activate, scaling):
    """A network with random hidden units whose last layer is solved for by least squares."""
    dataset = load_dataset()
    pixels = (dataset.train_images[:3000].reshape(-1, 784) / 255 - scaling.mean) / scaling.deviation
    first = random_model((784, hidden, 10), 4)
    features = activate(pixels @ first.weights[0].T + first.biases[0])
    inputs = np.hstack([features, np.ones((3000, 1))])
    wanted = np.eye(10)[dataset.train_labels[:3000]] - 0.1
    solution = np.linalg.solve(inputs.T @ inputs + 3 * np.eye(hidden + 1), inputs.T @ wanted)
    return DigitModel((first.weights[0], solution[:hidden].T), (first.biases[0], solution[hidden]))


@pytest.mark.parametrize("name", SCALINGS)
def test_the_scaling_that_a_network_was_fitted_with_is_found_and_recorded(tmp_path, name):
    fitted = fitted_model(200, lambda values: np.maximum(values, 0), SCALINGS[name])
    model = settle_input([fitted])
    assert model.scaling == SCALINGS[name]
    assert model.activation == "relu"
    assert model.info.metrics["input_scaling"] == name
    assert model.info.metrics["input_scaling_accuracy"] > 0.8
    save_model(tmp_path / "again.safetensors", model)
    assert load_model(tmp_path / "again.safetensors").info.metrics == model.info.metrics


def test_a_network_of_another_activation_is_recognised_by_its_accuracy():
    model = settle_input([fitted_model(200, np.tanh, InputScaling(0.5, 0.5))])
    assert model.activation == "tanh"
    assert model.info.metrics["activation"] == "tanh"


def test_an_untrained_network_keeps_relu():
    assert settle_input([random_model((784, 20, 20, 10), 7)]).activation == "relu"


def test_without_mnist_the_pixels_stay_as_they_are_and_no_accuracy_is_claimed(monkeypatch):
    def missing():
        raise DatasetError("gone")

    monkeypatch.setattr(input_trial, "validation_images", missing)
    model = settle_input([replace(random_model(), scaling=InputScaling())])
    assert model.scaling == InputScaling(0, 1)
    assert model.info.metrics == {"input_scaling": "0..1", "activation": "relu"}


def test_a_network_that_learned_pixels_column_by_column_reads_them_so():
    fitted = fitted_model(200, lambda values: np.maximum(values, 0), InputScaling())
    first = fitted.weights[0].reshape(-1, 28, 28).transpose(0, 2, 1).reshape(-1, 784)
    model = settle_input([replace(fitted, weights=(first, *fitted.weights[1:]))])
    np.testing.assert_array_equal(model.weights[0], fitted.weights[0])
    assert model.info.metrics["input_scaling_accuracy"] > 0.8
