import numpy as np
import pytest

from tests.trainer.sample_models import random_model
from trainer.inspection.held_units import Unit, held_steps
from trainer.inspection.unit_account import account, written
from trainer.model.activations import ACTIVATE
from trainer.model.predict import Predictor


def a_unit_of_each_layer(model):
    return [Unit(layer, len(bias) // 2) for layer, bias in enumerate(model.biases)]


def test_a_units_sum_becomes_the_value_that_the_predictor_has_for_it(predictor, image):
    steps = held_steps(predictor, image)
    model = predictor.model

    for unit in a_unit_of_each_layer(model):
        told = account(model, steps, unit)
        value = np.array([told.total], np.float32)
        if unit.layer < len(model.weights) - 1:
            ACTIVATE[model.activation](value)
        assert value[0] == pytest.approx(predictor.steps(image)[unit.layer + 1][unit.number], abs=1e-5)
        assert told.value == pytest.approx(float(value[0]), abs=1e-5)


def test_terms_rest_and_bias_make_the_sum_and_the_strongest_come_first(predictor, image):
    steps = held_steps(predictor, image)

    for unit in a_unit_of_each_layer(predictor.model):
        told = account(predictor.model, steps, unit)
        sizes = [abs(term.product) for term in told.terms]
        products = np.abs(predictor.model.weights[unit.layer][unit.number].astype(float) * steps[unit.layer])
        assert sum(term.product for term in told.terms) + told.rest + told.bias == pytest.approx(told.total, abs=1e-9)
        assert sizes == sorted(sizes, reverse=True)
        assert sizes == pytest.approx(sorted(products[products > 0], reverse=True)[:10])
        assert told.rest_count == max(0, np.count_nonzero(products) - 10)


@pytest.mark.parametrize("decimals", [1, 3])
def test_what_is_written_adds_up_to_the_last_decimal(predictor, image, decimals):
    steps = held_steps(predictor, image)

    for unit in a_unit_of_each_layer(predictor.model):
        told = account(predictor.model, steps, unit)
        products, rest, bias, total = written(told, decimals)
        assert sum(products) + rest + bias == total
        assert abs(rest / 10**decimals - told.rest) <= 12 * 0.5 / 10**decimals + 1e-9


def test_of_a_blank_pad_only_the_bias_is_left_where_blank_pixels_are_nothing(blank):
    model = random_model((784, 16, 10))

    told = account(model, held_steps(Predictor(model), blank), Unit(0, 4))

    assert (told.terms, told.rest, told.rest_count) == ((), 0.0, 0)
    assert told.total == pytest.approx(float(model.biases[0][4]))


def test_a_held_unit_passes_on_what_it_is_held_at_and_still_tells_its_sum(image):
    model = random_model((784, 16, 10))
    free = account(model, held_steps(Predictor(model), image), Unit(0, 4))

    told = account(model, held_steps(Predictor(model), image, {Unit(0, 4): 7.0}), Unit(0, 4))

    assert told.value == 7.0
    assert told.total == free.total


def test_a_unit_that_is_not_there_is_refused(image):
    model = random_model((784, 16, 10))

    with pytest.raises(IndexError):
        account(model, held_steps(Predictor(model), image), Unit(0, 16))
