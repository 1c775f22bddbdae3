"""A network cut in two: what stays, what learns, and gradients worked out by hand."""

import numpy as np
import pytest

from tests.trainer.sample_models import random_model
from trainer.adaptation.top_layers import TOP, Bottom, Layers, Practice, gradients, joined, softmax
from trainer.model.digit_model import DigitModel, InputScaling
from trainer.model.predict import Predictor


def test_layers_go_any_share_of_the_way():
    one = Bottom(random_model()).top
    two = Layers(tuple(w + 1 for w in one.weights), tuple(b + 1 for b in one.biases), one.activation)
    assert (one.towards(two, 0).weights[0] == one.weights[0]).all()
    assert np.allclose(one.towards(two, 0.25).biases[-1], one.biases[-1] + 0.25)


@pytest.mark.parametrize("activation", ["relu", "leaky_relu", "tanh", "sigmoid", "silu", "gelu"])
def test_gradients_agree_with_differences(activation):
    rng = np.random.default_rng(1)
    shapes = [(12, 784), (8, 12), (10, 8)]
    weights = tuple(rng.normal(0, 1 / np.sqrt(shape[1]), shape).astype(np.float32) for shape in shapes)
    biases = tuple(rng.normal(0, 0.3, shape[0]).astype(np.float32) for shape in shapes)
    bottom = Bottom(DigitModel(weights, biases, activation))
    batch = bottom.features(rng.random((5, 28, 28), np.float32))
    wanted = softmax(rng.normal(0, 1, (5, 10)).astype(np.float32))
    share = np.full((5, 1), 0.2, np.float32)

    def loss(top):
        return float(-(np.log(softmax(top.outputs(batch).astype(np.float64))) * wanted * share).sum())

    found = gradients(bottom.top, batch, lambda logits: (softmax(logits) - wanted) * share)
    for part, gradient in zip((0, 1), (found[0], found[2]), strict=True):
        place, step = np.unravel_index(np.abs(gradient).argmax(), gradient.shape), 3e-3
        shifted = []
        for sign in (1, -1):
            top = bottom.top.copy()
            top.weights[part][place] += sign * step
            shifted.append(loss(top))
        assert gradient[place] == pytest.approx((shifted[0] - shifted[1]) / (2 * step), rel=0.03)


@pytest.mark.parametrize("sizes", [(784, 10), (784, 12, 10), (784, 12, 11, 10), (784, 14, 13, 12, 10)])
def test_both_parts_together_give_the_logits_of_the_whole(sizes):
    model = random_model(sizes, scaling=InputScaling(0.13, 0.31), activation="gelu")
    pixels = np.random.default_rng(0).random((600, 28, 28), np.float32)
    bottom = Bottom(model)
    assert len(bottom.top.weights) == min(TOP, len(sizes) - 1)
    logits = bottom.top.outputs(bottom.features(pixels))
    np.testing.assert_allclose(logits, Predictor(model).logits(pixels), atol=1e-4)


def test_another_top_takes_the_place_of_the_last_layers_alone():
    model = random_model((784, 14, 13, 12, 10))
    top = Bottom(model).top.copy()
    top.weights[0][:] = 5
    weights, biases = joined(model, top)
    assert [part is old for part, old in zip(weights, model.weights, strict=True)] == [True, True, False, False]
    assert [each.shape for each in biases] == [each.shape for each in model.biases]
    assert (model.weights[2] != 5).any(), "a copy may be changed, the model not"


def test_the_learning_rate_goes_up_first_and_ends_at_nothing():
    practice = Practice(steps=100)
    rates = [practice.rate(step) for step in range(101)]
    assert max(rates) == pytest.approx(practice.learning_rate)
    assert rates.index(max(rates)) == 20
    assert rates[-1] == pytest.approx(0, abs=1e-9)
