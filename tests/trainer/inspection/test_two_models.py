import numpy as np
import pytest

from tests.trainer.sample_models import random_model
from trainer.inspection.two_models import Differences, differences
from trainer.model.predict import Predictor

RNG = np.random.default_rng(5)
PICTURES = RNG.integers(0, 256, (300, 28, 28)).astype(np.uint8)
LABELS = RNG.integers(0, 10, 300)


def test_pictures_on_which_two_models_differ_are_found_with_both_answers():
    first, second = random_model(seed=1), random_model((784, 10), seed=2, activation="tanh")

    told = differences(first, second, PICTURES, LABELS)

    one, other = ([Predictor(model).predict(image).most_probable for image in PICTURES] for model in (first, second))
    assert told.numbers.tolist() == [number for number in range(300) if one[number] != other[number]]
    assert told.first.tolist() == [one[number] for number in told.numbers]
    assert told.second.tolist() == [other[number] for number in told.numbers]
    gained = len(told.first_alone) - len(told.second_alone)
    assert gained == (np.array(one) == LABELS).sum() - (np.array(other) == LABELS).sum()


def test_a_model_does_not_differ_from_itself():
    told = differences(random_model(), random_model(), PICTURES, LABELS)

    assert len(told.numbers) == 0
    low, high = told.interval
    assert low == pytest.approx(-high)


def test_it_stops_when_it_should():
    assert differences(random_model(), random_model(seed=2), PICTURES, LABELS, lambda: True) is None


def of(right_first, right_second, count):
    first = np.array([0] * right_first + [1] * right_second, np.int64)
    return Differences(count, np.arange(len(first)), first, 1 - first, np.zeros(len(first), np.int64))


@pytest.mark.parametrize(("b", "c", "low", "high"), [(30, 10, 0.0075, 0.0324), (10, 30, -0.0324, -0.0075)])
def test_the_interval_is_mcnemars(b, c, low, high):
    assert of(b, c, 1000).interval == pytest.approx((low, high), abs=1e-4)


def test_the_interval_holds_the_true_difference_as_often_as_it_says():
    rng, held = np.random.default_rng(3), 0
    for _ in range(1000):
        b, c, _rest = rng.multinomial(400, (0.03, 0.01, 0.96))
        low, high = of(b, c, 400).interval
        held += low <= 0.02 <= high

    assert 920 <= held <= 990


def test_of_no_pictures_nothing_is_known():
    low, high = of(0, 0, 0).interval

    assert low < -0.5
    assert high > 0.5
