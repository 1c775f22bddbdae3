"""Shows strokes: smooth, antialiased, for the eye only. Works on any painter scaled to pad units."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen

from digitpad.draw.geometry import Box

if TYPE_CHECKING:
    from digitpad.draw.picture_layer import PictureLayer
    from trainer.ink.strokes import Point, Stroke


def rectangle(box: Box) -> QRectF:
    """The box as Qt says it."""
    return QRectF(*box)


def pen_for(color: QColor, width: float) -> QPen:
    """A round pen."""
    return QPen(color, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)


def paint_stroke(painter: QPainter, stroke: Stroke, color: QColor) -> None:
    """A whole stroke: quadratic curves between the middles of its segments, thinner where the pen pressed less."""
    points = stroke.points
    if len(set(points)) == 1:
        painter.setPen(pen_for(color, pressed_width(stroke.width, stroke.pressures, 0)))
        painter.drawPoint(QPointF(*points[0]))
    elif not stroke.pressures:
        painter.setPen(pen_for(color, stroke.width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(smooth_path(points))
    else:
        for index in range(1, len(points)):
            paint_segment(painter, points, index, color, pressed_width(stroke.width, stroke.pressures, index))
        paint_tail(painter, points, color, pressed_width(stroke.width, stroke.pressures, -1))


def smooth_path(points: tuple[Point, ...] | list[Point]) -> QPainterPath:
    """A path through two or more points, with the corners rounded off."""
    path = QPainterPath(QPointF(*points[0]))
    for index in range(1, len(points) - 1):
        path.quadTo(QPointF(*points[index]), _middle(points[index], points[index + 1]))
    path.lineTo(QPointF(*points[-1]))
    return path


def paint_segment(
    painter: QPainter, points: tuple[Point, ...] | list[Point], index: int, color: QColor, width: float
) -> None:
    """The part of a stroke that is settled once point ``index`` (1 or more) is known."""
    painter.setPen(pen_for(color, width))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    before, here = points[index - 1], points[index]
    end = _middle(before, here)
    if index == 1:
        painter.drawLine(QPointF(*before), end)
        return
    path = QPainterPath(_middle(points[index - 2], before))
    path.quadTo(QPointF(*before), end)
    painter.drawPath(path)


def paint_tail(painter: QPainter, points: tuple[Point, ...] | list[Point], color: QColor, width: float) -> None:
    """The last half segment, from the last settled place to the pen."""
    painter.setPen(pen_for(color, width))
    if len(points) == 1:
        painter.drawPoint(QPointF(*points[0]))
    else:
        painter.drawLine(_middle(points[-2], points[-1]), QPointF(*points[-1]))


def paint_picture(painter: QPainter, layer: PictureLayer) -> None:
    """The picture layer, smoothly scaled to its place."""
    height, width = layer.pixels.shape
    image = QImage(layer.pixels.tobytes(), width, height, width, QImage.Format.Format_Grayscale8)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(rectangle(layer.box), image)


def pressed_width(width: float, pressures: tuple[float, ...] | list[float], index: int) -> float:
    """The width seen at a point: between 35 % and 130 % of the pen's, by pressure; the pen's own without any."""
    return width * (0.35 + 0.95 * pressures[index]) if pressures else width


def _middle(one: Point, other: Point) -> QPointF:
    return QPointF((one[0] + other[0]) / 2, (one[1] + other[1]) / 2)
