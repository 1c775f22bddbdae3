"""Paint strokes over a picture's ink, on a grid that holds both."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from trainer.image.digit_image import stroke_arrays
from trainer.image.picture_paper import WORKING_SIDE
from trainer.ink.strokes import Ink

Floats = NDArray[np.float32]
Box = tuple[float, float, float, float]


def with_strokes(strength: Floats, ink: Ink, box: Box) -> Floats:
    """Paint strokes over a picture's ink strengths (H, W), which fill ``box`` (x, y, width, height) in ink units."""
    corner, unit, shape = _grid(ink, box)
    grid = _placed(strength, box, corner, unit, shape)
    pen = max(_pen_width(ink, box) / 2 / unit, 1.0)
    for stroke in stroke_arrays(ink):
        _paint_stroke(grid, (stroke - corner) / unit, pen)
    return grid


def common_page(ink: Ink, box: Box) -> Box:
    """The place (x, y, width, height) in ink units of what :func:`with_strokes` returns."""
    (x, y), unit, (rows, columns) = _grid(ink, box)
    return float(x), float(y), columns * unit, rows * unit


def _grid(ink: Ink, box: Box) -> tuple[NDArray[np.float64], float, tuple[int, int]]:
    """The upper left corner of a grid that holds picture and strokes, the side of its pixels, and (rows, columns)."""
    points, width = np.concatenate(stroke_arrays(ink)), _pen_width(ink, box)
    corner = np.minimum(points.min(axis=0) - width, box[:2])
    far = np.maximum(points.max(axis=0) + width, np.add(box[:2], box[2:]))
    unit = float((far - corner).max()) / WORKING_SIDE
    columns, rows = (int(np.ceil(side)) + 1 for side in (far - corner) / unit)
    return corner, unit, (rows, columns)


def _pen_width(ink: Ink, box: Box) -> float:
    """The strokes' median width, within what makes sense on the picture."""
    widths = [stroke.width for stroke in ink.strokes if stroke.points]
    return float(np.clip(np.median(widths), 0.01 * max(box[2:]), 0.3 * max(box[2:])))


def _placed(
    strength: Floats,
    box: Box,
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
