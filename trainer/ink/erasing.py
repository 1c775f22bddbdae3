"""What an eraser leaves of strokes."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from trainer.ink.strokes import MAX_STROKES, Point, Stroke

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy as np
    from numpy.typing import NDArray

    Area = tuple[float, float, float, float]  # left, top, right, bottom
    Numbers = NDArray[np.float64]
    Truths = NDArray[np.bool_]
    Whole = NDArray[np.intp]

_STEP = 1.5
_MOST_NEW = 20_000  # points, of strokes that run to and fro below the eraser


def erased(strokes: Sequence[Stroke], start: Point, end: Point, radius: float) -> list[tuple[Stroke, ...] | None]:
    """What is left of each stroke after an eraser of that radius went from start to end.

    None where the eraser did not touch it, else the pieces (none when it is gone). Ink counts as touched where its
    middle line comes within ``radius`` of the eraser's path. All strokes are looked at in one go: this is done at each
    movement of the eraser, and takes some 40 ms for 100,000 points.
    """
    import numpy as np  # here, so that a window opens without it

    lengths = [len(stroke.points) for stroke in strokes]
    points = np.fromiter(chain.from_iterable(stroke.points for stroke in strokes), object, sum(lengths))
    firsts = np.cumsum([0, *lengths[:-1]])
    columns = np.fromiter(chain.from_iterable(points), float, 2 * points.size).reshape(-1, 2).T
    more = {}
    for name, blank in (("pressures", 1.0), ("times", 0.0)):
        rows = [getattr(stroke, name) for stroke in strokes]
        if any(rows):
            whole = (row or (blank,) * length for row, length in zip(rows, lengths, strict=True))
            more[name] = np.fromiter(chain.from_iterable(whole), float, points.size)
    columns = np.vstack([columns, *more.values()])
    places, between = _between(columns, firsts, _reach(start, end, radius))
    columns = np.insert(columns, places, between, axis=1)
    points = np.insert(points, places, np.fromiter(zip(*between[:2].tolist(), strict=True), object, places.size))
    firsts = firsts + np.searchsorted(places, firsts)
    kept = distances(columns[0], columns[1], start, end) > radius
    return _pieces(strokes, points.tolist(), dict(zip(more, columns[2:].tolist(), strict=True)), firsts, kept)


def _pieces(
    strokes: Sequence[Stroke], points: list[Point], more: dict[str, list[float]], firsts: Whole, kept: Truths
) -> list[tuple[Stroke, ...] | None]:
    """The runs of points that are kept, of each stroke that has lost some; ``firsts`` are the strokes' first points.

    Nothing is left of a stroke in more pieces than a drawing may have. ``more`` are pressures and times.
    """
    import numpy as np

    is_first = np.zeros(kept.size + 1, bool)
    is_first[firsts] = is_first[-1] = True
    begins = np.flatnonzero(kept & (is_first[:-1] | ~np.concatenate([[False], kept[:-1]])))
    ends = np.flatnonzero(kept & (is_first[1:] | ~np.concatenate([kept[1:], [False]]))) + 1
    owners = np.searchsorted(firsts, begins, side="right") - 1
    was_touched = ~np.logical_and.reduceat(kept, firsts)
    is_left = was_touched & (np.bincount(owners, minlength=len(strokes)) <= MAX_STROKES)
    pieces: list[list[Stroke]] = [[] for _ in strokes]
    for owner, begin, end in zip(owners.tolist(), begins.tolist(), ends.tolist(), strict=True):
        if is_left[owner]:
            stroke = strokes[owner]
            own = {name: tuple(row[begin:end]) for name, row in more.items() if getattr(stroke, name)}
            pieces[owner].append(Stroke(tuple(points[begin:end]), stroke.width, **own))
    return [tuple(left) if touched else None for left, touched in zip(pieces, was_touched.tolist(), strict=True)]


def distances(xs: Numbers, ys: Numbers, start: Point, end: Point) -> Numbers:
    """The distance from each point to the straight line between start and end."""
    import numpy as np

    dx, dy = end[0] - start[0], end[1] - start[1]
    across, down = xs - start[0], ys - start[1]
    square = dx * dx + dy * dy
    if square > 0.0:
        share = np.clip((across * dx + down * dy) / square, 0.0, 1.0)
        across, down = across - share * dx, down - share * dy
    found: Numbers = np.hypot(across, down)
    return found


def _between(columns: Numbers, firsts: Whole, box: Area) -> tuple[Whole, Numbers]:
    """More points where the eraser came near, at most ``_MOST_NEW``: the places that they belong before, and columns.

    ``columns`` are the rows x, y and perhaps pressure and time of all points, ``firsts`` where each stroke begins.
    """
    import numpy as np

    lengths = _lengths_near(columns[0], columns[1], box)
    lengths[firsts[1:] - 1] = 0.0  # from one stroke to the next
    step = max(_STEP, float(lengths.sum()) / _MOST_NEW)
    counts = np.maximum(1, np.ceil(lengths / step)).astype(np.intp)
    segments = np.repeat(np.arange(counts.size), counts - 1)
    numbers = np.arange(segments.size) - np.searchsorted(segments, segments) + 1
    before, after = columns[:, segments], columns[:, segments + 1]
    return segments + 1, before + (after - before) * (numbers / counts[segments])


def _lengths_near(xs: Numbers, ys: Numbers, box: Area) -> Numbers:
    """The lengths of the segments that may reach into a box; 0 for those that cannot."""
    import numpy as np

    beside = np.zeros(xs.size - 1, bool)
    for values, low, high in ((xs, box[0], box[2]), (ys, box[1], box[3])):
        below, above = values < low, values > high
        beside |= (below[1:] & below[:-1]) | (above[1:] & above[:-1])
    return np.where(beside, 0.0, np.hypot(np.diff(xs), np.diff(ys)))


def _reach(start: Point, end: Point, radius: float) -> Area:
    """The box that the eraser touches on its way."""
    (left, right), (top, bottom) = (sorted(pair) for pair in zip(start, end, strict=True))
    return left - radius, top - radius, right + radius, bottom + radius
