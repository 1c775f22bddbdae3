"""Paints a chart of curves with any QPainter: on the screen, into a PNG, into an SVG.

Our own rather than a plotting library's: measured on the same curves, a redraw takes 1 ms here and 10 to 20 ms there,
which a window that is drawn on meanwhile feels.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPainter, QPen, QPolygonF

from digitpad.number_text import localized
from digitpad.train.chart_axis import tick_text, ticks, value_range
from digitpad.train.chart_colours import ChartColours
from digitpad.train.history import Curve

MOST_MARKS = 60


@dataclass(frozen=True, slots=True)
class Series:
    """A curve with its name in the legend; ``colour`` is an index into the chart's colours."""

    name: str
    curve: Curve
    colour: int = 0
    dashed: bool = False
    faint: bool = False


@dataclass(frozen=True, slots=True)
class Chart:
    """What to paint. Epochs run along x; ``best`` and ``pointer`` are epochs to mark, or None."""

    title: str
    series: tuple[Series, ...] = ()
    first: float = 0.0
    last: float = 1.0
    log: bool = False
    percent: bool = False
    from_zero: bool = False
    x_label: str = ""
    best: float | None = None
    pointer: float | None = None

    def value_range(self) -> tuple[float, float]:
        """The ends of the y axis."""
        values = (value for one in self.series for value in one.curve.y)
        return value_range(values, self.log, self.from_zero and not self.log)


