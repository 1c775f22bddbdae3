"""How the last layer's ten sums become ten shares, step by step."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from trainer.model.digit_model import Array

Ten = NDArray[np.float64]


@dataclass(frozen=True, eq=False, slots=True)
class LastLayer:
    """Four columns of ten numbers, float64 and finite.

    ``sums`` are the logits; ``tempered`` these divided by the temperature; ``powers`` e to the power of how much lower
    each is than the highest, so that the largest is 1; ``shares`` the powers divided by their sum, which add up to 1.
    """

    sums: Ten
    tempered: Ten
    powers: Ten
    shares: Ten


def last_layer(logits: Array, temperature: float) -> LastLayer:
    """The steps from (10,) finite logits to probabilities, as ``Predictor`` works them out."""
    sums = logits.astype(np.float64)
    tempered = sums / temperature
    powers = np.exp(tempered - tempered.max())
    return LastLayer(sums, tempered, powers, powers / powers.sum())
