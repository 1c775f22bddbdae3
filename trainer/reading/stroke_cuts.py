"""Where one stroke may be cut into digits: a hurried hand joins them."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

import numpy as np
from numpy.typing import NDArray

from trainer.reading.pieces import Doubles, Piece, box_of

MOST_CUTS: Final = 6
_STEPS: Final = 64
_END: Final = 6  # steps from either end of the stroke that are never cut off
_NEAR: Final = 4  # steps between two cuts
_STRAIGHT: Final = 0.85
_TANGLE: Final = 15.0  # times its longer side: no line of joined digits is as long


def cut_pieces(piece: Piece, points: Doubles) -> list[tuple[Piece, Doubles]]:
    """What is left of a stroke (n, 2) when it is cut wherever two digits may meet; the piece itself if nowhere.

    These are the low and the high points of the line, where a joining line begins or ends, and the crossings of the
    line with itself; of too many the ones next to the stroke's middle stay. A tangle is not cut.
    """
    if _is_tangle(piece, points):
        return [(piece, points)]
    line = _even(points)
    places = _spread(sorted({*_turns(line[:, 1]), *_crossings(line)}))
    if not places:
        return [(piece, points)]
    bounds = [0, *places, _STEPS]
    parts: list[tuple[Piece, Doubles]] = []
    for start, end in pairwise(bounds):
        own = line[start : end + 1]
        joins = start > 0 and end < _STEPS and _straightness(own) > _STRAIGHT
        before = parts[-1][0].key if parts else None
        parts.append((Piece(piece.source, box_of(own), (*piece.key, start, end), before, joins), own))
    return parts


def _is_tangle(piece: Piece, points: Doubles) -> bool:
    return float(np.hypot(*np.diff(points, axis=0).T).sum()) > _TANGLE * max(piece.width, piece.height)


def _straightness(line: Doubles) -> float:
    """The distance between the ends by the length of the way, 0 to 1."""
    way = float(np.hypot(*np.diff(line, axis=0).T).sum())
    return float(np.hypot(*(line[-1] - line[0]))) / max(way, 1e-9)


def _even(points: Doubles) -> Doubles:
    """65 points at equal distances along the line."""
    steps = np.hypot(*np.diff(points, axis=0).T)
    way = np.concatenate([[0.0], np.cumsum(steps)])
    places = np.linspace(0, way[-1], _STEPS + 1)
    return np.stack([np.interp(places, way, points[:, 0]), np.interp(places, way, points[:, 1])], axis=1)


def _turns(y: NDArray[np.float64]) -> list[int]:
    """Where the line turns from down to up or from up to down."""
    inner = np.arange(_END, _STEPS - _END + 1)
    window = np.stack([y[inner + step] for step in range(-_NEAR, _NEAR + 1)])
    turns = (window.argmax(axis=0) == _NEAR) | (window.argmin(axis=0) == _NEAR)
    return [int(place) for place in inner[turns]]


def _crossings(line: Doubles) -> list[int]:
    """Where the line crosses itself, as steps of both passes."""
    start, way = line[:-1], np.diff(line, axis=0)
    between = start[None] - start[:, None]
    cross = way[:, None, 0] * way[None, :, 1] - way[:, None, 1] * way[None, :, 0]
    with np.errstate(divide="ignore", invalid="ignore"):
        own = (between[:, :, 0] * way[None, :, 1] - between[:, :, 1] * way[None, :, 0]) / cross
        other = (between[:, :, 0] * way[:, None, 1] - between[:, :, 1] * way[:, None, 0]) / cross
    meet = (own >= 0) & (own < 1) & (other >= 0) & (other < 1)
    first, second = np.nonzero(np.triu(meet, _NEAR))
    return [int(place) for place in (*first, *second) if _END <= place <= _STEPS - _END]


def _spread(places: list[int]) -> list[int]:
    """At least four steps from one to the next, and at most six in all."""
    kept: list[int] = []
    for place in places:
        if not kept or place - kept[-1] >= _NEAR:
            kept.append(place)
    while len(kept) > MOST_CUTS:
        kept.remove(max(kept, key=lambda place: abs(place - _STEPS / 2)))
    return kept