class ChartPainter:
    """A chart's geometry in a rectangle, and the painting of its two layers: frame and curves."""

    def __init__(self, chart: Chart, area: QRectF, colours: ChartColours, metrics: QFontMetricsF) -> None:
        self._chart, self._area, self._colours, self._metrics = chart, area, colours, metrics
        self._low, self._high = chart.value_range()
        line = metrics.height()
        below = line * (2.2 if chart.x_label else 1.2)
        left = metrics.horizontalAdvance("0.0005 ") + 4
        self.plot = area.adjusted(left, line * 1.7, -line * 0.8, -below)

    @property
    def frame_key(self) -> tuple[object, ...]:
        """Changes when the frame has to be painted again."""
        chart = self._chart
        names = tuple((one.name, one.colour, one.dashed) for one in chart.series)
        ends = (self._low, self._high, chart.first, chart.last, chart.log)
        return (chart.title, names, ends, chart.x_label, self._area.width(), self._area.height(), self._colours)

    def to_x(self, epoch: float) -> float:
        """Where an epoch lies."""
        share = (epoch - self._chart.first) / max(1e-9, self._chart.last - self._chart.first)
        return self.plot.left() + share * self.plot.width()

    def to_y(self, value: float) -> float:
        """Where a value lies; nan for one that the axis cannot show."""
        low, high = self._low, self._high
        if self._chart.log:
            if value <= 0:
                return math.nan
            value, low, high = math.log10(value), math.log10(low), math.log10(high)
        return self.plot.bottom() - (value - low) / (high - low) * self.plot.height()

    def to_epoch(self, x: float) -> float:
        """The epoch at ``x``; nan beside the plot."""
        if not self.plot.left() - 4 <= x <= self.plot.right() + 4 or self.plot.width() <= 0:
            return math.nan
        share = (x - self.plot.left()) / self.plot.width()
        return self._chart.first + share * (self._chart.last - self._chart.first)

    def paint(self, painter: QPainter) -> None:
        """Both layers."""
        self.paint_frame(painter)
        self.paint_curves(painter)

    def paint_frame(self, painter: QPainter) -> None:
        """Ground, lines at round numbers, numbers, title and legend."""
        painter.fillRect(self._area, self._colours.background)
        self._paint_title(painter)
        self._paint_values(painter)
        self._paint_epochs(painter)

    def paint_curves(self, painter: QPainter) -> None:
        """Marked epochs and curves."""
        painter.save()
        for epoch, colour, style in (
            (self._chart.best, self._colours.best, Qt.PenStyle.DotLine),
            (self._chart.pointer, self._colours.text, Qt.PenStyle.SolidLine),
        ):
            if epoch is not None:
                painter.setPen(QPen(colour, 1.5, style))
                x = self.to_x(epoch)
                painter.drawLine(QPointF(x, self.plot.top()), QPointF(x, self.plot.bottom()))
        painter.setClipRect(self.plot.adjusted(-5, -5, 5, 5))
        for series in self._chart.series:
            self._paint_series(painter, series)
        painter.restore()

    def _paint_series(self, painter: QPainter, series: Series) -> None:
        colour = self._colour(series)
        points = [
            QPointF(self.to_x(x), y)
            for x, value in zip(series.curve.x, series.curve.y, strict=True)
            if math.isfinite(y := self.to_y(value))
        ]
        if series.faint:
            colour.setAlpha(110)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, not series.faint)
        style = Qt.PenStyle.DashLine if series.dashed else Qt.PenStyle.SolidLine
        painter.setPen(QPen(colour, 1 if series.faint else 2, style))
        painter.drawPolyline(QPolygonF(points))
        if not series.faint and len(points) <= MOST_MARKS:
            self._paint_marks(painter, points, colour, square=series.dashed)

    @staticmethod
    def _paint_marks(painter: QPainter, points: list[QPointF], colour: QColor, square: bool) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QBrush(colour))
        for point in points:
            if square:
                painter.drawRect(QRectF(point.x() - 2.5, point.y() - 2.5, 5, 5))
            else:
                painter.drawEllipse(point, 3.0, 3.0)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _colour(self, series: Series) -> QColor:
        return QColor(self._colours.series[series.colour % len(self._colours.series)])

    def _paint_title(self, painter: QPainter) -> None:
        """The title in bold, then a sample of each line with its name, as far as there is room."""
        painter.save()
        baseline = self._area.top() + self._metrics.ascent() + 3
        font = painter.font()
        bold = painter.font()
        bold.setBold(True)
        painter.setFont(bold)
        painter.setPen(self._colours.text)
        x = self._area.left() + 6
        painter.drawText(QPointF(x, baseline), self._chart.title)
        x += QFontMetricsF(bold).horizontalAdvance(self._chart.title) + 18
        painter.setFont(font)
        for series in (one for one in self._chart.series if one.name):
            x = self._paint_legend(painter, series, x, baseline)
        painter.restore()

    def _paint_legend(self, painter: QPainter, series: Series, x: float, baseline: float) -> float:
        room = self._area.right() - x - 26
        if room < 24:
            return x
        style = Qt.PenStyle.DashLine if series.dashed else Qt.PenStyle.SolidLine
        painter.setPen(QPen(self._colour(series), 2, style))
        middle = baseline - self._metrics.ascent() / 2 + 2
        painter.drawLine(QPointF(x, middle), QPointF(x + 20, middle))
        painter.setPen(self._colours.text)
        text = self._metrics.elidedText(series.name, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QPointF(x + 25, baseline), text)
        return x + 25 + self._metrics.horizontalAdvance(text) + 16

    def _paint_values(self, painter: QPainter) -> None:
        most = max(2, int(self.plot.height() / (2.2 * self._metrics.height())))
        for value in ticks(self._low, self._high, most, self._chart.log):
            y = self.to_y(value)
            painter.setPen(QPen(self._colours.grid, 1))
            painter.drawLine(QPointF(self.plot.left(), y), QPointF(self.plot.right(), y))
            painter.setPen(self._colours.text)
            box = QRectF(self._area.left(), y - 10, self.plot.left() - self._area.left() - 5, 20)
            side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(box, side, localized(tick_text(value, self._chart.percent)))

    def _paint_epochs(self, painter: QPainter) -> None:
        bottom, line = self.plot.bottom(), self._metrics.height()
        painter.setPen(QPen(self._colours.grid, 1))
        painter.drawLine(self.plot.bottomLeft(), self.plot.bottomRight())
        most = max(2, int(self.plot.width() / (3.5 * line)))
        centre = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        painter.setPen(self._colours.text)
        for epoch in ticks(self._chart.first, self._chart.last, most, whole=True):
            painter.drawText(QRectF(self.to_x(epoch) - 40, bottom + 3, 80, line * 1.2), centre, tick_text(epoch))
        if self._chart.x_label:
            box = QRectF(self.plot.left(), bottom + line * 1.1, self.plot.width(), line * 1.2)
            painter.drawText(box, centre, self._chart.x_label)
