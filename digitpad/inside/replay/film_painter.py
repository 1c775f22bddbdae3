"""Paints one frame of a film: the ink so far, the answer, ten bars, and below them ten curves over the whole time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPalette, QPen, QPolygonF

from digitpad.draw.geometry import PAD_SIZE
from digitpad.draw.ink_painter import paint_stroke
from digitpad.recognize.probability_bars import percent
from digitpad.texts.number_text import localized
from digitpad.widgets.colours import chart_colours

if TYPE_CHECKING:
    from digitpad.inside.replay.film import Film, Frame
    from trainer.ink.strokes import Ink

SIZE: Final = QSize(436, 330)
_SIDE: Final = 176  # of the ink
_ROW: Final = _SIDE / 10
_GAP: Final = 8
_CURVES: Final = QRectF(50, _SIDE + 20, SIZE.width() - 66, SIZE.height() - _SIDE - 44)
_NAMED: Final = 0.2
"""Curves that reach this share bear their digit."""
_MIDDLE: Final = int(Qt.AlignmentFlag.AlignVCenter)
_CENTRE: Final = int(Qt.AlignmentFlag.AlignCenter)


class FilmPainter:
    """Paints in one palette, on a painter scaled so that a frame is ``SIZE``; fit for any thread."""

    def __init__(self, film: Film, palette: QPalette) -> None:
        self._film, self._palette = film, palette
        self._colours = chart_colours(palette)

    def paint(self, painter: QPainter, number: int) -> None:
        """Paint the frame of that number."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = self._film.frames[number]
        self._paint_ink(painter, self._film.ink(number))
        self._paint_answer(painter, frame.answer)
        self._paint_bars(painter, frame)
        self._paint_curves(painter, frame)

    def _paint_ink(self, painter: QPainter, ink: Ink) -> None:
        paper = QRectF(0, 0, _SIDE, _SIDE)
        painter.fillRect(paper, self._palette.base())
        painter.save()
        painter.setClipRect(paper)
        painter.scale(_SIDE / PAD_SIZE, _SIDE / PAD_SIZE)
        for stroke in ink.strokes:
            paint_stroke(painter, stroke, self._palette.text().color())
        painter.restore()
        painter.setPen(self._palette.mid().color())
        painter.drawRect(paper.adjusted(0.5, 0.5, -0.5, -0.5))

    def _paint_answer(self, painter: QPainter, answer: str) -> None:
        font = QFont(painter.font())
        room = QRectF(_SIDE + _GAP, 0, 72, _SIDE)
        font.setPixelSize(round(min(64.0, 1.6 * room.width() / max(1, len(answer)))))
        painter.save()
        painter.setFont(font)
        painter.setPen(self._palette.windowText().color())
        painter.drawText(room, _CENTRE, answer)
        painter.restore()

    def _paint_bars(self, painter: QPainter, frame: Frame) -> None:
        left = _SIDE + 72 + 2 * _GAP
        room = SIZE.width() - left - 16 - 48
        for digit, share in enumerate(frame.shares):
            top = digit * _ROW
            painter.setPen(self._palette.windowText().color())
            painter.drawText(QRectF(left, top, 16, _ROW), _MIDDLE, str(digit))
            painter.fillRect(QRectF(left + 16, top + 3, room, _ROW - 6), self._palette.alternateBase())
            painter.fillRect(QRectF(left + 16, top + 3, room * share, _ROW - 6), self._colour(digit))
            words = localized(f"{percent(share)}%")
            place = QRectF(SIZE.width() - 48, top, 48, _ROW)
            painter.drawText(place, int(Qt.AlignmentFlag.AlignRight) | _MIDDLE, words)

    def _paint_curves(self, painter: QPainter, frame: Frame) -> None:
        painter.setPen(QPen(self._colours.grid, 1))
        for share in (0.0, 0.5, 1.0):
            painter.drawLine(self._place(0.0, share), self._place(1.0, share))
        painter.setPen(self._palette.windowText().color())
        for share in (0.0, 1.0):
            place = self._place(0.0, share)
            area = QRectF(0, place.y() - 8, _CURVES.left() - 6, 16)
            painter.drawText(area, int(Qt.AlignmentFlag.AlignRight) | _MIDDLE, localized(f"{100 * share:.0f}%"))
        for digit in range(10):
            self._paint_curve(painter, digit)
        now = self._place(self._share_of_time(frame), 0.0).x()
        painter.setPen(QPen(self._palette.windowText().color(), 1.5))
        painter.drawLine(QPointF(now, _CURVES.top() - 6), QPointF(now, _CURVES.bottom() + 6))

    def _paint_curve(self, painter: QPainter, digit: int) -> None:
        frames = self._film.frames
        line = QPolygonF([self._place(self._share_of_time(frame), frame.shares[digit]) for frame in frames])
        style = Qt.PenStyle.SolidLine if digit < len(self._colours.series) else Qt.PenStyle.DashLine
        painter.setPen(QPen(self._colour(digit), 2, style))
        painter.drawPolyline(line)
        best = max(frames[1:], key=lambda frame: frame.shares[digit])
        if best.shares[digit] >= _NAMED:
            at = self._place(self._share_of_time(best), best.shares[digit])
            painter.drawText(QRectF(at.x() - 8, at.y() - 17, 16, 16), _CENTRE, str(digit))

    def _colour(self, digit: int) -> QColor:
        return self._colours.series[digit % len(self._colours.series)]

    def _share_of_time(self, frame: Frame) -> float:
        duration = self._film.timeline.duration
        return frame.moment / duration if duration else 1.0

    def _place(self, time: float, share: float) -> QPointF:
        return QPointF(_CURVES.left() + time * _CURVES.width(), _CURVES.bottom() - share * _CURVES.height())
