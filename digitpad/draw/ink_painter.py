"""Shows strokes: smooth, antialiased, for the eye only. Works on any painter scaled to pad units."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from math import ceil, hypot, sqrt
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen

from digitpad.draw.geometry import Box

if TYPE_CHECKING:
    from digitpad.draw.picture_layer import PictureLayer
    from trainer.ink.strokes import Ink, Point, Stroke

_OFF = 0.1  # pad units
PIECE = 64
"""Segments of a stroke that are painted at once."""


def rectangle(box: Box) -> QRectF:
    """The box as Qt says it."""
    return QRectF(*box)


def scaled(area: QRect | QRectF, scale: float) -> QRectF:
    """An area in other units."""
    return QRectF(area.x() * scale, area.y() * scale, area.width() * scale, area.height() * scale)


def pen_for(color: QColor, width: float) -> QPen:
    """A round pen, which nobody may change."""
    return _round_pen(color.rgba(), width)


@lru_cache(maxsize=64)  # a pen movement takes the same one twice
def _round_pen(rgba: int, width: float) -> QPen:
    color = QColor.fromRgba(rgba)
    return QPen(color, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)


def rough_pen(color: QColor, width: float) -> QPen:
    """A pen for many single lines: Qt takes ten times as long for round ends, and square ones close corners too."""
    return QPen(color, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.SquareCap)


def paint_stroke(painter: QPainter, stroke: Stroke, color: QColor) -> None:
    """A whole stroke: quadratic curves between the middles of its segments, thinner where the pen pressed less."""
    for first in piece_starts(stroke):
        paint_piece(painter, stroke, first, color)


def piece_starts(stroke: Stroke) -> range:
    """Where the pieces of a stroke begin that are painted one by one: a path's time grows faster than its length."""
    return range(0, max(1, len(stroke.points) - 1), PIECE)


def paint_piece(painter: QPainter, stroke: Stroke, first: int, color: QColor) -> None:
    """The part of a stroke from the middle behind point ``first`` on, ``PIECE`` segments long, or to its end."""
    points = stroke.points[max(0, first - 1) : first + PIECE + 1]
    pressures = stroke.pressures[max(0, first - 1) : first + PIECE + 1]
    is_last = first + PIECE >= len(stroke.points) - 1
    if len(points) <= PIECE and len(set(points)) == 1:
        painter.setPen(pen_for(color, pressed_width(stroke.width, pressures, 0)))
        painter.drawPoint(QPointF(*points[0]))
    elif not pressures:
        painter.setPen(pen_for(color, stroke.width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        from PySide6.QtGui import QPaintEngine  # here, for it would cost the start 2 ms

        if painter.paintEngine().type() == QPaintEngine.Type.SVG:  # whoever shows it makes the outline
            painter.drawPath(smooth_path(points, first > 0, is_last))
        else:
            painter.drawLines(smooth_lines(points, first > 0, is_last))
    else:
        for index in range(1 + (first > 0), len(points)):
            paint_segment(painter, points, index, color, pressed_width(stroke.width, pressures, index))
        if is_last:
            paint_tail(painter, points, color, pressed_width(stroke.width, pressures, -1))


def smooth_path(
    points: tuple[Point, ...] | list[Point], from_middle: bool = False, to_end: bool = True
) -> QPainterPath:
    """A path through two or more points, with the corners rounded off.

    A part of a stroke begins and ends in the middles of its first and last segments.
    """
    path = QPainterPath(QPointF(*_middle(points[0], points[1])) if from_middle else QPointF(*points[0]))
    for index in range(1, len(points) - 1):
        path.quadTo(QPointF(*points[index]), QPointF(*_middle(points[index], points[index + 1])))
    if to_end:
        path.lineTo(QPointF(*points[-1]))
    elif len(points) == 2:
        path.lineTo(QPointF(*_middle(points[0], points[1])))
    return path


def smooth_lines(
    points: tuple[Point, ...] | list[Point], from_middle: bool = False, to_end: bool = True
) -> list[QLineF]:
    """The same as short lines, to be drawn one by one: around a path with sharp corners Qt's outline leaves gaps."""
    lines, start = [], _middle(points[0], points[1]) if from_middle else points[0]
    for index in range(1, len(points) - 1):
        end = _middle(points[index], points[index + 1])
        lines += _bend(start, points[index], end)
        start = end
    end = points[-1] if to_end else _middle(points[-2], points[-1])
    return [*lines, QLineF(*start, *end)]


def paint_roughly(painter: QPainter, ink: Ink, color: QColor) -> None:
    """Straight lines from point to point, for a small picture of very much ink."""
    for stroke in ink.strokes:
        painter.setPen(rough_pen(color, stroke.width))
        lines = [QLineF(*one, *other) for one, other in pairwise(stroke.points)]
        painter.drawLines(lines or [QLineF(*stroke.points[0], *stroke.points[0])])


def paint_segment(
    painter: QPainter, points: tuple[Point, ...] | list[Point], index: int, color: QColor, width: float
) -> None:
    """The part of a stroke that is settled once point ``index`` (1 or more) is known."""
    painter.setPen(pen_for(color, width))
    before, end = points[index - 1], _middle(points[index - 1], points[index])
    if index == 1:
        painter.drawLine(QPointF(*before), QPointF(*end))
    else:
        painter.drawLines(_bend(_middle(points[index - 2], before), before, end))


def paint_tail(painter: QPainter, points: tuple[Point, ...] | list[Point], color: QColor, width: float) -> None:
    """The last half segment, from the last settled place to the pen."""
    painter.setPen(pen_for(color, width))
    if len(points) == 1:
        painter.drawPoint(QPointF(*points[0]))
    else:
        painter.drawLine(QPointF(*_middle(points[-2], points[-1])), QPointF(*points[-1]))


def paint_picture(painter: QPainter, layer: PictureLayer) -> None:
    """The picture layer, smoothly scaled to its place."""
    height, width = layer.pixels.shape
    image = QImage(layer.pixels.tobytes(), width, height, width, QImage.Format.Format_Grayscale8)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(rectangle(layer.box), image)


def pressed_width(width: float, pressures: tuple[float, ...] | list[float], index: int) -> float:
    """The width seen at a point: between 35 % and 130 % of the pen's, by pressure; the pen's own without any."""
    return width * (0.35 + 0.95 * pressures[index]) if pressures else width


def _bend(start: Point, control: Point, end: Point) -> list[QLineF]:
    """A quadratic curve as lines that are nowhere further from it than a tenth of a pad unit."""
    bulge = hypot(start[0] - 2 * control[0] + end[0], start[1] - 2 * control[1] + end[1]) / 4
    count = max(1, ceil(sqrt(bulge / _OFF)))
    places = [start, *(_on_curve(start, control, end, step / count) for step in range(1, count)), end]
    return [QLineF(*one, *other) for one, other in pairwise(places)]


def _on_curve(start: Point, control: Point, end: Point, share: float) -> Point:
    rest = 1.0 - share
    first, second, third = rest * rest, 2 * rest * share, share * share
    return (
        first * start[0] + second * control[0] + third * end[0],
        first * start[1] + second * control[1] + third * end[1],
    )


def _middle(one: Point, other: Point) -> Point:
    return (one[0] + other[0]) / 2, (one[1] + other[1]) / 2
