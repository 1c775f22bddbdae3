"""The words of real steps: the numbers in them are those of the step, and the formulas come out."""

import math
import re

import numpy as np
import pytest

from digitpad.train.lessons import step_texts
from tests.digitpad.train.lessons.conftest import step_of
from trainer.training.seen_step import MovedWeight

NUMBER = re.compile(r"-?\d+\.\d+(?:e-?\d+)?")


def numbers(text):
    return [float(each) for each in NUMBER.findall(text)]


def test_the_loss_of_the_first_picture_comes_out_and_is_one_of_those_in_the_mean(adam_step):
    step, config = adam_step
    chance, loss, mean = numbers(step_texts.loss_text(step, config))
    assert f"{-math.log(chance):.4f}" == f"{loss:.4f}"
    assert mean == pytest.approx(float(step.losses.mean()), abs=1e-3)


def test_the_rule_of_sgd_comes_out_with_the_numbers_that_it_shows(sgd_step):
    step, config = sgd_step
    before, rate, gradient, after = numbers(step_texts.rule_text(step, config))
    assert f"{before - rate * gradient:.5f}" == f"{after:.5f}"


@pytest.mark.parametrize("seed", range(4))
def test_whatever_the_numbers_are_those_on_the_screen_add_up(seed):
    chance = np.random.default_rng(seed)
    for power in chance.uniform(-12, 0, 200):
        probability = float(np.float32(10**power))
        loss = float(np.float32(-math.log(probability)))
        shown = step_texts.probability_text(probability, loss)
        assert f"{-math.log(float(shown)):.4f}" == f"{loss:.4f}"
        before, gradient, rate = chance.normal(0, 0.1), chance.normal(0, 10**power), 10 ** chance.uniform(-4, 0)
        moved = MovedWeight(0, 0, before, before - rate * gradient, gradient)
        texts = [float(text) for text in step_texts.step_numbers(moved, rate)]
        assert f"{texts[0] - float(f'{rate:.6g}') * texts[1]:.5f}" == f"{moved.after:.5f}"


def test_a_probability_that_a_loss_is_easily_told_of_has_few_digits():
    assert step_texts.probability_text(0.5, math.log(2)) == "0.5000"
    assert step_texts.probability_text(0.0, 103.9) == "0"


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        ({"optimizer": "adam"}, {"root of the mean"}),
        ({"optimizer": "adamw", "weight_decay": 0.01}, {"root of the mean", "towards zero"}),
        ({"optimizer": "sgd", "momentum": 0.9}, {"momentum"}),
        ({"optimizer": "sgd", "momentum": 0.9, "weight_decay": 0.01}, {"momentum", "towards zero"}),
    ],
)
def test_each_optimiser_has_its_own_rule(settings, words):
    step, config = step_of(2, **settings)
    text = step_texts.rule_text(step, config)
    assert {each for each in ("root of the mean", "towards zero", "momentum") if each in text} == words
    moved = step.layers[0].moved[0]
    assert f"went from {moved.before:.5f} to {moved.after:.5f}, with gradient {moved.gradient:.3g}" in text


def test_a_softened_target_is_not_explained_by_one_logarithm():
    step, config = step_of(label_smoothing=0.1)
    assert "softened" in step_texts.loss_text(step, config)


def test_a_weight_is_named_by_where_it_leads(sgd_step):
    step, _ = sgd_step
    names = [step_texts.weight_name(step, number, layer.moved[0]) for number, layer in enumerate(step.layers)]
    assert re.fullmatch(r"1: pixel \d+, \d+ → unit \d+", names[0])
    assert re.fullmatch(r"2: unit \d+ → unit \d+", names[1])
    assert re.fullmatch(r"3: unit \d+ → digit \d", names[2])
    assert step_texts.layer_name(step, 0) == "Layer 1: 784 → 24"
    assert step_texts.place_text(step).startswith("Batch 2 of 10 in epoch 1, step 2 of the run")
