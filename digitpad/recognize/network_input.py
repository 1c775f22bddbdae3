"""The 28×28 picture that the network sees, enlarged, with the pixels that speak for a digit tinted on demand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

SIDE = 28
FOR, AGAINST = (70, 150, 255), (255, 150, 40)
_PAPER = 18
_LINE = 13  # bits that are set along the lines between pixels: a little lighter on dark, nothing on light


class NetworkInput(QWidget):
    """Light ink on dark paper, as MNIST has it, in both themes; blue pixels speak for a digit, orange ones against."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("networkInput")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._pixels: NDArray[np.uint8] | None = None
        self._enlarged = QImage()

    def sizeHint(self) -> QSize:
        return QSize(196, 196)

    def minimumSizeHint(self) -> QSize:
        return QSize(56, 56)

    def picture(self) -> QImage:
        """What is shown, 28 × 28 pixels; a null image before the first reading."""
        return QImage() if self._pixels is None else _as_image(self._pixels)

    def show_image(self, image: NDArray[np.float32], saliency: NDArray[np.float32] | None) -> None:
        """Show (28, 28) floats in 0..1 and, unless None, (28, 28) signed saliency."""
        self._pixels = _grey(image) if saliency is None else _tinted(image, saliency)
        self._enlarged = QImage()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        ratio = self.devicePixelRatioF()
        step = max(1, int(min(self.width(), self.height()) * ratio) // SIDE)
        side = step * SIDE / ratio
        area = QRectF((self.width() - side) // 2, (self.height() - side) // 2, side, side)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Mid), 1.0))
        painter.setBrush(QColor(_PAPER, _PAPER, _PAPER))
        painter.drawRect(area.adjusted(-1, -1, 0, 0))
        if self._pixels is not None:
            if self._enlarged.width() != step * SIDE:
                self._enlarged = _as_image(_magnified(self._pixels, step))
                self._enlarged.setDevicePixelRatio(ratio)
            painter.drawImage(area.topLeft(), self._enlarged)


def _grey(image: NDArray[np.float32]) -> NDArray[np.uint8]:
    import numpy as np

    return np.clip(_PAPER + image * (255 - _PAPER), 0, 255).astype(np.uint8)


def _tinted(image: NDArray[np.float32], saliency: NDArray[np.float32]) -> NDArray[np.uint8]:
    """(28, 28, 3): the ink's grey drawn towards blue or orange, the more the pixel counts."""
    import numpy as np

    strength = saliency / max(float(np.abs(saliency).max()), 1e-9)
    tint = np.where(strength[..., None] >= 0, np.array(FOR), np.array(AGAINST))
    share = np.sqrt(np.abs(strength))[..., None]
    ink = (_PAPER + image * (205 - _PAPER))[..., None]
    pixels: NDArray[np.uint8] = np.clip(ink * (1 - share) + tint * share, 0, 255).astype(np.uint8)
    return pixels


def _magnified(pixels: NDArray[np.uint8], step: int) -> NDArray[np.uint8]:
    """Each pixel as a square of ``step`` pixels, the squares parted by faint lines when they are large enough."""
    large = pixels.repeat(step, axis=0).repeat(step, axis=1)
    if step >= 5:
        large[::step] |= _LINE
        large[:, ::step] |= _LINE
    return large


def _as_image(pixels: NDArray[np.uint8]) -> QImage:
    """(H, W) grey or (H, W, 3) colours in the format that is painted without conversion."""
    import numpy as np

    height, width = pixels.shape[:2]
    red, green, blue = (pixels, pixels, pixels) if pixels.ndim == 2 else np.moveaxis(pixels, 2, 0)
    words = red.astype(np.uint32) << 16
    words |= green.astype(np.uint32) << 8
    words |= blue
    words |= np.uint32(0xFF000000)
    return QImage(words.tobytes(), width, height, 4 * width, QImage.Format.Format_RGB32).copy()
