"""The two halves of a data set as arrays, whatever form they came in, and what may be wrong with them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from trainer.errors import DatasetError
from trainer.image.measures import DIGITS, SIDE

TRAIN, TEST = "train", "test"
_TRAIN_WORDS = ("train", "learn")
_TEST_WORDS = ("t10k", "test", "valid", "val")


@dataclass(frozen=True, eq=False, slots=True)
class Split:
    """Pictures (N, 28, 28) uint8 with ink 255, and labels (N,) int64 of 0..9, both read-only."""

    images: NDArray[np.uint8]
    labels: NDArray[np.int64]


@dataclass(frozen=True, eq=False, slots=True)
class Found:
    """A data set: its name, and its halves, of which one may be missing."""

    name: str
    splits: dict[str, Split]


def split_of(name: str) -> str | None:
    """Which half a file's or folder's name speaks of; None when of none."""
    low = name.lower()
    if any(word in low for word in _TRAIN_WORDS):
        return TRAIN
    return TEST if any(word in low for word in _TEST_WORDS) else None


def checked(images: NDArray[Any], labels: NDArray[Any], source: Path, letters: bool = False) -> Split:
    """Hold pictures and labels against each other; DatasetError names ``source`` and what is wrong.

    ``letters`` says that the labels are of letters, as EMNIST's names tell.
    """
    if images.dtype != np.uint8 or images.shape[1:] != (SIDE, SIDE):
        raise DatasetError("{0} holds pictures of {1}, not 28 by 28 bytes.", source, str(images.shape[1:]))
    labels = _whole(labels)
    if labels.ndim != 1 or labels.dtype.kind not in "iu":
        raise DatasetError("{0} holds labels that are no list of whole numbers.", source)
    if len(labels) != len(images) or len(images) < 2:
        raise DatasetError("{0} holds {1} labels for {2} pictures.", source, len(labels), len(images))
    if letters:
        raise DatasetError(
            "{0} holds letters, not digits: choose EMNIST's digits or mnist files, or any other set of digits.", source
        )
    if labels.min() < 0 or labels.max() > 9:
        raise DatasetError(
            "{0} holds labels from {1} to {2}; only 0 to 9 are digits.", source, int(labels.min()), int(labels.max())
        )
    pictures, digits = np.ascontiguousarray(images, np.uint8), labels.astype(np.int64)
    pictures.flags.writeable = digits.flags.writeable = False
    return Split(pictures, digits)


def _whole(labels: NDArray[Any]) -> NDArray[Any]:
    """Labels as one list of whole numbers, where they are such: of floats, texts, or a column for each digit."""
    if (
        labels.ndim == 2
        and labels.shape[1] == DIGITS
        and labels.dtype.kind in "iufb"
        and (labels.sum(axis=1) == 1).all()
    ):
        labels = labels.argmax(axis=1)
    elif labels.ndim == 2 and (labels.shape[1] == 1 or labels.dtype.kind in "iu"):
        labels = labels[:, 0]  # QMNIST keeps the digit in the first of eight columns
    if labels.dtype.kind in "US" and bool(np.char.isdigit(labels).all()):
        return labels.astype(np.int64)
    is_whole = labels.dtype.kind == "f" and bool(np.isfinite(labels).all()) and bool((labels == np.floor(labels)).all())
    return labels.astype(np.int64) if is_whole else labels
