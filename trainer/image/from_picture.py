"""A digit image from a picture: a photograph, a scan, a pasted MNIST image, or a picture with ink drawn over it."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from trainer.image.digit_image import digit_image, stroke_arrays
from trainer.image.measures import CENTRE, INK_BOX, SIDE
from trainer.image.pen_rendering import centres_of_mass
from trainer.image.picture_paper import WORKING_SIDE, box_blur, ink_strength, unit_grey
from trainer.image.picture_parts import digit_mask
from trainer.ink.strokes import Ink

Floats = NDArray[np.float32]

_THINNEST = 1.7


def digit_image_from_picture(grey: NDArray[np.generic]) -> Floats:
    """A (H, W) grey picture as a (28, 28) float32 digit image in [0, 1], ink = 1.

    Whole numbers are read as 0..255, floats as 0..1, 0 being black; dark ink on light paper and the reverse are both
    found. Uneven light is levelled, specks, ruled lines and paper edges are left out. A 28×28 picture that is
    already MNIST-like comes out as it is. A picture of one colour, or without a pixel, gives all zeros. Never raises
    for two dimensions; another number of them is a ValueError.
    """
    if grey.ndim != 2:
        raise ValueError(f"a grey picture has two dimensions, not {grey.ndim}")
    if min(grey.shape) < 3:
        return np.zeros((SIDE, SIDE), np.float32)
    values = unit_grey(grey)
    ready = _as_it_is(values)
    return image_of_strength(_only_digit(ink_strength(values))) if ready is None else ready


def digit_image_from_drawing(
    ink: Ink, picture: NDArray[np.generic] | None, picture_box: tuple[float, float, float, float] | None
) -> Floats:
    """Ink over a picture as one digit image; ``picture_box`` is the picture's (x, y, width, height) in ink units.

    Without a picture this is :func:`digit_image`, without ink :func:`digit_image_from_picture`. Otherwise the
    strokes are painted, with their widths, over the picture's own ink, and both are read together.
    """
    if picture is None or picture_box is None or min(picture_box[2:]) <= 0:
        return digit_image(ink)
    if not stroke_arrays(ink):
        return digit_image_from_picture(picture)
    values = unit_grey(picture)
    strength = _only_digit(ink_strength(values)) if min(values.shape) >= 3 else np.zeros_like(values)
    if not strength.any():
        return digit_image(ink)
    return image_of_strength(_with_strokes(strength, ink, picture_box))


def image_of_strength(strength: Floats) -> Floats:
    """Ink strengths (H, W) in [0, 1] as a digit image: 20 px on the longer side, centred by mass, pen made regular."""
    rows, columns = np.flatnonzero(strength.max(axis=1) > 0.3), np.flatnonzero(strength.max(axis=0) > 0.3)
    if not len(rows) or not len(columns):
        return np.zeros((SIDE, SIDE), np.float32)
    box = (float(rows[0]), float(rows[-1] + 1), float(columns[0]), float(columns[-1] + 1))
    image = _shrunk(strength, box, (0.0, 0.0))
    shift = CENTRE - centres_of_mass(image[None])[0]
    return _regular_pen(_shrunk(strength, box, (float(shift[1]), float(shift[0]))))


def _as_it_is(values: Floats) -> Floats | None:
    """A 28×28 picture that already has MNIST's size and place, light ink on black whichever it was before."""
    if values.shape != (SIDE, SIDE):
        return None
    border = np.concatenate([values[0], values[-1], values[:, 0], values[:, -1]])
    image = 1 - values if np.median(border) > 0.5 else values
    if np.median(np.minimum(border, 1 - border)) > 0.02 or image.max() < 0.5:
        return None
    places = np.argwhere(image > 0.1)
    longer = int(np.ptp(places, axis=0).max()) + 1
    off = np.abs(centres_of_mass(image[None])[0] - CENTRE).max()
    return image if 17 <= longer <= 22 and off < 1.5 else None


def _only_digit(strength: Floats) -> Floats:
    """The strengths with everything but the digit set to 0; its soft edge stays."""
    mask = digit_mask(strength > 0.45, strength > 0.02)
    grown = np.pad(mask, 1)
    near = np.zeros_like(mask)
    for down in range(3):
        for right in range(3):
            near |= grown[down : down + mask.shape[0], right : right + mask.shape[1]]
    return np.where(near, strength, 0).astype(np.float32)


def _shrunk(strength: Floats, box: tuple[float, float, float, float], shift: tuple[float, float]) -> Floats:
    """Area averages on a 28×28 grid that has the box (top, bottom, left, right), 20 px long, in its middle + shift."""
    top, bottom, left, right = box
    size = max(bottom - top, right - left) / INK_BOX
    down = _shares(strength.shape[0], (top + bottom) / 2 - (CENTRE + 0.5 + shift[0]) * size, size)
    across = _shares(strength.shape[1], (left + right) / 2 - (CENTRE + 0.5 + shift[1]) * size, size)
    image: Floats = (down @ strength @ across.T).astype(np.float32)
    return image


