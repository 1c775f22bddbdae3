"""The content of one InkML trace: points of numbers, some of them given as differences to the point before."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from trainer.errors import Fault
from trainer.ink.strokes import MAX_COORDINATE

# One token: a comma, a value with what it is meant as, or a sign that is neither. Blanks are one at most when this
# looks at a trace, for patterns of any number of blanks side by side would try every way of sharing them out.
_TOKEN: Final = re.compile(
    r""" ?(?:(,)|([!'"]?) ?([-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?|\*|\?|[TF]|#-?[0-9A-Fa-f]+)|(\S))"""
)
_PLAIN: Final = re.compile(r"[-+.0-9eE,\s]*")
_LONGEST_NUMBER: Final = 40  # characters
_MOST_NUMBERS: Final = 32  # in a point
_USED: Final = ("X", "Y", "F", "S", "T")


@dataclass(frozen=True, slots=True)
class Channel:
    """One number of each point: its name such as "X", the range that a file claims, and what it is multiplied by.

    ``default`` stands where the number is missing; ``length`` is how long 1 is, in metres, where a file says so.
    """

    name: str
    lowest: float | None = None
    highest: float | None = None
    factor: float = 1.0
    default: float = 0.0
    length: float | None = None


@dataclass(frozen=True, slots=True)
class TraceFormat:
    """The channels of each point."""

    channels: tuple[Channel, ...]

    def position(self, name: str) -> int | None:
        """Return where a channel stands, or None."""
        return next((number for number, channel in enumerate(self.channels) if channel.name == name), None)


PLAIN_FORMAT: Final = TraceFormat((Channel("X"), Channel("Y")))


@dataclass(frozen=True, slots=True)
class Column:
    """One channel's values along a trace; ``given`` says whether every point has its own."""

    values: list[float]
    given: bool


def read_points(text: str, form: TraceFormat, limit: int) -> dict[str, Column]:
    """Return the values of the channels that are used, X, Y, F, S and T; all are empty for a text of blanks.

    Channels may be missing at a point's end, but for X and Y, and there may be more numbers than channels: many
    programs write so. Empty points, such as after a last comma, are none. Fault for text that is no number, for
    coordinates that are none, and for more than ``limit`` points.
    """
    if text.count(",") > limit + 1:
        raise Fault("it has too many points")
    points = [point for part in text.split(",") if (point := part.split())]
    if len(points) > limit:
        raise Fault("it has too many points")
    used = {name: place for name in _USED if (place := form.position(name)) is not None}
    required = 1 + max(used["X"], used["Y"])
    fewest = min(map(len, points), default=required) if _is_plain(points, text) else 0
    if fewest >= required:
        defaults = [channel.default for channel in form.channels]
        columns = {
            name: Column(_plain_column(points, place, defaults[place]), place < fewest) for name, place in used.items()
        }
    else:
        columns = _columns(text, form, used, required)
    for name in ("X", "Y", "F"):
        if name in columns and not all(
            abs(value) <= MAX_COORDINATE for value in columns[name].values
        ):  # false for NaN too
            raise Fault("it has a coordinate that is infinite or far too large")
    return columns


def has_signs(text: str) -> bool:
    """Whether a trace holds more than plain numbers, which takes longer to read."""
    return _PLAIN.fullmatch(text) is None


def _is_plain(points: list[list[str]], text: str) -> bool:
    """Whether all values are plain numbers with blanks between them, which can be read much faster."""
    most = max(map(len, points), default=0)
    longest = max((len(number) for point in points for number in point), default=0)
    return not has_signs(text) and longest <= _LONGEST_NUMBER and most <= _MOST_NUMBERS


def _plain_column(points: list[list[str]], place: int, default: float) -> list[float]:
    try:
        return [float(point[place]) if place < len(point) else default for point in points]
    except ValueError as error:
        raise Fault("it has a coordinate that is infinite or far too large") from error


def _columns(text: str, form: TraceFormat, used: dict[str, int], required: int) -> dict[str, Column]:
    """The columns of a trace with differences, stars or other signs, token by token."""
    columns: dict[str, list[float]] = {name: [] for name in used}
    channels = _Channels(form)
    count, fewest, done = 0, len(form.channels), 0
    for comma, prefix, number, other in _TOKEN.findall(f"{' '.join(text.split())},"):
        if comma:
            if 0 < count < required:
                raise Fault("it has a point of {0} numbers instead of {1}", count, required)
            if count:
                fewest = min(fewest, count)
                for name, place in used.items():
                    columns[name].append(channels.values[place])
            count, done = 0, done + 1
            continue
        if other or count == _MOST_NUMBERS or len(number) > _LONGEST_NUMBER:
            point = text.split(",")[done].strip()
            shown = "".join(letter for letter in point[:20] if letter.isprintable())
            raise Fault("it has the point {0}, which is none of {1} numbers", repr(shown), len(form.channels))
        if count < len(channels.values):
            channels.take(count, prefix, number)
        count += 1
    return {name: Column(columns[name], place < fewest) for name, place in used.items()}


class _Channels:
    """All channels' states along a trace: how numbers are meant, the last values and the last differences."""

    def __init__(self, form: TraceFormat) -> None:
        self.values = [channel.default for channel in form.channels]
        self._modes = ["!"] * len(self.values)
        self._speeds = [0.0] * len(self.values)

    def take(self, place: int, prefix: str, text: str) -> None:
        """The next value of one channel."""
        if prefix:
            self._modes[place] = prefix
        mode = self._modes[place]
        if text in ("T", "F"):  # a button
            self.values[place] = float(text == "T")
        elif text in ("*", "?"):  # as before, or unknown
            self.values[place] += self._speeds[place] if text == "*" and mode != "!" else 0.0
        elif mode == "!":
            number = _number(text)
            self._speeds[place], self.values[place] = number - self.values[place], number
        else:
            number = _number(text)
            self._speeds[place] = number if mode == "'" else self._speeds[place] + number
            self.values[place] += self._speeds[place]


def _number(text: str) -> float:
    return float(int(text[1:], 16)) if text[0] == "#" else float(text)
