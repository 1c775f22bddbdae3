"""Two models on the same pictures: where they differ, who is right how often, and whether that is more than chance."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from trainer.model.digit_model import DigitModel
from trainer.model.predict import Predictor

_Z = 1.959964  # of the normal distribution, for an interval of 95 %
_ROWS = 1000  # pictures between two looks at whether to stop


@dataclass(frozen=True, eq=False, slots=True)
class Differences:
    """Of ``count`` pictures the (D,) ``numbers`` of those on which the most probable digits differ.

    They are ``first`` and ``second`` (D,), 0 to 9; ``labels`` (D,) say what these pictures show.
    """

    count: int
    numbers: NDArray[np.int64]
    first: NDArray[np.int64]
    second: NDArray[np.int64]
    labels: NDArray[np.int64]

    @property
    def first_alone(self) -> NDArray[np.int64]:
        """Which of the D the first model alone reads right."""
        return np.flatnonzero(self.first == self.labels)

    @property
    def second_alone(self) -> NDArray[np.int64]:
        """Which of the D the second model alone reads right."""
        return np.flatnonzero(self.second == self.labels)

    @property
    def interval(self) -> tuple[float, float]:
        """Between what shares of all pictures the first model is better than the second, with 95 % confidence.

        McNemar's: of the pairs only those tell on which one alone is right; with half a picture more of each kind, so
        that it holds for few of them, too (Agresti and Min 2005).
        """
        b, c, n = len(self.first_alone) + 0.5, len(self.second_alone) + 0.5, self.count + 2
        half = _Z * math.sqrt(b + c - (b - c) ** 2 / n) / n
        return (b - c) / n - half, (b - c) / n + half


def differences(
    first: DigitModel,
    second: DigitModel,
    images: NDArray[np.uint8],
    labels: NDArray[np.int64],
    should_stop: Callable[[], bool] = lambda: False,
) -> Differences | None:
    """Read (N, 28, 28) uint8 pictures, ink 255, with both models; ``labels`` (N,) say what they show.

    None when it should stop meanwhile.
    """
    predictors = Predictor(first), Predictor(second)
    answers = np.empty((2, len(labels)), np.int64)
    for start in range(0, len(labels), _ROWS):
        if should_stop():
            return None
        rows = slice(start, start + _ROWS)
        pixels = images[rows].astype(np.float32) / np.float32(255)
        for answer, predictor in zip(answers, predictors, strict=True):
            answer[rows] = predictor.logits(pixels).argmax(axis=1)
    numbers = np.flatnonzero(answers[0] != answers[1])
    return Differences(len(labels), numbers, answers[0][numbers], answers[1][numbers], labels[numbers])
