"""The content of one InkML trace: points of numbers, some of them given as differences to the point before."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from trainer.errors import Fault

_VALUE: Final = re.compile(r"""\s*([!'"]?)\s*([-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?|\*|\?|[TF]|#-?[0-9A-Fa-f]+)""")
_FARTHEST: Final = 1e9
_LONGEST_NUMBER: Final = 40  # characters


@dataclass(frozen=True, slots=True)
class Channel:
    """One number of each point: its name such as "X", the range that a file claims, and its sign (1 or -1)."""

    name: str
    lowest: float | None = None
    highest: float | None = None
    sign: float = 1.0


@dataclass(frozen=True, slots=True)
class TraceFormat:
    """The channels of each point; those from ``required`` on may be missing."""

    channels: tuple[Channel, ...]
    required: int

    def position(self, name: str) -> int | None:
        """Return where a channel stands, or None."""
        return next((number for number, channel in enumerate(self.channels) if channel.name == name), None)


PLAIN_FORMAT: Final = TraceFormat((Channel("X"), Channel("Y")), 2)


class _Value:
    """A channel's state along a trace: how its numbers are meant, its last value and its last difference."""

    def __init__(self) -> None:
        self.mode = "!"
        self.value = 0.0
        self.speed = 0.0

    def take(self, prefix: str, text: str) -> None:
        self.mode = prefix or self.mode
        if text in "*?TF":  # as before, unknown, or a button
            if text == "*" and self.mode != "!":
                self.value += self.speed
            return
        number = float(int(text[1:], 16)) if text[0] == "#" else float(text)
        if self.mode == "!":
            self.speed, self.value = number - self.value, number
            return
        self.speed = number if self.mode == "'" else self.speed + number
        self.value += self.speed


def read_points(text: str, form: TraceFormat, limit: int) -> list[tuple[float, ...]]:
    """Return each point's values, one a channel; Fault for text that is none or for more than ``limit`` points."""
    if text.count(",") >= limit:
        raise Fault("it has too many points")
    if not text.strip():
        return []
    states = [_Value() for _ in form.channels]
    return [_read_point(point, states, form.required) for point in text.split(",")]


def _read_point(text: str, states: list[_Value], required: int) -> tuple[float, ...]:
    position, count, end = 0, 0, len(text.rstrip())
    while position < end:
        match = _VALUE.match(text, position)
        if match is None or count == len(states) or len(match[2]) > _LONGEST_NUMBER:
            shown = "".join(letter for letter in text.strip()[:20] if letter.isprintable())
            raise Fault("it has the point {0}, which is none of {1} numbers", repr(shown), len(states))
        states[count].take(match[1], match[2])
        position, count = match.end(), count + 1
    if count < required:
        raise Fault("it has a point of {0} numbers instead of {1}", count, required)
    if not all(abs(state.value) <= _FARTHEST for state in states):  # false for NaN too
        raise Fault("it has a coordinate that is infinite or far too large")
    return tuple(state.value for state in states)
