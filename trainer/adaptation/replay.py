"""What everybody's digits look like, to be looked at again while one person's are learned: nothing is forgotten."""

from __future__ import annotations

import functools
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from trainer.adaptation.distortion import distorted
from trainer.data.dataset import Dataset
from trainer.data.drawn_digits import draw_digits
from trainer.data.drawn_junk import draw_junk

MNIST_DIGITS = 4500
USUAL = 2000
"""Of so many digits as many stay refused as were."""
DRAWN_DIGITS = 500
JUNK = 250
TEST_JUNK = 400
_SEED = 20


@dataclass(frozen=True, eq=False, slots=True)
class Replay:
    """What to go on practising with, all (R, 28, 28) uint8 and distorted but for ``usual``.

    ``mnist`` are digits of the data set, more than are needed, so that the hard ones can be picked; ``drawn`` are
    digits drawn by rule, and junk. ``usual`` are digits of the data set as they are, to see how many are refused.
    """

    mnist: NDArray[np.uint8]
    drawn: NDArray[np.uint8]
    usual: NDArray[np.uint8]


def replay_of(dataset: Dataset) -> Replay:
    """The pool for a data set, the same every time; its drawings are made once in a process."""
    rng = np.random.default_rng(_SEED)
    rows = rng.permutation(len(dataset.train_images))[:MNIST_DIGITS]
    images = dataset.train_images[rows]
    return Replay(_bent(images, rng), _drawn(), images[:USUAL])


@functools.cache
def test_junk() -> NDArray[np.uint8]:
    """Other junk (J, 28, 28), to see that it is still refused."""
    return draw_junk(TEST_JUNK, np.random.default_rng(_SEED + 1))


def draw_beforehand() -> None:
    """Make the drawings of this process, which need no data set, so that they are there when they are needed."""
    _drawn()
    test_junk()


@functools.cache
def _drawn() -> NDArray[np.uint8]:
    rng = np.random.default_rng(_SEED)
    digits, _ = draw_digits(DRAWN_DIGITS, rng)
    return _bent(np.concatenate([digits, draw_junk(JUNK, rng)]), rng)


def _bent(images: NDArray[np.uint8], rng: np.random.Generator) -> NDArray[np.uint8]:
    return (distorted(images.astype(np.float32) / np.float32(255), rng) * 255).round().astype(np.uint8)
