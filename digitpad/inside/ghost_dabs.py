"""Dabs that are not there yet, over the pad: blue ones would be added, orange ones rubbed out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from digitpad.draw.geometry import PAD_SIZE
from digitpad.system.guarded import guarded
from digitpad.widgets.colours import AGAINST, FOR

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from trainer.inspection.dabs import Dab

_GHOSTLY = 170  # of 255


class GhostDabs(QWidget):
    """Lies on the pad while there is something to show, lets the mouse through, and is as large as the pad."""

    def __init__(self, pad: QWidget) -> None:
        super().__init__(pad)
        self.setObjectName("ghostDabs")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._pad = pad
        self._dabs: tuple[Dab, ...] = ()
        self.hide()
        pad.installEventFilter(self)

    @property
    def dabs(self) -> tuple[Dab, ...]:
        """What is shown."""
        return self._dabs

    def show_dabs(self, dabs: Sequence[Dab]) -> None:
        """Show these dabs, in pad units; none hides them all."""
        if self._dabs == tuple(dabs) and self.isHidden() != bool(dabs):
            return
        self._dabs = tuple(dabs)
        self.resize(self._pad.size())
        self.setVisible(bool(dabs))
        self.update()

    def eventFilter(self, pad: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and isinstance(pad, QWidget):
            self.resize(pad.size())
        return False

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(self.width() / PAD_SIZE, self.width() / PAD_SIZE)
        for number, dab in enumerate(self._dabs, 1):
            colour = QColor(*(FOR if dab.adds else AGAINST))
            painter.setPen(QPen(colour, 2))
            colour.setAlpha(_GHOSTLY)
            painter.setBrush(colour)
            centre = QPointF(dab.x, dab.y)
            painter.drawEllipse(centre, dab.radius, dab.radius)
            font = painter.font()
            font.setPixelSize(10)
            painter.setFont(font)
            painter.setPen(QColor("black"))
            area = QPointF(dab.radius, dab.radius)
            painter.drawText(_square(centre - area, 2 * dab.radius), Qt.AlignmentFlag.AlignCenter, str(number))


def _square(corner: QPointF, side: float) -> QRectF:
    return QRectF(corner.x(), corner.y(), side, side)
