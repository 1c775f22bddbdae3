"""Plain geometry of strokes in pad units: boxes, and what an eraser leaves of a stroke."""

from __future__ import annotations

from math import ceil, hypot

from trainer.ink.strokes import Point, Stroke

PAD_SIZE = 280.0
Box = tuple[float, float, float, float]
"""x, y, width, height in pad units."""

_STEP = 1.5


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


def distance_to_segment(point: Point, start: Point, end: Point) -> float:
    """The distance from a point to the straight line between start and end."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    square = dx * dx + dy * dy
    share = 0.0
    if square > 0.0:
        share = min(1.0, max(0.0, ((point[0] - start[0]) * dx + (point[1] - start[1]) * dy) / square))
    return hypot(point[0] - start[0] - share * dx, point[1] - start[1] - share * dy)


def erased(stroke: Stroke, start: Point, end: Point, radius: float) -> tuple[Stroke, ...] | None:
    """What is left of a stroke after an eraser of that radius went from start to end.

    Returns None when the eraser did not touch it, else the pieces (none when it is gone). Ink counts as touched where
    its middle line comes within ``radius`` of the eraser's path.
    """
    points, pressures = _dense(stroke, start, end, radius)
    kept = [distance_to_segment(point, start, end) > radius for point in points]
    if all(kept):
        return None
    pieces: list[Stroke] = []
    first = 0
    while first < len(points):
        if not kept[first]:
            first += 1
            continue
        last = first
        while last < len(points) and kept[last]:
            last += 1
        pieces.append(Stroke(tuple(points[first:last]), stroke.width, tuple(pressures[first:last])))
        first = last
    return tuple(pieces)


def _dense(stroke: Stroke, start: Point, end: Point, radius: float) -> tuple[list[Point], list[float]]:
    """The stroke's points, with more of them laid between where the eraser came near."""
    points: list[Point] = [stroke.points[0]]
    pressures: list[float] = list(stroke.pressures[:1])
    near = box_of_points([start, end], radius)
    for index in range(1, len(stroke.points)):
        before, after = stroke.points[index - 1], stroke.points[index]
        steps = 1
        if overlap(near, box_of_points([before, after])):
            steps = max(1, ceil(hypot(after[0] - before[0], after[1] - before[1]) / _STEP))
        for step in range(1, steps + 1):
            share = step / steps
            points.append((before[0] + (after[0] - before[0]) * share, before[1] + (after[1] - before[1]) * share))
            if stroke.pressures:
                one, other = stroke.pressures[index - 1], stroke.pressures[index]
                pressures.append(one + (other - one) * share)
    return points, pressures
