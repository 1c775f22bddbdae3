"""What a unit adds up for one drawing: its strongest inputs, the rest, the bias, the sum and what becomes of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from trainer.inspection.held_units import Unit
from trainer.model.digit_model import Array, DigitModel

STRONGEST = 10


@dataclass(frozen=True, slots=True)
class Term:
    """One input: the number of the pixel or unit that it comes from, its value, and the weight that it is given."""

    source: int
    value: float
    weight: float

    @property
    def product(self) -> float:
        """What it adds to the sum."""
        return self.value * self.weight


@dataclass(frozen=True, slots=True)
class Account:
    """A unit's sum in full: ``terms`` by falling strength, the ``rest`` of ``rest_count`` others, and the bias.

    ``total`` is the sum of all these; ``value`` what the unit passes on, which for a held unit is what it is held at.
    """

    terms: tuple[Term, ...]
    rest: float
    rest_count: int
    bias: float
    total: float
    value: float


def account(model: DigitModel, steps: Sequence[Array], unit: Unit) -> Account:
    """What ``unit`` adds up for a drawing whose ``steps`` are those of ``held_steps``; worked out in double precision.

    IndexError where the model has no such unit.
    """
    inputs = steps[unit.layer].astype(np.float64)
    weights = model.weights[unit.layer][unit.number].astype(np.float64)
    products = inputs * weights
    order = _strongest(products)
    terms = tuple(Term(int(index), float(inputs[index]), float(weights[index])) for index in order)
    bias = float(model.biases[unit.layer][unit.number])
    whole = float(products.sum())
    rest = whole - sum(term.product for term in terms)
    count = int(np.count_nonzero(products)) - len(terms)
    value = float(steps[unit.layer + 1][unit.number])
    return Account(terms, rest if count else 0.0, count, bias, whole + bias, value)


def _strongest(products: NDArray[np.float64]) -> NDArray[np.intp]:
    """The indices of the largest products, whatever their sign, the largest first; those of 0 are none."""
    sizes = np.abs(products)
    largest = np.argpartition(-sizes, STRONGEST)[:STRONGEST] if len(sizes) > STRONGEST else np.arange(len(sizes))
    ordered: NDArray[np.intp] = largest[np.argsort(-sizes[largest], kind="stable")]
    return ordered[sizes[ordered] > 0]


def written(account: Account, decimals: int) -> tuple[tuple[int, ...], int, int, int]:
    """The products, the rest, the bias and the total as whole numbers of that many decimals which add up exactly.

    Each is rounded but the rest, which takes what the rounding of the others left: at most half a unit for each.
    """
    unit = 10**decimals
    products = tuple(round(term.product * unit) for term in account.terms)
    bias, total = round(account.bias * unit), round(account.total * unit)
    return products, total - bias - sum(products), bias, total
