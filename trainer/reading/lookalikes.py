"""Signs that pass for digits by themselves, and are told by the digits beside them: slashes, brackets, crosses."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from trainer.image.measures import CENTRE, INK_BOX, PIXELS, SIDE
from trainer.reading.number_reading import Box, DigitReading

Doubles = NDArray[np.float64]

_LEANING, _LEANS_MORE = 0.3, 0.33  # of a step to the right by a step up, and more than the digits beside it on average
_THIN, _STRAIGHT, _SHORT = (
    1.15,
    0.06,
    0.04,
)  # pixels of deviation from a straight line; the bow and the ends, as shares of the height
_BOW, _BOWED_LINE = 0.08, 1.6
_CROSSING, _SAME_PLACE = 0.4, 0.5


class _Line(NamedTuple):
    """An image seen as one line: how it leans to the right, how far ink is off it, and how far it bows to the right."""

    lean: float
    spread: float
    bow: float


def hold_sign(digits: Sequence[DigitReading]) -> bool:
    """Whether one of several digits is a slash between two, a pair of brackets around all, or two lines that cross.

    A slash leans, is straight, reaches as high and as low as the digits beside it, and leans more than all of them do
    on average: a hand that leans has leaning ones. Brackets bow outwards on either side.
    """
    ones = [place for place, digit in enumerate(digits) if digit.prediction.most_probable == 1]
    if len(digits) < 2 or not ones:
        return False
    lines = _lines([digit.image for digit in digits])
    last = len(digits) - 1
    in_brackets = last >= 2 and {0, last} <= set(ones) and _are_brackets(lines[0], lines[last])
    return in_brackets or any(
        (0 < place < last and _is_slash(place, digits, lines))
        or (place < last and place + 1 in ones and _cross(digits[place].box, digits[place + 1].box, *lines[place:][:2]))
        for place in ones
    )


def _is_slash(place: int, digits: Sequence[DigitReading], lines: Sequence[_Line]) -> bool:
    line, box, beside = lines[place], digits[place].box, (digits[place - 1].box, digits[place + 1].box)
    is_line = line.lean >= _LEANING and line.spread < _THIN and abs(line.bow) < _STRAIGHT
    short = _SHORT * (box[3] - box[1])
    reaches = box[1] - short <= min(each[1] for each in beside) and box[3] + short >= max(each[3] for each in beside)
    others = [other.lean for number, other in enumerate(lines) if number != place]
    return is_line and reaches and line.lean - sum(others) / len(others) >= _LEANS_MORE


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
