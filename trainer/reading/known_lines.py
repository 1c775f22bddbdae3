"""The strokes of a drawing as arrays, remembered from one reading to the next: mostly one stroke has grown since."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from trainer.image.digit_image import FARTHEST, usable_points
from trainer.ink.strokes import Point, Stroke
from trainer.reading.number_reading import Box
from trainer.reading.pieces import Doubles, box_of, united


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
