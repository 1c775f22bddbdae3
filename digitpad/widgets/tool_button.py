"""A small button without a frame, on which the keys are seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QToolButton

from digitpad.system.guarded import guarded

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

ICON_SIDE = 16
_EDGE, _RADIUS = 2.0, 4.0


class ToolButton(QToolButton):
    """Has an edge while it has the keys: the style's own can hardly be seen on a button without a frame."""

    def __init__(self, name: str = "") -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAutoRaise(True)
        self.setIconSize(QSize(ICON_SIDE, ICON_SIDE))

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self.palette().highlight().color(), _EDGE))
            inset = _EDGE / 2
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), _RADIUS, _RADIUS)
            painter.end()
