"""What passes for a digit by itself, and is told by what is beside it: slashes, brackets, crosses, lines around all."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from trainer.image.measures import CENTRE, INK_BOX, PIXELS, SIDE
from trainer.reading.number_reading import Box, DigitReading
from trainer.reading.pieces import Piece, united

Doubles = NDArray[np.float64]

_LEANING, _LEANS_MORE = 0.3, 0.33  # of a step to the right by a step up, and more than the digits beside it on average
_THIN, _STRAIGHT, _SHORT = (
    1.15,
    0.06,
    0.04,
)  # pixels of deviation from a straight line; the bow and the ends, as shares of the height
_LEANING_BACK, _LEANS_LESS = -0.3, -0.25
_BOW, _BOWED_LINE = 0.08, 1.6
_BEYOND, _BEYOND_IT, _UPRIGHT, _INNER = 0.09, 0.05, 0.15, 0.2  # how far bars go past digits, lean, and a digit's edge
_CROSSING, _SAME_PLACE = 0.4, 0.5

_LINE_FLATNESS, _LEAST_LINE, _LEAST_UNDER, _MOST_OF_IT = 0.15, 0.45, 0.06, 0.7  # of a line under a number
_FRAME_EDGE, _FRAMED = 0.07, 0.35


class _Line(NamedTuple):
    """An image seen as one line: how it leans to the right, how far ink is off it, and how far it bows to the right."""

    lean: float
    spread: float
    bow: float


def hold_sign(digits: Sequence[DigitReading]) -> bool:
    """Whether one of several digits is a slash between two, one of a pair around all, or a line that crosses another.

    A slash leans, is straight, reaches as high and as low as the digits beside it, and leans more than all of them do
    on average: a hand that leans has leaning ones. Brackets bow outwards on either side, bars stand upright and reach
    beyond what is between them, and so does the bar through a dollar's S. One bar between digits is what people's ones
    are, too: of those in real numbers a twentieth reach as far.
    """
    ones = [place for place, digit in enumerate(digits) if digit.prediction.most_probable == 1]
    if len(digits) < 2 or not ones:
        return False
    lines = _lines([digit.image for digit in digits])
    last = len(digits) - 1
    in_pair = last >= 2 and {0, last} <= set(ones)
    in_pair = in_pair and (
        _are_brackets(lines[0], lines[last]) or all(_is_bar(end, digits, lines, _BEYOND) for end in (0, last))
    )
    return in_pair or any(
        (0 < place < last and _is_slash(place, digits, lines))
        or (_is_bar(place, digits, lines, _BEYOND_IT) and _stands_in_digit(place, digits))
        or (place < last and place + 1 in ones and _cross(digits[place].box, digits[place + 1].box, *lines[place:][:2]))
        for place in ones
    )


def without_lines_around(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces without a line under them all, or a frame around them all: people mark a result so."""
    left = list(pieces)
    for piece in sorted(pieces, key=lambda each: each.box[3], reverse=True):
        others = [other for other in left if other is not piece]
        if others and (_underlines(piece, united([other.box for other in others])) or _frames(piece, others)):
            left = others
    return left


def _underlines(line: Piece, box: Box) -> bool:
    """Whether a flat piece lies below the box of all others, clear of it as a 1's foot is not, under most of it."""
    height, width = box[3] - box[1], box[2] - box[0]
    both = min(line.box[2], box[2]) - max(line.box[0], box[0])
    is_flat = line.height <= _LINE_FLATNESS * line.width and line.width >= _LEAST_LINE * height
    gap = (line.box[1] + line.box[3]) / 2 - box[3]
    is_under = _LEAST_UNDER * height <= gap <= height
    return is_flat and is_under and both >= _MOST_OF_IT * width and line.width <= 3 * width + height


def _frames(frame: Piece, others: Sequence[Piece]) -> bool:
    """Whether it surrounds all others, which are no slash in a 0."""
    box = united([other.box for other in others])
    edge = _FRAME_EDGE * frame.height
    inside = all(inner - outer >= edge for inner, outer in zip(box[:2], frame.box[:2], strict=True))
    inside &= all(outer - inner >= edge for inner, outer in zip(box[2:], frame.box[2:], strict=True))
    return inside and box[3] - box[1] >= _FRAMED * frame.height and box[2] - box[0] >= _FRAMED * (box[3] - box[1])


