"""What a hidden unit does to the ten digits: the answer with it less the answer without it."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from trainer.inspection.held_units import NOTHING_HELD, Held, Unit
from trainer.model.digit_model import Array
from trainer.model.predict import Predictor


def effect(predictor: Predictor, steps: Sequence[Array], unit: Unit, held: Held = NOTHING_HELD) -> Array:
    """(10,) float32: how much higher each digit's logit is than it were with ``unit`` switched off.

    ``steps`` are those of ``held_steps`` for the same drawing and the same ``held``, whose units stay as they are. It
    is worked out by switching the unit off, not by a gradient, and so is exact. Zeros for a unit of the last layer.
    """
    last = len(steps) - 2
    if unit.layer >= last:
        return np.zeros_like(steps[-1])
    value = steps[unit.layer + 1].copy()
    if not value[unit.number]:
        return np.zeros_like(steps[-1])
    value[unit.number] = 0
    with np.errstate(over="ignore", invalid="ignore"):
        for layer in range(unit.layer + 1, last + 1):
            value = predictor.layer(value, layer)
            for other, kept in held.items():
                if other.layer == layer < last and other.number < len(value):
                    value[other.number] = kept
        difference = steps[-1] - value
    finite: Array = np.nan_to_num(difference, copy=False)
    return finite
