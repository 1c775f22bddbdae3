"""A few digit images side by side with a line under each, in the text's colour on paper."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from digitpad.system.guarded import guarded
from digitpad.widgets.digits.digit_painter import DigitPainter

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from PySide6.QtGui import QPaintEvent

GAP = 4


class Picture(NamedTuple):
    """``pixels`` (28, 28), uint8 with ink 255 or opaque uint32 0xAARRGGBB, and what stands below."""

    pixels: NDArray[np.uint8] | NDArray[np.uint32]
    caption: str


class PictureRow(QWidget):
    """Shows pictures in so many columns, each ``side`` pixels wide.

    Where there is no room for them it takes fewer columns and more rows, unless the pictures ``stay`` in theirs.
    """

    def __init__(self, name: str, columns: int, rows: int, side: int = 56, stay: bool = False) -> None:
        super().__init__()
        self.setObjectName(name)
        high = QSizePolicy.Policy.Fixed if stay else QSizePolicy.Policy.Minimum  # more rows are higher than its hint
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, high)
        policy.setHeightForWidth(not stay)
        self.setSizePolicy(policy)
        self._columns, self._rows, self._side, self._stay = columns, rows, side, stay
        self._pictures: tuple[Picture, ...] = ()
        self._is_fitted = False

    @property
    def pictures(self) -> tuple[Picture, ...]:
        """What is shown."""
        return self._pictures

    def sizeHint(self) -> QSize:
        width = self._columns * (self._side + GAP)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize((self._columns if self._stay else 1) * (self._side + GAP), self.sizeHint().height())

    def heightForWidth(self, width: int) -> int:
        most = self._columns * self._rows
        shown = min(most, max(1, len(self._pictures))) if self._is_fitted else most
        return -(-shown // self.columns_at(width)) * (self._side + self._line + GAP)

    def columns_at(self, width: int) -> int:
        """How many pictures stand beside each other where there are ``width`` pixels."""
        return self._columns if self._stay else max(1, min(self._columns, width // (self._side + GAP)))

    def fit(self) -> None:
        """Take no more height than the pictures on show need."""
        self._is_fitted = True
        self.updateGeometry()

    def show_pictures(self, pictures: Sequence[Picture]) -> None:
        """Show these, row by row."""
        if self._is_fitted and len(pictures) != len(self._pictures):
            self.updateGeometry()
        self._pictures = tuple(pictures)
        self.setAccessibleDescription(", ".join(picture.caption for picture in pictures))
        self.update()

    @property
    def _line(self) -> int:
        return self.fontMetrics().height()

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, digits = QPainter(self), DigitPainter(self.palette(), self.fontMetrics())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        columns = self.columns_at(self.width())
        for number, picture in enumerate(self._pictures[: self._columns * self._rows]):
            row, column = divmod(number, columns)
            left, top = column * (self._side + GAP), row * (self._side + self._line + GAP)
            area = QRect(left, top, self._side, self._side)
            painter.drawImage(area, _image(picture.pixels, digits))
            painter.setPen(self.palette().mid().color())
            painter.drawRect(area.adjusted(0, 0, -1, -1))
            painter.setPen(self.palette().text().color())
            below = QRect(left, area.bottom() + 1, self._side, self._line)
            painter.drawText(below, int(Qt.AlignmentFlag.AlignCenter), picture.caption)


def _image(pixels: NDArray[np.uint8] | NDArray[np.uint32], digits: DigitPainter) -> QImage:
    if pixels.itemsize == 1:
        return digits.picture(pixels.astype("uint8", copy=False))
    content = pixels.tobytes()  # Qt does not hold on to it
    return QImage(content, pixels.shape[1], pixels.shape[0], 4 * pixels.shape[1], QImage.Format.Format_RGB32).copy()
