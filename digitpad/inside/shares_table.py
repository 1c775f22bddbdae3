"""The last layer step by step: ten sums, divided by the temperature, as powers of e, and as shares with bars."""

from __future__ import annotations

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

    from trainer.inspection.last_layer import LastLayer

COLUMNS = (0.0, 0.08, 0.26, 0.44, 0.62)
"""Where digit, sum, tempered sum, power and bar begin, as shares of the width."""


class SharesTable(Retranslated, QWidget):
    """Ten rows; where units are held a thin orange bar shows what the share would be without that."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("lastLayer")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._shown: LastLayer | None = None
        self._before: LastLayer | None = None
        self._temperature = 1.0
        self.retranslate()

    def sizeHint(self) -> QSize:
        return QSize(420, 11 * self._row)

    def minimumSizeHint(self) -> QSize:
        return QSize(300, 11 * self._row)

    def show_steps(self, shown: LastLayer, before: LastLayer | None, temperature: float) -> None:
        """Show the steps, and beside them the shares of ``before`` unless None."""
        self._shown, self._before, self._temperature = shown, before, temperature
        lines = [
            filled(self.tr("{0}: sum {1:,.2f}, share {2:.1%}"), digit, shown.sums[digit], float(shown.shares[digit]))
            for digit in range(10)
        ]
        self.setAccessibleDescription("\n".join(lines))
        self.update()

    def retranslate(self) -> None:
        """Say everything again in the language chosen now."""
        self.setAccessibleName(self.tr("From ten sums to ten shares"))
        self.setToolTip(
            self.tr(
                "Each sum is divided by the temperature; e to the power of its distance from the largest, divided by "
                "all ten of these, is the digit's share (softmax)."
            )
        )
        if self._shown is not None:
            self.show_steps(self._shown, self._before, self._temperature)

    @property
    def _row(self) -> int:
        return self.fontMetrics().height() + 4

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        divided = filled(self.tr("÷ {0:.3g}"), self._temperature)
        painter.setPen(self.palette().placeholderText().color())
        self._write(painter, 0, ("", self.tr("Sum"), divided, self.tr("e to that"), self.tr("Share")))
        painter.setPen(self.palette().text().color())
        if self._shown is not None:
            for digit in range(10):
                self._paint_digit(painter, digit, self._shown)

    def _paint_digit(self, painter: QPainter, digit: int, steps: LastLayer) -> None:
        share = float(steps.shares[digit])
        start, row = COLUMNS[-1] * self.width(), self._row
        room = self.width() - start - self.fontMetrics().horizontalAdvance("100,0 % ")
        top = (digit + 1) * row + 3
        painter.fillRect(QRectF(start, top, room, row - 6), self.palette().alternateBase())
        painter.fillRect(QRectF(start, top, room * share, row - 6), self.palette().highlight())
        if self._before is not None:
            painter.fillRect(
                QRectF(start, top + row - 9, room * float(self._before.shares[digit]), 3), QColor(*AGAINST)
            )
        numbers = (float(steps.sums[digit]), float(steps.tempered[digit]))
        power = filled("{0:.3f}", float(steps.powers[digit]))
        self._write(painter, digit + 1, (str(digit), *(filled("{0:,.2f}", each) for each in numbers), power))
        area = QRectF(0, (digit + 1) * row, self.width(), row)
        painter.drawText(
            area, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), filled("{0:.1%}", share)
        )

    def _write(self, painter: QPainter, row: int, texts: tuple[str, ...]) -> None:
        ends = (*COLUMNS[1:], 1.0)
        for column, text in enumerate(texts):
            left, right = COLUMNS[column] * self.width(), ends[column] * self.width() - 8
            side = Qt.AlignmentFlag.AlignRight if 0 < column < 4 else Qt.AlignmentFlag.AlignLeft
            area = QRectF(left, row * self._row, right - left, self._row)
            painter.drawText(area, int(side | Qt.AlignmentFlag.AlignVCenter), text)
