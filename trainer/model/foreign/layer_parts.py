"""What the arrays of a foreign file are, by their names and shapes: layers, batch norms, or nothing for an MLP."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from trainer.errors import Fault
from trainer.model.digit_model import Array

MAX_SIDE: Final = 8192
Arrays = Mapping[str, NDArray[Any]]
_COUNTERS: Final = ("num_batches_tracked", "total_ops", "total_params")
_PARTS: Final = {
    **{name: name for name in ("weight", "bias", "running_mean", "running_var")},
    **{"kernel": "weight", "gamma": "weight", "beta": "bias"},
    **{"moving_mean": "running_mean", "moving_variance": "running_var"},
}
_WEIGHT_NORMS: Final = (
    ("weight_g", "weight_v"),
    ("parametrizations.weight.original0", "parametrizations.weight.original1"),
)
_NORM: Final = ("weight", "bias", "running_mean", "running_var")  # in the order in which Keras keeps them


@dataclass(frozen=True, eq=False, slots=True)
class Layer:
    """A fully connected layer: its name, its place in the file, weights (out, in) and bias (out,)."""

    name: str
    place: int
    weight: Array
    bias: Array


@dataclass(frozen=True, eq=False, slots=True)
class Norm:
    """A batch norm that has finished learning: ``value * scale + shift``, both (width,); ``place`` in the file."""

    name: str
    place: int
    scale: Array
    shift: Array


@dataclass(slots=True)
class Parts:
    """What a file holds, in its order."""

    layers: list[Layer] = field(default_factory=list)
    norms: list[Norm] = field(default_factory=list)


def parts_of(arrays: Arrays, turned: bool, epsilon: float) -> Parts:
    """Sort arrays into layers and batch norms; raises Fault with the name of what no MLP has.

    ``turned`` says that weights are (in, out); ``epsilon`` is what a batch norm adds to its variance.
    """
    parts = Parts()
    groups: dict[str, dict[str, NDArray[Any]]] = {}
    loose: dict[str, NDArray[Any]] = {}
    places: dict[str, int] = {}
    for place, (name, values) in enumerate(_without_weight_norm(arrays).items()):
        _refuse_other_networks(name, values)
        group, _, part = name.rpartition(".")
        places.setdefault(group if part in _PARTS else name, place)
        if values.ndim == 0 or part in _COUNTERS or (values.size == 1 and part not in _PARTS):
            continue
        is_line = values.ndim == 2 and 1 in values.shape and _PARTS.get(part) != "weight"
        own = values.ravel() if is_line else values  # a bias that its program keeps as a row or a column
        if part in _PARTS:
            groups.setdefault(group, {})[_PARTS[part]] = own
        else:
            loose[name] = own
    for name, group_parts in groups.items():
        _add_group(parts, name, places[name], group_parts, turned, epsilon)
    _add_loose(parts, loose, places, turned, epsilon)
    return parts


def _without_weight_norm(arrays: Arrays) -> Arrays:
    """Weights kept as lengths and directions, as torch's weight norm does, multiplied out."""
    whole: dict[str, NDArray[Any]] = {}
    for name, values in arrays.items():
        for length, direction in _WEIGHT_NORMS:
            before = name.removesuffix(direction)
            if before != name and values.ndim == 2 and f"{before}{length}" in arrays:
                with np.errstate(all="ignore"):  # what is no number is refused with the network
                    scale = arrays[f"{before}{length}"].reshape(-1, 1) / np.linalg.norm(values, axis=1, keepdims=True)
                whole[f"{before}weight"] = values * scale
                break
            if name.endswith(length) and f"{name.removesuffix(length)}{direction}" in arrays:
                break
        else:
            whole[name] = values
    return whole


def _refuse_other_networks(name: str, values: NDArray[Any]) -> None:
    shown = name[:40]
    if "weight_ih" in name or "weight_hh" in name:
        raise Fault("it has recurrent layers ({0}); DigitPad reads fully connected networks only", shown)
    if values.ndim > 2:
        raise Fault("it has convolutions ({0}); DigitPad reads fully connected networks only", shown)


