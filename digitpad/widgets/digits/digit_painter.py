"""Paints one digit of a grid: its picture, and above it what was read, green and ✓ or red and ✗."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QImage, QPainter, QPalette

from digitpad.widgets.colours import chart_colours
from digitpad.widgets.digits.digit_list import Entry
from digitpad.widgets.theme import mix

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

PICTURE = 56
GAP = 5


class DigitPainter:
    """Knows colours and sizes; made anew when palette or font change."""

    def __init__(self, palette: QPalette, metrics: QFontMetrics) -> None:
        self._palette = palette
        self._colours = chart_colours(palette)
        self._line = metrics.height()
        paper, ink = palette.color(QPalette.ColorRole.Base), palette.color(QPalette.ColorRole.Text)
        self._shades = _shades(paper.rgb(), ink.rgb())
        width = max(PICTURE, metrics.horizontalAdvance("✗ 0 (0)")) + 2 * GAP
        self.cell = QSize(width, PICTURE + self._line + 4 + 2 * GAP)

    def picture(self, pixels: NDArray[np.uint8]) -> QImage:
        """(28, 28) uint8 with ink 255 as an image: ink in the text's colour on the base colour."""
        content = pixels.tobytes()  # Qt does not hold on to it
        image = QImage(content, 28, 28, 28, QImage.Format.Format_Indexed8).copy()
        image.setColorTable(self._shades)
        return image

    def paint(self, painter: QPainter, area: QRect, entry: Entry, pixels: NDArray[np.uint8], chosen: bool) -> None:
        """Fill the cell ``area``; a chosen one stands on the highlight colour."""
        if chosen:
            painter.fillRect(area, self._palette.color(QPalette.ColorRole.Highlight))
        caption = QRect(area.left(), area.top() + GAP - 2, area.width(), self._line)
        painter.setPen(self._caption_colour(entry, chosen))
        painter.drawText(caption, Qt.AlignmentFlag.AlignCenter, self._caption(entry))
        left = area.left() + (area.width() - PICTURE) // 2
        painter.drawImage(QRect(left, caption.bottom() + 4, PICTURE, PICTURE), self.picture(pixels))

    @staticmethod
    def _caption(entry: Entry) -> str:
        if entry.predicted is None:
            return entry.caption()
        return f"{'✓' if entry.is_right else '✗'} {entry.caption()}"

    def _caption_colour(self, entry: Entry, chosen: bool) -> QColor:
        if chosen:
            return self._palette.color(QPalette.ColorRole.HighlightedText)
        if entry.predicted is None:
            return self._colours.text
        return self._colours.right if entry.is_right else self._colours.wrong


@lru_cache(maxsize=4)
def _shades(paper: int, ink: int) -> list[int]:
    """The colour of each level from paper to ink, all of them 0xAARRGGBB: they cost more than painting with them."""
    return [mix(QColor(paper), QColor(ink), level / 255).rgb() for level in range(256)]
