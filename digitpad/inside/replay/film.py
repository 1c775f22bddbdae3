"""What was read at each moment of a drawing."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from digitpad.recognize.reading_view import NO_DIGIT
from trainer.ink.timeline import Timeline, timeline
from trainer.model.predict import EMPTY, Prediction

if TYPE_CHECKING:
    from collections.abc import Callable

    from digitpad.system.background import ShouldStop
    from trainer.ink.strokes import Ink
    from trainer.reading.number_reading import NumberReading

FRAME_MS = 40
FEWEST, MOST = 12, 150
"""Frames of a film."""


class Frame(NamedTuple):
    """``moment`` in milliseconds, ten ``shares`` of the digit drawn last, and the ``answer`` to all, "–" for none."""

    moment: float
    shares: tuple[float, ...]
    answer: str


class Film(NamedTuple):
    """The drawing with its times, and at least two frames, evenly spaced from its first point to all of it."""

    timeline: Timeline
    frames: tuple[Frame, ...]

    @property
    def frame_ms(self) -> float:
        """How long each frame is shown."""
        return self.timeline.duration / (len(self.frames) - 1)

    def ink(self, number: int) -> Ink:
        """What was drawn at a frame."""
        return self.timeline.ink_until(self.frames[number].moment)


def make_film(ink: Ink, read: Callable[[Ink], NumberReading], should_stop: ShouldStop = lambda: False) -> Film | None:
    """Read what there was at each moment, as the pad reads; None when it should stop meanwhile."""
    line = timeline(ink)
    count = max(FEWEST, min(MOST, round(line.duration / FRAME_MS) + 1))
    frames = []
    for number in range(count):
        if should_stop():
            return None
        moment = line.duration * number / (count - 1)
        frames.append(_frame(moment, line.ink_until(moment), read))
    return Film(line, tuple(frames))


def _frame(moment: float, ink: Ink, read: Callable[[Ink], NumberReading]) -> Frame:
    number = read(ink) if ink else None
    if number is None or not number.digits:
        return Frame(moment, EMPTY.probabilities, NO_DIGIT)
    last: Prediction = max(number.digits, key=lambda digit: max(digit.strokes, default=-1)).prediction
    if len(number.digits) > 1:
        return Frame(moment, last.probabilities, number.number or NO_DIGIT)
    return Frame(moment, last.probabilities, NO_DIGIT if last.digit is None else str(last.digit))
