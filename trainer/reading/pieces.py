"""What digits are made of, from left to right, and the small marks among it that are no digits."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from typing import Final, Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray

from trainer.reading.number_reading import Box

Doubles = NDArray[np.float64]
Mark = Literal["", ".", ",", "sign"]
PieceKey = tuple[int, ...]

POINT: Final = 0.18
"""Of a digit's height, how wide and high a point is at most."""

_FLATTEST: Final = 0.3  # of a piece's width: what a line's height is at least, so that bars alone have one
_TALL: Final = 0.5
_COMMA_HEIGHT, _HANGING, _COMMA_WIDTH, _BAR_HEIGHT, _BAR_WIDTH = 0.42, 0.5, 0.3, 0.18, 0.22
_BAR_FLATNESS: Final = 0.2  # height by width
_LOW, _BELOW, _DOT, _CLEAR = 0.28, 0.08, 0.1, 0.05
_HIGH, _RAISED, _RING = 0.45, 0.4, 0.5
_ON_LINE, _UNDER_LINE, _SPECK = 0.15, 0.1, 0.12
_COLON_LEAN, _LEANING_LINE = 0.3, 0.25
_LINE_GAP: Final = 0.25
_BESIDE_LINE, _ABOVE_LINE, _MOST_SPECKS = 0.12, 0.15, 3


class Piece(NamedTuple):
    """A stroke of the ink or a connected part of a picture, or what a cut left of it.

    ``source`` is the index of the stroke or the number of the part; ``key`` tells the piece from all others, as long as
    a stroke lives. ``before`` is the key of the piece that was cut off before it, if any; with ``is_joint`` its end was
    cut off, too, and it is nearly straight, so that it may be a line that only joins two digits. A stroke
    ``is_unfinished`` while the pen is at it, and is not cut: half of a digit would be, too, and at each step anew. A
    small one ``is_attached`` whose ink touches a larger one's: it is no sign.
    """

    source: int
    box: Box
    key: PieceKey
    before: PieceKey | None = None
    is_joint: bool = False
    is_unfinished: bool = False
    is_attached: bool = False

    @property
    def width(self) -> float:
        """Of the box."""
        return self.box[2] - self.box[0]

    @property
    def height(self) -> float:
        """Of the box."""
        return self.box[3] - self.box[1]

    @property
    def middle(self) -> float:
        """The middle of the x range, by which pieces stand in order."""
        return (self.box[0] + self.box[2]) / 2


def box_of(points: Doubles) -> Box:
    """The box around (n, 2) points."""
    x, y = points[:, 0], points[:, 1]
    return float(x.min()), float(y.min()), float(x.max()), float(y.max())


def united(boxes: Sequence[Box]) -> Box:
    """The box around boxes."""
    left, top, right, bottom = zip(*boxes, strict=True)
    return min(left), min(top), max(right), max(bottom)


def line_height(pieces: Sequence[Piece]) -> float:
    """How high a digit is in this line of writing: the tallest piece; bars lying flat count a little, too."""
    return max((max(piece.height, _FLATTEST * piece.width) for piece in pieces), default=0.0)


def marks(pieces: Sequence[Piece], is_strict: bool = False) -> list[Mark]:
    """For each of the pieces, from left to right, whether it is a decimal sign, another sign such as a minus, or "".

    A decimal sign is low, small, and between two digits; before or behind them all it is another sign. So is a short
    level bar with nothing above or below it, a speck at half height between digits, one speck above another, what is
    small and high up, a small cross, and a line between two small rings or specks. ``is_strict`` takes commas that
    begin above the line for parts of digits, such as the stem of a 4.
    """
    height = line_height(pieces)
    tall = [piece for piece in pieces if piece.height >= _TALL * height]
    kinds = [_mark(piece, tall, pieces, is_strict) for piece in pieces]
    kinds = ["" if piece.is_attached and kind == "sign" else kind for piece, kind in zip(pieces, kinds, strict=True)]
    for index, piece in enumerate(pieces):
        if piece.height < _BAR_FLATNESS * piece.width:
            for other in {max(index - 1, 0), min(index + 1, len(pieces) - 1)} - {index}:
                if _is_plus(piece, pieces[other], height):
                    kinds[index] = kinds[other] = "sign"
    for above, below in combinations([place for place, piece in enumerate(pieces) if piece not in tall], 2):
        if _is_colon(pieces[above], pieces[below], height):
            kinds[above] = kinds[below] = "sign"
    for index, three in enumerate(zip(pieces, pieces[1:], pieces[2:], strict=False)):
        if _is_per_cent(*three, height):
            kinds[index : index + 3] = ["sign"] * 3
    return kinds


