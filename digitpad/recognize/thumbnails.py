"""Small pictures of files, made one after the other beside the window, and only of those that are looked at."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QPainter, QPixmap

from digitpad.system.background import in_background

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from trainer.errors import TrainerError

SIDE = 32
"""Pixels of the longer side."""


class Thumbnails(QObject):
    """Gives the picture of a file where it is there, and else begins to make it; ``arrived`` carries the row."""

    arrived = Signal(int)

    def __init__(self, files: Sequence[Path], parent: QObject) -> None:
        super().__init__(parent)
        self._files = files
        self._made: dict[int, QPixmap | None] = {}
        self._wanted: list[int] = []
        self._is_busy = False
        # Not while the table paints itself: beside a thread, it would wait for the interpreter at each of its cells.
        self._painted = QTimer(self, singleShot=True, interval=0)
        self._painted.timeout.connect(self._go_on)

    def of(self, row: int) -> QPixmap | None:
        """The picture of a row, None while there is none."""
        if row not in self._made:
            self._made[row] = None
            self._wanted.append(row)
            self._painted.start()
        return self._made[row]

    def _go_on(self) -> None:
        if self._wanted and not self._is_busy:
            row = self._wanted.pop()  # what came into sight last
            self._is_busy = True
            in_background(self, partial(thumbnail, self._files[row]), partial(self._take, row), self._leave_out)

    def _take(self, row: int, pixels: NDArray[np.uint8]) -> None:
        height, width = pixels.shape
        image = QImage(pixels.data, width, height, width, QImage.Format.Format_Grayscale8)
        self._made[row] = _framed(image)
        self._is_busy = False
        self.arrived.emit(row)
        self._go_on()

    def _leave_out(self, _error: TrainerError) -> None:
        """What cannot be read says so in its row."""
        self._is_busy = False
        self._go_on()


def _framed(image: QImage) -> QPixmap:
    """In the middle of a square, so that the names beside small and large pictures begin below each other."""
    square = QPixmap(SIDE, SIDE)
    square.fill(Qt.GlobalColor.transparent)
    painter = QPainter(square)
    painter.drawImage((SIDE - image.width()) // 2, (SIDE - image.height()) // 2, image)
    painter.end()
    return square


def thumbnail(path: Path) -> NDArray[np.uint8]:
    """(H, W) luminance, 255 is white, with at most ``SIDE`` pixels on a side; raises a TrainerError."""
    import numpy as np

    from trainer.image.digit_image import digit_image
    from trainer.image.picture_file import read_grey_picture
    from trainer.ink.inkml import read_inkml
    from trainer.reading.file_kind import is_ink

    if is_ink(path):
        return np.ascontiguousarray(255 - 255 * digit_image(read_inkml(path))).astype(np.uint8)
    return np.ascontiguousarray(read_grey_picture(path, SIDE))
