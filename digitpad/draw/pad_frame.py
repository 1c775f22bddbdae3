"""Keeps the pad a square in the middle of whatever room there is, and shows that something may be dropped on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from digitpad.system.guarded import guarded

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

MARGIN = 16
FROM_PAD, LINE, ROUND = 8, 4, 18
"""Pixels: how far the line around an inviting pad is from it, how thick that is, and the radius of its corners."""


class PadFrame(QWidget):
    """Holds one widget as the largest centred square that leaves a margin."""

    def __init__(self, pad: QWidget) -> None:
        super().__init__()
        self._pad = pad
        self._is_inviting = False
        pad.setParent(self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def invite(self, inviting: bool) -> None:
        """Show around the pad that what is dragged over the window may be dropped, or no more."""
        self._is_inviting = inviting
        self.update()

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._is_inviting:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self.palette().highlight().color(), LINE))
            around = QRectF(self._pad.geometry()).adjusted(-FROM_PAD, -FROM_PAD, FROM_PAD, FROM_PAD)
            painter.drawRoundedRect(around, ROUND, ROUND)

    def sizeHint(self) -> QSize:
        return self._pad.sizeHint() + QSize(2 * MARGIN, 2 * MARGIN)

    def minimumSizeHint(self) -> QSize:
        return self._pad.minimumSizeHint() + QSize(2 * MARGIN, 2 * MARGIN)

    @guarded
    def resizeEvent(self, event: QResizeEvent) -> None:
        side = max(1, min(self.width(), self.height()) - 2 * MARGIN)
        self._pad.setGeometry((self.width() - side) // 2, (self.height() - side) // 2, side, side)
