"""Figures that survive a noisy machine: ratios of two things run in turn, the median of several, with the spread."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from statistics import median
from typing import Any


@dataclass(frozen=True, slots=True)
class Plan:
    """How much to measure: ``rounds`` turns of each pair; ``smoke`` takes the least that still runs all the code."""

    rounds: int = 9
    smoke: bool = False

    def pick(self, full: int, smoke: int) -> int:
        """A size for a whole measurement, or for a smoke run."""
        return smoke if self.smoke else full


@dataclass(frozen=True, slots=True)
class Result:
    """One row of the table. ``value`` is compared with ``target``; ``met`` is None where there is no target."""

    row: int
    what: str
    target: str
    value: str
    met: bool | None
    figures: dict[str, Any] = field(default_factory=dict)

    def asdict(self) -> dict[str, Any]:
        """Plain values for JSON."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class Paired:
    """Ours and theirs, measured in turn; the same unit, any unit."""

    ours: tuple[float, ...]
    theirs: tuple[float, ...]

    @property
    def ratios(self) -> list[float]:
        """Ours divided by theirs, turn by turn."""
        return [ours / theirs for ours, theirs in zip(self.ours, self.theirs, strict=True)]

    @property
    def ratio(self) -> float:
        """The median ratio."""
        return median(self.ratios)

    def spread(self, digits: int = 2) -> str:
        """The median ratio with the smallest and the largest."""
        return f"{self.ratio:.{digits}f} ({min(self.ratios):.{digits}f} to {max(self.ratios):.{digits}f})"

    def figures(self, unit: str) -> dict[str, Any]:
        """All that was measured, for JSON."""
        return {
            "unit": unit,
            "ours": list(self.ours),
            "theirs": list(self.theirs),
            "median_ours": median(self.ours),
            "median_theirs": median(self.theirs),
            "ratio": self.ratio,
            "ratios": self.ratios,
        }


def in_turn(ours: Callable[[], float], theirs: Callable[[], float], rounds: int) -> Paired:
    """Calls both in turn, so many times, each first in every other turn."""
    mine: list[float] = []
    others: list[float] = []
    for number in range(rounds):
        for call, found in ((ours, mine), (theirs, others))[:: 1 if number % 2 else -1]:
            found.append(call())
    return Paired(tuple(mine), tuple(others))


def quantile(values: list[float], share: float) -> float:
    """The value below which ``share`` of the values lie."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]
