"""Two runs side by side: an epoch of the one, then an epoch of the other, so that both curves grow together."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import pairwise
from typing import Final

import numpy as np
from numpy.typing import NDArray

from trainer.data.dataset import Dataset, split
from trainer.errors import DivergenceError, Sentence
from trainer.experiments.cards import Card, Side
from trainer.experiments.conclusions import rate_too_high
from trainer.experiments.outcome import Seen, SideOutcome
from trainer.image.measures import DIGITS, PIXELS
from trainer.runs.events import EpochDone

MOVED_BY: Final = 3  # pixels
_SHUFFLING: Final = 0x5AFF1E

OnEpoch = Callable[[int, EpochDone], None]
"""Told each epoch of side 0 or 1."""


def compare(
    card: Card,
    dataset: Dataset,
    on_epoch: OnEpoch = lambda _side, _done: None,
    should_stop: Callable[[], bool] = lambda: False,
) -> tuple[SideOutcome, SideOutcome] | None:
    """Make both runs of ``card`` on ``dataset``; None when stopped, which is asked after every batch.

    Raises TrainerError where a run fails by something else than its own numbers.
    """
    runs = [_Run(side, dataset) for side in card.sides]
    waiting = [(number, run, run.epochs(should_stop)) for number, run in enumerate(runs)]
    while waiting:
        for each in tuple(waiting):
            number, run, epochs = each
            done = next(epochs, None)
            if should_stop():
                return None
            if done is None:
                waiting.remove(each)
            else:
                run.history.append(done)
                on_epoch(number, done)
    first, second = (run.outcome(card.moved) for run in runs)
    return first, second


def conclusion(card: Card, sides: tuple[SideOutcome, SideOutcome]) -> Seen:
    """What the figures of both runs show."""
    first, second = sides
    if second.diverged or (first.diverged and card.conclude is not rate_too_high):
        words = Sentence("The loss of a run became too large to be a number, so that there is nothing to compare.")
        return Seen(False, words)
    return card.conclude(first, second)


class _Run:
    """One side under way."""

    def __init__(self, side: Side, dataset: Dataset) -> None:
        from trainer.training.loop import Trainer

        self._dataset = dataset
        self._trainer = Trainer(side.config, with_shuffled_labels(dataset, side) if side.shuffled else dataset)
        self.history: list[EpochDone] = []
        self._diverged = False

    def epochs(self, should_stop: Callable[[], bool]) -> Iterator[EpochDone]:
        """Each epoch when it is asked for, until the last or the one whose loss is no number."""
        try:
            yield from self._trainer.epochs(should_stop)
        except DivergenceError:
            self._diverged = True

    def outcome(self, moved: bool) -> SideOutcome:
        """The figures of the run as far as it came."""
        sizes = (PIXELS, *self._trainer.config.hidden, DIGITS)
        weights = sum(before * after for before, after in pairwise(sizes))
        shifted = self._shifted_accuracy() if moved and self.history and not self._diverged else 0.0
        return SideOutcome(tuple(self.history), weights, shifted, self._diverged)

    def _shifted_accuracy(self) -> float:
        from trainer.evaluation.evaluate import evaluate

        model = self._trainer.model_now()
        assert model is not None
        return evaluate(model, moved_images(self._dataset.test_images), self._dataset.test_labels).accuracy


def moved_images(images: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """(N, 28, 28) pictures, each moved by three pixels to one of the four sides in turn; nothing comes in but paper."""
    moved = np.zeros_like(images)
    kept, free = slice(MOVED_BY, None), slice(None, -MOVED_BY)
    moved[0::4, :, kept] = images[0::4, :, free]
    moved[1::4, :, free] = images[1::4, :, kept]
    moved[2::4, kept, :] = images[2::4, free, :]
    moved[3::4, free, :] = images[3::4, kept, :]
    return moved


def with_shuffled_labels(dataset: Dataset, side: Side) -> Dataset:
    """The data set whose pictures to learn from have each other's digits; those to validate with have their own."""
    config = side.config
    learning, _ = split(len(dataset.train_images), config.validation_share, config.seed)
    learning = learning[: config.images_learned(len(dataset.train_images))]
    labels = dataset.train_labels.copy()
    labels[learning] = np.random.default_rng([config.seed, _SHUFFLING]).permutation(labels[learning])
    return replace(dataset, train_labels=labels)
