"""Plain geometry of strokes in pad units: their boxes."""

from __future__ import annotations

from trainer.ink.strokes import Point, Stroke

PAD_SIZE = 280.0
Box = tuple[float, float, float, float]
"""x, y, width, height in pad units."""


def box_of_points(points: tuple[Point, ...] | list[Point], margin: float = 0.0) -> Box:
    """The smallest box around the points, ``margin`` larger on every side."""
    xs = [x for x, _ in points]
    ys = [y for _, y in points]
    left, top = min(xs) - margin, min(ys) - margin
    return left, top, max(xs) + margin - left, max(ys) + margin - top


def box_of(stroke: Stroke) -> Box:
    """The box that a stroke's ink fills."""
    return box_of_points(stroke.points, stroke.width / 2 + 1.0)


def overlap(one: Box, other: Box) -> bool:
    """Whether two boxes share any area."""
    return (
        one[0] <= other[0] + other[2]
        and other[0] <= one[0] + one[2]
        and one[1] <= other[1] + other[3]
        and other[1] <= one[1] + one[3]
    )


def united(boxes: list[Box]) -> Box:
    """The box around all boxes; needs at least one."""
    left, top = min(box[0] for box in boxes), min(box[1] for box in boxes)
    right, bottom = max(box[0] + box[2] for box in boxes), max(box[1] + box[3] for box in boxes)
    return left, top, right - left, bottom - top
