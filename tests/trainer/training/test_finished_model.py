"""From the best epoch's network to the model that is offered."""

from dataclasses import replace

import numpy as np
import pytest

from tests.trainer.small_data import TINY, small_dataset
from trainer.data.dataset import Dataset
from trainer.model.predict import Predictor
from trainer.runs.events import EpochDone
from trainer.training.finished_model import end_message, finished_model, offer
from trainer.training.run_state import network_of

HISTORY = (
    EpochDone(1, 0.9, 0.5, 0.8, 0.61, 0.01, 900.0, 2.0, is_best=True),
    EpochDone(2, 0.7, 0.6, 0.9, 0.58, 0.01, 900.0, 2.0, is_best=False),
)


@pytest.fixture
def network():
    return network_of(TINY).eval()


def offered(network, config=TINY, dataset=None, leaving=lambda: False):
    looked = []
    model, evaluation = offer(
        network, config, dataset or small_dataset(), HISTORY, leaving, lambda: looked.append(True)
    )
    return model, evaluation, bool(looked)


def test_a_model_is_tested_and_says_what_was_found(network):
    model, evaluation, looked = offered(network)
    assert looked
    assert model.info.test_accuracy == evaluation.accuracy
    assert model.info.metrics["test_images"] == 200
    assert (model.info.metrics["best_epoch"], model.info.metrics["epochs"]) == (1, 2)
    assert model.info.validation_accuracy == HISTORY[0].validation_accuracy
    chances = Predictor(model).probabilities(small_dataset().test_images / np.float32(255))
    assert (chances.argmax(1) == small_dataset().test_labels).mean() == evaluation.accuracy


def test_who_leaves_before_the_end_gets_the_network_just_as_it_is(network):
    model, evaluation, looked = offered(network, replace(TINY, calibrate=True), leaving=lambda: True)
    assert (evaluation, looked) == (None, False)
    assert (model.temperature, model.info.test_accuracy) == (1.0, None)


def test_without_test_pictures_nothing_is_claimed_about_them(network):
    whole = small_dataset()
    untested = Dataset(
        whole.train_images, whole.train_labels, whole.test_images[:0], whole.test_labels[:0], "half", "digest"
    )
    model, evaluation, looked = offered(network, dataset=untested)
    assert (model.info.test_accuracy, evaluation, looked) == (None, None, False)


def test_weights_are_rounded_as_the_settings_say(network):
    model = finished_model(network, replace(TINY, weight_bits="16"), small_dataset(), HISTORY)
    assert all(np.array_equal(each.astype(np.float16), each) for each in model.weights)


@pytest.mark.parametrize(
    ("outcome", "best_epoch", "sentence"),
    [
        ("finished", 3, "Finished; epoch 3 was the best."),
        ("stopped", 2, "Stopped; epoch 2 was the best."),
        ("stopped", 0, "Stopped before the first epoch was over, so there is no model yet."),
    ],
)
def test_an_end_is_one_sentence(outcome, best_epoch, sentence):
    assert end_message(outcome, best_epoch, None) == sentence


def test_an_end_with_a_test_names_its_result(network):
    _, evaluation, _ = offered(network)
    assert end_message("finished", 1, evaluation).startswith(f"Finished: {evaluation.accuracy:.2%} of the test")
