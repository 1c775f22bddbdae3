"""The allograph catalogue: ways of writing put together from features, each combination a named style with a weight.

A form is one way to build a digit: an ordered list of features (how it is entered, each corner, each bowl, each bar,
how it ends), each with alternatives. A style takes one alternative of each.
"""

from __future__ import annotations

import math
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

MOST = 300
"""Combinations taken of one form: all, or where there are more, so many by their weights."""


@dataclass(frozen=True, slots=True)
class Alternative:
    """One way to write a feature: its name, how often among the others, and its points as in pen_styles.txt."""

    name: str
    weight: float
    points: str


@dataclass(frozen=True, slots=True)
class Form:
    """One way to build a digit, with its features in the order of the pen."""

    sign: str
    name: str
    weight: float
    features: tuple[tuple[str, tuple[Alternative, ...]], ...]

    @property
    def count(self) -> int:
        """How many combinations there are."""
        return math.prod(len(alternatives) for _, alternatives in self.features)


def read_forms(file_name: str = "pen_forms.txt") -> tuple[Form, ...]:
    """The forms in a file beside this one; its first lines explain the format. ValueError for a line that is none."""
    lines = Path(__file__).with_name(file_name).read_text(encoding="utf-8").splitlines()
    heads: list[tuple[str, str, float]] = []
    features: list[list[tuple[str, tuple[Alternative, ...]]]] = []
    for line in lines:
        if not line.strip() or line.startswith("#"):
            continue
        if line.startswith(" "):
            features[-1].append(_feature(line))
        else:
            sign, name, weight = line.split()
            heads.append((sign, name, float(weight)))
            features.append([])
    return tuple(Form(*head, tuple(own)) for head, own in zip(heads, features, strict=True))


def style_lines(form: Form) -> Iterator[str]:
    """The form's styles as lines of pen_styles.txt, their weights summing to the form's.

    Where there are more than ``MOST`` combinations, these are drawn by their weights, always the same ones.
    """
    shape = [len(alternatives) for _, alternatives in form.features]
    shares = [np.array([each.weight for each in alternatives]) for _, alternatives in form.features]
    weights = np.ones(1)
    for share in shares:
        weights = np.outer(weights, share / share.sum()).reshape(-1)
    chosen = np.arange(form.count)
    if form.count > MOST:
        rng = np.random.default_rng(zlib.crc32(f"{form.sign} {form.name}".encode()))
        chosen = np.sort(rng.choice(form.count, MOST, replace=False, p=weights))
    total = weights[chosen].sum()
    for number in chosen:
        places = np.unravel_index(number, shape)
        taken = [alternatives[place] for (_, alternatives), place in zip(form.features, places, strict=True)]
        name = ".".join((form.name, *(each.name for each in taken)))
        points = " ".join(each.points for each in taken)
        yield f"{form.sign} {name} {form.weight * weights[number] / total:.6f} : {points}"


def _feature(line: str) -> tuple[str, tuple[Alternative, ...]]:
    name, separator, body = line.partition(":")
    if not separator:
        raise ValueError(f"no feature: {line!r}")
    alternatives = []
    for text in body.split(";"):
        word, weight, *points = text.split()
        alternatives.append(Alternative(word, float(weight), " ".join(points)))
    return name.strip(), tuple(alternatives)
