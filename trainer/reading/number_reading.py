"""What was read: a number as a row of digits, or the reason why there is none, as plain values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

import numpy as np
from numpy.typing import NDArray

from trainer.ink.strokes import Ink
from trainer.model.predict import Prediction
from trainer.reading.mending import Sources

NumberReason = Literal["", "empty", "not_sure", "several", "sign", "lines"]

NO_INK: Final = Ink()

Box = tuple[float, float, float, float]
"""Left, top, right, bottom, in ink units or in pixels of the picture."""


@dataclass(frozen=True, eq=False, slots=True, repr=False)
class DigitReading:
    """One digit of a number: its (28, 28) float32 image, what the network says, and where it stands.

    ``strokes`` are the indices of its strokes in the ink, in drawing order, empty for a digit of a picture. A stroke
    that joins two digits is named by both; ``ink`` holds each one's own part of it. ``separator`` is the decimal sign
    that follows it, "." or ",", mostly "". ``sources`` tell a :class:`~trainer.reading.mending.Mending` which it is.
    """

    image: NDArray[np.float32]
    prediction: Prediction
    box: Box
    strokes: tuple[int, ...] = ()
    separator: str = ""
    ink: Ink = NO_INK
    sources: Sources = frozenset()

    def __repr__(self) -> str:
        return f"DigitReading({self.prediction!r}, strokes {self.strokes})"


@dataclass(frozen=True, eq=False, slots=True, repr=False)
class NumberReading:
    """The digits from left to right, and why they are no number: ``reason`` is "" when they are one.

    "empty" nothing is there; "not_sure" the digit at index ``doubtful`` is unsure; "several" what stands there is more
    than one digit and cannot be cut; "sign" a mark is neither digit nor decimal sign; "lines" there are two lines.
    """

    digits: tuple[DigitReading, ...]
    reason: NumberReason = ""
    doubtful: int | None = None

    @property
    def text(self) -> str:
        """The most probable digits with their decimal signs, whether refused or not; "" when nothing is there."""
        return "".join(f"{digit.prediction.most_probable}{digit.separator}" for digit in self.digits)

    @property
    def number(self) -> str | None:
        """The number read, such as "2026", or None."""
        return None if self.reason else self.text

    def __repr__(self) -> str:
        count = "1 digit" if len(self.digits) == 1 else f"{len(self.digits)} digits"
        return f"NumberReading({', '.join(filter(None, (repr(self.number), count, self.reason)))})"

    def _repr_html_(self) -> str:
        from trainer.files.html_parts import picture, table

        pictures = "".join(picture(digit.image, str(digit.prediction.most_probable)) for digit in self.digits)
        rows = [(digit.prediction.most_probable, f"{digit.prediction.confidence:.1%}") for digit in self.digits]
        answer = "–" if self.number is None else self.number
        return f"<b>{answer}</b> {self.reason.replace('_', ' ')}<div>{pictures}</div>" + table(rows, ("digit", "sure"))

    @property
    def is_single(self) -> bool:
        """Whether there is one digit, or none: then all is as it was before numbers were read."""
        return len(self.digits) <= 1

    @property
    def least_sure(self) -> int | None:
        """The index of the digit with the smallest confidence, None without a digit."""
        chances = [digit.prediction.confidence for digit in self.digits]
        return chances.index(min(chances)) if chances else None
