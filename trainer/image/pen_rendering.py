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
_PLACES = np.arange(SIDE, dtype=np.float32) - np.float32(CENTRE)

Floats = NDArray[np.float32]


def paint_digits(starts: Floats, ends: Floats, drawn: NDArray[np.bool_], radius: Floats) -> Floats:
    """Paint N drawings as MNIST would show them: longer side 20 px with the pen, centre of mass in the middle.

    ``starts`` and ``ends`` are (N, S, 2) segments in free units, x to the right and y down; ``drawn`` (N, S) says which
    of them count; ``radius`` (N,) is the pen's radius in pixels. Returns (N, 28, 28) in [0, 1], ink = 1; a drawing
    without a segment is all zeros and one without extent is a dot in the middle.
    """
    segments = np.stack([starts[drawn].T, ends[drawn].T])
    return paint_segments(segments, drawn.sum(axis=1), radius)


def paint_segments(segments: Floats, counts: NDArray[np.intp], radius: Floats) -> Floats:
    """The same for (2, 2, S) segments of all N drawings, starts before ends and x before y, ``counts`` (N,) of each.

    numpy is fast along the last axis, so that one is the long one.
    """
    if not counts.all():
        images, own = np.zeros((len(counts), SIDE, SIDE), np.float32), np.flatnonzero(counts)
        if len(own):
            images[own] = paint_segments(segments, counts[own], radius[own])
        return images
    image = np.repeat(np.arange(len(counts)), counts)
    segments = _scaled(segments, np.cumsum(counts) - counts, image, radius)
    edge = (radius + np.float32(0.5))[image]
    shift = (CENTRE - centres_of_mass(_painted(len(counts), segments, edge, image))).T[:, image]
    return _painted(len(counts), segments + shift, edge, image)


def _painted(count: int, segments: Floats, edge: Floats, image: NDArray[np.intp]) -> Floats:
    """Paint (2, 2, S) segments, in pixels, onto (count, 28, 28); ``image`` (S,) says onto which.

    A pixel's value is the part of it that the pen covers, taken as ``edge - distance`` within [0, 1].
    """
    wide = np.zeros(count * _WIDE * _WIDE, np.float32)
    along = segments[1] - segments[0]
    reach = np.ceil(np.abs(along).max(axis=0) / 2 + edge)
    sizes = set(reach.tolist())
    if len(sizes) == 1:
        _paint_windows(wide, segments, along, edge, image, int(sizes.pop()))
    for size in sizes:  # long segments need wide windows, the others shall not pay for them
        own = np.flatnonzero(reach == size)
        _paint_windows(wide, segments[:, :, own], along[:, own], edge[own], image[own], int(size))
    inner = slice(_MARGIN, SIDE + _MARGIN)
    return np.ascontiguousarray(wide.reshape(-1, _WIDE, _WIDE)[:, inner, inner])


def centres_of_mass(images: Floats) -> Floats:
    """The centre of mass (x, y) of (N, 28, 28) images, in pixel centres; the middle for an empty image. (N, 2)."""
    mass = images.sum(axis=(1, 2))
    centres = np.empty((len(images), 2), np.float32)
    centres[:, 0], centres[:, 1] = images.sum(axis=1) @ _PLACES, images.sum(axis=2) @ _PLACES
    centres /= np.maximum(mass, np.float32(1e-6))[:, None]
    centres += np.float32(CENTRE)
    return centres


def _scaled(segments: Floats, firsts: NDArray[np.intp], image: NDArray[np.intp], radius: Floats) -> Floats:
    """Bring every drawing's box to the middle and its longer side, pen included, to 20 px.

    ``firsts`` (N,) are the places of the drawings' first segments.
    """
    low = np.minimum.reduceat(np.minimum(*segments), firsts, axis=1)
    high = np.maximum.reduceat(np.maximum(*segments), firsts, axis=1)
    longer = (high - low).max(axis=0)
    scale = np.divide(INK_BOX - 2 * radius, longer, out=np.zeros_like(longer), where=longer > 0)
    middle = (low + high) / 2
    scaled: Floats = (segments - middle[:, image]) * scale[image] + np.float32(CENTRE)
    return scaled


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


def _paint_windows(
    wide: Floats, segments: Floats, along: Floats, edge: Floats, image: NDArray[np.intp], size: int
) -> None:
    """Paint (2, 2, S) segments into flat grids with a margin, the largest value stays; ``along`` (2, S) are their ways.

    Each is painted on a window of ``2 size`` pixels; beyond ``edge`` (S,) from a segment there is no ink.
    """
    start, end = segments
    pixels = np.floor((start + end) / 2)[:, None] + np.arange(1 - size, size + 1, dtype=np.float32)[:, None]
    value = _distances(pixels - start[:, None], along)
    np.subtract(edge, value, out=value)
    np.maximum(value, 0, out=value)
    np.minimum(value, 1, out=value)
    np.maximum(pixels, -_MARGIN, out=pixels)
    np.minimum(pixels, SIDE + _MARGIN - 1, out=pixels)
    column, row = pixels.astype(np.intp) + _MARGIN
    row *= _WIDE
    row += image * (_WIDE * _WIDE)
    np.maximum.at(wide, (row[:, None] + column).ravel(), value.ravel())
