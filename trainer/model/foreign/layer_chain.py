"""From named arrays to networks: which layer follows which, by their shapes.

A state dict says neither in which order its layers run nor on which side of the activation a batch norm stands. What
the shapes leave open becomes several networks, of which input_trial keeps the one that reads best.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import chain, islice
from typing import Final

import numpy as np

from trainer.errors import Fault
from trainer.image.measures import DIGITS, PIXELS
from trainer.model.digit_model import Array, DigitModel
from trainer.model.foreign.layer_parts import Arrays, Layer, Norm, Parts, parts_of

_MOST_LAYERS: Final = 16
_MOST_ORDERS: Final = 4
_MOST_STEPS: Final = 5000


def networks(arrays: Arrays, turned: bool = False, epsilon: float = 1e-5) -> list[DigitModel]:
    """The networks that named arrays may be, the likeliest first; raises Fault when there is none.

    Weights are (out, in), or (in, out) as Keras keeps them, which ``turned`` holds for likelier. ``epsilon`` is what
    batch norms add to a variance. Activation and scaling are DigitModel's own, still to be settled.
    """
    try:
        return _networks(parts_of(arrays, turned, epsilon))
    except ValueError as error:
        try:
            return _networks(parts_of(arrays, not turned, epsilon))
        except ValueError:
            raise error from None


def _networks(parts: Parts) -> list[DigitModel]:
    if not parts.layers:
        raise Fault("it holds no layers")
    if len(parts.layers) > _MOST_LAYERS:
        raise Fault("it has {0} layers, DigitPad reads up to {1}", len(parts.layers), _MOST_LAYERS)
    found: list[DigitModel] = []
    for order in _orders(parts.layers):
        places = _places(parts.norms, order)
        for before in (True, False) if set(places) - {0, len(order)} else (True,):
            found.append(_folded(order, places, before))
    return found


def _orders(layers: list[Layer]) -> list[list[Layer]]:
    """The first few orders in which the layers chain from pixels to digits; the file's own order, if it does, first."""
    if not _may_chain(layers):
        raise _no_chain(layers)
    by_name = sorted(layers, key=lambda layer: _natural(layer.name))
    steps = iter(range(_MOST_STEPS))
    every = chain(islice(_chains(layers, PIXELS, steps), _MOST_ORDERS), islice(_chains(by_name, PIXELS, steps), 1))
    unique = {tuple(layer.place for layer in order): order for order in every}
    if not unique:
        raise _no_chain(layers)
    return list(unique.values())


def _chains(layers: list[Layer], width: int, steps: Iterator[int]) -> Iterator[list[Layer]]:
    if not layers and width == DIGITS:
        yield []
    for number, layer in enumerate(layers):
        if layer.weight.shape[1] == width and next(steps, None) is not None:
            for rest in _chains(layers[:number] + layers[number + 1 :], layer.weight.shape[0], steps):
                yield [layer, *rest]


def _may_chain(layers: list[Layer]) -> bool:
    """Whether as many layers take each width as give it; else no order needs to be tried."""
    taken = Counter([*(layer.weight.shape[1] for layer in layers), DIGITS])
    given = Counter([*(layer.weight.shape[0] for layer in layers), PIXELS])
    return taken == given


def _no_chain(layers: list[Layer]) -> Fault:
    first, last = layers[0], layers[-1]
    if all(layer.weight.shape[1] != PIXELS for layer in layers):
        return Fault("its layer {0} takes {1} numbers, not the {2} pixels", first.name, first.weight.shape[1], PIXELS)
    if all(layer.weight.shape[0] != DIGITS for layer in layers):
        return Fault("its network has {0} outputs, not ten digits", last.weight.shape[0])
    width, layer = PIXELS, first
    for layer in layers:
        if layer.weight.shape[1] != width:
            break
        width = layer.weight.shape[0]
    return Fault(
        "its layer {0} takes {1} numbers, not the {2} outputs of the layer before",
        layer.name,
        layer.weight.shape[1],
        width,
    )


def _natural(name: str) -> list[tuple[int, str]]:
    return [(int(part[:9]), "") if part.isdigit() else (-1, part) for part in re.split(r"([0-9]+)", name)]


def _places(norms: list[Norm], order: list[Layer]) -> dict[int, Norm]:
    """For each batch norm how many layers come before it, by its width and its place in the file."""
    places: dict[int, Norm] = {}
    for norm in norms:
        fitting = [number for number, layer in enumerate(order, 1) if len(layer.bias) == len(norm.scale)]
        if len(norm.scale) == PIXELS:
            fitting.insert(0 if norm.place < order[0].place else len(fitting), 0)
        free = [number for number in fitting if number not in places]
        if not free:
            raise Fault("it has a part that no MLP has ({0})", norm.name[:40])
        declared = [number for number in free if number == 0 or _is_last_before(norm, order[number - 1], order)]
        places[(declared or free)[0]] = norm
    return places


def _is_last_before(norm: Norm, layer: Layer, order: list[Layer]) -> bool:
    """Whether the file declares the norm right behind the layer, and no other norms were gathered there."""
    before = [other for other in order if other.place < norm.place]
    return bool(before) and max(before, key=lambda other: other.place) is layer and len(before) < len(order)


def _folded(order: list[Layer], places: dict[int, Norm], before: bool) -> DigitModel:
    """The network without batch norms; ``before`` puts them in front of the activation behind their layer."""
    weights: list[Array] = [layer.weight for layer in order]
    biases: list[Array] = [layer.bias for layer in order]
    with np.errstate(all="ignore"):  # what is no number is refused by DigitModel
        for number, norm in places.items():
            if number == len(order) or (number and before):
                weights[number - 1] = weights[number - 1] * norm.scale[:, None]
                biases[number - 1] = biases[number - 1] * norm.scale + norm.shift
            else:
                biases[number] = biases[number] + weights[number] @ norm.shift
                weights[number] = weights[number] * norm.scale
    return DigitModel(tuple(weights), tuple(biases))
