"""From pieces of one line of writing to its digits: the way that ink and pictures have in common."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from typing import Final, NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

from trainer.model.predict import Prediction
from trainer.reading.lattice import BESIDE_COST, Group, best_path, mended_groups, plausible_groups
from trainer.reading.lookalikes import hold_sign, without_lines_around
from trainer.reading.mending import NO_MENDING, Mending, Sources
from trainer.reading.number_reading import Box, DigitReading, NumberReading, NumberReason
from trainer.reading.pieces import (
    Mark,
    Piece,
    line_height,
    marks,
    stands_in_two_lines,
    united,
    without_specks,
)

MOST_PIECES: Final = 32
"""More are read as one drawing: no number has them, and the time stays bounded."""

_MOST_GROUPS: Final = 64  # to read; a filled pad has more
_FLAT: Final = 0.02  # of the ink's longer side: where no piece is longer, there are dots alone
_WIDE: Final = 0.7  # width by the line's height from which a piece may be two digits
_WIDEST: Final = 5.0  # width by its own height from which it is a bar
_MOST_CUT: Final = 2  # pieces of one drawing
_MOST_HALVES, _MOST_OF_HALVES = 4, 7  # unsure digits, and pieces of them all
_SURE: Final = 0.9  # where the model itself does not refuse


class Known(NamedTuple):
    """A group's (28, 28) digit image and what the network says to it."""

    image: NDArray[np.float32]
    prediction: Prediction


class Source(Protocol):
    """Ink or a picture on its way to a number."""

    def known(self, groups: Sequence[Sequence[Piece]]) -> list[Known]:
        """What the network says to each group of pieces."""

    def cut(self, piece: Piece) -> list[Piece]:
        """The piece cut wherever two digits may meet, or the piece alone."""

    def digit(self, group: Sequence[Piece], box: Box, known: Known) -> DigitReading:
        """A group as a digit that was read."""

    def one_digit(self) -> NumberReading:
        """All of it as one digit, refused where digits stand side by side."""

    def stands_apart(self) -> bool:
        """Whether it falls into parts side by side, each tall enough to be a digit."""

    def among_digits(self, prediction: Prediction) -> Prediction:
        """The same for what stands in a row with digits that are sure."""

    @property
    def has_refusal(self) -> bool:
        """Whether the model says itself what is no digit."""


def read_pieces(source: Source, pieces: list[Piece], mending: Mending = NO_MENDING) -> NumberReading:
    """The best row of digits made of ``pieces``, in any order; what is too much of a tangle for that is read as one."""
    pieces = sorted(pieces, key=lambda piece: piece.middle)
    height = line_height(pieces)
    if height == 0 or len(pieces) > MOST_PIECES or _are_dots(pieces):
        return source.one_digit()
    if len(pieces) == 1 and mending == NO_MENDING and (alone := _read_alone(source, pieces[0], height)):
        return alone
    if stands_in_two_lines(pieces):
        return _no_number(source.one_digit(), "lines")
    return _read_written(source, pieces, height, mending)


def _read_written(source: Source, pieces: list[Piece], height: float, mending: Mending) -> NumberReading:
    """The best row of digits made of pieces in one line, without lines around it and stray dots where possible."""
    kinds = marks(pieces)
    inner, written = without_lines_around(pieces), without_specks(pieces, kinds)
    told = frozenset().union(*mending.joined, *mending.parted)
    if len(inner) < len(pieces) and not _holds(pieces, inner, told):
        reading = read_pieces(source, inner, mending)
        if told or reading.number not in (None, "1"):  # in a 0 a "1" is a slash, above a line it has a foot
            return reading
    if len(written) < len(pieces) and not _holds(pieces, written, told):
        reading = read_pieces(source, written, mending)
        if told or not reading.reason:
            return reading
    rows, _ = _rows(pieces, kinds)
    if 4 * len(pieces) > _MOST_GROUPS < sum(len(plausible_groups(row, height)) for row in rows):
        return source.one_digit()
    digits = _read_rows(source, pieces, kinds, height, mending)
    digits, reason, doubtful = _judged(source, pieces, kinds, digits, height, mending)
    if len(digits) == 1 and not reason and len(pieces) > 1 and source.stands_apart():
        return _no_number(NumberReading(digits), "several")
    return NumberReading(digits, reason, doubtful)


