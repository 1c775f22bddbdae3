"""Plain geometry of strokes in pad units: boxes, and what an eraser leaves of a stroke."""

from __future__ import annotations

from math import ceil, hypot

from trainer.ink.strokes import Point, Stroke

PAD_SIZE = 280.0
Box = tuple[float, float, float, float]
"""x, y, width, height in pad units."""

_STEP = 1.5
_MOST_NEW = 20_000  # points, of strokes that run to and fro below the eraser


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
    left, top, width, height = box_of_points([start, end], radius)
    right, bottom = left + width, top + height
    kept = [
        not (left <= x <= right and top <= y <= bottom) or distance_to_segment((x, y), start, end) > radius
        for x, y in points
    ]
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
    """The stroke's points, with more of them laid between where the eraser came near: at most ``_MOST_NEW``."""
    near = _near_lengths(stroke, box_of_points([start, end], radius))
    step = max(_STEP, sum(near.values()) / _MOST_NEW)
    points: list[Point] = [stroke.points[0]]
    pressures: list[float] = list(stroke.pressures[:1])
    for index in range(1, len(stroke.points)):
        if index not in near:
            points.append(stroke.points[index])
            pressures += stroke.pressures[index : index + 1]
            continue
        before, after = stroke.points[index - 1], stroke.points[index]
        steps = max(1, ceil(near[index] / step))
        for number in range(1, steps + 1):
            share = number / steps
            points.append((before[0] + (after[0] - before[0]) * share, before[1] + (after[1] - before[1]) * share))
            if stroke.pressures:
                one, other = stroke.pressures[index - 1], stroke.pressures[index]
                pressures.append(one + (other - one) * share)
    return points, pressures


def _near_lengths(stroke: Stroke, box: Box) -> dict[int, float]:
    """The lengths of the segments that may reach into a box, by the indices of their ends."""
    left, top, right, bottom = box[0], box[1], box[0] + box[2], box[1] + box[3]
    near = {}
    x, y = stroke.points[0]
    for index, (to_x, to_y) in enumerate(stroke.points):
        is_beside = (x < left and to_x < left) or (x > right and to_x > right)
        if not (is_beside or (y < top and to_y < top) or (y > bottom and to_y > bottom)) and index:
            near[index] = hypot(to_x - x, to_y - y)
        x, y = to_x, to_y
    return near
