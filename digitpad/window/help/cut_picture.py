"""The step of "How it works" that shows how a number is cut into digits."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from digitpad.draw.ink_fit import thinned
from digitpad.draw.ink_painter import rough_pen
from digitpad.system.guarded import guarded
from digitpad.widgets.colours import chart_colours

if TYPE_CHECKING:
    from trainer.ink.strokes import Ink
    from trainer.reading.number_reading import DigitReading, NumberReading

_BELOW = 34  # pixels for what each digit was read as


class CutPicture(QWidget):
    """The drawing, small, each digit of it in a colour of its own above what it was read as."""

    def __init__(self) -> None:
        super().__init__()
        self._number: NumberReading | None = None
        self._inks: list[Ink] = []
        self.setObjectName("cutPicture")
        self.setFixedHeight(150)

    def show_number(self, number: NumberReading | None) -> None:
        """Show how a drawing was cut; nothing is painted of None."""
        self._number = number
        self._inks = [thinned(digit.ink, len(number.digits)) for digit in number.digits] if number else []
        self.update()

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._number is None or not self._number.digits:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        boxes = [digit.box for digit in self._number.digits]
        left, top = min(box[0] for box in boxes), min(box[1] for box in boxes)
        right, bottom = max(box[2] for box in boxes), max(box[3] for box in boxes)
        room = QRectF(self.rect()).adjusted(8, 6, -8, -_BELOW)
        scale = min(room.width() / max(right - left, 1.0), room.height() / max(bottom - top, 1.0))
        origin = QPointF(room.center().x() - scale * (left + right) / 2, room.top() - scale * top)
        series = chart_colours(self.palette()).series
        for index, (digit, ink) in enumerate(zip(self._number.digits, self._inks, strict=True)):
            painter.setPen(rough_pen(series[index % len(series)], 3.0))
            self._paint_digit(painter, digit, ink, origin, scale)
        painter.end()

    def _paint_digit(self, painter: QPainter, digit: DigitReading, ink: Ink, origin: QPointF, scale: float) -> None:
        for stroke in ink.strokes:
            points = [origin + QPointF(scale * x, scale * y) for x, y in stroke.points]
            painter.drawLines([QLineF(*ends) for ends in pairwise(points)] or [QLineF(points[0], points[0])])
        if not ink.strokes:  # a picture's
            left, top, right, bottom = digit.box
            corner = origin + QPointF(scale * left, scale * top)
            painter.drawRect(QRectF(corner.x(), corner.y(), scale * (right - left), scale * (bottom - top)))
        middle = origin.x() + scale * (digit.box[0] + digit.box[2]) / 2
        text = f"{digit.prediction.most_probable}{digit.separator}"
        place = QRectF(middle - 30, self.height() - _BELOW + 6, 60, _BELOW - 8)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)
