"""The drawing as PNG or SVG bytes, and as a picture for the clipboard: on any thread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgGenerator

from digitpad.draw.geometry import PAD_SIZE
from digitpad.draw.pad_picture import paint_pad

if TYPE_CHECKING:
    from digitpad.draw.pad_picture import Drawing

PNG_SIDE = 1120
INK = QColor("#1b2233")


def drawing_picture(document: Drawing, side: int = PNG_SIDE) -> QImage:
    """Dark ink on white paper, ``side`` pixels wide and high, whatever the theme."""
    image = QImage(side, side, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.scale(side / PAD_SIZE, side / PAD_SIZE)
    paint_pad(painter, document, INK)
    painter.end()
    return image


def png_bytes(image: QImage) -> bytes:
    """A picture as a PNG file."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    buffer.close()
    return bytes(content.data())


def svg_bytes(document: Drawing) -> bytes:
    """The drawing as an SVG file in pad units, ink as curves; it carries the ink itself, too, so that it reopens."""
    from trainer.ink.inkml import with_ink

    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setTitle("DigitPad")
    generator.setSize(QSize(int(PAD_SIZE), int(PAD_SIZE)))
    generator.setViewBox(QRectF(0, 0, PAD_SIZE, PAD_SIZE))
    painter = QPainter(generator)
    paint_pad(painter, document, INK)
    painter.end()
    buffer.close()
    return with_ink(bytes(content.data()), document.ink)
