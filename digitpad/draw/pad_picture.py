"""The pad as it looks: paper, guide, picture layer and ink, kept as a pixmap that grows stroke by stroke."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from digitpad.draw.geometry import PAD_SIZE, Box, box_of_points, overlap, united
from digitpad.draw.ink_painter import (
    PIECE,
    paint_picture,
    paint_piece,
    paint_segment,
    paint_stroke,
    paint_tail,
    piece_starts,
    pressed_width,
    rectangle,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Protocol

    from digitpad.draw.ink_edit import InkEdit
    from digitpad.draw.pad_document import PadDocument
    from digitpad.draw.picture_layer import PictureLayer
    from trainer.ink.strokes import Ink, Stroke

    class Drawing(Protocol):
        """What can be painted: a pad's document, or what lay on it at some time."""

        @property
        def ink(self) -> Ink:
            """The strokes."""

        @property
        def picture(self) -> PictureLayer | None:
            """What lies under them."""


FEW = 200  # so many strokes are painted anew below a finished one, which then has no seams
AT_ONCE = 600  # points; more are painted as long as a turn of the event loop may take, and the rest in the next turns
TURN_MS = 20
WHOLE_PAD: Box = (0.0, 0.0, PAD_SIZE, PAD_SIZE)
INK_ON_LIGHT, INK_ON_DARK = QColor("#161616"), QColor("#f2f2f2")


