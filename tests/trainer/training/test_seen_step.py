"""Steps looked at one by one: what is told is what torch computes, and looking changes nothing."""

from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
import torch
from torch.nn import functional

from tests.trainer.small_data import TINY, never, small_dataset
from trainer.errors import TrainingError
from trainer.model.predict import Predictor
from trainer.training.loop import Trainer
from trainer.training.network import from_digit_model
from trainer.training.seen_step import MOST_MOVED

PLAIN = replace(TINY, dropout=0.0, optimizer="sgd", learning_rate=0.1, epochs=2)
RICH = replace(TINY, batch_norm=True, ema_decay=0.9, augmentation=0.5, junk=40, label_smoothing=0.1, epochs=2)


class Sometimes:
    """Looks at every third step."""

    def __init__(self):
        self.asked, self.steps = 0, []

    def wants_next(self):
        self.asked += 1
        return self.asked % 3 == 0

    def saw(self, step):
        self.steps.append(step)


def first_step(config=PLAIN):
    return next(Trainer(config, small_dataset()).steps())


def all_weights(model):
    return [array.tobytes() for array in (*model.weights, *model.biases)]


@pytest.mark.parametrize("config", [PLAIN, TINY, RICH], ids=["plain", "dropout and adam", "all at once"])
def test_a_run_that_is_looked_at_is_bit_for_bit_the_run_without(config):
    watch = Sometimes()
    alone = Trainer(config, small_dataset()).run(should_stop=never)
    watched = Trainer(config, small_dataset(), watch=watch).run(should_stop=never)
    stepped = Trainer(config, small_dataset())
    steps = list(stepped.steps())

    assert all_weights(watched.model) == all_weights(alone.model)
    assert [done.training_loss for done in watched.history] == [done.training_loss for done in alone.history]
    assert len(watch.steps) == len(steps) // 3
    assert all_weights(steps[-1].after) == all_weights(stepped.model_now())
    if alone.best_epoch == config.epochs:
        assert all_weights(alone.model) == all_weights(stepped.model_now())


def test_the_steps_are_those_of_a_run_one_after_the_other():
    steps = list(Trainer(PLAIN, small_dataset()).steps())

    assert [step.step for step in steps] == list(range(1, 21))
    assert [(step.epoch, step.batch) for step in steps] == [(e, b) for e in (1, 2) for b in range(1, 11)]
    for earlier, later in pairwise(steps):
        assert all_weights(earlier.after) == all_weights(later.before)


def test_losses_and_gradients_are_those_that_torch_finds_for_the_same_pictures():
    step = first_step()
    network = from_digit_model(step.before)
    logits = network(torch.from_numpy(step.images.reshape(-1, 784)))
    targets = torch.from_numpy(step.labels)
    loss = functional.cross_entropy(logits, targets)
    loss.backward()

    np.testing.assert_allclose(step.probabilities, logits.softmax(1).detach(), atol=1e-6)
    np.testing.assert_allclose(
        step.losses, functional.cross_entropy(logits, targets, reduction="none").detach(), atol=1e-5
    )
    assert step.loss == pytest.approx(float(step.losses.mean()), rel=1e-5)
    for layer, linear in zip(step.layers, network.linears, strict=True):
        length = torch.cat([linear.weight.grad.flatten(), linear.bias.grad.flatten()]).norm()
        assert layer.gradient == pytest.approx(float(length), rel=1e-4)
        for moved in layer.moved:
            gradient = float(linear.weight.grad[moved.unit, moved.source])
            assert moved.gradient == pytest.approx(gradient, rel=1e-3, abs=1e-7)
            assert moved.after - moved.before == pytest.approx(-PLAIN.learning_rate * gradient, rel=1e-2, abs=1e-6)


def test_the_weights_told_are_the_ones_that_moved_most():
    step = first_step()
    for number, layer in enumerate(step.layers):
        moves = np.abs(step.after.weights[number] - step.before.weights[number])
        told = [abs(moved.after - moved.before) for moved in layer.moved]

        assert told == sorted(told, reverse=True)
        assert told[0] == pytest.approx(moves.max(), rel=1e-5)
        assert len(told) == MOST_MOVED
    far = np.linalg.norm(step.after.weights[0] - step.before.weights[0], axis=1)
    assert step.units[0].unit == int(far.argmax())
    assert np.array_equal(step.units[0].after.ravel(), step.after.weights[0][step.units[0].unit])


def test_a_step_makes_the_batch_it_learned_from_likelier():
    step = first_step()
    before, after = (Predictor(model).probabilities(step.images) for model in (step.before, step.after))
    places = np.arange(len(step.labels)), step.labels

    assert np.log(after[places]).mean() > np.log(before[places]).mean()


def test_distorted_pictures_are_shown_as_the_network_gets_them():
    plain, bent = first_step(), first_step(replace(PLAIN, augmentation=1.0))

    assert np.array_equal(plain.labels, bent.labels)
    assert not np.array_equal(plain.images, bent.images)
    assert bent.images.min() >= 0
    assert bent.images.max() <= 1


def test_scribbles_have_no_digit():
    assert any((step.labels == -1).any() for step in Trainer(RICH, small_dataset()).steps())


def test_a_network_whose_numbers_have_become_too_large_ends_the_run_with_a_sentence():
    wild = replace(PLAIN, learning_rate=10.0, standardize=True, hidden=(64, 64, 64), epochs=30)

    with pytest.raises(TrainingError, match="no longer a number"):
        list(Trainer(wild, small_dataset()).steps())
