"""Two runs side by side are the two runs."""

from dataclasses import replace

import numpy as np
import pytest

from tests.trainer.small_data import TINY, never, small_dataset
from trainer.errors import Sentence
from trainer.experiments.cards import CARDS, Card, Side
from trainer.experiments.comparison import compare, conclusion, moved_images, with_shuffled_labels
from trainer.experiments.outcome import SideOutcome
from trainer.training.loop import Trainer


def card(first=TINY, second=TINY, **changes):
    sides = Side(Sentence("one"), first), Side(Sentence("other"), second)
    conclude = CARDS["overfitting"].conclude
    return Card("tiny", Sentence("Tiny"), Sentence("What?"), sides, conclude, **changes)


FAST = replace(TINY, learning_rate=0.02, epochs=2)


def test_runs_side_by_side_are_the_runs_made_alone():
    told = []
    sides = compare(card(TINY, FAST), small_dataset(), lambda number, done: told.append((number, done.epoch)))

    assert told == [(0, 1), (1, 1), (0, 2), (1, 2), (0, 3)]
    for side, config in zip(sides, (TINY, FAST), strict=True):
        alone = Trainer(config, small_dataset()).run(should_stop=never)
        assert [done.validation_loss for done in side.history] == [done.validation_loss for done in alone.history]
    assert sides[0].weights == 784 * 24 + 240


def test_a_run_that_diverges_lets_the_other_one_finish():
    wild = replace(TINY, optimizer="sgd", learning_rate=10.0, standardize=True, hidden=(64, 64, 64), epochs=30)
    first, second = compare(card(wild, FAST), small_dataset())

    assert first.diverged
    assert not second.diverged
    assert len(second.history) == 2


@pytest.mark.parametrize("name", CARDS)
def test_nothing_is_claimed_when_a_run_has_no_epoch(name):
    lost, fine = SideOutcome((), 0, diverged=True), compare(card(FAST, FAST), small_dataset())[1]

    assert not conclusion(CARDS[name], (lost, lost)).shown
    assert not conclusion(CARDS[name], (fine, lost)).shown
    assert conclusion(CARDS[name], (lost, fine)).shown == (name == "rate-too-high")


def test_an_experiment_can_be_stopped_after_a_batch():
    asked = []

    assert compare(card(), small_dataset(), should_stop=lambda: len(asked) > 3 or bool(asked.append(1))) is None


def test_moved_pictures_are_read_only_where_the_card_asks_for_it():
    plain, _ = compare(card(FAST, FAST), small_dataset())
    moved, _ = compare(card(FAST, FAST, moved=True), small_dataset())

    assert plain.shifted_accuracy == 0
    assert 0 < moved.shifted_accuracy < moved.accuracy


def test_pictures_move_by_three_pixels_to_each_side_in_turn():
    image = np.zeros((28, 28), np.uint8)
    image[10:15, 11:14] = 255
    moved = moved_images(np.stack([image] * 4))

    assert [np.argwhere(each).min(axis=0).tolist() for each in moved] == [[10, 14], [10, 8], [13, 11], [7, 11]]
    assert (moved.sum(axis=(1, 2), dtype=int) == image.sum(dtype=int)).all()


def test_shuffled_digits_are_those_of_the_pictures_learned_from():
    data = small_dataset()
    side = Side(Sentence("shuffled"), replace(TINY, training_images=300), shuffled=True)
    shuffled = with_shuffled_labels(data, side)
    changed = np.flatnonzero(shuffled.train_labels != data.train_labels)

    assert 200 < len(changed) <= 300
    assert np.array_equal(np.sort(shuffled.train_labels), np.sort(data.train_labels))
    assert np.array_equal(shuffled.test_labels, data.test_labels)


@pytest.mark.parametrize("name", ["zero-weights", "no-hidden-layer"])
def test_a_card_shows_what_it_is_about_in_little(name):
    sides = tuple(
        replace(side, config=replace(side.config, training_images=1500, epochs=4, learning_rate=2e-3))
        for side in CARDS[name].sides
    )
    small = replace(CARDS[name], sides=sides)
    seen = conclusion(small, compare(small, small_dataset(6000)))

    assert seen.shown or name == "no-hidden-layer", str(seen.sentence)
