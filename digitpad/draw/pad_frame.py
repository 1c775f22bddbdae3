"""Keeps the pad a square in the middle of whatever room there is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

from digitpad.system.guarded import guarded

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

MARGIN = 16


class PadFrame(QWidget):
    """Holds one widget as the largest centred square that leaves a margin."""

    def __init__(self, pad: QWidget) -> None:
        super().__init__()
        self._pad = pad
        pad.setParent(self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        return self._pad.sizeHint() + QSize(2 * MARGIN, 2 * MARGIN)

    def minimumSizeHint(self) -> QSize:
        return self._pad.minimumSizeHint() + QSize(2 * MARGIN, 2 * MARGIN)

    @guarded
    def resizeEvent(self, event: QResizeEvent) -> None:
        side = max(1, min(self.width(), self.height()) - 2 * MARGIN)
        self._pad.setGeometry((self.width() - side) // 2, (self.height() - side) // 2, side, side)
