"""Paint pen lines onto 28×28 grids: the one renderer behind a drawing on the pad and every digit drawn by rule.

Many images are painted at once. A segment only touches the few pixels near it, so that its distance is worked out on
a small window and not on the whole grid: one image costs some tens of microseconds.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

SIDE = 28
"""Pixels along a side of a digit image."""

INK_BOX = 20.0
"""Pixels of the longer side of the ink, pen included, as in MNIST."""

PEN_RADIUS = 1.15
"""Pixels from the middle of a normalised pen line to its edge."""

CENTRE = SIDE / 2
"""Where the centre of mass is put, counted in pixel centres from 0: MNIST's own average is 14.00."""

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
    shift = CENTRE - centres_of_mass(paint(starts, ends, drawn, radius))
    return paint(starts + shift[:, None], ends + shift[:, None], drawn, radius)


def paint(starts: Floats, ends: Floats, drawn: NDArray[np.bool_], radius: Floats) -> Floats:
    """Paint (N, S, 2) segments, given in pixels, onto N grids; see :func:`paint_digits` for the arguments.

    A pixel's value is the part of it that the pen covers, taken as ``radius + 0.5 - distance`` within [0, 1].
    """
    image, _ = np.nonzero(drawn)
    a, b, r = starts[drawn], ends[drawn], radius[image]
    wide = np.zeros(len(starts) * _WIDE * _WIDE, np.float32)
    reach = np.ceil(np.abs(b - a).max(axis=1) / 2 + r + np.float32(0.5))
    for size in sorted(set(reach.tolist())):  # long segments need wide windows, the others shall not pay for them
        own = reach == size
        _paint_windows(wide, a[own], b[own], r[own], image[own], int(size))
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
    both = np.concatenate([starts, ends], axis=1)
    counted = np.concatenate([drawn, drawn], axis=1)[:, :, None]
    low = np.where(counted, both, np.float32(np.inf)).min(axis=1)
    high = np.where(counted, both, np.float32(-np.inf)).max(axis=1)
    empty = ~drawn.any(axis=1)
    low[empty], high[empty] = 0, 0
    longer = (high - low).max(axis=1)
    scale = np.where(longer > 0, (INK_BOX - 2 * radius) / np.where(longer > 0, longer, 1), 0).astype(np.float32)
    middle = ((low + high) / 2)[:, None]
    factor = scale[:, None, None]
    return (starts - middle) * factor + np.float32(CENTRE), (ends - middle) * factor + np.float32(CENTRE)


def _distances(x: Floats, y: Floats, along: Floats) -> Floats:
    """Distance of the window's pixels (S, W) × (S, W), relative to each segment's start, to that segment: (S, W, W)."""
    length2 = (along * along).sum(axis=1)
    inverse = 1 / np.maximum(length2, np.float32(1e-12))
    share = (y * (along[:, 1:] * inverse[:, None]))[:, :, None] + (x * (along[:, :1] * inverse[:, None]))[:, None, :]
    np.clip(share, 0, 1, out=share)
    across = x[:, None, :] - share * along[:, :1, None]
    share *= along[:, 1:, None]
    down = np.subtract(y[:, :, None], share, out=share)
    across *= across
    down *= down
    across += down
    distance: Floats = np.sqrt(across, out=across)
    return distance


def _paint_windows(wide: Floats, a: Floats, b: Floats, radius: Floats, image: NDArray[np.intp], size: int) -> None:
    """Paint segments into flat grids with a margin, each on a window of ``2 size`` pixels; the largest value stays."""
    offsets = np.arange(1 - size, size + 1, dtype=np.float32)
    corner = np.floor((a + b) / 2)
    distance = _distances(corner[:, :1] + offsets - a[:, :1], corner[:, 1:] + offsets - a[:, 1:], b - a)
    value = np.clip(radius[:, None, None] + np.float32(0.5) - distance, 0, 1, out=distance)
    places = np.clip(corner[:, :, None] + offsets, -_MARGIN, SIDE + _MARGIN - 1).astype(np.int64) + _MARGIN
    row = image[:, None] * (_WIDE * _WIDE) + places[:, 1] * _WIDE
    np.maximum.at(wide, (row[:, :, None] + places[:, 0][:, None, :]).ravel(), value.ravel())
