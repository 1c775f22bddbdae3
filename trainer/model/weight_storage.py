"""Weights in fewer bits: rounded before a model is tested, stored just as they are afterwards, and read as stored.

Eight bits a weight with one scale a row change about one answer in ten thousand, and make a quarter of the file.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Final, NamedTuple, overload

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float32]

LARGEST: Final = 127
"""The largest whole number that a weight is stored as, and its negative the smallest."""

_SCALE_STEPS: Final = 2**11  # scales of so few bits that a scale times a whole number is a float32 exactly
_LEAST: Final = float(np.finfo(np.float32).smallest_normal) * _SCALE_STEPS
_HIGHEST: Final = float(np.finfo(np.float32).max)
_ROWS: Final = 128  # restored at a time, so that they need not leave the processor's cache


class Layer(NamedTuple):
    """(out, in) weights as they are stored: int8 with ``scales`` (out,) > 0, or float16 or float32 without."""

    values: NDArray[Any]
    scales: Array | None

    def restored(self, rows: slice = slice(None)) -> Array:
        """These rows in float32."""
        if self.scales is None:
            return self.values[rows].astype(np.float32, copy=False)
        with np.errstate(over="ignore", invalid="ignore"):  # what is not finite is refused with the whole model
            return restored(self.values[rows], self.scales[rows])

    def times(self, inputs: Array) -> Array:
        """The weights times (in,) inputs, (out,): to the bit as if all were restored, in a fraction of the memory."""
        if self.values.dtype == np.float32:
            whole: Array = self.values @ inputs
            return whole
        rows = len(self.values)
        ends = [*range(_ROWS, rows - 1, _ROWS), rows]  # a row that stood alone would be summed in another order
        blocks = map(slice, [0, *ends], ends)
        return np.concatenate([self.restored(block) @ inputs for block in blocks])

    def largest(self) -> float:
        """No weight is larger, and none smaller than minus that."""
        if self.scales is not None:
            return (LARGEST + 1) * float(self.scales.max())
        return max(float(self.values.max()), -float(self.values.min()))

    def is_finite(self) -> bool:
        """Whether every weight is a number that float32 holds."""
        if self.scales is not None and self.largest() < _HIGHEST:
            return True
        return bool(np.isfinite(self.restored()).all())


class StoredWeights(Sequence[Array]):
    """A network's weights as they are stored; a layer becomes float32 when it is asked for, read-only, and stays it.

    Reading one image after the other needs none whole: in eight bits the weights take a quarter of the memory.
    ``layers`` are as stored, or plain (out, in) arrays.
    """

    def __init__(self, layers: Iterable[Layer | Array]) -> None:
        self.layers = tuple(layer if isinstance(layer, Layer) else Layer(_contiguous(layer), None) for layer in layers)
        self._whole: dict[int, Array] = {}

    def __len__(self) -> int:
        return len(self.layers)

    @overload
    def __getitem__(self, index: int) -> Array: ...

    @overload
    def __getitem__(self, index: slice) -> tuple[Array, ...]: ...

    def __getitem__(self, index: int | slice) -> Array | tuple[Array, ...]:
        places = range(len(self))[index]
        if isinstance(places, range):
            return tuple(self[place] for place in places)
        if places not in self._whole:
            whole = self.layers[places].restored().view()
            whole.flags.writeable = False
            self._whole[places] = whole
        return self._whole[places]

    def times(self, number: int, inputs: Array) -> Array:
        """The weights of a layer times (in,) inputs, (out,)."""
        layer = self.layers[number]
        is_whole = number in self._whole or len(layer.values) <= _ROWS
        return self[number] @ inputs if is_whole else layer.times(inputs)


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


def _contiguous(values: Array) -> Array:
    with np.errstate(over="ignore"):
        return np.ascontiguousarray(values, dtype=np.float32)


def _in_whole_numbers(weights: Array) -> tuple[NDArray[np.int8], Array]:
    """The nearest (out, in) int8 and the scales (out,) > 0, such that the largest of each row is ±127."""
    largest = np.abs(weights).max(axis=1).astype(np.float64) / LARGEST
    share, power = np.frexp(np.maximum(largest, _LEAST))
    scales = np.ldexp(np.ceil(share * _SCALE_STEPS) / _SCALE_STEPS, power).astype(np.float32)
    return np.rint(weights / scales[:, None]).astype(np.int8), scales