def without_specks(pieces: Sequence[Piece], kinds: Sequence[Mark]) -> list[Piece]:
    """The pieces without stray dots: what is tiny and no sign, as a pen leaves it that touches the pad by chance.

    More than three are nobody's chance, and are left where they are.
    """
    least, written = _SPECK * digit_height(pieces), []
    for piece, kind in zip(pieces, kinds, strict=True):
        if kind or piece.is_attached or max(piece.width, piece.height) > least:
            written.append(piece)
    return written if len(pieces) - len(written) <= _MOST_SPECKS else list(pieces)


def digit_height(pieces: Sequence[Piece]) -> float:
    """How high the tallest digit is with all the tall pieces that may be of it."""
    height = line_height(pieces)
    tall = [piece for piece in pieces if piece.height >= _TALL * height]
    return max((box[3] - box[1] for box in (_whole(piece, tall) for piece in tall)), default=0.0)


def stands_in_two_lines(pieces: Sequence[Piece]) -> bool:
    """Whether digits stand above digits, with blank paper between."""
    height = line_height(pieces)
    tall = sorted((piece for piece in pieces if piece.height >= _TALL * height), key=lambda piece: piece.box[1])
    bottom = tall[0].box[3] if tall else 0.0
    for index, piece in enumerate(tall):
        if piece.box[1] > bottom + _LINE_GAP * height:
            above, below = united([each.box for each in tall[:index]]), united([each.box for each in tall[index:]])
            shared = min(above[2], below[2]) - max(above[0], below[0])
            return shared > 0.5 * min(above[2] - above[0], below[2] - below[0]) or shared > 0.5 * height
        bottom = max(bottom, piece.box[3])
    return False


def _mark(piece: Piece, tall: Sequence[Piece], pieces: Sequence[Piece], is_strict: bool) -> Mark:
    before = [each for each in tall if each.middle < piece.middle]
    after = [each for each in tall if each.middle > piece.middle]
    if piece in tall or not (before or after):
        return ""
    beside = [_whole(each, tall) for each in (*before[-1:], *after[:1])]
    top, bottom = (sum(box[side] for box in beside) / len(beside) for side in (1, 3))
    height = bottom - top
    large = [*tall, *(each for each in pieces if _is_low_bar(each, tall, top, height))]
    if _is_under_line(piece, tall, height):
        return "sign"
    if before and after and _is_between(piece, before[-1], after[0], 0.1 * height):
        mark = _decimal_sign(piece, pieces, bottom, height, is_strict)
        if mark is not None:
            return mark
    elif not (before and after) and _is_low_mark(piece, large, bottom, height):
        return "sign"
    if _is_raised(piece, top, height) and _is_clear(piece, pieces, _CLEAR * height):
        return "sign"
    level = piece.height <= _BAR_HEIGHT * height and _BAR_WIDTH * height <= piece.width <= 1.5 * height
    central = top + 0.25 * height < (piece.box[1] + piece.box[3]) / 2 < bottom - 0.2 * height
    is_speck = max(piece.width, piece.height) <= POINT * height and _is_clear(piece, large, _CLEAR * height)
    speck = is_speck and bool(before and after)  # a lone one before or behind all digits is chance
    return "sign" if central and (speck or (level and not _shares_columns(piece, pieces))) else ""


def _whole(piece: Piece, tall: Sequence[Piece]) -> Box:
    """The box around a tall piece and others in its columns, such as both strokes of a 4."""
    return united([piece.box, *(each.box for each in tall if _shares_columns(piece, [each]))])


def _is_under_line(piece: Piece, tall: Sequence[Piece], height: float) -> bool:
    """Whether it is the point of an exclamation mark: on the line, below an upright that ends above it."""
    over = [each for each in tall if abs(each.middle - piece.middle) <= _BESIDE_LINE * height]
    line = [each.box[3] for each in tall if each not in over]
    if len(over) != 1 or not line or max(piece.width, piece.height) > POINT * height or over[0].width > 0.3 * height:
        return False
    bottom, end = sum(line) / len(line), over[0].box[3]
    ends_above = end <= bottom - _ABOVE_LINE * height and end + _BELOW * height <= piece.box[1]
    return ends_above and abs(piece.box[3] - bottom) <= _ABOVE_LINE * height


def _is_low_mark(piece: Piece, large: Sequence[Piece], bottom: float, height: float) -> bool:
    """Whether a small piece before the first digit or behind the last one is a point or a comma, and no stray dot.

    A point sits on the line, a comma begins there and goes below it.
    """
    middle = (piece.box[1] + piece.box[3]) / 2
    is_point = max(piece.width, piece.height) <= POINT * height and middle <= bottom + _UNDER_LINE * height
    is_comma = piece.height <= _COMMA_HEIGHT * height and piece.width <= _COMMA_WIDTH * height
    is_comma &= piece.box[3] > bottom + _BELOW * height and piece.box[1] <= bottom + _UNDER_LINE * height
    is_comma &= piece.height > _DOT * height
    on_line = middle >= bottom - _ON_LINE * height
    return (is_point or is_comma) and on_line and _is_clear(piece, large, _CLEAR * height)