def _is_slash(place: int, digits: Sequence[DigitReading], lines: Sequence[_Line]) -> bool:
    line, box, beside = lines[place], digits[place].box, _beside(place, digits)
    is_line = line.spread < _THIN and abs(line.bow) < _STRAIGHT
    short = _SHORT * (box[3] - box[1])
    reaches = box[1] - short <= min(each[1] for each in beside) and box[3] + short >= max(each[3] for each in beside)
    others = [other.lean for number, other in enumerate(lines) if number != place]
    more = line.lean - sum(others) / len(others)
    leans = (line.lean >= _LEANING and more >= _LEANS_MORE) or (line.lean <= _LEANING_BACK and more <= _LEANS_LESS)
    return is_line and reaches and leans


def _is_bar(place: int, digits: Sequence[DigitReading], lines: Sequence[_Line], share: float) -> bool:
    """Whether it is straight and upright and goes beyond the digits beside it by a ``share``, above and below."""
    line, box, beside = lines[place], digits[place].box, _beside(place, digits)
    beyond = share * (box[3] - box[1])
    reaches = box[1] + beyond <= min(each[1] for each in beside) and box[3] - beyond >= max(each[3] for each in beside)
    return reaches and abs(line.lean) < _UPRIGHT and line.spread < _THIN and abs(line.bow) < _STRAIGHT


def _stands_in_digit(place: int, digits: Sequence[DigitReading]) -> bool:
    """Whether it runs through the digit before or behind it."""
    middle = (digits[place].box[0] + digits[place].box[2]) / 2
    insides = ((box[0], box[2], _INNER * (box[2] - box[0])) for box in _beside(place, digits))
    return any(left + edge < middle < right - edge for left, right, edge in insides)


def _beside(place: int, digits: Sequence[DigitReading]) -> list[Box]:
    return [digits[other].box for other in (place - 1, place + 1) if 0 <= other < len(digits)]


def _are_brackets(first: _Line, last: _Line) -> bool:
    return first.bow <= -_BOW and last.bow >= _BOW and max(first.spread, last.spread) < _BOWED_LINE


def _cross(box: Box, other: Box, line: _Line, other_line: _Line) -> bool:
    """Whether two lines lean against each other in one place."""
    width, height = (min(box[side + 2], other[side + 2]) - max(box[side], other[side]) for side in (0, 1))
    area, other_area = ((each[2] - each[0]) * (each[3] - each[1]) for each in (box, other))
    both = max(width, 0.0) * max(height, 0.0)
    leans = sorted((line.lean, other_line.lean))
    return both > _SAME_PLACE * max(area, other_area) and leans[0] < -_CROSSING and leans[1] > _CROSSING


def _moments_of_pixels() -> Doubles:
    """(784, 8): what each pixel of a digit image adds to 1, y, y², y³, y⁴ and x, xy, xy² of it, and to x²."""
    y, x = ((np.mgrid[:SIDE, :SIDE] - CENTRE) / INK_BOX).reshape(2, PIXELS)
    return np.stack([np.ones(PIXELS), y, y**2, y**3, y**4, x, x * y, x * y**2, x**2], axis=1)


_MOMENTS: Final = _moments_of_pixels()
_POWERS: Final = np.add.outer(np.arange(3), np.arange(3))


def _lines(images: Sequence[NDArray[np.float32]]) -> list[_Line]:
    """Lines by least squares of all ink, its height being about 1."""
    moments = np.stack(images).reshape(len(images), PIXELS).astype(np.float64) @ _MOMENTS
    return [_line(each) for each in moments / np.maximum(moments[:, :1], 1e-9)]


def _line(moments: Doubles) -> _Line:
    y, yy, x, xy, xx = moments[[1, 2, 5, 6, 8]]
    slope = (xy - x * y) / max(yy - y * y, 1e-9)
    spread = max(xx - x * x - slope * (xy - x * y), 0.0) ** 0.5
    bend = np.linalg.solve(moments[_POWERS] + np.eye(3) * 1e-9, moments[5:8])[2]
    return _Line(-slope, spread * INK_BOX, -bend / 4)
