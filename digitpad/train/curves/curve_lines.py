"""All curves of a chart as one item: it is measured, and painted, once and not twice a curve."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from digitpad.system.guarded import guarded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

    from digitpad.train.curves.chart import Series
    from digitpad.widgets.colours import ChartColours

MOST_MARKS = 60
MARK = 5.0  # pixels across
_MARGIN = 4.0  # pixels around the points that a pen and a mark may need


class _Line(NamedTuple):
    points: QPolygonF
    pen: QPen
    mark: str  # "s" a square, "o" a circle, "" none


class CurveLines(pg.GraphicsObject):  # type: ignore[misc]
    """Curves in the chart's own numbers, lines of 1 or 2 pixels, a mark at each point where these are few."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: tuple[_Line, ...] = ()
        self._bounds = QRectF()

    def show_series(self, series: Sequence[Series], log: bool, colours: ChartColours) -> None:
        """Show these curves, on a log scale without the values that it cannot show."""
        self.prepareGeometryChange()
        self._lines = tuple(_line(one, log, colours) for one in series)
        self._bounds = QRectF()
        boxes = [line.points.boundingRect() for line in self._lines if line.points]
        if boxes:
            least = min(box.left() for box in boxes), min(box.top() for box in boxes)
            most = max(box.right() for box in boxes), max(box.bottom() for box in boxes)
            self._bounds = QRectF(QPointF(*least), QPointF(*most))
        self.informViewBoundsChanged()
        self.update()

    def dataBounds(
        self,
        axis: int,
        frac: float = 1.0,
        orthoRange: object = None,  # noqa: N803 - pyqtgraph's name for it
    ) -> tuple[float, float] | tuple[None, None]:
        """Smallest and largest value on an axis, as pyqtgraph asks for them."""
        if not any(line.points for line in self._lines):
            return None, None
        box = self._bounds
        return (box.top(), box.bottom()) if axis else (box.left(), box.right())

    def pixelPadding(self) -> float:
        return _MARGIN

    def boundingRect(self) -> QRectF:
        across, along = _MARGIN * self.pixelWidth(), _MARGIN * self.pixelHeight()
        return self._bounds.adjusted(-across, -along, across, along)

    def viewTransformChanged(self) -> None:
        """A pixel is another length now, so that the margin is."""
        super().viewTransformChanged()
        self.prepareGeometryChange()

    @guarded
    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        place = painter.worldTransform()
        painter.resetTransform()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for line in self._lines:
            points = place.map(line.points)
            painter.setPen(line.pen)
            painter.drawPolyline(points)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(line.pen.color())
            for point in points.toList() if line.mark else ():
                paint_mark(painter, line.mark, point)


def paint_mark(painter: QPainter, mark: str, point: QPointF) -> None:
    """Paint a square ("s") or a circle ("o") around a point, in pixels."""
    box = QRectF(point.x() - MARK / 2, point.y() - MARK / 2, MARK, MARK)
    (painter.drawRect if mark == "s" else painter.drawEllipse)(box)


def _line(series: Series, log: bool, colours: ChartColours) -> _Line:
    points = _points(series, log)
    colour = QColor(colours.series[series.colour % len(colours.series)])
    if series.faint:
        colour.setAlpha(110)
    pen = QPen(colour, 1 if series.faint else 2)
    pen.setStyle(Qt.PenStyle.DashLine if series.dashed else Qt.PenStyle.SolidLine)
    mark = "" if series.faint or len(points) > MOST_MARKS else "s" if series.dashed else "o"
    return _Line(QPolygonF(points), pen, mark)


def _points(series: Series, log: bool) -> list[QPointF]:
    """The points to draw; on a log scale without the values that it cannot show."""
    points = list(zip(series.curve.x, series.curve.y, strict=True))
    if log:
        points = [(x, math.log10(y)) for x, y in points if y > 0]
    return [QPointF(x, y) for x, y in points if math.isfinite(y)]  # painting a nan crashes Qt
