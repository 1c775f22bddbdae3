"""The step of "How it works" that shows how a number is cut into digits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from digitpad.system.guarded import guarded
from digitpad.widgets.colours import chart_colours

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

    from trainer.reading.number_reading import DigitReading, NumberReading

_BELOW = 34  # pixels for what each digit was read as


class CutPicture(QWidget):
    """The drawing, small, each digit of it in a colour of its own above what it was read as."""

    def __init__(self) -> None:
        super().__init__()
        self._number: NumberReading | None = None
        self.setObjectName("cutPicture")
        self.setFixedHeight(150)

    def show_number(self, number: NumberReading | None) -> None:
        """Show how a drawing was cut; nothing is painted of None."""
        self._number = number
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
        for index, digit in enumerate(self._number.digits):
            self._paint_digit(painter, digit, origin, scale, series[index % len(series)])
        painter.end()

    def _paint_digit(
        self, painter: QPainter, digit: DigitReading, origin: QPointF, scale: float, colour: QColor
    ) -> None:
        painter.setPen(QPen(colour, 3.0, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
        for stroke in digit.ink.strokes:
            line = [origin + QPointF(scale * x, scale * y) for x, y in stroke.points]
            painter.drawPolyline(line) if len(line) > 1 else painter.drawPoints(line)
        if not digit.ink.strokes:  # a picture's
            left, top, right, bottom = digit.box
            corner = origin + QPointF(scale * left, scale * top)
            painter.drawRect(QRectF(corner.x(), corner.y(), scale * (right - left), scale * (bottom - top)))
        middle = origin.x() + scale * (digit.box[0] + digit.box[2]) / 2
        text = f"{digit.prediction.most_probable}{digit.separator}"
        place = QRectF(middle - 30, self.height() - _BELOW + 6, 60, _BELOW - 8)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)
