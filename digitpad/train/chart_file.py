"""Charts as files: PNG and SVG, dark ink on white whatever the window's theme is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QPalette

from digitpad.train.chart_colours import ChartColours, chart_colours
from digitpad.train.chart_painter import Chart, ChartPainter

WIDTH, HEIGHT = 720, 320
FONT_PIXELS = 13


def charts_png(charts: Sequence[Chart], scale: float = 2.0) -> bytes:
    """The charts below each other as a PNG, ``scale`` pixels a unit."""
    size = QSize(WIDTH, HEIGHT * len(charts))
    image = QImage(size * scale, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(scale)
    with QPainter(image) as painter:
        _paint(painter, charts)
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(content.data())


def charts_svg(charts: Sequence[Chart], title: str) -> bytes:
    """The charts below each other as an SVG document."""
    from PySide6.QtSvg import QSvgGenerator

    content = QByteArray()
    buffer = QBuffer(content)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(QSize(WIDTH, HEIGHT * len(charts)))
    generator.setViewBox(QRectF(0, 0, WIDTH, HEIGHT * len(charts)))
    generator.setTitle(title)
    generator.setResolution(96)
    with QPainter(generator) as painter:
        _paint(painter, charts)
    return bytes(content.data())


def _paint(painter: QPainter, charts: Sequence[Chart]) -> None:
    font = QFont("Helvetica")
    font.setStyleHint(QFont.StyleHint.SansSerif)
    font.setPixelSize(FONT_PIXELS)
    painter.setFont(font)
    for number, chart in enumerate(charts):
        area = QRectF(0, number * HEIGHT, WIDTH, HEIGHT)
        ChartPainter(chart, area, _on_paper(), QFontMetricsF(font)).paint(painter)


def _on_paper() -> ChartColours:
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Base, QColor("#ffffff"))
    palette.setColor(QPalette.ColorRole.Text, QColor("#1b2233"))
    return chart_colours(palette)
