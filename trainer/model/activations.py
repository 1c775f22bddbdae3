"""What hidden units do with their sums, in numpy and in place."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import numpy as np

from trainer.model.digit_model import Activation, Array

Activate = Callable[[Array], object]


def _relu(values: Array) -> None:
    np.maximum(values, 0, out=values)


def _leaky_relu(values: Array) -> None:
    np.maximum(values, values * np.float32(0.01), out=values)


def _tanh(values: Array) -> None:
    np.tanh(values, out=values)


def _sigmoid(values: Array) -> None:  # by tanh, which cannot overflow
    values *= np.float32(0.5)
    np.tanh(values, out=values)
    values += np.float32(1.0)
    values *= np.float32(0.5)


def _silu(values: Array) -> None:
    gate = values.copy()
    _sigmoid(gate)
    values *= gate


def _gelu(values: Array) -> None:
    gate = values * values
    gate *= np.float32(0.044715)
    gate += np.float32(1.0)
    gate *= values
    gate *= np.float32(2 * 0.7978845608)  # sqrt(2 / pi), doubled because 1 + tanh(x) is 2 sigmoid(2x)
    _sigmoid(gate)
    values *= gate


ACTIVATE: Final[dict[Activation, Activate]] = {
    "relu": _relu,
    "leaky_relu": _leaky_relu,
    "tanh": _tanh,
    "sigmoid": _sigmoid,
    "silu": _silu,
    "gelu": _gelu,
}


def slope(activate: Activate, total: Array) -> Array:
    """The activation's derivative; exact for those with a kink, by a central difference for the smooth ones."""
    if activate in (_relu, _leaky_relu):
        return np.where(total > 0, np.float32(1), np.float32(0.01 if activate is _leaky_relu else 0))
    high, low = total + np.float32(1e-2), total - np.float32(1e-2)
    activate(high)
    activate(low)
    high -= low
    high /= np.float32(2e-2)
    return high
