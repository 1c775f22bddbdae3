"""Numbers put together of single pen digits that one person wrote: how rows are cut that real hands might write.

The digits come from a collection of ink, so that how large they are, how far apart and in which order their strokes
are drawn is by rule, as in :mod:`trainer.data.drawn_numbers`, and only their forms are people's own.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from trainer.data.drawn_numbers import DrawnNumber, draw_hand, way_right
from trainer.data.ink_collection import InkCollection
from trainer.ink.strokes import Ink, Stroke

Doubles = NDArray[np.float64]

_HEIGHT = 100.0
_FEWEST = 12  # digits of a person who may write numbers
_LATE = 0.15  # of the numbers: bars and hats are drawn when all digits stand


def compose_numbers(collection: InkCollection, count: int, seed: int = 0) -> list[DrawnNumber]:
    """Numbers of 2 to 8 digits, each of one writer; who has more digits in the collection writes more numbers."""
    rng = np.random.default_rng([seed, 0xC0])
    writers = np.zeros(len(collection.labels)) if collection.writers is None else collection.writers
    of_writer = {writer: np.flatnonzero(writers == writer) for writer in np.unique(writers)}
    able = np.flatnonzero(np.array([len(of_writer[writer]) for writer in writers]) >= _FEWEST)
    numbers = []
    for _ in range(count):
        own = of_writer[writers[rng.choice(able)]]
        numbers.append(_number(collection, rng.choice(own, int(rng.integers(2, 9)), replace=False), rng))
    return numbers


def _number(collection: InkCollection, chosen: NDArray[np.int64], rng: np.random.Generator) -> DrawnNumber:
    hand, is_late = draw_hand(rng), rng.random() < _LATE
    strokes: list[tuple[bool, int, Doubles]] = []
    before: NDArray[np.float32] | None = None
    for place, index in enumerate(chosen.tolist()):
        lines = [np.array(stroke.points) for stroke in collection.drawings[index].strokes]
        size = hand.growth**place * float(np.exp(rng.normal(0, 0.08)))
        rise = _HEIGHT * (hand.rise * place + 0.05 * float(rng.normal()))
        lines = _standing(lines, size * _HEIGHT, rise)
        dense = np.concatenate([_dense(line) for line in lines]).astype(np.float32)
        if before is not None:
            gap = max(hand.gap + rng.normal(0, 0.2 * abs(hand.gap)), -0.02)
            right = np.array([way_right(before, dense, gap), 0.0])
            lines, dense = [line + right for line in lines], dense + right.astype(np.float32)
        before = dense
        strokes += [(is_late and number > 0, place, line) for number, line in enumerate(lines)]
    strokes.sort(key=lambda each: each[0])
    ink = Ink(tuple(Stroke(tuple((x, y) for x, y in line.tolist()), 4.0) for _, _, line in strokes))
    text = "".join(str(collection.labels[index]) for index in chosen)
    return DrawnNumber(ink, text, tuple(place for _, place, _ in strokes))


def _standing(lines: list[Doubles], height: float, rise: float) -> list[Doubles]:
    """The lines made ``height`` high (or 3.3 times as wide), their left edge at 0 and their foot ``rise`` above it."""
    every = np.concatenate(lines)
    size = height / max(float(np.ptp(every[:, 1])), 0.3 * float(np.ptp(every[:, 0])), 1e-6)
    foot = np.array([every[:, 0].min(), every[:, 1].max()])
    return [(line - foot) * size - np.array([0.0, rise]) for line in lines]


def _dense(line: Doubles) -> Doubles:
    """Points along the line at most 2 units apart."""
    way = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(line, axis=0).T))])
    places = np.linspace(0, way[-1], int(way[-1] / 2) + 2)
    return np.stack([np.interp(places, way, line[:, 0]), np.interp(places, way, line[:, 1])], axis=1)
