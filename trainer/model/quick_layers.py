"""A second copy of a model's layers with a row for each input; rows of inputs that are 0 need not be read.

Most inputs of a layer are 0: blank pixels and, after ReLU, four of five hidden units. Weights that eight bits hold are
copied as such, so that a quarter of the memory is read.
"""

from __future__ import annotations

from typing import Any, Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from trainer.model.digit_model import Array, DigitModel
from trainer.model.weight_storage import Layer, stored

MOST_QUICKENED: Final = 6_500_000
"""Weights; copying more would hold a window up."""

_ROWS = 128  # in 32 bits at a time, so that they need not leave the processor's cache: a third of the time less
_BLOCK = 64  # weights on a side, so that a block stays in the processor's cache


class QuickLayer(NamedTuple):
    """``weights`` (in, out), float32 or int8; ``scales`` (out,) that int8 is multiplied by; ``biases`` (out,)."""

    weights: NDArray[Any]
    scales: Array | None
    biases: Array

    def sums(self, value: Array) -> Array:
        """What the layer's units add up, (out,) or (N, out), for inputs (in,) or (N, in) of drawings that are alike."""
        active = np.flatnonzero(value if value.ndim == 1 else value.any(axis=0))
        is_worth_it = 2 * len(active) < value.shape[-1]
        inputs = value[..., active] if is_worth_it else value
        result: Array = np.zeros((*value.shape[:-1], len(self.biases)), np.float32)
        for start in range(0, inputs.shape[-1], _ROWS):
            part = slice(start, start + _ROWS)
            rows = self.weights.take(active[part], axis=0) if is_worth_it else self.weights[part]
            result += inputs[..., part] @ rows.astype(np.float32, copy=False)
        if self.scales is not None:
            result *= self.scales
        result += self.biases
        return result


def quick_layers(model: DigitModel, shift: float) -> tuple[QuickLayer, ...]:
    """Copies of the hidden layers that gain by it; ``shift`` is what is added to each pixel, here to the first biases.

    After other activations than ReLU only the first layer gains; networks of more than 6.5 million weights are not
    copied. Three layers of 1,536 take 6 MB.
    """
    layers = list(zip(model.stored.layers, model.biases, strict=True))[:-1]
    layers = layers if model.activation == "relu" else layers[:1]
    if not layers or model.parameter_count > MOST_QUICKENED:
        return ()
    biases = [bias for _, bias in layers]
    biases[0] = biases[0] + np.float32(shift) * layers[0][0].restored().sum(axis=1)  # what a blank image sums to
    return tuple(_copied(layer, bias) for (layer, _), bias in zip(layers, biases, strict=True))


def _copied(layer: Layer, bias: Array) -> QuickLayer:
    """A layer by its inputs: whole numbers and scales where these say all."""
    whole, scales = layer if layer.scales is not None else stored(layer.restored())
    return QuickLayer(_turned(layer.restored() if scales is None else whole), scales, bias)


def _turned(weight: NDArray[Any]) -> NDArray[Any]:
    """(out, in) -> (in, out), in blocks that fit the processor's cache."""
    turned = np.empty(weight.shape[::-1], weight.dtype)
    for row in range(0, weight.shape[0], _BLOCK):
        for column in range(0, weight.shape[1], _BLOCK):
            block = weight[row : row + _BLOCK, column : column + _BLOCK]
            turned[column : column + _BLOCK, row : row + _BLOCK] = block.T
    return turned
