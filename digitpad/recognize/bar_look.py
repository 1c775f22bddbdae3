"""How the ten bars look: their texts and grounds are painted once and kept, for text costs more than all the rest."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPalette, QPen, QPixmap, QPolygonF

from digitpad.texts.number_text import localized
from digitpad.widgets.theme import mix

_MOST_PIECES = 200


class _Bar(NamedTuple):
    width: int
    height: int
    digit: int
    percent: int | None
    wins: bool


class BarLook:
    """Paints bars in one palette, font and size; another of these needs another look.

    ``row`` is the height of a bar and ``width`` its width in pixels, ``ratio`` the device pixels in each.
    """

    def __init__(self, palette: QPalette, font: QFont, row: int, width: int, ratio: float) -> None:
        self.ratio = ratio
        self._unit = max(11, min(40, round(row * 0.56), width // 15))  # texts leave most room to the bar
        self._fonts = (_sized(font, self._unit, bold=False), _sized(font, self._unit, bold=True))
        self._window, self._accent = palette.window().color(), palette.highlight().color()
        self._text, self._edge = palette.text().color(), palette.dark().color()
        self._empty = palette.alternateBase()
        self._tint = mix(self._window, self._accent, 0.13)
        self._quiet = mix(palette.placeholderText().color(), self._window, 0.25)
        self._pieces: dict[tuple[int | str, bool, int], QPixmap] = {}
        self._tracks: dict[tuple[int, int], QRectF] = {}

    def track_pixels(self, size: QSize) -> float:
        """How many device pixels the track of a bar of ``size`` is long: a length is seen in whole ones."""
        return self._track(size.width(), size.height()).width() * self.ratio

    def paint(self, painter: QPainter, size: QSize, digit: int, percent: int | None, share: float, wins: bool) -> None:
        """Paint a bar of ``size`` with its digit, its per cent, if any, and a length of ``share`` of its track."""
        bar = _Bar(size.width(), size.height(), digit, percent, wins)
        pixels = round(self.track_pixels(size) * share)
        if self.ratio == int(self.ratio):
            self._paint_pieces(painter, bar, pixels)
        else:  # the pixels of a kept picture would not lie on those of the screen
            self._prepare(painter, wins)
            painter.fillRect(QRect(0, 0, bar.width, bar.height), self._window)
            self._paint_ground(painter, bar)
            self._paint_percent(painter, bar)
            self._paint_length(painter, bar, pixels)

    def paint_focus(self, painter: QPainter, size: QSize) -> None:
        """Paint an edge around a bar of ``size`` that has the keys."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipping(False)
        painter.setPen(QPen(self._accent, 2.0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(0, 0, size.width(), size.height()).adjusted(1, 1, -1, -1), 6, 6)

    def _paint_pieces(self, painter: QPainter, bar: _Bar, pixels: int) -> None:
        """Ground, length and per cent from memory, where they are put the first time."""
        painter.drawPixmap(0, 0, self._piece(bar, bar.digit, QRect(0, 0, bar.width, bar.height)))
        left = bar.width - 4 * self._unit
        painter.drawPixmap(left, 0, self._piece(bar, f"{bar.percent} %", QRect(left, 0, 4 * self._unit, bar.height)))
        if pixels:
            track = self._track(bar.width, bar.height).toRect()
            full = self._piece(bar, "full", track)
            painter.drawPixmap(track.x(), track.y(), full, 0, 0, pixels, full.height())

    def _piece(self, bar: _Bar, name: int | str, area: QRect) -> QPixmap:
        """A part of the bar: a digit's is the ground, a per cent's has the text on it, "full" the whole length."""
        piece = self._pieces.get((name, bar.wins, bar.height))
        if piece is None:
            if len(self._pieces) >= _MOST_PIECES:
                self._pieces.clear()
            piece = self._pieces[name, bar.wins, bar.height] = self._painted(bar, name, area)
        return piece

    def _painted(self, bar: _Bar, name: int | str, area: QRect) -> QPixmap:
        piece = QPixmap(area.size() * self.ratio)
        piece.setDevicePixelRatio(self.ratio)
        piece.fill(self._window)
        painter = QPainter(piece)
        self._prepare(painter, bar.wins)
        painter.translate(-area.topLeft())
        self._paint_ground(painter, bar)
        if name == "full":
            self._paint_length(painter, bar, piece.width())
        elif isinstance(name, str):
            self._paint_percent(painter, bar)
        painter.end()
        return piece

    def _prepare(self, painter: QPainter, wins: bool) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._fonts[wins])

    def _paint_ground(self, painter: QPainter, bar: _Bar) -> None:
        """All but the per cent and the bar's length."""
        unit = self._unit
        painter.setPen(Qt.PenStyle.NoPen)
        if bar.wins:
            painter.setBrush(self._tint)
            painter.drawRoundedRect(QRectF(0, 0.5, bar.width, bar.height - 1), 6, 6)
            self._paint_marker(painter, bar.height / 2)
        track = self._track(bar.width, bar.height).adjusted(
            0.5, 0.5, -0.5, -0.5
        )  # an edge on whole pixels is thin and clear
        painter.setPen(self._edge)
        painter.setBrush(self._empty)
        painter.drawRoundedRect(track, *_radii(track))
        painter.setPen(self._text)
        area = QRectF(unit * 0.95, 0, unit * 1.1, bar.height)
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, str(bar.digit))

    def _paint_percent(self, painter: QPainter, bar: _Bar) -> None:
        if bar.percent is None:
            return
        area = QRectF(0, 0, bar.width - self._unit * 0.5, bar.height)
        painter.setPen(self._text)
        place = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(area, place, localized(f"{bar.percent}%"))

    def _paint_length(self, painter: QPainter, bar: _Bar, pixels: int) -> None:
        track = self._track(bar.width, bar.height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setClipRect(QRectF(track.x(), track.y(), pixels / self.ratio, track.height()))
        painter.setBrush(self._accent if bar.wins else self._quiet)
        painter.drawRoundedRect(track, *_radii(track.adjusted(0.5, 0.5, -0.5, -0.5)))

    def _paint_marker(self, painter: QPainter, middle: float) -> None:
        left, size = self._unit * 0.35, self._unit * 0.3
        painter.setBrush(self._accent)
        tip = QPointF(left + size * 1.5, middle)
        painter.drawPolygon(QPolygonF([QPointF(left, middle - size), tip, QPointF(left, middle + size)]))

    def _track(self, width: int, height: int) -> QRectF:
        """The place of a bar's length, on whole pixels; nobody may change it."""
        track = self._tracks.get((width, height))
        if track is None:
            unit = self._unit
            area = QRectF(unit * 2.4, height * 0.24, width - unit * 6.6, height * 0.52)
            track = self._tracks[width, height] = QRectF(area.toRect())
        return track


def _radii(track: QRectF) -> tuple[float, float]:
    radius = min(5.0, track.height() / 2)
    return radius, radius


def _sized(font: QFont, pixels: int, bold: bool) -> QFont:
    sized = QFont(font)
    sized.setPixelSize(pixels)
    sized.setBold(bold)
    return sized