def _is_low_bar(piece: Piece, tall: Sequence[Piece], top: float, height: float) -> bool:
    """Whether it is a part of a digit as large as a 7's bar, and not high up as a 5's hat, under which signs stand."""
    is_large = max(piece.width, piece.height) > _COMMA_HEIGHT * height and piece.box[3] > top + _HIGH * height
    return is_large and piece not in tall and _shares_columns(piece, tall)


def _is_raised(piece: Piece, top: float, height: float) -> bool:
    """Whether it is small and high up, as a degree sign, a tick, or a caret is."""
    size = max(piece.width, piece.height)
    is_flat = piece.height < 0.5 * piece.width  # the hat of a 5
    least = _SPECK if piece.width < 0.4 * piece.height else POINT  # a tick is upright
    return least * height < size <= _RAISED * height and piece.box[3] <= top + _HIGH * height and not is_flat


def _is_colon(one: Piece, other: Piece, height: float) -> bool:
    """Whether two specks stand one above the other, and belong to no digit."""
    are_specks = all(max(each.width, each.height) <= POINT * height and not each.is_attached for each in (one, other))
    apart = abs(one.box[1] - other.box[1])
    return are_specks and abs(one.middle - other.middle) <= _COLON_LEAN * apart and POINT * height <= apart <= height


def _is_per_cent(first: Piece, line: Piece, last: Piece, height: float) -> bool:
    """Whether a line stands between a small ring high up and one low down, or leans between two specks there."""
    leans = line.width >= _LEANING_LINE * line.height
    are_specks = leans and max(first.width, first.height, last.width, last.height) <= _SPECK * height
    rings = are_specks or all(
        _DOT * height < min(ring.width, ring.height) <= max(ring.width, ring.height) <= _RING * height
        and 0.5 * ring.height <= ring.width <= 2 * ring.height
        for ring in (first, last)
    )
    middle = (line.box[1] + line.box[3]) / 2
    return (
        rings
        and line.height >= _TALL * height
        and first.box[3] <= middle + _BELOW * height
        and last.box[1] >= middle - _BELOW * height
    )


def _decimal_sign(piece: Piece, pieces: Sequence[Piece], bottom: float, height: float, is_strict: bool) -> Mark | None:
    """What a piece between two digits is, "" for a part of a digit, None if it is too high or too large for a sign."""
    hangs = piece.box[1] >= bottom - _BELOW * height
    is_below = piece.box[3] > bottom + _BELOW * height
    size = max(piece.width, piece.height)
    if piece.box[1] < bottom - _LOW * height:
        return None
    if size <= POINT * height:
        return "," if is_below and size > _DOT * height and piece.height > 0.5 * piece.width else "."
    if piece.width <= _COMMA_WIDTH * height and piece.height <= (_HANGING if hangs else _COMMA_HEIGHT) * height:
        is_stem = (is_strict and not hangs) or not (is_below or _is_clear(piece, pieces, _CLEAR * height))
        return "" if is_stem else _comma_or_sign(piece)
    return None


def _is_clear(piece: Piece, pieces: Sequence[Piece], gap: float) -> bool:
    """Whether nothing stands above or below the piece, nor beside it within ``gap``: it is no stem or foot."""
    left, right = piece.box[0] - gap, piece.box[2] + gap
    return all(other is piece or other.box[0] > right or other.box[2] < left for other in pieces)


def _comma_or_sign(piece: Piece) -> Mark:
    """A comma goes down; a low dash does not, and is no decimal sign."""
    return "," if piece.height > 0.5 * piece.width else "sign"


def _is_plus(bar: Piece, upright: Piece, height: float) -> bool:
    """Whether a bar crosses an upright one of about its own length in the middle, both lower than a digit."""
    is_cross = upright.width < 0.35 * upright.height < 0.26 * height
    alike = 0.6 * bar.width < upright.height < 1.6 * bar.width
    middle = (bar.box[1] + bar.box[3]) / 2
    central = abs(upright.middle - bar.middle) < 0.2 * bar.width
    central &= abs((upright.box[1] + upright.box[3]) / 2 - middle) < 0.2 * upright.height
    return is_cross and alike and central


def _is_between(piece: Piece, before: Piece, after: Piece, slack: float) -> bool:
    return before.box[2] - slack < piece.middle < after.box[0] + slack


def _shares_columns(piece: Piece, pieces: Sequence[Piece]) -> bool:
    """Whether other ink stands in the piece's columns, but for a tenth of its width at either end."""
    left, right = piece.box[0] + 0.1 * piece.width, piece.box[2] - 0.1 * piece.width
    return any(other is not piece and other.box[0] < right and other.box[2] > left for other in pieces)