def _holds(pieces: Sequence[Piece], fewer: Sequence[Piece], told: Sources) -> bool:
    """Whether what is left out is something of which a person has said to which digit it belongs."""
    return any(piece.key[0] in told for piece in pieces if piece not in fewer)


def _judged(
    source: Source,
    pieces: list[Piece],
    kinds: list[Mark],
    digits: tuple[DigitReading, ...],
    height: float,
    mending: Mending,
) -> tuple[tuple[DigitReading, ...], NumberReason, int | None]:
    """The digits, or others where these are none, and the reason why they are no number."""
    if not digits:  # a per cent sign alone
        whole = _no_number(source.one_digit(), "sign")
        return whole.digits, whole.reason, whole.doubtful
    reason, doubtful = _reason(digits, "sign" in kinds or (mending == NO_MENDING and hold_sign(digits)))
    if reason and "," in kinds and (strict := marks(pieces, is_strict=True)) != kinds:
        # What looked like a comma may be the stem of a 4 that nobody reads without it.
        others = _read_rows(source, pieces, strict, height, mending)
        if not _reason(others, "sign" in strict)[0]:
            digits, reason, doubtful = others, "", None
    if reason == "not_sure" and mending == NO_MENDING and _may_stand_beside(pieces, digits):
        others = _read_rows(source, pieces, kinds, height, mending, beside_cost=0.0)  # a 0 of two arcs
        if not _reason(others, hold_sign(others))[0]:
            digits, reason, doubtful = others, "", None
    if reason == "not_sure":
        digits = _believed(source, digits)
        reason, doubtful = _reason(digits, False)
    return digits, reason, doubtful


def _read_alone(source: Source, piece: Piece, height: float) -> NumberReading | None:
    """One piece, which is most often what somebody draws; None where it may be more digits than one.

    It stands in one line, is no sign, and there is no other row to choose.
    """
    (known,) = source.known([[piece]])
    if _is_doubtful(source, known.prediction) and _may_be_cut(piece, height):
        return None
    digits = (source.digit([piece], piece.box, known),)
    return NumberReading(digits, *_reason(digits, False))


def _believed(source: Source, digits: tuple[DigitReading, ...]) -> tuple[DigitReading, ...]:
    """The same, a digit among sure ones being refused less readily: what stands in a row of digits is one, too.

    What was cut into digits is no row by itself.
    """
    sure = sum(digit.prediction.is_digit for digit in digits)
    is_cut = len(frozenset().union(*(digit.sources for digit in digits))) < sum(len(digit.sources) for digit in digits)
    if is_cut or not 0 < sure < len(digits) <= 2 * sure:
        return digits
    return tuple(replace(digit, prediction=source.among_digits(digit.prediction)) for digit in digits)


def _no_number(reading: NumberReading, reason: NumberReason) -> NumberReading:
    """A reading as one digit that is none, since there are several."""
    digits = tuple(
        replace(digit, prediction=replace(digit.prediction, is_digit=False, reason="several"))
        for digit in reading.digits
    )
    return NumberReading(digits, reason, 0 if reason == "several" else None)


def unrefused(reading: NumberReading) -> NumberReading:
    """The same reading, its digits named however unsure they are."""
    digits = tuple(
        replace(digit, prediction=replace(digit.prediction, is_digit=True, reason="")) for digit in reading.digits
    )
    return NumberReading(digits, "" if digits else reading.reason)


def _may_stand_beside(pieces: Sequence[Piece], digits: Sequence[DigitReading]) -> bool:
    """Whether a few of the digits may be halves of others; not while the pen is down, nor in a tangle."""
    unsure = sum(not digit.prediction.is_digit for digit in digits)
    return (
        unsure <= _MOST_HALVES and len(pieces) <= _MOST_OF_HALVES and not any(piece.is_unfinished for piece in pieces)
    )


def _reason(digits: Sequence[DigitReading], has_sign: bool) -> tuple[NumberReason, int | None]:
    unsure = [index for index, digit in enumerate(digits) if not digit.prediction.is_digit]
    if has_sign:
        return "sign", None
    if unsure:
        return "not_sure", min(unsure, key=lambda index: digits[index].prediction.confidence)
    return "", None


