"""Which training pictures excite each unit most, and which of them look like a drawing to the network."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from trainer.inspection.held_units import Unit
from trainer.model.digit_model import Array, DigitModel
from trainer.model.predict import Predictor

MOST_EXCITING = 9
NEAREST = 8
DIMENSIONS = 32
"""Of the last hidden layer, those along which pictures differ most: a trained network needs hardly more than ten."""

_ROWS = 500  # pictures at once
_SAMPLE = 4000  # pictures from which the dimensions are found
_ROUNDS = 3

ShouldStop = Callable[[], bool]


@dataclass(frozen=True, eq=False, slots=True)
class PictureIndex:
    """Of one model and N pictures; numbers of pictures are their places in the data set.

    ``exciting`` holds for each layer (9, units) int32, the most exciting picture first, -1 where the unit is silent for
    all others. ``places`` (N, D) float32 are the pictures' directions in the last hidden layer, or in the pixels where
    there is none, along the columns of ``axes`` (units, D), of length 1.
    """

    exciting: tuple[NDArray[np.int32], ...]
    axes: Array
    places: Array

    @property
    def size(self) -> int:
        """Bytes in memory."""
        return sum(part.nbytes for part in (*self.exciting, self.axes, self.places))

    def exciting_pictures(self, unit: Unit) -> list[int]:
        """The pictures that excite a unit most, at most nine, the most exciting first."""
        return [int(number) for number in self.exciting[unit.layer][:, unit.number] if number >= 0]

    def nearest(self, value: Array, count: int = NEAREST) -> list[int]:
        """The pictures nearest to a drawing, by its values (units,) of the last hidden layer, the nearest first.

        Near is what lies in the same direction (cosine): how much a layer is excited says little of what it sees.
        """
        distances = -(self.places @ (_at_most_one(value[None])[0] @ self.axes))
        count = min(count, len(distances))
        nearest = np.argpartition(distances, count - 1)[:count]
        return [int(number) for number in nearest[np.argsort(distances[nearest], kind="stable")]]


def last_hidden(steps: list[Array]) -> Array:
    """Of a drawing's steps the values in which ``PictureIndex.nearest`` looks."""
    return steps[-2]


def make_index(
    model: DigitModel,
    images: NDArray[np.uint8],
    should_stop: ShouldStop = lambda: False,
    on_share: Callable[[float], object] = lambda _: None,
) -> PictureIndex | None:
    """Look at (N, 28, 28) uint8 pictures, ink 255, with a model; None when it should stop meanwhile.

    ``on_share`` is told how much was looked at, 0..1.
    The axes are the first principal ones of the last hidden layer, seen from 0, found in 4,000 pictures by subspace
    iteration (Halko, Martinsson and Tropp 2011).
    """
    predictor = Predictor(model)
    sample = [_layers(predictor, images, start)[-2] for start in range(0, min(len(images), _SAMPLE), _ROWS)]
    values = np.concatenate(sample)
    axes = _principal(values / _largest(values.ravel()))
    exciting = [_Exciting(len(bias)) for bias in model.biases]
    places = np.empty((len(images), axes.shape[1]), np.float32)
    for start in range(0, len(images), _ROWS):
        if should_stop():
            return None
        on_share(start / len(images))
        layers = _layers(predictor, images, start)
        for best, values in zip(exciting, layers[1:], strict=True):
            best.add(values, start)
        places[start : start + _ROWS] = _at_most_one(layers[-2]) @ axes
    lengths = np.sqrt((places * places).sum(axis=1, keepdims=True))
    places /= np.where(lengths > 0, lengths, np.float32(1))
    return PictureIndex(tuple(best.numbers for best in exciting), axes, places)


def _layers(predictor: Predictor, images: NDArray[np.uint8], start: int) -> list[Array]:
    """What each layer makes of some pictures, in finite numbers, as ``held_steps`` has them for a drawing."""
    pixels = images[start : start + _ROWS].reshape(-1, 784).astype(np.float32) / np.float32(255)
    with np.errstate(over="ignore", invalid="ignore"):
        layers = predictor.layers(pixels)
    return [values if np.isfinite(values).all() else np.nan_to_num(values) for values in layers]


def _at_most_one(values: Array) -> Array:
    """Finite rows (N, units) of the same directions, each with 1 as its largest value: no product overflows."""
    scaled: Array = values / _largest(values)
    return scaled


def _largest(values: Array) -> Array:
    """The size of the largest of the last axis, kept as an axis; 1 where all are 0."""
    sizes: Array = np.maximum(values.max(axis=-1, keepdims=True), -values.min(axis=-1, keepdims=True))
    return np.where(sizes > 0, sizes, np.float32(1))


def _principal(values: Array) -> Array:
    """Orthonormal axes (units, D) along which rows of values (N, units) are longest."""
    start = np.random.default_rng(0).standard_normal((values.shape[1], min(DIMENSIONS, *values.shape)))
    axes = start.astype(np.float32)
    for _ in range(_ROUNDS):
        axes = np.linalg.qr(values.T @ (values @ axes))[0].astype(np.float32)
    return np.ascontiguousarray(axes)


class _Exciting:
    """The most exciting pictures of each of a layer's units so far."""

    def __init__(self, units: int) -> None:
        self.numbers = np.full((MOST_EXCITING, units), -1, np.int32)
        self._values = np.zeros((MOST_EXCITING, units), np.float32)

    def add(self, values: Array, first: int) -> None:
        """Look at the values (n, units) of pictures from number ``first`` on."""
        rising = np.flatnonzero(values.max(axis=0) > self._values[-1])  # later on hardly any
        both = np.concatenate([self._values[:, rising], values[:, rising]])
        fresh = np.arange(first, first + len(values), dtype=np.int32)
        numbers = np.concatenate([self.numbers[:, rising], np.broadcast_to(fresh[:, None], (len(fresh), len(rising)))])
        order = np.argsort(-both, axis=0, kind="stable")[:MOST_EXCITING]
        self._values[:, rising] = np.take_along_axis(both, order, axis=0)
        self.numbers[:, rising] = np.take_along_axis(numbers, order, axis=0)
