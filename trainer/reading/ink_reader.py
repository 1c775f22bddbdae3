"""Reads a number that was drawn: strokes to groups, groups to readings, and the best row of them."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Final

import numpy as np
from numpy.typing import NDArray

from trainer.image.digit_image import images_of_lines, numbered_lines, parts_side_by_side
from trainer.ink.strokes import Ink, Stroke
from trainer.model.predict import Prediction, Predictor
from trainer.reading.lattice import Group, best_path, plausible_groups
from trainer.reading.number_reading import Box, DigitReading, NumberReading, NumberReason
from trainer.reading.pieces import Piece, box_of, line_height, marks, stands_in_two_lines, united
from trainer.reading.stroke_cuts import cut_pieces

MOST_STROKES: Final = 32
"""More strokes are read as one drawing: no number has them, and the time stays bounded."""

_FLAT: Final = 0.02  # of the ink's longer side: where no stroke is longer, there are dots alone
_WIDE_STROKE: Final = 0.7  # width by the line's height from which a stroke may be two digits
_WIDEST_STROKE: Final = 5.0  # width by its own height from which it is a bar
_MOST_CUT: Final = 2  # strokes of one drawing
_MOST_GROUPS: Final = 64  # to read; a filled pad has more

Key = tuple[tuple[int, ...], ...]


@dataclass(frozen=True, eq=False, slots=True)
class _Known:
    """What a group was read as; its strokes are held, so that no others take their places in memory."""

    strokes: tuple[Stroke, ...]
    image: NDArray[np.float32]
    prediction: Prediction


@dataclass(frozen=True, eq=False, slots=True)
class _Memory:
    """What was needed for one reading: groups by the places of their strokes in memory, and the strokes' boxes."""

    groups: dict[Key, _Known] = field(default_factory=dict)
    boxes: dict[int, tuple[Stroke, int, Box]] = field(default_factory=dict)


class InkReader:
    """Reads drawings with one predictor. It remembers what it read last, so each thread needs a reader of its own."""

    def __init__(self, predictor: Predictor) -> None:
        self.predictor = predictor
        self._memory = _Memory()

    def read(self, ink: Ink, whole_numbers: bool = True, refuse: bool = True) -> NumberReading:
        """Read a drawing; without ``whole_numbers`` as one digit, without ``refuse`` it always names digits.

        A change of one stroke costs a forward pass for each group that this stroke is in: mostly one or two, at most
        ten. Never raises; more than 32 strokes are read as one digit, of very many points evenly spread ones are kept.
        """
        reading = _InkReading(self.predictor, ink, self._memory)
        result = reading.number() if whole_numbers else reading.one_digit()
        self._memory = reading.used
        return result if refuse else _unrefused(result)


