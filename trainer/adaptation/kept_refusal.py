"""Refusing as much as before with weights that have learned: the same share of everybody's digits, and no more."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from trainer.model.digit_model import Array, Refusal, distance_from_flat, largest_probability


class KeptRefusal:
    """What a model refuses of some digits of everybody, so that what learns on top of it refuses as many of them.

    A few dozen steps shorten the answers to everybody's odd digits a little, and bounds that stayed where they were
    would refuse twice as many.
    """

    def __init__(self, refusal: Refusal | None, temperature: float, logits: Array) -> None:
        """``logits`` (N, 10) are the model's own for these digits; a model that never refuses has None."""
        self._refusal, self._temperature = refusal, temperature
        if refusal is not None:
            self._unsure = float((largest_probability(logits, temperature) < refusal.probability).mean())
            self._flat = float((distance_from_flat(logits) < refusal.distance).mean())

    def of(self, logits: Array) -> Refusal | None:
        """The refusal for weights that answer the same digits with these logits (N, 10)."""
        if self._refusal is None:
            return None
        chances, distances = largest_probability(logits, self._temperature), distance_from_flat(logits)
        return Refusal(
            _bound(self._refusal.probability, self._unsure, chances),
            _bound(self._refusal.distance, self._flat, distances),
        )


def _bound(before: float, share: float, values: NDArray[np.float64]) -> float:
    """What this share of the values lies below; where that is none, the bound of before as far as it still is none."""
    if not share:
        return min(before, float(values.min()))
    return float(np.quantile(values, share))
