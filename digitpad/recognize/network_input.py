"""The 28×28 picture that the network sees, enlarged, with the pixels that speak for a digit tinted on demand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from digitpad.system.guarded import guarded
from trainer.image.measures import SIDE

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

PAPER = 18
_OPAQUE = 0xFF000000
_LINE = 0x0D0D0D  # bits that are set along the lines between pixels: a little lighter on dark, nothing on light


class NetworkInput(QWidget):
    """Light ink on dark paper, as MNIST has it, in both themes; blue pixels speak for a digit, orange ones against."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("networkInput")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAutoFillBackground(True)  # so that Qt need not paint all that lies behind
        self._pixels: NDArray[np.uint32] | None = None
        self._large: NDArray[np.uint32] | None = None  # the memory behind the enlarged picture
        self._enlarged = QImage()
        self._is_new = False

    def sizeHint(self) -> QSize:
        return QSize(196, 196)

    def minimumSizeHint(self) -> QSize:
        return QSize(56, 56)

    def picture(self) -> QImage:
        """What is shown, 28 × 28 pixels; a null image before the first reading."""
        return QImage() if self._pixels is None else _as_image(self._pixels).copy()

    def show_image(self, image: NDArray[np.float32], saliency: NDArray[np.float32] | None) -> None:
        """Show (28, 28) floats in 0..1 and, unless None, (28, 28) signed saliency."""
        self.show_pixels(_grey(image) if saliency is None else _tinted(image, saliency))

    def show_pixels(self, pixels: NDArray[np.uint32]) -> None:
        """Show (28, 28) opaque pixels, 0xAARRGGBB, as they are."""
        self._pixels = pixels
        self._is_new = True
        self.update()

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        ratio = self.devicePixelRatioF()
        step = max(1, int(min(self.width(), self.height()) * ratio) // SIDE)
        side = step * SIDE / ratio
        area = QRectF((self.width() - side) // 2, (self.height() - side) // 2, side, side)
        painter.setPen(self.palette().mid().color())
        if self._pixels is None:
            painter.setBrush(QColor(PAPER, PAPER, PAPER))
        painter.drawRect(area.adjusted(-1, -1, 0, 0))
        if self._pixels is not None:
            painter.drawImage(area.topLeft(), self._magnified(self._pixels, step, ratio))

    def _magnified(self, pixels: NDArray[np.uint32], step: int, ratio: float) -> QImage:
        """Each pixel as a square of ``step`` device pixels, in the last picture's memory where that is as large."""
        import numpy as np

        if self._large is None or len(self._large) != step * SIDE:
            self._large, self._is_new = np.empty((step * SIDE, step * SIDE), np.uint32), True
            self._enlarged = _as_image(self._large)
        if self._is_new:
            _magnify(pixels, self._large, step)
            self._is_new = False
        self._enlarged.setDevicePixelRatio(ratio)
        return self._enlarged


def _grey(image: NDArray[np.float32]) -> NDArray[np.uint32]:
    """(28, 28) in 0..1 as opaque grey pixels."""
    import numpy as np

    grey = image * np.float32(255 - PAPER)
    grey += np.float32(PAPER)
    return grey.astype(np.uint8).astype(np.uint32) * np.uint32(0x010101) | np.uint32(_OPAQUE)


def _tinted(image: NDArray[np.float32], saliency: NDArray[np.float32]) -> NDArray[np.uint32]:
    """(28, 28) opaque pixels: the ink's grey drawn towards blue or orange, the more the pixel counts."""
    import numpy as np

    from digitpad.widgets.colours import AGAINST, FOR

    strength = saliency / max(float(np.abs(saliency).max()), 1e-9)
    tint = np.where(strength[..., None] >= 0, np.array(FOR), np.array(AGAINST))
    share = np.sqrt(np.abs(strength))[..., None]
    ink = (PAPER + image * (205 - PAPER))[..., None]
    red, green, blue = np.moveaxis(np.clip(ink * (1 - share) + tint * share, 0, 255).astype(np.uint32), 2, 0)
    pixels: NDArray[np.uint32] = red << 16 | green << 8 | blue | np.uint32(_OPAQUE)
    return pixels


def _magnify(pixels: NDArray[np.uint32], large: NDArray[np.uint32], step: int) -> None:
    """Paint each pixel as a square, the squares parted by faint lines when they are large enough."""
    wide = pixels.repeat(step, axis=1)
    if step >= 5:
        wide[:, ::step] |= _LINE
    large.reshape(SIDE, step, -1)[:] = wide[:, None]
    if step >= 5:
        large[::step] |= _LINE


def _as_image(pixels: NDArray[np.uint32]) -> QImage:
    """(H, W) pixels as a picture in the format that is painted without conversion; it lives no longer than they do."""
    height, width = pixels.shape
    return QImage(pixels.data, width, height, 4 * width, QImage.Format.Format_RGB32)
