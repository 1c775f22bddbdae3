"""Reads a number in a picture: connected parts beside each other are digits, touching ones are cut."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from trainer.image.from_picture import bitmap_digit, image_of_strength, one_digit
from trainer.image.measures import SIDE
from trainer.image.picture_ink import PictureInk, find_ink, lies_in_several
from trainer.model.predict import Prediction, Predictor
from trainer.reading.mending import NO_MENDING, Mending
from trainer.reading.number_reading import Box, DigitReading, NumberReading
from trainer.reading.part_cuts import cut_columns, divided
from trainer.reading.pieces import Piece, PieceKey, united
from trainer.reading.row_reading import MOST_PIECES, Known, read_pieces, unrefused

Floats = NDArray[np.float32]
GroupKey = tuple[PieceKey, ...]


def read_picture(
    predictor: Predictor,
    grey: NDArray[np.generic],
    whole_numbers: bool = True,
    refuse: bool = True,
    page: Box | None = None,
    mending: Mending = NO_MENDING,
) -> NumberReading:
    """Read a (H, W) grey picture. A 28×28 digit image, or a bitmap too small for more, is one digit.

    ``mending`` is what a person said about the cutting of this picture. The digits' boxes are in the picture's pixels,
    or in the units of ``page``, the place that the picture fills.

    Whole numbers are read as 0..255, floats as 0..1, 0 being black; dark ink on light paper and the reverse are both
    found. Never raises for two dimensions; another number of them is a ValueError.
    """
    page = page or (0.0, 0.0, float(grey.shape[-1]), float(grey.shape[0]))
    bitmap = bitmap_digit(grey)
    if bitmap is not None:
        return read_digit_image(predictor, bitmap, refuse, page)
    reading = read_picture_ink(predictor, find_ink(grey), page, whole_numbers, mending)
    return reading if refuse else unrefused(reading)


def read_digit_image(
    predictor: Predictor, image: Floats, refuse: bool = True, page: Box = (0.0, 0.0, float(SIDE), float(SIDE))
) -> NumberReading:
    """Read a (28, 28) digit image, float32 in 0..1 with ink = 1, as the one digit that fills ``page``."""
    return _single(Known(image, predictor.predict(image, refuse=refuse)), page)


def read_picture_ink(
    predictor: Predictor,
    ink: PictureInk,
    page: Box,
    whole_numbers: bool = True,
    mending: Mending = NO_MENDING,
) -> NumberReading:
    """Read what is written in a picture that fills ``page``, in whose units the boxes then are.

    What has more parts than a number may have, such as noise, is looked at as one digit, and mostly none.
    """
    written = _Written(predictor, ink)
    is_row = whole_numbers and len(ink.parts) <= MOST_PIECES
    reading = read_pieces(written, written.pieces(), mending) if is_row else written.one_digit()
    return replace(reading, digits=tuple(replace(each, box=_on(page, each.box, ink)) for each in reading.digits))


class _Written:
    """What is written in a picture, on its way to a number; a ``row_reading.Source``."""

    def __init__(self, predictor: Predictor, ink: PictureInk) -> None:
        self._predictor = predictor
        self._ink = ink
        self._strengths: dict[PieceKey, Floats] = {}
        self._known: dict[GroupKey, Known] = {}

    @property
    def has_refusal(self) -> bool:
        return self._predictor.model.refusal is not None

    def pieces(self) -> list[Piece]:
        """The connected parts."""
        pieces = []
        for part in self._ink.parts:
            self._strengths[(part.number,)] = self._ink.of([part])
            pieces.append(Piece(part.number, _box(part.left, part.top, part.right, part.bottom), (part.number,)))
        return pieces

    def one_digit(self) -> NumberReading:
        """The largest part and what lies near it, refused where parts stand side by side."""
        parts = one_digit(self._ink.parts)
        if not parts:
            return NumberReading((), "empty")
        image = image_of_strength(self._ink.of(parts))
        box = united([_box(part.left, part.top, part.right, part.bottom) for part in parts])
        return _single(Known(image, self._predictor.predict(image, self.stands_apart())), box)

    def among_digits(self, prediction: Prediction) -> Prediction:
        """The same for what stands in a row with digits that are sure."""
        return self._predictor.among_digits(prediction)

    def stands_apart(self) -> bool:
        """Whether parts stand side by side."""
        return lies_in_several(self._ink.parts)

    def digit(self, group: Sequence[Piece], box: Box, known: Known) -> DigitReading:
        """A group as a digit that was read."""
        return DigitReading(*known, box, sources=frozenset(piece.key[0] for piece in group))

    def cut(self, piece: Piece) -> list[Piece]:
        """The part cut along ways with little ink from top to bottom."""
        left, top, right, bottom = (int(side) for side in piece.box)
        whole = self._strengths[piece.key]
        inner = np.s_[top:bottom, left:right]
        ways = cut_columns(whole[inner])
        if not len(ways):
            return [piece]
        places = np.zeros(whole.shape, np.int32)
        places[:, right:] = len(ways)
        places[inner] = divided((bottom - top, right - left), ways)
        places[:top], places[bottom:] = places[top], places[bottom - 1]
        pieces: list[Piece] = []
        for number in range(len(ways) + 1):
            strength = np.where(places == number, whole, np.float32(0))
            rows, columns = np.nonzero(strength[inner] > 0.3)
            if len(rows):
                box = _box(left + columns.min(), top + rows.min(), left + columns.max() + 1, top + rows.max() + 1)
                key, before = (*piece.key, number), pieces[-1].key if pieces else None
                self._strengths[key] = strength
                pieces.append(Piece(piece.source, box, key, before))
        return pieces

    def known(self, groups: Sequence[Sequence[Piece]]) -> list[Known]:
        """What the network says to each group."""
        keys = [tuple(sorted(piece.key for piece in group)) for group in groups]
        new = [key for key in dict.fromkeys(keys) if key not in self._known]
        if new:
            images = np.stack([image_of_strength(self._together(key)) for key in new])
            predictions = self._predictor.predict_all(images)
            self._known.update(zip(new, map(Known, images, predictions), strict=True))
        return [self._known[key] for key in keys]

    def _together(self, key: GroupKey) -> Floats:
        together = self._strengths[key[0]]
        for other in key[1:]:
            together = np.maximum(together, self._strengths[other])
        return together


def _box(left: int, top: int, right: int, bottom: int) -> Box:
    return float(left), float(top), float(right), float(bottom)


def _single(known: Known, box: Box) -> NumberReading:
    prediction = known.prediction
    if prediction.reason == "empty":
        return NumberReading((), "empty")
    return NumberReading((DigitReading(*known, box),), prediction.reason, 0 if prediction.reason else None)


def _on(page: Box, box: Box, ink: PictureInk) -> Box:
    """A box in pixels of ``ink`` in units of the page."""
    (rows, columns), (first_row, first_column) = ink.shape, ink.corner
    across, down = (page[2] - page[0]) / columns, (page[3] - page[1]) / rows
    left, right = (page[0] + (first_column + side) * across for side in (box[0], box[2]))
    top, bottom = (page[1] + (first_row + side) * down for side in (box[1], box[3]))
    return left, top, right, bottom