def _add_group(
    parts: Parts, name: str, place: int, group: dict[str, NDArray[Any]], turned: bool, epsilon: float
) -> None:
    """Add the layer or the batch norm that arrays of one name, such as fc1.weight and fc1.bias, make up."""
    shown = f"{name}.weight"[:40] if name else "weight"
    if "running_mean" in group or "running_var" in group:
        parts.norms.append(_norm(name, place, group, epsilon))
        return
    if "weight" not in group:
        raise Fault("it has a part that no MLP has ({0})", f"{name}.bias"[:40])
    if group["weight"].ndim < 2:
        is_norm = "bias" in group and group["weight"].shape == group["bias"].shape
        if is_norm:
            raise Fault("it has a layer norm ({0}), or a batch norm that kept no means; DigitPad reads neither", shown)
        raise Fault("it has a layer that is not fully connected ({0})", shown)
    parts.layers.append(_layer(shown, place, group["weight"], group.get("bias"), turned))


def _layer(name: str, place: int, weight: NDArray[Any], bias: NDArray[Any] | None, turned: bool) -> Layer:
    if max(weight.shape) > MAX_SIDE or min(weight.shape) < 1:
        raise Fault("its layer {0} has a size of {1}", name[:40], str(weight.shape))
    weight = np.asarray(weight.T if turned else weight, np.float32)
    if bias is not None and bias.shape != weight.shape[:1]:
        raise Fault("the bias of its layer {0} has another size", name[:40])
    return Layer(
        name, place, weight, np.zeros(len(weight), np.float32) if bias is None else np.asarray(bias, np.float32)
    )


def _norm(name: str, place: int, group: dict[str, NDArray[Any]], epsilon: float) -> Norm:
    mean, variance = group.get("running_mean"), group.get("running_var")
    if (
        mean is None
        or variance is None
        or any(values.shape != mean.shape or values.ndim != 1 for values in group.values())
    ):
        raise Fault("it has a part that no MLP has ({0})", name[:40])
    with np.errstate(all="ignore"):  # what is no number is refused with the network
        scale = group.get("weight", np.ones_like(mean)) / np.sqrt(variance.astype(np.float64) + epsilon)
        shift = group.get("bias", np.zeros_like(mean)) - mean * scale
        return Norm(name, place, scale.astype(np.float32), shift.astype(np.float32))


def _add_loose(parts: Parts, loose: Arrays, places: Mapping[str, int], turned: bool, epsilon: float) -> None:
    """Arrays whose names say nothing, such as arr_0: a matrix, then its bias, then the four of a batch norm."""
    matrices = [name for name, values in loose.items() if values.ndim == 2]
    vectors = _vectors_behind(loose)
    counts = [len(behind) for behind in vectors.values()]
    if any(count not in (0, 1, 4, 5) for count in counts) or (counts[-1:] == [len(counts)] and len(counts) > 1):
        vectors = _vectors_of_number(loose, matrices)
    for name in matrices:
        behind = vectors[name]
        bias = loose[behind.pop(0)] if len(behind) in (1, 5) else None
        parts.layers.append(_layer(name, places[name], loose[name], bias, turned))
        if behind:
            group = dict(zip(_NORM, (loose[vector] for vector in behind), strict=True))
            parts.norms.append(_norm(behind[0], places[behind[0]], group, epsilon))


def _vectors_behind(loose: Arrays) -> dict[str, list[str]]:
    """For each matrix the vectors between it and the next one."""
    behind: dict[str, list[str]] = {}
    matrix = None
    for name, values in loose.items():
        if values.ndim == 2:
            matrix = name
            behind[matrix] = []
        elif matrix is None:
            raise Fault("it has a part that no MLP has ({0})", name[:40])
        else:
            behind[matrix].append(name)
    return behind


def _vectors_of_number(loose: Arrays, matrices: list[str]) -> dict[str, list[str]]:
    """For each matrix the one vector with the same number in its name, such as W2 and b2, else in the same place."""
    own = [name for name, values in loose.items() if values.ndim == 1]
    numbers = {re.sub(r"[^0-9]", "", name): name for name in own}
    if len(numbers) < len(own) == len(matrices):
        return {name: [vector] for name, vector in zip(matrices, own, strict=True)}
    found = {name: [numbers.pop(key)] for name in matrices if (key := re.sub(r"[^0-9]", "", name)) in numbers}
    if numbers or len(found) != len(matrices):
        raise Fault("it has a part that no MLP has ({0})", next(iter(numbers.values()), matrices[0])[:40])
    return found
