"""Weights in fewer bits: rounded before a model is tested, stored just as they are afterwards.

Eight bits a weight with one scale a row change about one answer in ten thousand, and make a quarter of the file.
"""

from __future__ import annotations

from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from trainer.model.digit_model import Array

LARGEST: Final = 127
"""The largest whole number that a weight is stored as, and its negative the smallest."""

_SCALE_STEPS: Final = 2**11  # scales of so few bits that a scale times a whole number is a float32 exactly
_LEAST: Final = float(np.finfo(np.float32).smallest_normal) * _SCALE_STEPS


def rounded(values: Array, bits: int) -> Array:
    """(out, in) weights or (out,) biases as numbers that ``bits`` bits hold: 32, 16, or 8 with a scale a row.

    Biases keep 16 bits where weights have 8. ValueError for numbers too large for 16 bits.
    """
    if bits == 32:
        return values
    if bits == 16 or values.ndim == 1:
        if np.abs(values).max() > np.finfo(np.float16).max:
            raise ValueError("some weights are too large for 16 bits; keep 32")
        return values.astype(np.float16).astype(np.float32)
    whole, scales = _in_whole_numbers(values)
    return restored(whole, scales)


def stored(values: Array) -> tuple[NDArray[Any], Array | None]:
    """The fewest bits that hold ``values`` exactly: an int8, float16 or float32 array; with int8 the scales (out,)."""
    if values.ndim == 2:
        whole, scales = _in_whole_numbers(values)
        if np.array_equal(restored(whole, scales), values):
            return whole, scales
    with np.errstate(over="ignore"):
        short = values.astype(np.float16)
    return (short, None) if np.array_equal(short.astype(np.float32), values) else (values, None)


def restored(whole: NDArray[Any], scales: Array) -> Array:
    """Whole numbers (out, in) times the scales (out,) of their rows, float32."""
    weights: Array = np.multiply(whole, scales[:, None], dtype=np.float32)  # in one pass, for each start waits for it
    return weights


def _in_whole_numbers(weights: Array) -> tuple[NDArray[np.int8], Array]:
    """The nearest (out, in) int8 and the scales (out,) > 0, such that the largest of each row is ±127."""
    largest = np.abs(weights).max(axis=1).astype(np.float64) / LARGEST
    share, power = np.frexp(np.maximum(largest, _LEAST))
    scales = np.ldexp(np.ceil(share * _SCALE_STEPS) / _SCALE_STEPS, power).astype(np.float32)
    return np.rint(weights / scales[:, None]).astype(np.int8), scales
