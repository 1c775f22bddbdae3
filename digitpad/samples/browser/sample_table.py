"""A collection as arrays, with what the model in use reads of each sample; made on a background thread."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from digitpad.samples.store.sample_image import open_store

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

    from trainer.model.digit_model import DigitModel

REFUSED = -1
READ_AT_ONCE = 5000
_UNREAD = -2
_PORTION = 1000


@dataclass(frozen=True, eq=False, slots=True)
class SampleTable:
    """``numbers`` (N,) in the store, ``images`` (N, 28, 28) uint8, ``labels`` (N,); and, where a model reads,
    ``predictions`` (N,), -1 where it refuses, with ``confidences`` (N,) float32, both by ``reader``.
    """

    numbers: NDArray[np.int64]
    images: NDArray[np.uint8]
    labels: NDArray[np.int64]
    predictions: NDArray[np.int64] | None = None
    confidences: NDArray[np.float32] | None = None
    reader: DigitModel | None = None

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


def load_table(
    folder: Path, collection: str, model: DigitModel | None, before: SampleTable | None = None
) -> SampleTable:
    """Read a collection from the store in ``folder``, newest first, and let ``model`` read up to 5,000 of it.

    What ``before`` knows is taken from it: a drawing never changes under its number, a label may. With more than 5,000
    samples that were not read yet nothing is read at all; :func:`read_all` does it.
    """
    store = open_store(folder)
    try:
        lines = store.lines(collection)[::-1]
        numbers = np.array([line.number for line in lines], np.int64)
        places = _places(numbers, before)
        pictures = store.images(numbers[places < 0].tolist())
    finally:
        store.close()
    here = (places >= 0) | np.isin(numbers, list(pictures))
    numbers, places = numbers[here], places[here]
    labels = np.array([line.label for line in lines], np.int64)[here]
    table = SampleTable(numbers, _images(numbers, places, pictures, before), labels)
    if model is None or not len(table):
        return table
    carried = _carried(table, places, model, before)
    unread = np.flatnonzero(carried.predictions == _UNREAD)
    return table if len(unread) > READ_AT_ONCE else _read(carried, model, unread)


def read_all(table: SampleTable, model: DigitModel) -> SampleTable:
    """The table with what ``model`` reads of every sample; about seven seconds for 100,000 on one core."""
    return _read(_carried(table, np.full(len(table), -1), model, None), model, np.arange(len(table)))


def _places(numbers: NDArray[np.int64], before: SampleTable | None) -> NDArray[np.int64]:
    """(N,): the row of each number in the table before, -1 where it is new."""
    if before is None or not len(before):
        return np.full(len(numbers), -1, np.int64)
    order = np.argsort(before.numbers)
    found = order[np.searchsorted(before.numbers, numbers, sorter=order).clip(max=len(order) - 1)]
    places: NDArray[np.int64] = np.where(before.numbers[found] == numbers, found, -1)
    return places


def _images(
    numbers: NDArray[np.int64], places: NDArray[np.int64], pictures: dict[int, bytes], before: SampleTable | None
) -> NDArray[np.uint8]:
    images = np.empty((len(numbers), 28, 28), np.uint8)
    if before is not None:
        images[places >= 0] = before.images[places[places >= 0]]
    new = np.flatnonzero(places < 0)
    joined = b"".join(pictures[number] for number in numbers[new].tolist())
    images[new] = np.frombuffer(joined, np.uint8).reshape(-1, 28, 28)
    return images


def _carried(
    table: SampleTable, places: NDArray[np.int64], model: DigitModel, before: SampleTable | None
) -> SampleTable:
    """The table with what the same model has read before."""
    predictions = np.full(len(table), _UNREAD, np.int64)
    confidences = np.zeros(len(table), np.float32)
    if before is not None and before.reader is model:
        assert before.predictions is not None
        assert before.confidences is not None
        known = places >= 0
        predictions[known] = before.predictions[places[known]]
        confidences[known] = before.confidences[places[known]]
    return replace(table, predictions=predictions, confidences=confidences, reader=model)


def _read(table: SampleTable, model: DigitModel, rows: NDArray[np.int64]) -> SampleTable:
    """Fill in what ``model`` reads of these rows."""
    assert table.predictions is not None
    assert table.confidences is not None
    from trainer.model.predict import Predictor

    predictor = Predictor(model)
    for start in range(0, len(rows), _PORTION):
        some = rows[start : start + _PORTION]
        logits = predictor.logits(table.images[some].astype(np.float32) / np.float32(255))
        table.predictions[some], table.confidences[some] = logits.argmax(axis=1), predictor.tempered(logits).max(axis=1)
        if model.refusal is not None:
            table.predictions[some[model.refusal.refuses(logits, model.temperature)]] = REFUSED
    return table
