"""Reads a number that was drawn: strokes to groups, groups to readings, and the best row of them."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np
from numpy.typing import NDArray

from trainer.image.digit_image import Doubles, images_of_lines, parts_side_by_side, stroke_arrays
from trainer.ink.strokes import Ink, Stroke
from trainer.model.predict import Prediction, Predictor
from trainer.reading.lattice import Group, best_path, plausible_groups
from trainer.reading.number_reading import DigitReading, NumberReading, NumberReason
from trainer.reading.pieces import Piece, box_of, line_height, marks, stands_in_two_lines
from trainer.reading.stroke_cuts import cut_pieces

MOST_STROKES: Final = 60
"""More strokes are read as one drawing: no number has them, and the time stays bounded."""

_FLAT: Final = 0.02  # of the ink's longer side: where no stroke is longer, there are dots alone
_WIDE_STROKE: Final = 0.7  # width by the line's height from which a stroke may be two digits


@dataclass(frozen=True, eq=False, slots=True)
class _Known:
    """What was read already; the strokes are held, so that no other takes their place in memory."""

    strokes: tuple[Stroke, ...]
    image: NDArray[np.float32]
    prediction: Prediction


class InkReader:
    """Reads drawings with one predictor. It remembers what it read last, so each thread needs a reader of its own."""

    def __init__(self, predictor: Predictor) -> None:
        self.predictor = predictor
        self._known: dict[tuple[tuple[int, ...], ...], _Known] = {}

    def read(self, ink: Ink, whole_numbers: bool = True, refuse: bool = True) -> NumberReading:
        """Read a drawing; without ``whole_numbers`` as one digit, without ``refuse`` it always names digits.

        A change of one stroke costs a forward pass for each group that this stroke is in, at most ten.
        """
        reading = _Reading(self.predictor, ink, self._known)
        result = reading.number() if whole_numbers else reading.one_digit()
        self._known = reading.used
        return result if refuse else _unrefused(result)


class _Reading:
    """One drawing on its way to a number."""

    def __init__(self, predictor: Predictor, ink: Ink, known: dict[tuple[tuple[int, ...], ...], _Known]) -> None:
        self._predictor = predictor
        self._ink = ink
        self._strokes = [stroke for stroke in ink.strokes if stroke.points]
        self._known = known
        self.used: dict[tuple[tuple[int, ...], ...], _Known] = {}

    def one_digit(self) -> NumberReading:
        """All of it as one digit, refused where digits stand side by side."""
        lines = stroke_arrays(self._ink)
        if not lines:
            return NumberReading((), "empty")
        prediction = self._predictor.predict(image := images_of_lines([lines])[0], parts_side_by_side(self._ink))
        strokes = tuple(index for index, stroke in enumerate(self._ink.strokes) if stroke.points)
        digit = DigitReading(image, prediction, box_of(np.concatenate(lines)), strokes)
        return NumberReading((digit,), prediction.reason, 0 if prediction.reason else None)

    def number(self) -> NumberReading:
        """The best row of digits."""
        pieces = self._pieces()
        if not pieces or len(pieces) > MOST_STROKES or _are_dots(pieces):
            return self.one_digit()
        if stands_in_two_lines(pieces):
            return replace(self.one_digit(), reason="lines", doubtful=None)
        kinds = marks(pieces)
        rows: list[list[Piece]] = [[]]
        separators: list[str] = []
        for piece, kind in zip(pieces, kinds, strict=True):
            if kind in (".", ","):
                rows.append([])
                separators.append(kind)
            elif not kind:
                rows[-1].append(piece)
        height = line_height(pieces)
        read = [self._row(row, height) for row in rows]
        digits = _joined(read, separators)
        return NumberReading(digits, *self._reason(digits, "sign" in kinds))

    def _reason(self, digits: tuple[DigitReading, ...], has_sign: bool) -> tuple[NumberReason, int | None]:
        unsure = [index for index, digit in enumerate(digits) if not digit.prediction.is_digit]
        if has_sign:
            return "sign", None
        if unsure:
            return "not_sure", min(unsure, key=lambda index: digits[index].prediction.confidence)
        if len(digits) == 1 and parts_side_by_side(self._ink):
            return "several", 0
        return "", None

    def _pieces(self) -> list[Piece]:
        """The usable strokes by the middles of their x ranges."""
        pieces = []
        for index, stroke in enumerate(self._ink.strokes):
            lines = stroke_arrays(Ink((stroke,))) if len(self._strokes) <= MOST_STROKES else []
            pieces += [Piece(index, points, box_of(points), (id(stroke),)) for points in lines]
        if len(self._strokes) > MOST_STROKES:
            return [Piece(0, np.zeros((1, 2)), (0, 0, 0, 0), ())] * (MOST_STROKES + 1)
        return sorted(pieces, key=lambda piece: piece.middle)

    def _row(self, pieces: list[Piece], height: float) -> list[DigitReading]:
        """The digits of neighbours that no decimal sign parts."""
        path, score = self._best(pieces, height)
        wide = {
            piece.key
            for group, reading in path
            if _is_doubtful(reading.prediction, self._predictor)
            for piece in pieces[group.first : group.last]
            if piece.width > _WIDE_STROKE * height
        }
        if not wide:
            return [reading for _, reading in path]
        cut = [part for piece in pieces for part in (cut_pieces(piece) if piece.key in wide else [piece])]
        if len(cut) > len(pieces):
            cut.sort(key=lambda piece: piece.middle)
            other, other_score = self._best(cut, height)
            if other_score > score:
                path = other
        return [reading for _, reading in path]

    def _best(self, pieces: list[Piece], height: float) -> tuple[list[tuple[Group, DigitReading]], float]:
        groups = plausible_groups(pieces, height)
        digits = [pieces[group.first : group.last] for group in groups if not group.is_joint]
        readings = iter(self._read(digits))
        read = [None if group.is_joint else next(readings) for group in groups]
        scores = [
            (math.log(max(reading.prediction.confidence, 1e-9)) if reading else 0.0) - group.cost
            for group, reading in zip(groups, read, strict=True)
        ]
        path, score = best_path(len(pieces), groups, scores)
        return [(groups[index], reading) for index in path if (reading := read[index])], score

    def _read(self, groups: Sequence[Sequence[Piece]]) -> list[DigitReading]:
        """What the network says to each group; new ones are painted and read together."""
        keys = [tuple(piece.key for piece in _drawn_order(group)) for group in groups]
        for key in keys:
            if key in self._known:
                self.used[key] = self._known[key]
        new = [index for index, key in enumerate(keys) if key not in self.used]
        if new:
            images = images_of_lines([_lines(groups[index]) for index in new])
            for index, image, prediction in zip(new, images, self._predictor.predict_all(images), strict=True):
                strokes = tuple(self._ink.strokes[piece.stroke] for piece in groups[index])
                self.used[keys[index]] = _Known(strokes, image, prediction)
        return [_digit(group, self.used[key]) for group, key in zip(groups, keys, strict=True)]


def _drawn_order(group: Sequence[Piece]) -> list[Piece]:
    return sorted(group, key=lambda piece: (piece.stroke, piece.key))


def _lines(group: Sequence[Piece]) -> list[Doubles]:
    return [piece.points for piece in _drawn_order(group)]


def _digit(group: Sequence[Piece], known: _Known) -> DigitReading:
    box = box_of(np.array([corner for piece in group for corner in (piece.box[:2], piece.box[2:])]))
    strokes = tuple(sorted({piece.stroke for piece in group}))
    return DigitReading(known.image, known.prediction, box, strokes)


def _joined(rows: Sequence[list[DigitReading]], separators: Sequence[str]) -> tuple[DigitReading, ...]:
    """All digits, each row but the last ending with its decimal sign."""
    digits: list[DigitReading] = []
    for row, separator in zip(rows, [*separators, ""], strict=True):
        digits += row
        if separator and digits:
            digits[-1] = replace(digits[-1], separator=separator)
    return tuple(digits)


def _are_dots(pieces: Sequence[Piece]) -> bool:
    """Whether there are several strokes and each is tiny beside the whole."""
    left, top, right, bottom = box_of(np.array([c for piece in pieces for c in (piece.box[:2], piece.box[2:])]))
    longest = max(max(piece.width, piece.height) for piece in pieces)
    return len(pieces) > 1 and longest <= _FLAT * max(right - left, bottom - top)


def _is_doubtful(prediction: Prediction, predictor: Predictor) -> bool:
    return not prediction.is_digit if predictor.model.refusal else prediction.confidence < 0.9


def _unrefused(reading: NumberReading) -> NumberReading:
    if not reading.digits:
        return reading
    digits = tuple(
        replace(digit, prediction=replace(digit.prediction, is_digit=True, reason="")) for digit in reading.digits
    )
    return NumberReading(digits)
