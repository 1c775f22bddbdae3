"""Finds a push button on a screenshot by what it looks like, as an eye would, wherever the window has put it."""

import numpy as np
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QPushButton

from digitpad.app import create_application
from digitpad.widgets.theme import LIGHT, palette_of

ALIKE = 2.0  # mean difference in grey levels, 0..255; a button that cannot be pressed is paler by 7 and more
EDGE = 3  # pixels of a button's border, which changes with focus and hover


def find_button(screen, text):
    """The middle (x, y) of the button with this text on a (height, width, 3) screenshot, or None."""
    look = _look_of_button(text)
    grey = screen @ np.array([11, 16, 5]) / 32  # as Qt's qGray weighs
    score = _correlation(grey, look)
    y, x = np.unravel_index(score.argmax(), score.shape)
    difference = np.abs(grey[y : y + look.shape[0], x : x + look.shape[1]] - look).mean()
    return (int(x) + look.shape[1] // 2, int(y) + look.shape[0] // 2) if difference < ALIKE else None


def _look_of_button(text):
    create_application()
    QApplication.setStyle("fusion")
    button = QPushButton(text)
    button.setPalette(palette_of(LIGHT))
    button.resize(button.sizeHint())
    image = button.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return rows[EDGE:-EDGE, EDGE : image.width() - EDGE].astype(float)


def _correlation(screen, look):
    """Normalised cross-correlation, -1..1, of ``look`` with each place of ``screen`` where it fits."""
    height, width = look.shape
    look = look - look.mean()
    shape = (screen.shape[0] + height, screen.shape[1] + width)
    product = np.fft.irfft2(np.fft.rfft2(screen, shape) * np.conj(np.fft.rfft2(look, shape)), shape)
    product = product[: screen.shape[0] - height + 1, : screen.shape[1] - width + 1]
    variance = _sums(screen**2, look.shape) - _sums(screen, look.shape) ** 2 / look.size
    return product / np.sqrt(np.maximum(variance, 1) * (look**2).sum())


def _sums(values, window):
    """The sum of ``values`` over each window of that (height, width)."""
    height, width = window
    total = np.pad(values, ((1, 0), (1, 0))).cumsum(axis=0).cumsum(axis=1)
    return total[height:, width:] - total[:-height, width:] - total[height:, :-width] + total[:-height, :-width]