def _shares(count: int, start: float, size: float) -> NDArray[np.float64]:
    """(28, count): which share of output pixel i, ``size`` input pixels long, each input pixel covers."""
    low = start + size * np.arange(SIDE)[:, None]
    place = np.arange(count)[None]
    overlap = np.minimum(low + size, place + 1) - np.maximum(low, place)
    shares: NDArray[np.float64] = np.clip(overlap, 0, None) / size
    return shares


def _regular_pen(image: Floats) -> Floats:
    """Full ink near 1, and lines that are far too thin made thicker, as MNIST's are."""
    peak = float(np.quantile(image[image > 0.25 * image.max()], 0.7)) if image.any() else 0.0
    image = np.clip(image / max(peak, 1e-3), 0, 1).astype(np.float32)
    if line_width(image) >= _THINNEST:
        return image
    blurred = box_blur(np.pad(image, 1), 1)[1:-1, 1:-1] * np.float32(0.55 * 9 / 3)
    thicker: Floats = np.clip(np.maximum(image, blurred), 0, 1).astype(np.float32)
    return thicker


def line_width(image: Floats) -> float:
    """The width of the pen in a digit image in pixels, about: twice the ink's area by the length of its outline."""
    outline = float(np.abs(np.diff(image, axis=0)).sum() + np.abs(np.diff(image, axis=1)).sum())
    return 2 * 1.27 * float(image.sum()) / max(outline, 1e-6)


def _with_strokes(strength: Floats, ink: Ink, box: tuple[float, float, float, float]) -> Floats:
    """Paint the strokes over a picture's ink, on a grid that holds both."""
    strokes = stroke_arrays(ink)
    widths = [stroke.width for stroke in ink.strokes if stroke.points]
    width = float(np.clip(np.median(widths), 0.01 * max(box[2:]), 0.3 * max(box[2:])))
    points = np.concatenate(strokes)
    corner = np.minimum(points.min(axis=0) - width, box[:2])
    far = np.maximum(points.max(axis=0) + width, np.add(box[:2], box[2:]))
    unit = float((far - corner).max()) / WORKING_SIDE
    shape = tuple(int(np.ceil(side)) + 1 for side in ((far - corner) / unit)[::-1])
    grid = _placed(strength, box, corner, unit, shape)
    pen = max(width / 2 / unit, 1.0)
    for stroke in strokes:
        _paint_stroke(grid, (stroke - corner) / unit, pen)
    return grid


def _placed(
    strength: Floats,
    box: tuple[float, float, float, float],
    corner: NDArray[np.float64],
    unit: float,
    shape: tuple[int, ...],
) -> Floats:
    """The picture's strengths at each pixel of the common grid, nearest pixel taken."""
    x = ((np.arange(shape[1]) + 0.5) * unit + corner[0] - box[0]) / box[2] * strength.shape[1]
    y = ((np.arange(shape[0]) + 0.5) * unit + corner[1] - box[1]) / box[3] * strength.shape[0]
    inside = ((y >= 0) & (y < strength.shape[0]))[:, None] & ((x >= 0) & (x < strength.shape[1]))
    column = np.clip(x, 0, strength.shape[1] - 1).astype(np.int64)
    row = np.clip(y, 0, strength.shape[0] - 1).astype(np.int64)
    return np.where(inside, strength[row[:, None], column], 0).astype(np.float32)


def _paint_stroke(grid: Floats, points: NDArray[np.float64], pen: float) -> None:
    """Stamp discs of radius ``pen`` along a stroke, half a radius apart."""
    steps = np.hypot(*np.diff(points, axis=0).T) if len(points) > 1 else np.zeros(0)
    way = np.concatenate([np.zeros(1), np.cumsum(steps)])
    places = np.linspace(0, way[-1], min(2000, int(way[-1] / (0.5 * pen)) + 2))
    reach = int(np.ceil(pen + 1))
    for x, y in zip(np.interp(places, way, points[:, 0]), np.interp(places, way, points[:, 1]), strict=True):
        left, top = max(int(x) - reach, 0), max(int(y) - reach, 0)
        window = grid[top : int(y) + reach + 1, left : int(x) + reach + 1]
        down, across = np.ogrid[top : top + window.shape[0], left : left + window.shape[1]]
        distance = np.sqrt((across + 0.5 - x) ** 2 + (down + 0.5 - y) ** 2)
        np.maximum(window, np.clip(pen + 0.5 - distance, 0, 1), out=window)
