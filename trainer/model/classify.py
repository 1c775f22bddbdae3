"""A file, picture or drawing, to an answer as plain values: what ``digitpad classify`` prints."""

from __future__ import annotations

from pathlib import Path
from typing import Final, Literal, TypedDict

import numpy as np
from numpy.typing import NDArray

from trainer.errors import PictureError
from trainer.files.foreign_file import open_foreign_file
from trainer.image.digit_image import digit_image, parts_side_by_side
from trainer.image.picture_file import MAX_PICTURE_FILE, READING_SIDE, read_grey_picture
from trainer.ink.inkml import INK_ENDING, read_inkml
from trainer.model.predict import Prediction, Predictor, Reason

FileKind = Literal["ink", "picture"]
_XML_STARTS: Final = (b"<", b"\xef\xbb\xbf<", b"\xff\xfe<", b"\xfe\xff\x00<")


class Answer(TypedDict):
    """One line of ``digitpad classify --json``; ``digit`` is None when the file shows no digit, see ``reason``."""

    file: str
    digit: int | None
    probabilities: list[float]
    most_probable: int | None
    reason: Reason
    model: str


def classify_file(path: Path | str, predictor: Predictor, refuse: bool = True) -> Answer:
    """Read the digit in an InkML drawing or in a picture; raises InkFileError or PictureError."""
    return _answer(path, predict_file(path, predictor, refuse), predictor.model.info.name)


def predict_file(path: Path | str, predictor: Predictor, refuse: bool = True) -> Prediction:
    """The same as a prediction."""
    if file_kind(path) == "ink":
        ink = read_inkml(path)
        return predictor.predict(digit_image(ink), parts_side_by_side(ink), refuse)
    return read_picture(read_grey_picture(path, READING_SIDE), predictor, refuse)


def read_picture(grey: NDArray[np.generic], predictor: Predictor, refuse: bool = True) -> Prediction:
    """Read the digit in a (H, W) grey picture; pictures of several digits are refused as the pad's drawings are."""
    from trainer.image.from_picture import picture_digit

    image, several = picture_digit(grey)
    return predictor.predict(image, several, refuse)


def file_kind(path: Path | str) -> FileKind:
    """Say by its first bytes whether a file is to be read as a drawing or as a picture; raises PictureError."""
    if "\0" in str(path):
        raise PictureError("{0} is no file name.", path)
    if Path(path).suffix.lower() == INK_ENDING:
        return "ink"
    with open_foreign_file(path, MAX_PICTURE_FILE, PictureError) as (file, _):
        return "ink" if file.read(100).lstrip(b" \t\r\n").startswith(_XML_STARTS) else "picture"


def _answer(path: Path | str, prediction: Prediction, model: str) -> Answer:
    return Answer(
        file=str(path),
        digit=prediction.digit,
        probabilities=[round(probability, 6) for probability in prediction.probabilities],
        most_probable=prediction.most_probable,
        reason=prediction.reason,
        model=model,
    )
