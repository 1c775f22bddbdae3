"""What augmentation makes of one picture: a row of samples, drawn by torch on another thread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from digitpad.system.background import in_background
from digitpad.system.guarded import guarded
from digitpad.system.torch_warm_up import begin_warm_up
from digitpad.texts.error_texts import in_own_language
from digitpad.texts.number_text import filled
from digitpad.widgets.brief_text import SteadyText
from digitpad.widgets.digits.digit_painter import GAP, PICTURE, DigitPainter
from digitpad.widgets.retranslated import Retranslated
from trainer.errors import TrainerError

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

MOST = 12


class AugmentationRow(Retranslated, QWidget):
    """Asks for samples in the background; the newest wish is the one that is shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = SteadyText(2)
        self._text.setObjectName("augmentationText")
        self.strip = _Strip()
        self._wanted: tuple[NDArray[np.uint8], float] | None = None
        self._shown: float | None = None
        self._busy = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._text)
        column.addWidget(self.strip)
        self._say("")

    def show_samples(self, picture: NDArray[np.uint8], strength: float) -> None:
        """Distort ``picture``, (28, 28) uint8, a dozen times with ``strength``."""
        if strength == 0:
            self._wanted = None
            self.strip.show_pictures(None)
            self._shown = strength
            self.retranslate()
            return
        self._wanted = (picture, strength)
        if not self._busy:
            self._ask()

    def retranslate(self) -> None:
        """Say what is on show again in the language chosen now."""
        if self._shown == 0:
            self._say(self.tr("Augmentation is off: the network sees each picture as it is."))
        elif self._shown is not None:
            self._say(filled(self.tr("What augmentation of strength {0:g} makes of it:"), self._shown))

    def _ask(self) -> None:
        assert self._wanted is not None
        picture, strength = self._wanted
        self._wanted, self._busy = None, True
        in_background(self, lambda: (strength, distorted(picture, strength)), self._show, self._fail)

    def _show(self, answer: tuple[float, NDArray[np.uint8]]) -> None:
        self._busy = False
        strength, pictures = answer
        if self._wanted is not None:
            self._ask()
        self.strip.show_pictures(pictures)
        self._shown = strength
        self.retranslate()

    def _fail(self, error: TrainerError) -> None:
        self._busy, self._shown = False, None
        self._say(in_own_language(error))

    def _say(self, text: str) -> None:
        self._text.setText(text)


def distorted(picture: NDArray[np.uint8], strength: float, count: int = MOST) -> NDArray[np.uint8]:
    """``count`` distortions of a (28, 28) uint8 picture, (count, 28, 28) uint8; slow at first: it needs torch."""
    begin_warm_up().join()
    from trainer.training.augment import augmented_samples

    return augmented_samples(picture, strength, count)


class _Strip(QWidget):
    """The samples side by side, as many as there is room for."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("augmentationSamples")
        self.pictures: NDArray[np.uint8] | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)  # seen or not: nothing moves

    def show_pictures(self, pictures: NDArray[np.uint8] | None) -> None:
        self.pictures = pictures
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(4 * (PICTURE + GAP), PICTURE)

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        if self.pictures is None:
            return
        digits = DigitPainter(self.palette(), self.fontMetrics())
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
            for number, picture in enumerate(self.pictures):
                place = QRect(number * (PICTURE + GAP), 0, PICTURE, PICTURE)
                if place.right() < self.width():
                    painter.drawImage(place, digits.picture(picture))
