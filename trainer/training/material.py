"""Training material beside the data set: digits drawn by rules, and junk that is no digit."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from trainer.runs.config import TrainConfig

NO_DIGIT = -1
PORTION = 500  # images drawn between two looks at should_stop


@dataclass(frozen=True, eq=False, slots=True)
class Material:
    """Pictures (N, 28, 28) uint8 with ink 255, and labels (N,) int64: 0 to 9, or ``NO_DIGIT`` for junk."""

    images: NDArray[np.uint8]
    labels: NDArray[np.int64]


Draw = Callable[[int, int, int, int, Callable[[], bool]], Material | None]
"""What draws a set: how many digits and how much junk, the seed, the number of the set, and whether to stop."""


class ExtraMaterial(Protocol):
    """A source of more pictures for each epoch."""

    @property
    def count(self) -> int:
        """Pictures in every epoch."""

    def for_epoch(self, epoch: int, should_stop: Callable[[], bool]) -> Material | None:
        """The pictures of epoch ``epoch`` (from 1), the same at each call; None when it was stopped."""


class NoMaterial:
    """Nothing beside the data set."""

    count = 0

    def for_epoch(self, epoch: int, should_stop: Callable[[], bool]) -> Material | None:  # noqa: ARG002
        """No pictures."""
        return Material(np.zeros((0, 28, 28), np.uint8), np.zeros(0, np.int64))


class DrawnMaterial:
    """Rule-drawn digits and junk, fresh for the first ``fresh_epochs`` epochs, then the same sets again in turn.

    Each set comes from its own random generator, so a resumed run sees what the uninterrupted one saw.
    """

    def __init__(self, digits: int, junk: int, seed: int, fresh_epochs: int = 8, draw: Draw | None = None) -> None:
        self.count = digits + junk
        self._recipe = digits, junk, seed
        self._fresh_epochs = fresh_epochs
        self._draw = draw or draw_set
        self._sets: dict[int, Material] = {}

    def for_epoch(self, epoch: int, should_stop: Callable[[], bool]) -> Material | None:
        """The pictures of epoch ``epoch``; drawing them takes a while the first time."""
        number = (epoch - 1) % self._fresh_epochs
        if number not in self._sets:
            drawn = self._draw(*self._recipe, number, should_stop)
            if drawn is None:
                return None
            self._sets[number] = drawn
        return self._sets[number]


def draw_set(digits: int, junk: int, seed: int, number: int, should_stop: Callable[[], bool]) -> Material | None:
    """Draw set ``number`` (from 0): digits first, junk after; None when it was stopped."""
    from trainer.data.drawn_digits import draw_digits
    from trainer.data.drawn_junk import draw_junk

    rng = np.random.default_rng([seed, 0xD1617, number])
    count = digits + junk
    images = np.empty((count, 28, 28), np.uint8)
    labels = np.full(count, NO_DIGIT, np.int64)
    for start in range(0, count, PORTION):
        if should_stop():
            return None
        stop = min(start + PORTION, count)
        border = min(max(digits, start), stop)
        if border > start:
            images[start:border], labels[start:border] = draw_digits(border - start, rng)
        if stop > border:
            images[border:stop] = draw_junk(stop - border, rng)
    return Material(images, labels)


def extra_material(config: TrainConfig, draw: Draw | None = None) -> ExtraMaterial:
    """The source that ``config`` asks for, drawn by ``draw`` (by ``draw_set`` when None)."""
    if config.synthetic_digits + config.junk == 0:
        return NoMaterial()
    return DrawnMaterial(config.synthetic_digits, config.junk, config.seed, draw=draw)
