"""Charts as files: PNG and SVG, dark ink on white whatever the window's theme is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize
from PySide6.QtGui import QColor, QImage, QPainter, QPalette

from digitpad.train.curves.chart import Chart
from digitpad.train.curves.curve_chart import CurveChart

WIDTH, HEIGHT = 720, 320


def charts_png(charts: Sequence[Chart], scale: float = 2.0) -> bytes:
    """The charts below each other as a PNG, ``scale`` pixels a unit."""
    size = QSize(WIDTH, HEIGHT * len(charts))
    image = QImage(size * scale, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(scale)
    image.fill(QColor("#ffffff"))
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
    for number, chart in enumerate(charts):
        widget = CurveChart(chart)
        widget.setPalette(_paper())
        widget.resize(WIDTH, HEIGHT)
        widget.grab()  # lays the plot out at this size
        widget.render(painter, QRectF(0, number * HEIGHT, WIDTH, HEIGHT), widget.rect())
        widget.close()
        widget.deleteLater()


def _paper() -> QPalette:
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Base, QColor("#ffffff"))
    palette.setColor(QPalette.ColorRole.Text, QColor("#1b2233"))
    return palette
