"""One drawing's way through a network of which a person has switched units off or holds them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

import numpy as np

from trainer.model.digit_model import Array, DigitModel
from trainer.model.predict import Predictor


class Unit(NamedTuple):
    """A unit's place: ``layer`` 0 is the first after the pixels, the last has the ten digits; ``number`` from 0."""

    layer: int
    number: int


Held = Mapping[Unit, float]
"""Hidden units and the values that they keep whatever they are told; 0 is a unit switched off."""

NOTHING_HELD: Held = {}


def is_hidden(model: DigitModel, unit: Unit) -> bool:
    """Whether the model has this unit, and it can be held: it is none of the ten digits."""
    return 0 <= unit.layer < len(model.weights) - 1 and 0 <= unit.number < len(model.biases[unit.layer])


def held_steps(predictor: Predictor, image: Array, held: Held = NOTHING_HELD) -> list[Array]:
    """784 scaled pixels, each hidden layer's values and ten logits, as ``Predictor.steps``; all are finite numbers.

    Held units have their own value, and what follows them is worked out from it; units that the model has not are
    ignored.
    """
    with np.errstate(over="ignore", invalid="ignore"):
        values = predictor.steps(image)
        own = {unit: value for unit, value in held.items() if is_hidden(predictor.model, unit)}
        for layer in range(min((unit.layer for unit in own), default=len(values)), len(values) - 1):
            _hold(values[layer + 1], own, layer)
            if layer + 2 < len(values):
                values[layer + 2 :] = predictor.onward(values[layer + 1], layer + 1)
    return [np.nan_to_num(value, copy=False) for value in values]


def _hold(values: Array, held: Held, layer: int) -> None:
    for unit, value in held.items():
        if unit.layer == layer:
            values[unit.number] = value
