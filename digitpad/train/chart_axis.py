"""Where an axis begins and ends, and at which round numbers it has lines; plain arithmetic."""

from __future__ import annotations

import math
from collections.abc import Iterable
from itertools import count

FACTORS = (1, 2, 5)


def value_range(values: Iterable[float], log: bool, from_zero: bool = False) -> tuple[float, float]:
    """The least and greatest value of an axis that shows ``values`` with some air; never an empty range."""
    shown = [value for value in values if math.isfinite(value) and (value > 0 or not log)]
    if not shown:
        return (0.01, 1.0) if log else (0.0, 1.0)
    low, high = min(shown), max(shown)
    if log:
        return low / 1.3, high * 1.3
    if from_zero:
        low = min(low, 0.0)
    air = 0.06 * (high - low) or abs(high) * 0.1 or 0.5
    return (low if from_zero and low == 0 else low - air), high + air


def ticks(low: float, high: float, most: int, log: bool = False, whole: bool = False) -> list[float]:
    """At most ``most`` round numbers from ``low`` to ``high``; whole ones only where ``whole``."""
    if log:
        return _log_ticks(low, high, most)
    least = (high - low) / max(1, most)
    power = math.floor(math.log10(least)) if least > 0 else 0
    if whole:
        power = max(0, power)
    step = next(
        factor * 10.0**exponent for exponent in count(power) for factor in FACTORS if factor * 10.0**exponent >= least
    )
    first = math.ceil(low / step - 1e-9)
    last = math.floor(high / step + 1e-9)
    return [number * step for number in range(first, last + 1)]


def _log_ticks(low: float, high: float, most: int) -> list[float]:
    powers = range(math.floor(math.log10(low)), math.ceil(math.log10(high)) + 1)
    for factors in ((1, 2, 5), (1, 3), (1,)):
        found = [factor * 10.0**power for power in powers for factor in factors]
        found = [value for value in found if low <= value <= high]
        if len(found) <= most:
            return found
    return found[:: math.ceil(len(found) / max(1, most))]


def tick_text(value: float, percent: bool = False) -> str:
    """A number beside an axis."""
    return f"{100 * value:.6g}%" if percent else f"{value:.6g}"
