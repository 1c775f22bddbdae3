"""Give a hurried line its curves back: few points a second leave corners where the hand drew none."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Doubles = NDArray[np.float64]
Indices = NDArray[np.intp]

LONG_STEP = 0.06
"""Steps longer than this share of the ink's longer side are curved; a pen sampled often makes none."""

_SHARPEST = 0.2  # the cosine of the turn, some 78 degrees, beyond which a point is a corner
_PIECES = 6
_T = (np.arange(1, _PIECES) / _PIECES)[:, None]
_START, _END = 2 * _T**3 - 3 * _T**2 + 1, 3 * _T**2 - 2 * _T**3  # Hermite's weights of the points
_LEAVING, _ARRIVING = _T**3 - 2 * _T**2 + _T, _T**3 - _T**2  # and of the directions there


def rounded(line: Doubles) -> Doubles:
    """(n, 2) points of ink whose longer side is 1 -> the same points with others between them on smooth curves.

    Long steps become Hermite curves whose directions are the averages of the steps that meet; sharp corners, ends
    and short steps stay as they are.
    """
    if len(line) < 3:
        return line
    steps, length = _steps(line)
    if length.max() <= LONG_STEP:
        return line
    if not length.all():
        line = line[np.concatenate([[True], length > 0])]
        steps, length = _steps(line)
    if len(line) < 3:
        return line
    return _curved(line, steps, length)


def _steps(line: Doubles) -> tuple[Doubles, Doubles]:
    """The (n - 1, 2) steps from point to point, and their lengths."""
    steps = line[1:] - line[:-1]
    squares = steps * steps
    return steps, np.sqrt(squares[:, 0] + squares[:, 1])


def _directions(steps: Doubles, length: Doubles, own: Indices, beside: Indices) -> Doubles:
    """Unit directions (2, n, 2) where the steps ``own`` (n,) meet those ``beside`` (2, n); the nearer counts more.

    A step beside a sharp corner, or beside itself at an end of the line, keeps its own direction.
    """
    near, far = length[own, None], length[beside, None]
    one, other = steps[own] / near, steps[beside] / far
    mixed = one * far + other * near
    mixed /= np.maximum(np.sqrt((mixed * mixed).sum(axis=2)), 1e-12)[:, :, None]
    corner = ((one * other).sum(axis=2) < _SHARPEST) | (own == beside)
    return np.where(corner[:, :, None], one, mixed)


def _curved(line: Doubles, steps: Doubles, length: Doubles) -> Doubles:
    """Cubic Hermite pieces put into the long steps."""
    long = np.flatnonzero(length > LONG_STEP)
    beside = np.minimum(np.maximum([long - 1, long + 1], 0), len(steps) - 1)
    leaving, arriving = _directions(steps, length, long, beside)
    curve = _START * line[long, None] + _END * line[long + 1, None]
    curve += length[long, None, None] * (_LEAVING * leaving[:, None] + _ARRIVING * arriving[:, None])
    parts, done = [], 0
    for end, between in zip((long + 1).tolist(), curve, strict=True):  # np.insert takes three times as long
        parts += [line[done:end], between]
        done = end
    return np.concatenate([*parts, line[done:]])
