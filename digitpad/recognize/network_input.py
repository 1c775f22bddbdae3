"""The 28×28 picture that the network sees, enlarged, with the pixels that speak for a digit tinted on demand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

SIDE = 28
FOR, AGAINST = (70, 150, 255), (255, 150, 40)
_PAPER = 18


class NetworkInput(QWidget):
    """Light ink on dark paper, as MNIST has it, in both themes; blue pixels speak for a digit, orange ones against."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("networkInput")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._picture = QImage()

    def sizeHint(self) -> QSize:
        return QSize(196, 196)

    def minimumSizeHint(self) -> QSize:
        return QSize(56, 56)

    def picture(self) -> QImage:
        """What is shown, 28 × 28 pixels; a null image before the first reading."""
        return self._picture

    def show_image(self, image: NDArray[np.float32], saliency: NDArray[np.float32] | None) -> None:
        """Show (28, 28) floats in 0..1 and, unless None, (28, 28) signed saliency."""
        self._picture = _tinted(image, saliency) if saliency is not None else _grey(image)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        side = min(self.width(), self.height())
        side -= side % SIDE if side >= 3 * SIDE else 0
        area = QRectF((self.width() - side) // 2, (self.height() - side) // 2, side, side)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(_PAPER, _PAPER, _PAPER + 8))
        painter.drawRect(area)
        if not self._picture.isNull():
            painter.drawImage(area, self._picture)
        if side >= 5 * SIDE:
            self._paint_grid(painter, area)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Mid), 1.0))
        painter.drawRect(area.adjusted(0, 0, -1, -1))

    def _paint_grid(self, painter: QPainter, area: QRectF) -> None:
        painter.setPen(QPen(QColor(255, 255, 255, 16), 0))
        step = area.width() / SIDE
        for line in range(1, SIDE):
            x, y = area.left() + line * step, area.top() + line * step
            painter.drawLine(int(x), int(area.top()), int(x), int(area.bottom()) - 1)
            painter.drawLine(int(area.left()), int(y), int(area.right()) - 1, int(y))


def _grey(image: NDArray[np.float32]) -> QImage:
    import numpy as np

    pixels = np.clip(_PAPER + image * (255 - _PAPER), 0, 255).astype(np.uint8)
    return QImage(pixels.tobytes(), SIDE, SIDE, SIDE, QImage.Format.Format_Grayscale8).copy()


def _tinted(image: NDArray[np.float32], saliency: NDArray[np.float32]) -> QImage:
    import numpy as np

    strength = saliency / max(float(np.abs(saliency).max()), 1e-9)
    tint = np.where(strength[..., None] >= 0, np.array(FOR), np.array(AGAINST))
    share = np.sqrt(np.abs(strength))[..., None]
    ink = (_PAPER + image * (205 - _PAPER))[..., None]
    pixels = np.clip(ink * (1 - share) + tint * share, 0, 255).astype(np.uint8)
    return QImage(pixels.tobytes(), SIDE, SIDE, 3 * SIDE, QImage.Format.Format_RGB888).copy()
