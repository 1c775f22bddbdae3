"""One digit or a number in whatever form somebody has it: a file, a picture, an array, ink."""

from __future__ import annotations

import io
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

import numpy as np
from numpy.typing import ArrayLike, NDArray

from trainer.data.pixels import digit_images, number_array, unit_pixels
from trainer.image.digit_image import digit_image, parts_side_by_side
from trainer.image.measures import PIXELS, SIDE
from trainer.image.picture_file import READING_SIDE, read_grey_picture
from trainer.ink.strokes import Ink
from trainer.model.digit_model import DigitModel
from trainer.model.matrix_threads import one_thread
from trainer.model.model_loading import load_model
from trainer.model.predict import EMPTY, Prediction, Predictor, Reason, as_predictor
from trainer.reading import picture_reader
from trainer.reading.classify import predict_file, read_file, read_picture
from trainer.reading.ink_reader import InkReader
from trainer.reading.number_reading import NumberReading

if TYPE_CHECKING:
    from PIL.Image import Image as Picture

Readable: TypeAlias = "Path | str | Ink | Picture | ArrayLike"
_DIGIT_SHAPES = {
    *((SIDE, SIDE), (PIXELS,), (1, PIXELS), (1, SIDE, SIDE)),
    *((SIDE, SIDE, 1), (1, SIDE, SIDE, 1), (1, 1, SIDE, SIDE)),
}
_PNG_MODES = ("1", "L", "LA", "I;16", "P", "RGB", "RGBA")


@one_thread()
def predict(what: Readable, model: DigitModel | Predictor | None = None, *, refuse: bool = True) -> Prediction:
    """Read one digit with ``model``, the bundled one by default; ``refuse`` False always names a digit.

    ``what`` is the path of a picture or an InkML drawing; ink; a PIL picture; or an array. An array of (28, 28) or
    (784,) is a digit image with ink = 1 (or 255); of another (H, W) or (H, W, 3) it is a picture, dark on light or
    the reverse. Raises PictureError or InkFileError for a file, ValueError for what cannot be a digit.
    """
    predictor = _bundled() if model is None else as_predictor(model)
    if isinstance(what, str | Path):
        return predict_file(what, predictor, refuse)
    if isinstance(what, Ink):
        return predictor.predict(digit_image(what), parts_side_by_side(what), refuse)
    picture = _grey(what)
    if picture is not None:
        return read_picture(picture, predictor, refuse)
    return predictor.predict(_digit_image(what), refuse=refuse)


@one_thread()
def read_number(what: Readable, model: DigitModel | Predictor | None = None, *, refuse: bool = True) -> NumberReading:
    """Read a row of digits with ``model``, the bundled one by default; ``refuse`` False always names digits.

    ``what`` is what :func:`predict` takes. ``number`` is the text that was read, such as "2026" or "3.5", or None, see
    ``reason``; ``digits`` hold a prediction, a box and the strokes of each. Boxes are in pixels of the picture, of a
    picture's file, or in the units of the ink. Raises what :func:`predict` does.
    """
    predictor = _bundled() if model is None else as_predictor(model)
    if isinstance(what, str | Path):
        return read_file(what, predictor, refuse)
    if isinstance(what, Ink):
        return InkReader(predictor).read(what, refuse=refuse)
    picture = _grey(what)
    if picture is not None:
        return picture_reader.read_picture(predictor, picture, refuse=refuse)
    return picture_reader.read_digit_image(predictor, _digit_image(what), refuse)


def predict_batch(
    images: ArrayLike, model: DigitModel | Predictor | None = None, *, refuse: bool = True
) -> list[Prediction]:
    """Read many digit images at once: (N, 28, 28), (N, 784) or (N, 1, 28, 28), ink = 1 (or 255 in whole numbers)."""
    predictor = _bundled() if model is None else as_predictor(model)
    pixels = digit_images(images)
    logits = predictor.logits(pixels)
    refusal = predictor.model.refusal if refuse else None
    doubtful = refusal.refuses(logits, predictor.model.temperature) if refusal else np.zeros(len(pixels), np.bool_)
    has_ink: NDArray[np.bool_] = np.any(pixels, axis=(1, 2))
    rows = zip(predictor.tempered(logits), doubtful, has_ink, strict=True)
    return [_judged(chances, is_doubtful) if is_inked else EMPTY for chances, is_doubtful, is_inked in rows]


@cache
def _bundled() -> Predictor:
    return Predictor(load_model())


def _judged(chances: NDArray[np.float32], is_doubtful: bool) -> Prediction:
    reason: Reason = "not_sure" if is_doubtful else ""
    return Prediction(tuple(chances.tolist()), int(chances.argmax()), not reason, reason)


def _digit_image(what: object) -> NDArray[np.float32]:
    image: NDArray[np.float32] = digit_images(number_array(what).reshape(SIDE, SIDE))[0]
    return image


def _grey(what: object) -> NDArray[np.generic] | None:
    """The grey picture that a PIL picture or an array is; None for an array that is a digit image."""
    mode = getattr(what, "mode", None)  # tensors and open files have one, too
    if isinstance(mode, str) and mode != "F" and hasattr(what, "convert"):
        return _by_way_of_png(what)
    array = number_array(what)
    if array.size == PIXELS and array.shape in _DIGIT_SHAPES:
        return None
    if array.ndim == 3 and array.shape[2] in (3, 4) and array.size:
        from PIL import Image

        colours = array if array.dtype == np.uint8 else np.round(unit_pixels(array) * 255).astype(np.uint8)
        return _by_way_of_png(Image.fromarray(colours))
    if array.ndim == 3 and array.shape[2] == 1:
        array = array[:, :, 0]
    if array.ndim == 2 and array.size:
        return unit_pixels(array)
    raise ValueError(
        f"{type(what).__name__} of shape {array.shape} is no single digit: hand in ink, a path, a PIL picture, "
        "an array of (28, 28) or a grey picture; many images go to predict_batch"
    )


def _by_way_of_png(picture: Any) -> NDArray[np.uint8]:  # noqa: ANN401 - PIL is not imported where no picture comes
    """A PIL picture by the way that files go: transparent parts and animations as there, too large ones reduced."""
    if not all(picture.size):
        raise ValueError("the picture has no pixels")
    content = io.BytesIO()
    own = picture if picture.mode in _PNG_MODES else picture.convert("I;16" if picture.mode == "I" else "RGB")
    own.save(content, "PNG")
    return read_grey_picture(content.getvalue(), READING_SIDE)
