"""One chart of curves over epochs on the screen: values under the pointer, the best epoch marked."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QRectF, QSize, Signal
from PySide6.QtGui import QFontMetricsF, QMouseEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from digitpad.train.chart_colours import chart_colours
from digitpad.train.chart_painter import Chart, ChartPainter, Series


class CurveChart(QWidget):
    """Shows a ``Chart``. ``pointed_at`` tells the epoch under the pointer, or nan outside."""

    pointed_at = Signal(float)

    def __init__(self, chart: Chart, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chart = chart
        self._frame: QPixmap | None = None
        self._frame_key: tuple[object, ...] = ()
        self.setAccessibleName(chart.title)
        self.setMouseTracking(True)
        self.setMinimumSize(180, 110)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def chart(self) -> Chart:
        """What is on show."""
        return self._chart

    def show_chart(self, chart: Chart) -> None:
        """Show another chart, or the same one grown."""
        if chart != self._chart:
            self._chart = chart
            self.setAccessibleName(chart.title)
            self.update()

    def show_series(self, series: Sequence[Series], first: float, last: float) -> None:
        """Replace the curves, and show the epochs from ``first`` to ``last``."""
        self.show_chart(replace(self._chart, series=tuple(series), first=first, last=max(last, first + 1)))

    def mark(self, best: float | None, pointer: float | None) -> None:
        """Mark the best epoch and the one whose values are being read."""
        self.show_chart(replace(self._chart, best=best, pointer=pointer))

    def geometry_of(self) -> ChartPainter:
        """Where everything lies at the widget's present size."""
        return ChartPainter(self._chart, QRectF(self.rect()), chart_colours(self.palette()), QFontMetricsF(self.font()))

    def sizeHint(self) -> QSize:
        return QSize(320, 180)

    def paintEvent(self, event: QPaintEvent) -> None:
        chart = self.geometry_of()
        key = (*chart.frame_key, self.devicePixelRatioF(), self.font().toString())
        if self._frame is None or key != self._frame_key:
            self._frame, self._frame_key = self._paint_frame(chart), key
        with QPainter(self) as painter:
            painter.drawPixmap(0, 0, self._frame)
            chart.paint_curves(painter)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self.pointed_at.emit(self.geometry_of().to_epoch(event.position().x()))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.pointed_at.emit(math.nan)

    def _paint_frame(self, chart: ChartPainter) -> QPixmap:
        ratio = self.devicePixelRatioF()
        frame = QPixmap(self.size() * ratio)
        frame.setDevicePixelRatio(ratio)
        with QPainter(frame) as painter:
            painter.setFont(self.font())
            chart.paint_frame(painter)
        return frame
