"""A collection as arrays, with what the model in use reads of each sample; made on a background thread."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from digitpad.samples.sample_image import open_store

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

    from trainer.predict import Predictor

REFUSED = -1


@dataclass(frozen=True, eq=False, slots=True)
class SampleTable:
    """``numbers`` (N,) in the store, ``images`` (N, 28, 28) uint8, ``labels`` (N,); and, where a model reads,
    ``predictions`` (N,), -1 where it refuses, with ``confidences`` (N,) float32.
    """

    numbers: NDArray[np.int64]
    images: NDArray[np.uint8]
    labels: NDArray[np.int64]
    predictions: NDArray[np.int64] | None = None
    confidences: NDArray[np.float32] | None = None

    def __len__(self) -> int:
        return len(self.numbers)

    @property
    def is_right(self) -> NDArray[np.bool_]:
        """(N,): which samples are read right; none without a model."""
        if self.predictions is None:
            return np.zeros(len(self), np.bool_)
        right: NDArray[np.bool_] = self.predictions == self.labels
        return right

    def rows(self, digit: int | None, reading: str) -> NDArray[np.int64]:
        """Rows of one digit (all when None) that are "right", "wrong" or either ("all")."""
        wanted = np.ones(len(self), np.bool_) if digit is None else self.labels == digit
        if reading != "all" and self.predictions is not None:
            wanted &= self.is_right if reading == "right" else ~self.is_right
        return np.flatnonzero(wanted)


def load_table(folder: Path, collection: str, predictor: Predictor | None) -> SampleTable:
    """Read a collection from the store in ``folder``, newest first, and let ``predictor`` read each sample."""
    store = open_store(folder)
    try:
        lines = store.lines(collection)[::-1]
        pictures = store.images([line.number for line in lines])
    finally:
        store.close()
    lines = [line for line in lines if line.number in pictures]
    pixels = np.frombuffer(b"".join(pictures[line.number] for line in lines), np.uint8).reshape(-1, 28, 28)
    table = SampleTable(
        np.array([line.number for line in lines], np.int64), pixels, np.array([line.label for line in lines], np.int64)
    )
    return table if predictor is None or not lines else _read(table, predictor)


def _read(table: SampleTable, predictor: Predictor) -> SampleTable:
    parts = [table.images[at : at + 1000].astype(np.float32) / np.float32(255) for at in range(0, len(table), 1000)]
    chances = np.concatenate([predictor.probabilities(part) for part in parts])
    predictions, confidences = chances.argmax(axis=1), chances.max(axis=1)
    refusal = predictor.model.refusal
    if refusal is not None:
        predictions = np.where(confidences < refusal.threshold, REFUSED, predictions)
    return replace(table, predictions=predictions, confidences=confidences)
