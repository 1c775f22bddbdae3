import numpy as np
import pytest

from tests.trainer.sample_models import random_model
from trainer.inspection.held_units import Unit, held_steps, is_hidden
from trainer.model.predict import Predictor


def test_with_nothing_held_the_last_step_is_what_the_predictor_says(predictor, image):
    steps = held_steps(predictor, image)

    assert [len(step) for step in steps] == list(predictor.model.layer_sizes)
    np.testing.assert_allclose(steps[-1], predictor.logits(image[None])[0], rtol=1e-4, atol=1e-5)
    shares = predictor.tempered(steps[-1][None])[0]
    np.testing.assert_allclose(shares, predictor.predict(image).probabilities, atol=1e-5)


def test_what_follows_a_held_unit_is_worked_out_from_its_value(image):
    predictor = Predictor(random_model((784, 20, 16, 10)))
    held = {Unit(0, 3): 5.0, Unit(1, 2): -1.0}

    steps = held_steps(predictor, image, held)

    first = predictor.steps(image)[1]
    first[3] = 5.0
    second = np.maximum(predictor.model.weights[1] @ first + predictor.model.biases[1], 0)
    second[2] = -1.0
    np.testing.assert_allclose(steps[1], first)
    np.testing.assert_allclose(steps[2], second, atol=1e-5)
    np.testing.assert_allclose(steps[3], predictor.model.weights[2] @ second + predictor.model.biases[2], atol=1e-5)


@pytest.mark.parametrize("unit", [Unit(0, 16), Unit(1, 3), Unit(5, 0), Unit(-1, 0), Unit(0, -1)])
def test_units_that_the_model_has_not_and_its_digits_cannot_be_held(unit, image):
    predictor = Predictor(random_model((784, 16, 10)))

    assert not is_hidden(predictor.model, unit)
    np.testing.assert_array_equal(held_steps(predictor, image, {unit: 9.0})[-1], held_steps(predictor, image)[-1])


def test_a_blank_pad_gives_finite_numbers(predictor, blank):
    assert all(np.isfinite(step).all() for step in held_steps(predictor, blank))


def test_weights_that_are_far_too_large_give_finite_numbers(image):
    small = random_model((784, 16, 16, 10))
    weights = tuple(weight * np.float32(1e30) for weight in small.weights)
    wild = type(small)(weights, small.biases, "silu")

    assert all(np.isfinite(step).all() for step in held_steps(Predictor(wild), image, {Unit(0, 0): 1e30}))
