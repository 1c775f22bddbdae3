"""One picture enlarged so far that each of its 784 pixels shows its value."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from digitpad.system.guarded import guarded
from digitpad.widgets.colours import chart_colours
from digitpad.widgets.digits.digit_painter import DigitPainter
from digitpad.widgets.retranslated import Retranslated
from trainer.image.measures import SIDE

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

READABLE = 14  # pixels on the screen that a number needs


class PixelView(Retranslated, QWidget):
    """A 28×28 picture; numbers 0 to 255 stand in the pixels where there is room, and under the pointer anyway."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pixelView")
        self.retranslate()
        self._pixels: NDArray[np.uint8] | None = None
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def retranslate(self) -> None:
        """Say everything again in the language chosen now."""
        self.setAccessibleName(self.tr("The chosen picture, enlarged"))

    def show_picture(self, pixels: NDArray[np.uint8]) -> None:
        """Show (28, 28) uint8 with ink 255."""
        self._pixels = pixels
        self.update()

    def value_at(self, x: float, y: float) -> tuple[int, int, int] | None:
        """Row, column and value of the pixel at a place in the widget; None beside the picture."""
        area, cell = self._area()
        column, row = int((x - area.left()) // cell), int((y - area.top()) // cell)
        if self._pixels is None or not (0 <= row < SIDE and 0 <= column < SIDE):
            return None
        return row, column, int(self._pixels[row, column])

    def sizeHint(self) -> QSize:
        return QSize(196, 196)

    def minimumSizeHint(self) -> QSize:
        return QSize(140, 140)

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        colours = chart_colours(self.palette())
        area, cell = self._area()
        with QPainter(self) as painter:
            painter.fillRect(area, colours.background)
            if self._pixels is not None:
                painter.drawImage(area, DigitPainter(self.palette(), self.fontMetrics()).picture(self._pixels))
                if cell >= READABLE:
                    self._paint_values(painter, area, cell)
            painter.setPen(QPen(colours.grid, 1))
            painter.drawRect(area.adjusted(0, 0, -1, -1))

    @guarded
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        found = self.value_at(event.position().x(), event.position().y())
        text = self.tr("row {0}, column {1}: {2}").format(*found) if found else ""
        QToolTip.showText(event.globalPosition().toPoint(), text, self)

    def _area(self) -> tuple[QRect, int]:
        cell = max(1, min(self.width(), self.height()) // SIDE)
        left = (self.width() - cell * SIDE) // 2
        return QRect(left, 0, cell * SIDE, cell * SIDE), cell

    def _paint_values(self, painter: QPainter, area: QRect, cell: int) -> None:
        assert self._pixels is not None
        colours = chart_colours(self.palette())
        font = painter.font()
        font.setPixelSize(max(7, round(cell * 0.48)))
        painter.setFont(font)
        for row in range(SIDE):
            for column in range(SIDE):
                value = int(self._pixels[row, column])
                if value:
                    painter.setPen(colours.background if value > 127 else QColor(colours.text))
                    place = QRect(area.left() + column * cell, area.top() + row * cell, cell, cell)
                    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, str(value))
