"""What a chart of curves over epochs shows, as plain values."""

from __future__ import annotations

from dataclasses import dataclass

from digitpad.train.curves.history import Curve


@dataclass(frozen=True, slots=True)
class Series:
    """A curve with its name in the legend; ``colour`` is an index into the chart's colours."""

    name: str
    curve: Curve
    colour: int = 0
    dashed: bool = False
    faint: bool = False

    @property
    def look(self) -> tuple[str, int, bool, bool]:
        """All but the points."""
        return self.name, self.colour, self.dashed, self.faint


@dataclass(frozen=True, slots=True)
class Chart:
    """Epochs run along x; ``best`` and ``pointer`` are epochs to mark, or None."""

    title: str
    series: tuple[Series, ...] = ()
    first: float = 0.0
    last: float = 1.0
    log: bool = False
    percent: bool = False
    from_zero: bool = False
    x_label: str = ""
    best: float | None = None
    pointer: float | None = None
