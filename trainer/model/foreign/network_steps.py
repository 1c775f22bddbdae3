"""From steps that a file spells out to a network: what is linear is folded into its layers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, cast

import numpy as np

from trainer.errors import Fault
from trainer.model.digit_model import ACTIVATIONS, Activation, Array, DigitModel, InputScaling

_MOST_LAYERS: Final = 16


@dataclass(frozen=True, eq=False, slots=True)
class Dense:
    """``weight @ value + bias``, weight (out, in)."""

    weight: Array
    bias: Array


@dataclass(frozen=True, eq=False, slots=True)
class Affine:
    """``value * factor + shift``, each one number or one a value."""

    factor: Array
    shift: Array


@dataclass(frozen=True, eq=False, slots=True)
class Activate:
    """An activation by its name; "erf" is half of one."""

    name: str


Step = Dense | Affine | Activate


def network_of(steps: Iterable[Step]) -> tuple[DigitModel, bool]:
    """The network that the steps make, and whether they say how its pixels are scaled; Fault where they make none."""
    building = _Building()
    for step in steps:
        building.add(step)
    return building.finish()


class _Building:
    def __init__(self) -> None:
        self._layers: list[tuple[Array, Array]] = []
        self._waiting: tuple[Array, Array] | None = None  # factor and shift before the next layer
        self._scaling: InputScaling | None = None
        self._activations: list[str] = []
        self._activated = True  # whether an activation stands between the last layer and what comes
        self._temperature = 1.0

    def add(self, step: Step) -> None:
        if isinstance(step, Dense):
            self._dense(step.weight, step.bias)
        elif isinstance(step, Affine):
            self._affine(step)
        else:
            self._activate(step.name)

    def _dense(self, weight: Array, bias: Array) -> None:
        if self._waiting is not None:
            factor, shift = self._waiting
            if not self._layers and _is_scaling(factor, shift):
                self._scaling = InputScaling(float(0 - shift[0] / factor[0]), float(1 / factor[0]))
            else:
                self._check_width(weight, factor, shift)
                bias = bias + weight @ np.broadcast_to(shift, weight.shape[1])
                weight = weight * factor
            self._waiting = None
        if self._layers and not self._activated:  # two products in a row are one
            self._settle_temperature()
            before, before_bias = self._layers.pop()
            self._check_width(weight, before_bias)
            weight, bias = weight @ before, weight @ before_bias + bias
        self._layers.append((weight, bias))
        self._activated = False

    def _affine(self, step: Affine) -> None:
        if self._layers and not self._activated:
            weight, bias = self._layers[-1]
            self._check_width(weight.T, step.factor, step.shift)
            if step.factor.size == 1 and not step.shift.any() and step.factor[0] > 0:
                self._temperature /= float(step.factor[0])  # of the last layer; folded in when another follows
                return
            self._settle_temperature()
            weight, bias = self._layers[-1]
            self._layers[-1] = (
                weight * np.broadcast_to(step.factor, len(bias))[:, None],
                bias * step.factor + step.shift,
            )
            return
        factor, shift = self._waiting or (np.ones(1, np.float32), np.zeros(1, np.float32))
        if factor.size != step.factor.size and 1 not in (factor.size, step.factor.size):
            raise Fault("it is a damaged ONNX file")
        self._waiting = (factor * step.factor, shift * step.factor + step.shift)

    def _activate(self, name: str) -> None:
        self._settle_temperature()
        if not self._layers or self._activated:
            raise Fault("it has an operation that no MLP has ({0})", name)
        self._activations.append(name)
        self._activated = True

    def _settle_temperature(self) -> None:
        if self._layers and self._temperature != 1.0:
            weight, bias = self._layers[-1]
            factor = np.float32(1 / self._temperature)
            self._layers[-1], self._temperature = (weight * factor, bias * factor), 1.0

    @staticmethod
    def _check_width(weight: Array, *others: Array) -> None:
        if any(values.size not in (1, weight.shape[1]) for values in others):
            raise Fault("it is a damaged ONNX file")

    def finish(self) -> tuple[DigitModel, bool]:
        """The network; what comes behind its last layer changes no answer and is left out."""
        between = self._activations[: len(self._layers) - 1]
        if not self._layers:
            raise Fault("it holds no layers")
        if len(self._layers) > _MOST_LAYERS:
            raise Fault("it has {0} layers, DigitPad reads up to {1}", len(self._layers), _MOST_LAYERS)
        if len(set(between)) > 1 or not set(between) <= set(ACTIVATIONS):
            raise Fault("it has activations that DigitPad does not know ({0})", ", ".join(sorted(set(between))))
        activation = cast(Activation, between[0]) if between else "relu"
        weights, biases = zip(*self._layers, strict=True)
        scaling = self._scaling or InputScaling()
        model = DigitModel(weights, biases, activation, scaling, self._temperature)
        return model, self._scaling is not None


def _is_scaling(factor: Array, shift: Array) -> bool:
    if factor.size != 1 or shift.size != 1 or not np.isfinite(shift[0]) or not 1e-3 <= abs(factor[0]) <= 1e3:
        return False
    return bool(abs(shift[0] / factor[0]) <= 1000)
