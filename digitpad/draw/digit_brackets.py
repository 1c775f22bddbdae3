"""The quiet brackets under the digits of a number on the pad, which show what belongs together."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPen, QPolygonF

from digitpad.draw.geometry import PAD_SIZE, Box

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter, QPalette

BELOW: Final = 6.0  # pad units from the ink to the bracket
ARM: Final = 4.0
_THICK: Final = 1.4
_EDGE: Final = 2.0
_APART: Final = 3.0  # pad units between two brackets, where digits overlap


class Bracket(NamedTuple):
    """A digit's place in pad units (left, top, right, bottom), pen included, and what is to be seen of it.

    The bracket reaches from ``left`` to ``right``.
    """

    box: Box
    left: float
    right: float
    is_shown: bool = False
    is_sure: bool = True


def parted(boxes: Sequence[Box]) -> list[tuple[float, float]]:
    """From where to where the brackets of digits from left to right reach: not into one another."""
    lefts, rights = [box[0] for box in boxes], [box[2] for box in boxes]
    for index in range(1, len(boxes)):
        between, reach = (rights[index - 1] + lefts[index]) / 2, _APART / 2
        if rights[index - 1] + _APART > lefts[index]:
            lefts[index], rights[index - 1] = between + reach, between - reach
    middles = [(box[0] + box[2]) / 2 for box in boxes]
    return [(min(left, middle), max(right, middle)) for left, right, middle in zip(lefts, rights, middles, strict=True)]


class DigitBrackets:
    """The brackets on one pad; ``show`` says which part of it is to be painted again."""

    def __init__(self) -> None:
        self._brackets: tuple[Bracket, ...] = ()

    def __bool__(self) -> bool:
        return bool(self._brackets)

    def show(self, brackets: Sequence[Bracket]) -> list[QRectF]:
        """Take other brackets; the areas in pad units where something changes."""
        before, self._brackets = self._brackets, tuple(brackets)
        changed = set(before) ^ set(self._brackets)
        return [_area(bracket) for bracket in changed]

    def at(self, point: QPointF) -> int:
        """The index of the digit at a point in pad units, -1 where there is none; of several the nearest middle."""
        found = [
            (abs(bracket.box[0] + bracket.box[2] - 2 * point.x()), index)
            for index, bracket in enumerate(self._brackets)
            if bracket.box[0] <= point.x() <= bracket.box[2] and bracket.box[1] <= point.y() <= _line(bracket) + BELOW
        ]
        return min(found)[1] if found else -1

    def paint(self, painter: QPainter, palette: QPalette, dirty: QRectF) -> None:
        """Paint those that reach into ``dirty``; all in pad units."""
        for bracket in self._brackets:
            if _area(bracket).intersects(dirty):
                colour = (palette.highlight() if bracket.is_shown else palette.placeholderText()).color()
                style = Qt.PenStyle.SolidLine if bracket.is_sure else Qt.PenStyle.DotLine
                painter.setPen(QPen(colour, _THICK, style, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawPolyline(_corners(bracket))


def _line(bracket: Bracket) -> float:
    """The height of a bracket's level line, which stays on the pad."""
    return min(bracket.box[3] + BELOW, PAD_SIZE - _EDGE)


@lru_cache(maxsize=64)  # pen movements change one of a number's
def _corners(bracket: Bracket) -> QPolygonF:
    left, right = max(bracket.left, _EDGE), min(bracket.right, PAD_SIZE - _EDGE)
    low = _line(bracket)
    return QPolygonF([QPointF(left, low - ARM), QPointF(left, low), QPointF(right, low), QPointF(right, low - ARM)])


@lru_cache(maxsize=64)
def _area(bracket: Bracket) -> QRectF:
    return _corners(bracket).boundingRect().adjusted(-_THICK, -_THICK, _THICK, _THICK)