def _read_rows(
    source: Source,
    pieces: Sequence[Piece],
    kinds: Sequence[Mark],
    height: float,
    mending: Mending,
    beside_cost: float = BESIDE_COST,
) -> tuple[DigitReading, ...]:
    """The digits of all rows that decimal signs part."""
    rows, separators = _rows(pieces, kinds)
    return _joined([_read_row(source, row, height, mending, beside_cost) for row in rows], separators)


def _read_row(
    source: Source, pieces: list[Piece], height: float, mending: Mending, beside_cost: float
) -> list[DigitReading]:
    """The digits of neighbours that no decimal sign parts; what nothing reads is cut where it is wide."""
    path, score = _best(source, pieces, height, mending, beside_cost)
    wide = [
        piece
        for group, known in path
        if _is_doubtful(source, known.prediction)
        for piece in pieces[group.first : group.last]
        if _may_be_cut(piece, height)
    ][:_MOST_CUT] + [piece for piece in pieces if any(piece.key[0] in parted for parted in mending.parted)]
    cut = [part for piece in pieces for part in (source.cut(piece) if piece in wide else [piece])]
    if len(pieces) < len(cut) <= MOST_PIECES:
        cut.sort(key=lambda piece: piece.middle)
        other, other_score = _best(source, cut, height, mending, beside_cost, least=score)
        if other_score > score:
            pieces, path = cut, other
    return [source.digit(pieces[group.first : group.last], group.box, known) for group, known in path]


def _best(
    source: Source,
    pieces: list[Piece],
    height: float,
    mending: Mending,
    beside_cost: float,
    least: float = -math.inf,
) -> tuple[list[tuple[Group, Known]], float]:
    """The groups of the best row, each with what it was read as, and the row's score.

    A group counts as surely read until a best row needs it, so that few have to be read and the best row is the same.
    Rows that reach no more than ``least`` are not read to their end.
    """
    groups = plausible_groups(pieces, height, beside_cost)
    if mending != NO_MENDING:
        groups = mended_groups(groups, pieces, mending)
    scores = [-group.cost for group in groups]
    known: dict[int, Known] = {}
    while True:
        path, score = best_path(len(pieces), groups, scores)
        unread = [index for index in path if index not in known and not groups[index].is_joint]
        if not unread or score <= least:
            return [(groups[index], known[index]) for index in path if index in known], score
        read = source.known([pieces[groups[index].first : groups[index].last] for index in unread])
        for index, one in zip(unread, read, strict=True):
            known[index] = one
            scores[index] += math.log(max(one.prediction.confidence, 1e-9))


def _is_doubtful(source: Source, prediction: Prediction) -> bool:
    return not prediction.is_digit if source.has_refusal else prediction.confidence < _SURE


def _may_be_cut(piece: Piece, height: float) -> bool:
    """Whether a piece is wide enough for two digits, and no bar."""
    return not piece.is_unfinished and _WIDE * height < piece.width < _WIDEST * piece.height


def _rows(pieces: Sequence[Piece], kinds: Sequence[Mark]) -> tuple[list[list[Piece]], list[Mark]]:
    """The pieces between decimal signs, and these signs; other signs are left out."""
    rows: list[list[Piece]] = [[]]
    separators: list[Mark] = []
    for piece, kind in zip(pieces, kinds, strict=True):
        if kind in (".", ","):
            rows.append([])
            separators.append(kind)
        elif not kind:
            rows[-1].append(piece)
    return rows, separators


def _joined(rows: Sequence[list[DigitReading]], separators: Sequence[Mark]) -> tuple[DigitReading, ...]:
    """All digits, each row but the last ending with its decimal sign."""
    digits: list[DigitReading] = []
    for row, separator in zip(rows, [*separators, ""], strict=True):
        digits += row
        if separator and digits:
            digits[-1] = replace(digits[-1], separator=separator)
    return tuple(digits)


def _are_dots(pieces: Sequence[Piece]) -> bool:
    """Whether there are several pieces and each is tiny beside the whole."""
    left, top, right, bottom = united([piece.box for piece in pieces])
    longest = max(max(piece.width, piece.height) for piece in pieces)
    return len(pieces) > 1 and longest <= _FLAT * max(right - left, bottom - top)
