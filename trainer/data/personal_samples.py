"""One person's labelled digits, as learning needs them: numpy only."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from trainer.image.measures import DIGITS, PIXELS


@dataclass(frozen=True, eq=False, slots=True)
class PersonalSamples:
    """``images`` (N, 28, 28) uint8 digit images with ink 255, and what they show: ``labels`` (N,) int64, 0 to 9.

    Raises ValueError when there are none, the counts differ, or a label is no digit.
    """

    images: NDArray[np.uint8]
    labels: NDArray[np.int64]

    def __post_init__(self) -> None:
        count = len(self.labels)
        if count == 0 or self.images.shape != (count, 28, 28) or self.images.dtype != np.uint8:
            raise ValueError(f"images of shape {self.images.shape} and {count} labels are no samples")
        if self.labels.min() < 0 or self.labels.max() >= DIGITS:
            raise ValueError("labels must be digits 0 to 9")

    def __len__(self) -> int:
        return len(self.labels)

    @property
    def digest(self) -> str:
        """16 hexadecimal digits that change with any picture or label, whatever their order."""
        rows = np.concatenate([self.images.reshape(-1, PIXELS), self.labels[:, None].astype(np.uint8)], axis=1)
        return hashlib.sha256(b"".join(sorted(row.tobytes() for row in rows))).hexdigest()[:16]

    @property
    def pixels(self) -> NDArray[np.float32]:
        """The images as (N, 28, 28) float32 in 0..1."""
        return self.images.astype(np.float32) / np.float32(255)

    def chosen(self, rows: NDArray[np.int64]) -> PersonalSamples:
        """The samples with these numbers."""
        return PersonalSamples(self.images[rows], self.labels[rows])

    def at_most(self, count: int, seed: int) -> PersonalSamples:
        """``count`` of them picked at random, or all when there are fewer."""
        if len(self) <= count:
            return self
        return self.chosen(np.sort(np.random.default_rng(seed).permutation(len(self))[:count]))

    def folds(self, count: int, seed: int) -> NDArray[np.int64]:
        """(N,): the part, 0 to ``count`` - 1, to which each sample belongs; parts share each digit evenly."""
        shuffled = np.random.default_rng(seed).permutation(len(self))
        by_label = shuffled[np.argsort(self.labels[shuffled], kind="stable")]
        folds = np.empty(len(self), np.int64)
        folds[by_label] = np.arange(len(self)) % count
        return folds
