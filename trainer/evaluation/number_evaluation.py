"""How well whole numbers are read, each drawing going through just the code that the pad's own go through."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from trainer.ink.strokes import Ink
from trainer.model.predict import Predictor
from trainer.reading.ink_reader import InkReader
from trainer.reading.number_reading import NumberReading


@dataclass(frozen=True, slots=True)
class NumberEvaluation:
    """The outcome on N numbers; all shares are 0..1.

    ``exact`` the whole number is right and not refused, ``wrong`` it was answered and is wrong, ``refused`` there was
    no answer; these three sum to 1. ``length`` the number of digits is right, and ``best`` the most probable reading
    is, both refused or not. ``texts`` are those readings, in order.
    """

    n: int
    exact: float
    wrong: float
    refused: float
    length: float
    best: float
    texts: tuple[str, ...]

    def summary(self) -> dict[str, float]:
        """Plain numbers for JSON."""
        names = ("n", "exact", "wrong", "refused", "length", "best")
        return {name: getattr(self, name) for name in names}


def evaluate_numbers(predictor: Predictor, drawings: Iterable[Ink], texts: Sequence[str]) -> NumberEvaluation:
    """Let ``predictor`` read drawings of numbers ``texts``. ValueError when there is none or the counts differ."""
    reader = InkReader(predictor)
    return judge_numbers([reader.read(ink) for ink in drawings], texts)


def judge_numbers(readings: Sequence[NumberReading], texts: Sequence[str]) -> NumberEvaluation:
    """Compare readings with the true texts."""
    if not texts or len(readings) != len(texts):
        raise ValueError(f"{len(readings)} readings and {len(texts)} texts cannot be compared")
    pairs = list(zip(readings, texts, strict=True))

    def share(count: int) -> float:
        return count / len(pairs)

    return NumberEvaluation(
        n=len(pairs),
        exact=share(sum(reading.number == text for reading, text in pairs)),
        wrong=share(sum(reading.number not in (None, text) for reading, text in pairs)),
        refused=share(sum(reading.number is None for reading, _ in pairs)),
        length=share(sum(len(reading.digits) == _digits(text) for reading, text in pairs)),
        best=share(sum(reading.text == text for reading, text in pairs)),
        texts=tuple(reading.text for reading in readings),
    )


def _digits(text: str) -> int:
    return sum(letter.isdigit() for letter in text)
