"""Give a hurried line its curves back: few points a second leave corners where the hand drew none."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Doubles = NDArray[np.float64]

LONG_STEP = 0.06
"""Steps longer than this share of the ink's longer side are curved; a pen sampled often makes none."""

_SHARPEST = 0.2  # the cosine of the turn, some 78 degrees, beyond which a point is a corner
_PIECES = 6


def rounded(line: Doubles) -> Doubles:
    """(n, 2) points of ink whose longer side is 1 -> the same points with others between them on smooth curves.

    Long steps become Hermite curves whose directions are the averages of the steps that meet; sharp corners, ends
    and short steps stay as they are.
    """
    if len(line) < 3:
        return line
    steps = np.diff(line, axis=0)
    length = np.sqrt((steps * steps).sum(axis=1))
    if length.max() <= LONG_STEP:
        return line
    line = line[np.concatenate([[True], length > 0])]
    steps, length = steps[length > 0], length[length > 0]
    if len(line) < 3:
        return line
    leaving, arriving = _directions(steps / length[:, None], length)
    return _curved(line, length, leaving, arriving)


def _directions(step: Doubles, length: Doubles) -> tuple[Doubles, Doubles]:
    """Unit directions at the start and at the end of each step; the nearer neighbour counts more."""
    mixed = step[:-1] * length[1:, None] + step[1:] * length[:-1, None]
    mixed /= np.maximum(np.sqrt((mixed * mixed).sum(axis=1)), 1e-12)[:, None]
    corner = ((step[:-1] * step[1:]).sum(axis=1) < _SHARPEST)[:, None]
    leaving, arriving = step.copy(), step.copy()
    leaving[1:] = np.where(corner, step[1:], mixed)
    arriving[:-1] = np.where(corner, step[:-1], mixed)
    return leaving, arriving


def _curved(line: Doubles, length: Doubles, leaving: Doubles, arriving: Doubles) -> Doubles:
    """Cubic Hermite pieces for the long steps, the end point alone for the short ones."""
    t = (np.arange(1, _PIECES + 1) / _PIECES)[:, None]
    start, end = line[:-1, None], line[1:, None]
    pull = length[:, None, None]
    curve = (2 * t**3 - 3 * t**2 + 1) * start + (3 * t**2 - 2 * t**3) * end
    curve += pull * ((t**3 - 2 * t**2 + t) * leaving[:, None] + (t**3 - t**2) * arriving[:, None])
    kept = np.repeat((length > LONG_STEP)[:, None], _PIECES, axis=1)
    kept[:, -1] = True
    points: Doubles = np.concatenate([line[:1], curve[kept]])
    return points
