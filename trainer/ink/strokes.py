"""What was drawn, as plain values: no Qt, no numpy, so that a window can hold ink before either is needed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

Point = tuple[float, float]

MAX_STROKES: Final = 5000
MAX_POINTS: Final = 100_000
MAX_COORDINATE: Final = 1e9
"""What a drawing has at most: files of it are written and read, and the pad takes, no more."""


@dataclass(frozen=True, slots=True)
class Stroke:
    """One pen movement from pen down to pen up.

    ``points`` are (x, y) pairs in pad units, x to the right and y down; a tap is one point. ``width`` is the
    pen's width in the same units and ``pressures`` (empty, or one number in 0..1 a point) scales it; both are for
    the eye only, recognition does not look at them. ``times`` (empty, or one a point) are milliseconds from any start,
    which other programs ask for; strokes that differ in nothing else are the same drawing.
    """

    points: tuple[Point, ...]
    width: float = 12.0
    pressures: tuple[float, ...] = ()
    times: tuple[float, ...] = field(default=(), compare=False)

    def __post_init__(self) -> None:
        if self.pressures and len(self.pressures) != len(self.points):
            raise ValueError(f"{len(self.pressures)} pressures for {len(self.points)} points")
        if self.times and len(self.times) != len(self.points):
            raise ValueError(f"{len(self.times)} times for {len(self.points)} points")


@dataclass(frozen=True, slots=True, repr=False)
class Ink:
    """A drawing: strokes in the order in which they were drawn. Units are free; recognition is scale-invariant.

    ``truth`` is what it is known to show, such as "7"; empty where nobody said so.
    """

    strokes: tuple[Stroke, ...] = field(default=())
    truth: str = ""

    @classmethod
    def of_points(cls, strokes: Iterable[Iterable[Iterable[float]]]) -> Ink:
        """Ink of strokes that are rows of (x, y), y down: ``Ink.of_points([[(0, 0), (10, 0), (4, 20)]])``.

        ValueError where a point is no pair of finite numbers.
        """
        try:
            ink = cls(tuple(Stroke(tuple((float(x), float(y)) for x, y in points)) for points in strokes))
        except (TypeError, ValueError) as error:
            raise ValueError(f"strokes are rows of points (x, y): {error}") from error
        if not all(abs(value) <= MAX_COORDINATE for each in ink.strokes for point in each.points for value in point):
            raise ValueError(f"coordinates must lie in -{MAX_COORDINATE:g} to {MAX_COORDINATE:g}")  # NaN lies nowhere
        return ink

    def __repr__(self) -> str:
        return f"Ink({len(self.strokes)} strokes, {self.point_count} points)"

    def __bool__(self) -> bool:
        """Whether there is at least one point."""
        return any(stroke.points for stroke in self.strokes)

    @property
    def point_count(self) -> int:
        """Points in all strokes."""
        return sum(len(stroke.points) for stroke in self.strokes)
