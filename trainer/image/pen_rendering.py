"""Paint pen lines onto 28×28 grids: the one renderer behind a drawing on the pad and every digit drawn by rule.

Many images are painted at once. A segment only touches the few pixels near it, so that its distance is worked out on
a small window and not on the whole grid: one image costs some tens of microseconds.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from trainer.image.measures import CENTRE, INK_BOX, SIDE

_MARGIN = 6
_WIDE = SIDE + 2 * _MARGIN

Floats = NDArray[np.float32]


def paint_digits(starts: Floats, ends: Floats, drawn: NDArray[np.bool_], radius: Floats) -> Floats:
    """Paint N drawings as MNIST would show them: longer side 20 px with the pen, centre of mass in the middle.

    ``starts`` and ``ends`` are (N, S, 2) segments in free units, x to the right and y down; ``drawn`` (N, S) says which
    of them count; ``radius`` (N,) is the pen's radius in pixels. Returns (N, 28, 28) in [0, 1], ink = 1; a drawing
    without a segment is all zeros and one without extent is a dot in the middle.
    """
    starts, ends = _scaled(starts, ends, drawn, radius)
    image, _ = np.nonzero(drawn)
    a, b = _columns(starts[drawn]), _columns(ends[drawn])
    edge = radius[image] + np.float32(0.5)
    shift = (CENTRE - centres_of_mass(_painted(len(drawn), a, b, edge, image))).T[:, image]
    return _painted(len(drawn), a + shift, b + shift, edge, image)


def _painted(count: int, a: Floats, b: Floats, edge: Floats, image: NDArray[np.intp]) -> Floats:
    """Paint segments from ``a`` to ``b`` (2, S), in pixels, onto (count, 28, 28); ``image`` (S,) says onto which.

    A pixel's value is the part of it that the pen covers, taken as ``edge - distance`` within [0, 1].
    """
    wide = np.zeros(count * _WIDE * _WIDE, np.float32)
    reach = np.ceil(np.abs(b - a).max(axis=0) / 2 + edge)
    sizes = set(reach.tolist())
    for size in sorted(sizes):  # long segments need wide windows, the others shall not pay for them
        own = reach == size if len(sizes) > 1 else slice(None)
        _paint_windows(wide, a[:, own], b[:, own], edge[own], image[own], int(size))
    inner = slice(_MARGIN, SIDE + _MARGIN)
    return np.ascontiguousarray(wide.reshape(-1, _WIDE, _WIDE)[:, inner, inner])


def centres_of_mass(images: Floats) -> Floats:
    """The centre of mass (x, y) of (N, 28, 28) images, in pixel centres; the middle for an empty image. (N, 2)."""
    places = np.arange(SIDE, dtype=np.float32) - np.float32(CENTRE)
    mass = images.sum(axis=(1, 2))
    moments = np.stack([images.sum(axis=1) @ places, images.sum(axis=2) @ places], axis=1)
    centres: Floats = moments / np.maximum(mass, np.float32(1e-6))[:, None] + np.float32(CENTRE)
    return centres


def _scaled(starts: Floats, ends: Floats, drawn: NDArray[np.bool_], radius: Floats) -> tuple[Floats, Floats]:
    """Bring every drawing's box to the middle and its longer side, pen included, to 20 px."""
    low, high = np.minimum(starts, ends), np.maximum(starts, ends)
    if not drawn.all():
        low = np.where(drawn[:, :, None], low, np.float32(np.inf))
        high = np.where(drawn[:, :, None], high, np.float32(-np.inf))
    low, high = low.min(axis=1), high.max(axis=1)
    empty = low[:, 0] > high[:, 0]
    low[empty], high[empty] = 0, 0
    longer = (high - low).max(axis=1)
    scale = np.divide(INK_BOX - 2 * radius, longer, out=np.zeros_like(longer), where=longer > 0)
    middle = ((low + high) / 2)[:, None]
    factor = scale[:, None, None]
    return (starts - middle) * factor + np.float32(CENTRE), (ends - middle) * factor + np.float32(CENTRE)


def _columns(points: Floats) -> Floats:
    """(S, 2) points as (2, S): numpy is fast along the last axis, so that one is to be the long one."""
    return np.ascontiguousarray(points.T)


def _distances(near: Floats, along: Floats) -> Floats:
    """Distance of windows' pixels to their segments: (W, W, S), rows first.

    ``near`` (2, W, S) are the x and y of a window's columns and rows, seen from its segment's start; ``along`` (2, S)
    goes from there to the end.
    """
    length2 = along[0] * along[0] + along[1] * along[1]
    part = near * (along * (1 / np.maximum(length2, np.float32(1e-12))))[:, None]
    share = part[1][:, None] + part[0]
    np.maximum(share, 0, out=share)
    np.minimum(share, 1, out=share)
    across = share * along[0]
    np.subtract(near[0], across, out=across)
    share *= along[1]
    down = np.subtract(near[1][:, None], share, out=share)
    across *= across
    down *= down
    across += down
    distance: Floats = np.sqrt(across, out=across)
    return distance


def _paint_windows(wide: Floats, a: Floats, b: Floats, edge: Floats, image: NDArray[np.intp], size: int) -> None:
    """Paint segments from ``a`` to ``b`` (2, S) into flat grids with a margin, the largest value stays.

    Each is painted on a window of ``2 size`` pixels; beyond ``edge`` (S,) from a segment there is no ink.
    """
    pixels = np.floor((a + b) / 2)[:, None] + np.arange(1 - size, size + 1, dtype=np.float32)[:, None]
    value = _distances(pixels - a[:, None], b - a)
    np.subtract(edge, value, out=value)
    np.maximum(value, 0, out=value)
    np.minimum(value, 1, out=value)
    np.maximum(pixels, -_MARGIN, out=pixels)
    np.minimum(pixels, SIDE + _MARGIN - 1, out=pixels)
    column, row = pixels.astype(np.intp) + _MARGIN
    row *= _WIDE
    row += image * (_WIDE * _WIDE)
    np.maximum.at(wide, (row[:, None] + column).ravel(), value.ravel())