class _InkReading:
    """One drawing on its way to a number."""

    def __init__(self, predictor: Predictor, ink: Ink, known: _Memory) -> None:
        self.used = _Memory()
        self._predictor = predictor
        self._ink = ink
        self._known = known
        self._lines = numbered_lines(ink)

    def one_digit(self) -> NumberReading:
        """All of it as one digit, refused where digits stand side by side."""
        if not self._lines:
            return NumberReading((), "empty")
        lines = [points for _, points in self._lines]
        prediction = self._predictor.predict(image := images_of_lines([lines])[0], parts_side_by_side(self._ink))
        strokes = tuple(index for index, stroke in enumerate(self._ink.strokes) if stroke.points)
        digit = DigitReading(image, prediction, box_of(np.concatenate(lines)), strokes)
        return NumberReading((digit,), prediction.reason, 0 if prediction.reason else None)

    def number(self) -> NumberReading:
        """The best row of digits; what is too much of a tangle for that is read as one."""
        pieces = self._pieces() if len(self._lines) <= MOST_STROKES else []
        height = line_height(pieces)
        if height == 0 or _are_dots(pieces):
            return self.one_digit()
        if stands_in_two_lines(pieces):
            return replace(self.one_digit(), reason="lines", doubtful=None)
        kinds = marks(pieces)
        rows, separators = _rows(pieces, kinds)
        if 4 * len(pieces) > _MOST_GROUPS < sum(len(plausible_groups(row, height)) for row in rows):
            return self.one_digit()
        digits = _joined([self._row(row, height) for row in rows], separators)
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
        for index, points in self._lines:
            stroke = self._ink.strokes[index]
            known = self._known.boxes.get(id(stroke))
            box = known[2] if known and known[1] == len(points) else box_of(points)
            self.used.boxes[id(stroke)] = (stroke, len(points), box)
            pieces.append(Piece(index, points, box, (id(stroke),)))
        return sorted(pieces, key=lambda piece: piece.middle)

    def _row(self, pieces: list[Piece], height: float) -> list[DigitReading]:
        """The digits of neighbours that no decimal sign parts."""
        path, score = self._best(pieces, height)
        wide = [
            piece.key
            for group, known in path
            if self._is_doubtful(known.prediction)
            for piece in pieces[group.first : group.last]
            if _WIDE_STROKE * height < piece.width < _WIDEST_STROKE * piece.height
        ][:_MOST_CUT]
        cut = pieces
        if wide:
            cut = [part for piece in pieces for part in (cut_pieces(piece) if piece.key in wide else [piece])]
            cut.sort(key=lambda piece: piece.middle)
        if len(pieces) < len(cut) <= MOST_STROKES:
            other, other_score = self._best(cut, height)
            if other_score > score:
                pieces, path = cut, other
        return [_digit(pieces[group.first : group.last], group.box, known) for group, known in path]

    def _best(self, pieces: list[Piece], height: float) -> tuple[list[tuple[Group, _Known]], float]:
        """The groups of the best row, each with what it was read as, and the row's score."""
        groups = plausible_groups(pieces, height)
        known = self._read([pieces[group.first : group.last] for group in groups if not group.is_joint])
        every = iter(known)
        read = [None if group.is_joint else next(every) for group in groups]
        scores = [
            (math.log(max(one.prediction.confidence, 1e-9)) if one else 0.0) - group.cost
            for group, one in zip(groups, read, strict=True)
        ]
        path, score = best_path(len(pieces), groups, scores)
        return [(groups[index], one) for index in path if (one := read[index])], score

    def _read(self, groups: Sequence[Sequence[Piece]]) -> list[_Known]:
        """What the network says to each group; new ones are painted and read together."""
        groups = [sorted(group, key=lambda piece: (piece.stroke, piece.key)) for group in groups]
        keys = [tuple([piece.key for piece in group]) for group in groups]
        memory, used = self._known.groups, self.used.groups
        used.update((key, memory[key]) for key in keys if key in memory)
        new = [index for index, key in enumerate(keys) if key not in used]
        if new:
            images = images_of_lines([[piece.points for piece in groups[index]] for index in new])
            for index, image, prediction in zip(new, images, self._predictor.predict_all(images), strict=True):
                strokes = tuple(self._ink.strokes[piece.stroke] for piece in groups[index])
                used[keys[index]] = _Known(strokes, image, prediction)
        return [used[key] for key in keys]

    def _is_doubtful(self, prediction: Prediction) -> bool:
        return not prediction.is_digit if self._predictor.model.refusal else prediction.confidence < 0.9


def _rows(pieces: Sequence[Piece], kinds: Sequence[str]) -> tuple[list[list[Piece]], list[str]]:
    """The pieces between decimal signs, and these signs; other signs are left out."""
    rows: list[list[Piece]] = [[]]
    separators: list[str] = []
    for piece, kind in zip(pieces, kinds, strict=True):
        if kind in (".", ","):
            rows.append([])
            separators.append(kind)
        elif not kind:
            rows[-1].append(piece)
    return rows, separators


def _digit(group: Sequence[Piece], box: Box, known: _Known) -> DigitReading:
    return DigitReading(known.image, known.prediction, box, tuple(sorted({piece.stroke for piece in group})))


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
    left, top, right, bottom = united([piece.box for piece in pieces])
    longest = max(max(piece.width, piece.height) for piece in pieces)
    return len(pieces) > 1 and longest <= _FLAT * max(right - left, bottom - top)


def _unrefused(reading: NumberReading) -> NumberReading:
    return NumberReading(
        tuple(
            replace(digit, prediction=replace(digit.prediction, is_digit=True, reason="")) for digit in reading.digits
        ),
        "" if reading.digits else reading.reason,
    )
