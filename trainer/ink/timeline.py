"""When each point of a drawing was drawn, or may have been: for replaying it."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from trainer.ink.strokes import Ink, Stroke

PAUSE: Final = 250.0
"""Milliseconds between strokes of which nobody knows."""
LONGEST_PAUSE: Final = 800.0
"""Milliseconds; whoever thought for longer, or came back tomorrow, is not waited for."""
EVEN_PACE: Final = 800.0
"""Milliseconds for as much as the drawing is wide or high, where a stroke has no times."""
_TAP: Final = 50.0


@dataclass(frozen=True, slots=True)
class Timeline:
    """``moments`` has a row for each stroke of ``ink``, a number for each point: milliseconds from 0, never falling.

    ``is_measured`` says that every stroke has times of its own.
    """

    ink: Ink
    moments: tuple[tuple[float, ...], ...]
    is_measured: bool

    @property
    def duration(self) -> float:
        """The last point's moment, 0 without any."""
        return max((row[-1] for row in self.moments), default=0.0)

    def ink_until(self, moment: float) -> Ink:
        """What was drawn until then, the points of that very moment too."""
        counts = (bisect_right(row, moment) for row in self.moments)
        strokes = (_beginning(stroke, count) for stroke, count in zip(self.ink.strokes, counts, strict=True) if count)
        return replace(self.ink, strokes=tuple(strokes))


def timeline(ink: Ink) -> Timeline:
    """Stroke after stroke in the order of the drawing, each at its own times, else at an even pace.

    Strokes without points are left out. Clocks of different devices begin anywhere and may go back: a pause that
    cannot be told from the times, or is longer than anybody wants to wait, is set to what is usual.
    """
    strokes = tuple(stroke for stroke in ink.strokes if stroke.points)
    side = max((max(values) - min(values) for values in zip(*_points(strokes), strict=True)), default=0.0)
    rows: list[tuple[float, ...]] = []
    for number, stroke in enumerate(strokes):
        start = rows[-1][-1] + _pause(strokes[number - 1], stroke) if rows else 0.0
        passed = _measured(stroke.times) if _has_times(stroke) else _even(stroke, side)
        rows.append(tuple(start + each for each in passed))
    return Timeline(replace(ink, strokes=strokes), tuple(rows), all(map(_has_times, strokes)))


def _points(strokes: Sequence[Stroke]) -> list[tuple[float, float]]:
    return [point for stroke in strokes for point in stroke.points]


def _has_times(stroke: Stroke) -> bool:
    return bool(stroke.times) and all(map(math.isfinite, stroke.times))


def _pause(before: Stroke, after: Stroke) -> float:
    if not (_has_times(before) and _has_times(after)) or after.times[0] < before.times[-1]:
        return PAUSE
    return min(after.times[0] - before.times[-1], LONGEST_PAUSE)


def _measured(times: tuple[float, ...]) -> list[float]:
    """From 0 on, without steps back and long rests."""
    passed = [0.0]
    for one, other in pairwise(times):
        passed.append(passed[-1] + min(max(other - one, 0.0), LONGEST_PAUSE))
    return passed


def _even(stroke: Stroke, side: float) -> list[float]:
    """From 0 on, as fast at each place; points that lie on each other, a tap, take a moment."""
    passed = [0.0]
    for one, other in pairwise(stroke.points):
        passed.append(passed[-1] + (EVEN_PACE * math.dist(one, other) / side if side > 0.0 else 0.0))
    return passed if passed[-1] > 0.0 else [_TAP] * len(passed)


def _beginning(stroke: Stroke, count: int) -> Stroke:
    """The first points of a stroke."""
    if count == len(stroke.points):
        return stroke
    return Stroke(stroke.points[:count], stroke.width, stroke.pressures[:count], stroke.times[:count])