class PadPicture:
    """Finished ink and the settled part of the live stroke as one transparent pixmap in device pixels.

    A pen movement paints one segment, whatever lies on the pad already; an undone stroke repaints only its box. What
    takes longer than a turn of the event loop may is painted piece by piece: while it ``is_unfinished``, ``go_on``.
    All ink has one colour, so its order does not matter.
    """

    def __init__(self, document: PadDocument) -> None:
        self._document = document
        self._pixmap = QPixmap()
        self._ratio = 1.0
        self._ink_color = QColor("black")
        self._settled = 0
        self._rest: Iterator[tuple[Stroke, int]] = iter(())
        self._rest_box: Box | None = None

    @property
    def is_unfinished(self) -> bool:
        """Whether there is ink left to paint."""
        return self._rest_box is not None

    @property
    def ink_color(self) -> QColor:
        """The ink's colour, the theme's as far as it shows on what lies under it."""
        return visible_ink(self._ink_color, self._document.picture)

    def pixmap(self, size: QSize, ratio: float, ink_color: QColor) -> QPixmap:
        """The ink in ``size`` logical pixels at that device pixel ratio, painted anew only when one of them is new."""
        pixels = size * ratio
        if self._pixmap.size() != pixels or self._ratio != ratio or self._ink_color != ink_color:
            self._ink_color, self._ratio = ink_color, ratio
            self._pixmap = QPixmap(pixels)
            self._pixmap.setDevicePixelRatio(ratio)
            self._pixmap.fill(Qt.GlobalColor.transparent)
            if not self._document.is_empty:
                self._repaint(WHOLE_PAD)
        return self._pixmap

    def settle(self) -> Box:
        """Paint what the live stroke's last point settled and return the box in which the pad looks different now."""
        document = self._document
        points = document.live_points
        if len(points) > 1 and (painter := self._painter()) is not None:
            width = pressed_width(document.live_width, document.live_pressures, -1)
            paint_segment(painter, points, len(points) - 1, self.ink_color, width)
            painter.end()
        self._settled = len(points)
        return box_of_points(points[-3:], document.live_width * 0.65 + 2.0)

    def follow(self, edit: InkEdit, box: Box | None) -> None:
        """Repaint what an edit touched, ink in ``box``, or None."""
        settled, self._settled = self._settled, 0
        if edit.changes_picture:
            self._repaint(WHOLE_PAD)
        elif box is None:
            return
        elif edit.kind == "stroke" and not edit.replacements[0].removed and self._document.stroke_count > FEW:
            self._append(edit.replacements[0].inserted[0], settled)
        else:
            self._repaint(box)

    def paint_live_tail(self, painter: QPainter) -> None:
        """The half segment between the settled ink and the pen; the painter is scaled to pad units."""
        points = self._document.live_points
        if points:
            width = pressed_width(self._document.live_width, self._document.live_pressures, -1)
            paint_tail(painter, points, self.ink_color, width)

    def _append(self, stroke: Stroke, settled: int) -> None:
        """Paint a stroke on top: its tail alone when the rest was painted under the pen."""
        painter = self._painter()
        if painter is None:
            return
        if settled == len(stroke.points):
            width = pressed_width(stroke.width, stroke.pressures, -1)
            paint_tail(painter, stroke.points, self.ink_color, width)
        else:
            paint_stroke(painter, stroke, self.ink_color)
        painter.end()

    def _repaint(self, box: Box) -> None:
        if self._rest_box is not None:  # what is still to be painted may be something else now
            box = united([self._rest_box, box])
        painter = self._painter()
        if painter is None:
            return
        area = rectangle(box)
        painter.setClipRect(area)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Clear)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor("black"))
        painter.drawRect(area)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        painter.end()
        self._rest, self._rest_box = self._pieces(box), box
        self.go_on()

    def go_on(self) -> Box:
        """Paint on for a turn of the event loop; the box in which the pad looks different now."""
        painter, box = self._painter(), self._rest_box
        if painter is None or box is None:
            return 0.0, 0.0, 0.0, 0.0
        painter.setClipRect(rectangle(box))
        count, clock = 0, QElapsedTimer()
        clock.start()
        for stroke, first in self._rest:
            paint_piece(painter, stroke, first, self.ink_color)
            count += min(PIECE, len(stroke.points))
            if count >= AT_ONCE and clock.elapsed() >= TURN_MS:
                break
        else:
            self._rest_box = None
        painter.end()
        return box

    def _pieces(self, box: Box) -> Iterator[tuple[Stroke, int]]:
        """The pieces of all strokes that may reach into a box, that of the stroke under the pen, too."""
        live = self._document.live_stroke
        for stroke in [*self._document.strokes_in(box), *([live] if live else [])]:
            for first in piece_starts(stroke):
                points = stroke.points[max(0, first - 1) : first + PIECE + 1]
                if overlap(box_of_points(points, stroke.width * 0.65 + 1.0), box):
                    yield stroke, first

    def _painter(self) -> QPainter | None:
        if self._pixmap.isNull():
            return None
        painter = QPainter(self._pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale = self._pixmap.width() / self._ratio / PAD_SIZE
        painter.scale(scale, scale)
        return painter


def paint_pad(painter: QPainter, document: Drawing, ink_color: QColor) -> None:
    """Picture and ink from scratch on a painter scaled to pad units, as for a file or the clipboard."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if document.picture is not None:
        paint_picture(painter, document.picture)
    color = visible_ink(ink_color, document.picture)
    for stroke in document.ink.strokes:
        for first in piece_starts(stroke):
            paint_piece(painter, stroke, first, color)
            time.sleep(0)  # from another thread the window would else not come to a turn for seconds


def visible_ink(ink_color: QColor, picture: PictureLayer | None) -> QColor:
    """The colour in which ink shows: its own, but dark on a light picture and light on a dark one."""
    is_light = ink_color.lightness() > 127  # of 255; the themes' inks are nearly black and nearly white
    if picture is None or is_light == picture.is_dark:
        return ink_color
    return INK_ON_DARK if picture.is_dark else INK_ON_LIGHT


def guide_rectangle() -> QRectF:
    """The box in which a digit sits well: the middle 20 of the network's 28 pixels."""
    margin = PAD_SIZE * 4 / 28
    return QRectF(margin, margin, PAD_SIZE - 2 * margin, PAD_SIZE - 2 * margin)
