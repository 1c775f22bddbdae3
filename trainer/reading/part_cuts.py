"""Where one connected part of a picture may be cut into digits that touch."""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Labels = NDArray[np.int32]
Indices = NDArray[np.intp]

MOST_CUTS: Final = 6
_ROWS: Final = 40  # of the grid on which ways are looked for
_MARGIN: Final = 0.2  # of the height: what a digit is wide at least
_REACH: Final = 0.25  # of the height: how far a way leaves its column
_ASIDE: Final = np.float32(0.04)  # what a step aside costs; ink costs 1 a row


def cut_columns(strength: Floats) -> Indices:
    """Ways from top to bottom through (H, W) ink strengths where little ink is in the way: (cuts, H) columns.

    A way leaves its column by a quarter of the height at most. Those with the least ink are taken, a tenth of the
    height apart, at most six; none for a part that is too narrow for two digits.
    """
    factor = -(-len(strength) // _ROWS)
    small = _block_means(strength, factor)
    margin = max(1, round(_MARGIN * len(small)))
    columns = np.arange(margin, small.shape[1] - margin)
    if len(columns) == 0:
        return np.empty((0, len(strength)), np.intp)
    ways, costs = _ways(small, columns, max(1, round(_REACH * len(small))))
    middles = ways.mean(axis=1)
    chosen: list[int] = []
    for index in np.argsort(costs, kind="stable").tolist():
        inside = margin <= middles[index] < small.shape[1] - margin
        if inside and all(abs(middles[index] - middles[other]) > margin / 2 for other in chosen[:MOST_CUTS]):
            chosen.append(index)
    kept = ways[sorted(chosen[:MOST_CUTS], key=lambda index: middles[index])]
    return np.repeat(kept * factor + factor // 2, factor, axis=1)[:, : len(strength)]


def divided(shape: tuple[int, int], ways: Indices) -> Labels:
    """Which piece each pixel of (H, W) is in, 0 left of all ``ways`` (cuts, H): (H, W)."""
    right_of = np.arange(shape[1]) >= np.sort(ways, axis=0)[:, :, None]
    pieces: Labels = right_of.sum(axis=0).astype(np.int32)
    return pieces


def _block_means(strength: Floats, factor: int) -> Floats:
    """Means of ``factor`` × ``factor`` pixels, blank ones added at the lower and the right edge."""
    padded = np.pad(strength, [(0, -side % factor) for side in strength.shape])
    blocks: Floats = padded.reshape(len(padded) // factor, factor, -1, factor).mean(axis=(1, 3))
    return blocks


def _ways(strength: Floats, columns: Indices, reach: int) -> tuple[Indices, Floats]:
    """For each of C columns the way with the least ink in a band around it: (C, H) columns, and what they cost (C,)."""
    height, width = strength.shape
    beside = np.arange(-reach, reach + 1)
    places = columns[:, None] + beside
    band = np.where((places >= 0) & (places < width), strength[:, np.clip(places, 0, width - 1)], np.float32(9))
    band = band + np.abs(beside).astype(np.float32) * (_ASIDE / reach)
    total, came = band[0].copy(), np.zeros(band.shape, np.intp)
    for row in range(1, height):
        steps = np.full((3, *total.shape), np.inf, np.float32)
        steps[0, :, 1:], steps[1], steps[2, :, :-1] = total[:, :-1] + _ASIDE, total, total[:, 1:] + _ASIDE
        came[row] = steps.argmin(axis=0) - 1
        total = band[row] + steps.min(axis=0)
    place, every = total.argmin(axis=1), np.arange(len(columns))
    costs = total[every, place]
    ways = np.empty((len(columns), height), np.intp)
    for row in range(height - 1, -1, -1):
        ways[:, row] = columns + beside[place]
        place = place + came[row, every, place]
    return ways, costs
