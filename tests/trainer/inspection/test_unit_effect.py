import numpy as np

from tests.trainer.sample_models import random_model
from trainer.inspection.held_units import Unit, held_steps
from trainer.inspection.unit_effect import effect
from trainer.model.predict import Predictor


def test_the_effect_is_the_answer_with_the_unit_less_the_answer_without_it(predictor, image):
    steps = held_steps(predictor, image)

    for layer in range(len(predictor.model.weights) - 1):
        unit = Unit(layer, int(np.abs(steps[layer + 1]).argmax()))
        without = held_steps(predictor, image, {unit: 0.0})[-1]
        np.testing.assert_allclose(effect(predictor, steps, unit), steps[-1] - without, atol=1e-5)


def test_other_units_that_are_held_stay_as_they_are(image):
    predictor = Predictor(random_model((784, 20, 16, 12, 10), activation="tanh"))
    held = {Unit(0, 1): 2.0, Unit(1, 5): -3.0, Unit(2, 4): 1.5}
    unit = Unit(0, 7)

    told = effect(predictor, held_steps(predictor, image, held), unit, held)

    difference = held_steps(predictor, image, held)[-1] - held_steps(predictor, image, held | {unit: 0.0})[-1]
    np.testing.assert_allclose(told, difference, atol=1e-5)


def test_a_unit_that_is_silent_and_a_digit_itself_do_nothing(image):
    predictor = Predictor(random_model((784, 30, 10)))
    steps = held_steps(predictor, image)
    silent = Unit(0, int(np.flatnonzero(steps[1] == 0)[0]))

    assert not effect(predictor, steps, silent).any()
    assert not effect(predictor, steps, Unit(1, 3)).any()
