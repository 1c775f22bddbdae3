"""Ten digits with a bar each: the share that a network gives them, and a thin one for what it was before."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from digitpad.system.guarded import guarded
from digitpad.texts.number_text import filled
from digitpad.widgets.colours import AGAINST
from digitpad.widgets.retranslated import Retranslated

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

_GAP = 6


class TenShares(Retranslated, QWidget):
    """Shows nothing until it is told shares, which are 0..1."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("tenShares")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._before: tuple[float, ...] = ()
        self._after: tuple[float, ...] = ()
        self.retranslate()

    def sizeHint(self) -> QSize:
        return QSize(360, 10 * self._row)

    def minimumSizeHint(self) -> QSize:
        return QSize(220, 10 * self._row)

    def show_shares(self, before: Sequence[float], after: Sequence[float]) -> None:
        """Show ten shares, and below each the one before."""
        self._before, self._after = tuple(before), tuple(after)
        self._tell()
        self.update()

    def retranslate(self) -> None:
        """Say everything again in the language chosen now."""
        self.setAccessibleName(self.tr("The pad's answer before and after the step"))
        self.setToolTip(self.tr("Above in blue: after the step. Below in orange: before it."))
        self._tell()

    def _tell(self) -> None:
        words = self.tr("{0}: {1:.2%} before, {2:.2%} after")
        pairs = zip(self._before, self._after, strict=True)
        lines = [filled(words, digit, before, after) for digit, (before, after) in enumerate(pairs)]
        self.setAccessibleDescription("\n".join(lines))

    @property
    def _row(self) -> int:
        return self.fontMetrics().height() + 4

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        for digit, (before, after) in enumerate(zip(self._before, self._after, strict=True)):
            self._paint_digit(painter, digit, before, after)

    def _paint_digit(self, painter: QPainter, digit: int, before: float, after: float) -> None:
        metrics, top = self.fontMetrics(), digit * self._row
        digit_width = metrics.horizontalAdvance("0") + _GAP
        numbers = filled(self.tr("{0:.2%} → {1:.2%}", "before → after"), before, after)
        numbers_width = metrics.horizontalAdvance(filled("{0:.2%} → {0:.2%}", 1.0)) + _GAP
        room = max(10, self.width() - digit_width - numbers_width)
        height = self._row - 6
        painter.fillRect(QRectF(digit_width, top + 3, room, height), self.palette().alternateBase())
        painter.fillRect(QRectF(digit_width, top + 3, room * after, height - 5), self.palette().highlight())
        painter.fillRect(QRectF(digit_width, top + height - 1, room * before, 4), QColor(*AGAINST))
        painter.setPen(self.palette().text().color())
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(0, top, digit_width, self._row), int(middle), str(digit))
        place = QRectF(self.width() - numbers_width, top, numbers_width, self._row)
        painter.drawText(place, int(middle | Qt.AlignmentFlag.AlignRight), numbers)
