"""A file, picture or drawing, to an answer as plain values: what ``digitpad classify`` prints."""

from __future__ import annotations

from pathlib import Path
from typing import TypedDict

import numpy as np
from numpy.typing import NDArray

from trainer.errors import PictureError, TrainerError
from trainer.files.foreign_file import telling_of_memory
from trainer.image.picture_file import READING_SIDE, picture_size, read_grey_picture
from trainer.ink.inkml import read_inkml
from trainer.model.predict import EMPTY, Prediction, Predictor
from trainer.reading import picture_reader
from trainer.reading.file_kind import is_ink
from trainer.reading.ink_reader import InkReader
from trainer.reading.number_reading import Box, NumberReading, NumberReason


class DigitAnswer(TypedDict):
    """One digit of a number: the most probable one, ten probabilities, and [left, top, right, bottom].

    The box is in pixels of the picture's file, upright, or in the units of the ink.
    """

    digit: int | None
    probabilities: list[float]
    box: list[float]


class Answer(TypedDict):
    """One line of ``digitpad classify --json``; ``digit`` is None when the file shows no single digit, see ``reason``.

    The reason is "several" for a longer number that was read. ``number`` is None when none was; ``probabilities`` are
    those of the least sure digit, and ``most_probable`` is None when there are several.
    """

    file: str
    digit: int | None
    probabilities: list[float]
    most_probable: int | None
    reason: NumberReason
    model: str
    number: str | None
    digits: list[DigitAnswer]


@telling_of_memory(PictureError)
def classify_file(path: Path | str, predictor: Predictor, refuse: bool = True) -> Answer:
    """Read the number in an InkML drawing or in a picture; raises InkFileError or PictureError."""
    return _answer(path, read_file(path, predictor, refuse), predictor.model.info.name)


def answer_of(path: Path | str, predictor: Predictor, refuse: bool = True) -> Answer | TrainerError:
    """The same, or the error that says why there is no answer."""
    try:
        return classify_file(path, predictor, refuse)
    except TrainerError as error:
        return error


@telling_of_memory(PictureError)
def read_file(path: Path | str, predictor: Predictor, refuse: bool = True, whole_numbers: bool = True) -> NumberReading:
    """The same as a reading; boxes are in pixels of a picture's file, upright, or in the units of the ink."""
    if is_ink(path):
        return InkReader(predictor).read(read_inkml(path), whole_numbers, refuse)
    grey = read_grey_picture(path, READING_SIDE)
    return picture_reader.read_picture(predictor, grey, whole_numbers, refuse, _page(path, grey))


def predict_file(path: Path | str, predictor: Predictor, refuse: bool = True) -> Prediction:
    """The one digit in a file; digits side by side are refused as several."""
    return single_prediction(read_file(path, predictor, refuse, whole_numbers=False))


def read_picture(grey: NDArray[np.generic], predictor: Predictor, refuse: bool = True) -> Prediction:
    """The one digit in a (H, W) grey picture; digits side by side are refused as several."""
    return single_prediction(picture_reader.read_picture(predictor, grey, whole_numbers=False, refuse=refuse))


def single_prediction(reading: NumberReading) -> Prediction:
    """What was read as one digit."""
    return reading.digits[0].prediction if reading.digits else EMPTY


def _page(path: Path | str, grey: NDArray[np.uint8]) -> Box:
    """The picture's own pixels, more than were read when it is large."""
    height, width = grey.shape
    if max(height, width) >= READING_SIDE:
        width, height = picture_size(path) or (width, height)
    return 0.0, 0.0, float(width), float(height)


def _answer(path: Path | str, reading: NumberReading, model: str) -> Answer:
    single = single_prediction(reading) if reading.is_single else None
    least = reading.least_sure
    shown = EMPTY if least is None else reading.digits[least].prediction
    return Answer(
        file=str(path),
        digit=single.digit if single and reading.number is not None else None,
        probabilities=_rounded(shown.probabilities, 6),
        most_probable=single.most_probable if single else None,
        reason=reading.reason or ("" if reading.is_single else "several"),
        model=model,
        number=reading.number,
        digits=[
            DigitAnswer(
                digit=each.prediction.most_probable,
                probabilities=_rounded(each.prediction.probabilities, 6),
                box=_rounded(each.box, 2),
            )
            for each in reading.digits
        ],
    )


def _rounded(values: tuple[float, ...], places: int) -> list[float]:
    return [round(value, places) for value in values]
