"""What everybody's digits look like, to be looked at again while one person's are learned: nothing is forgotten."""

from __future__ import annotations

import functools
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from trainer.dataset import Dataset
from trainer.distortion import distorted
from trainer.junk_ink import draw_junk
from trainer.synthetic_ink import draw_digits

MNIST_DIGITS = 2400
DRAWN_DIGITS = 800
JUNK = 400
TEST_JUNK = 400
_SEED = 20


@dataclass(frozen=True, eq=False, slots=True)
class Replay:
    """``images`` (R, 28, 28) uint8 to go on practising with: digits of MNIST, digits drawn by rule, junk, distorted.

    ``test_junk`` (J, 28, 28) uint8 is other junk, to see that it is still refused.
    """

    images: NDArray[np.uint8]
    test_junk: NDArray[np.uint8]


def replay_of(dataset: Dataset) -> Replay:
    """The pool for a data set, drawn once in a process (about half a second) and the same every time."""
    rng = np.random.default_rng(_SEED)
    rows = rng.permutation(len(dataset.train_images))[:MNIST_DIGITS]
    drawn, junk, test_junk = _drawn()
    images = np.concatenate([dataset.train_images[rows], drawn, junk])
    bent = distorted(images.astype(np.float32) / np.float32(255), rng)
    return Replay((bent * 255).round().astype(np.uint8), test_junk)


@functools.cache
def _drawn() -> tuple[NDArray[np.uint8], NDArray[np.uint8], NDArray[np.uint8]]:
    rng = np.random.default_rng(_SEED)
    drawn, _ = draw_digits(DRAWN_DIGITS, rng)
    return drawn, draw_junk(JUNK, rng), draw_junk(TEST_JUNK, rng)
