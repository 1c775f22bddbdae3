"""What a digit image is: ink as MNIST would show it, on 28×28 pixels, ink = 1.

The longer side of the ink, pen included, is 20 px; the centre of mass is in the middle; the pen is always the same
2.3 px wide. So neither place, size nor pen, neither the order and direction of the strokes nor the speed of the
drawing matters. Numpy only, and no numpy error for any input.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from itertools import chain
from typing import Final

import numpy as np
from numpy.typing import NDArray

from trainer.image.line_rounding import rounded
from trainer.image.measures import PEN_RADIUS, SIDE
from trainer.image.pen_rendering import paint_segments
from trainer.ink.strokes import Ink, Point, Stroke

__all__ = [
    "digit_image",
    "images_of_lines",
    "numbered_lines",
    "parts_side_by_side",
    "stroke_arrays",
    "unit_segments",
    "usable_points",
]

FARTHEST: Final = 1e9
"""A point beyond it is no sensible place."""

_MOST_POINTS = 4000
_MOST_STROKES = 100
_MOST_ROUNDED = 16  # strokes; no digit has so many, and curves make no tangle clearer
_SEGMENTS = 80
_SMALLEST_EXTENT = 1e-9

Doubles = NDArray[np.float64]
Box = tuple[float, float, float, float]


def digit_image(ink: Ink) -> NDArray[np.float32]:
    """Ink as a (28, 28) digit image, float32 in [0, 1], ink = 1.

    Points that are no numbers, infinite or beyond ±1e9 are ignored. Empty ink (or ink with no point left) gives all
    zeros; ink without extent, such as a single tap, gives a dot of the pen's size in the middle; a line that is
    exactly upright or level is a line of 20 px. Of more than 4,000 points, or 100 strokes, evenly spread ones are
    kept, so that the time is bounded. ValueError for what is no Ink.
    """
    if not isinstance(ink, Ink):
        raise ValueError(f"digit_image takes Ink, such as Ink.of_points gives, not {type(ink).__name__}")
    strokes = stroke_arrays(ink)
    if not strokes:
        return np.zeros((SIDE, SIDE), np.float32)
    image: NDArray[np.float32] = images_of_lines([strokes])[0]
    return image


def images_of_lines(drawings: Sequence[Sequence[Doubles]], boxes: Sequence[Box] | None = None) -> NDArray[np.float32]:
    """N drawings, each of (n, 2) lines as :func:`stroke_arrays` gives them, as (N, 28, 28) digit images at once.

    ``boxes`` are those around the drawings' points, where they are known.
    """
    known = boxes or [_box_around(lines) for lines in drawings]
    segments = [unit_segments(lines, box) for lines, box in zip(drawings, known, strict=True)]
    counts = np.array([part.shape[2] for part in segments])
    together = segments[0] if len(segments) == 1 else np.concatenate(segments, axis=2)
    return paint_segments(together, counts, np.full(len(drawings), PEN_RADIUS, np.float32))


def unit_segments(lines: Sequence[Doubles], box: Box | None = None) -> NDArray[np.float32]:
    """What is painted of one drawing's lines: segments, (2, 2, S), starts before ends and x before y.

    The ink's box begins at (0, 0), and its longer side is 1.
    """
    return _segments(_curved(_unit_sized(lines, box or _box_around(lines))))


def stroke_arrays(ink: Ink) -> list[Doubles]:
    """The usable points of each stroke as (n, 2) float64, at most 4,000 points and 100 strokes in all."""
    return [line for _, line in numbered_lines(ink)]


def numbered_lines(ink: Ink, known: Callable[[Stroke], Doubles] | None = None) -> list[tuple[int, Doubles]]:
    """The same with the index of each stroke; strokes without a usable point are left out.

    ``known`` gives a whole stroke's usable points, where somebody remembers them.
    """
    strokes = [(index, stroke) for index, stroke in enumerate(ink.strokes) if stroke.points]
    strokes = strokes[:: math.ceil(len(strokes) / _MOST_STROKES) or 1]
    step = math.ceil(sum(len(stroke.points) for _, stroke in strokes) / _MOST_POINTS) or 1
    if step > 1 or known is None:
        arrays = [(index, usable_points(_thinned(stroke.points, step))) for index, stroke in strokes]
    else:
        arrays = [(index, known(stroke)) for index, stroke in strokes]
    return [(index, array) for index, array in arrays if len(array)]


def parts_side_by_side(ink: Ink) -> bool:
    """Whether the ink falls into parts beside each other, each tall enough to be a digit of its own.

    Strokes whose x ranges overlap, or come nearer than a tenth of the ink's height, are one part. A part counts when it
    is at least half as tall as the whole ink.
    """
    strokes = stroke_arrays(ink) if len(ink.strokes) > 1 else []
    if len(strokes) < 2:
        return False
    boxes = sorted((*array.min(axis=0), *array.max(axis=0)) for array in strokes)
    height = max(box[3] for box in boxes) - min(box[1] for box in boxes)
    parts = [list(boxes[0])]
    for left, top, right, bottom in boxes[1:]:
        part = parts[-1]
        if left > part[2] + 0.1 * height:
            parts.append([left, top, right, bottom])
        else:
            part[1:] = [min(part[1], top), max(part[2], right), max(part[3], bottom)]
    tall = [part for part in parts if part[3] - part[1] >= 0.5 * height > 0]
    return len(tall) > 1


def _thinned(points: tuple[Point, ...], step: int) -> tuple[Point, ...]:
    """Every ``step``-th point and the last one."""
    return points if step == 1 else (*points[:-1:step], points[-1])


def usable_points(points: tuple[Point, ...]) -> Doubles:
    """The points of a stroke, one at least, as (n, 2) float64, without those that are no sensible place."""
    array = np.fromiter(chain.from_iterable(points), np.float64, 2 * len(points)).reshape(-1, 2)
    if array.max() <= FARTHEST and array.min() >= -FARTHEST:  # of numbers with a NaN among them neither holds
        return array
    return array[(np.abs(array) <= FARTHEST).all(axis=1)]


def _box_around(strokes: Sequence[Doubles]) -> Box:
    x, y = np.concatenate(strokes).T
    return float(x.min()), float(y.min()), float(x.max()), float(y.max())


def _unit_sized(strokes: Sequence[Doubles], box: Box) -> list[Doubles]:
    """Move the ink to the origin and scale its longer side to 1; ink without extent becomes one point."""
    left, top, right, bottom = box
    longer = max(right - left, bottom - top)
    if longer <= _SMALLEST_EXTENT:
        return [np.zeros((1, 2))]
    return [(stroke - (left, top)) / longer for stroke in strokes]


def _curved(strokes: list[Doubles]) -> list[Doubles]:
    """Hurried strokes with their curves; of a tangle as they are, so that the time is bounded."""
    return [rounded(stroke) for stroke in strokes] if len(strokes) <= _MOST_ROUNDED else strokes


def _segments(strokes: list[Doubles]) -> NDArray[np.float32]:
    """Cut the strokes into pieces of equal length: (2, 2, S)."""
    lengths = [_lengths(stroke) for stroke in strokes]
    spacing = max(sum(float(length[-1]) for length in lengths) / _SEGMENTS, 0.02)
    lines = [_resampled(stroke, length, spacing) for stroke, length in zip(strokes, lengths, strict=True)]
    starts, ends = [line[:, :-1] for line in lines], [line[:, 1:] for line in lines]
    return np.stack([np.concatenate(starts, axis=1), np.concatenate(ends, axis=1)])


def _lengths(stroke: Doubles) -> Doubles:
    """The way from the stroke's start to each of its points."""
    steps = stroke[1:] - stroke[:-1]
    steps *= steps
    lengths = np.zeros(len(stroke))
    np.cumsum(np.sqrt(steps[:, 0] + steps[:, 1]), out=lengths[1:])
    return lengths


def _resampled(stroke: Doubles, length: Doubles, spacing: float) -> NDArray[np.float32]:
    """(2, n) points at equal distances along the stroke, both ends included; a tap gives its point twice."""
    whole = length[-1]
    pieces = max(1, math.ceil(whole / spacing))
    places = np.arange(pieces + 1) * (whole / pieces)
    places[-1] = whole
    line = np.empty((2, pieces + 1), np.float32)
    line[0], line[1] = np.interp(places, length, stroke[:, 0]), np.interp(places, length, stroke[:, 1])
    return line
