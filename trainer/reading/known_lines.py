"""The strokes of a drawing as arrays, remembered from one reading to the next: mostly one stroke has grown since."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

import numpy as np

from trainer.image.digit_image import FARTHEST, usable_points
from trainer.image.measures import INK_BOX, PEN_RADIUS
from trainer.ink.strokes import Point, Stroke
from trainer.reading.number_reading import Box
from trainer.reading.pieces import POINT, Doubles, Piece, box_of, digit_height, line_height, united

_INK_WIDTH: Final = 2 * PEN_RADIUS / (INK_BOX - 2 * PEN_RADIUS)  # of a digit's height, as the network sees it
_MOST_COMPARED: Final = 16  # points of a small piece


class _Line(NamedTuple):
    stroke: Stroke  # held, so that no other stroke takes its place in memory
    points: Doubles
    box: Box | None


class KnownLines:
    """The lines of one reading, which looks into those of the reading ``before``."""

    def __init__(self, before: KnownLines | None = None) -> None:
        self._lines: dict[int, _Line] = {}
        self._before = before._lines if before else {}
        self._latest: _Line | None = before._latest if before else None
        self._memory: Doubles | None = before._memory if before else None  # of the latest line, and room to grow

    def points(self, stroke: Stroke) -> Doubles:
        """The usable points of a stroke as (n, 2) float64."""
        line = self._before.get(id(stroke)) or self._longer(stroke) or self._new(stroke)
        self._lines[id(stroke)] = line
        return line.points

    def box(self, stroke: Stroke, points: Doubles) -> Box:
        """The box around what was taken of a stroke."""
        line = self._lines.get(id(stroke))
        return line.box if line and line.box and line.points is points else box_of(points)

    def _new(self, stroke: Stroke) -> _Line:
        points = usable_points(stroke.points)
        line = _Line(stroke, points, box_of(points) if len(points) else None)
        self._latest, self._memory = (line, points) if len(points) == len(stroke.points) else (None, None)
        return line

    def _longer(self, stroke: Stroke) -> _Line | None:
        """The latest stroke with more points at its end, which alone are new; None if it is another one."""
        latest, memory, points = self._latest, self._memory, stroke.points
        if latest is None or memory is None or latest.box is None:
            return None
        count = len(latest.points)
        added = points[count:]
        if not added or points[:count] != latest.stroke.points or not all(map(_is_near, added)):
            return None
        if len(memory) < len(points):
            memory = np.empty((2 * len(points), 2))
            memory[:count] = latest.points
        memory[count : len(points)] = added
        box = united([latest.box, *((x, y, x, y) for x, y in added)])
        self._latest, self._memory = _Line(stroke, memory[: len(points)], box), memory
        return self._latest


def _is_near(point: Point) -> bool:
    """Whether a point is a sensible place; NaN is none."""
    return abs(point[0]) <= FARTHEST and abs(point[1]) <= FARTHEST


def with_attached(pieces: Sequence[Piece], lines: Sequence[Doubles]) -> list[Piece]:
    """The same pieces, the small ones marked whose ink touches that of a larger one, directly or by other small ones.

    ``lines`` are the (n, 2) points of each piece. Ink is as wide as in a digit image.
    """
    height = line_height(pieces)
    reach = _INK_WIDTH * digit_height(pieces)
    small = {place for place, piece in enumerate(pieces) if max(piece.width, piece.height) <= POINT * height}
    attached: set[int] = set()
    reached = [place for place in range(len(pieces)) if place not in small]
    for place in reached:  # which grows
        near = {other for other in small - attached if _touch(lines[other], lines[place], reach)}
        attached |= near
        reached += near
    return [piece._replace(is_attached=True) if place in attached else piece for place, piece in enumerate(pieces)]


def _touch(small: Doubles, line: Doubles, reach: float) -> bool:
    """Whether one of the points of a small piece lies within ``reach`` of a line."""
    points = small[:: -(-len(small) // _MOST_COMPARED)]
    starts, steps = line[:-1] if len(line) > 1 else line, np.diff(line, axis=0) if len(line) > 1 else line * 0
    away = points[:, None] - starts
    along = np.clip((away * steps).sum(axis=2) / np.maximum((steps * steps).sum(axis=1), 1e-12), 0.0, 1.0)
    rest = away - along[:, :, None] * steps
    return bool(((rest * rest).sum(axis=2) <= reach * reach).any())
