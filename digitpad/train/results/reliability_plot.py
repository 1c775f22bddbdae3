"""The reliability diagram: how often answers of a given confidence are right; honest ones lie on the diagonal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from digitpad.system.guarded import guarded
from digitpad.texts.number_text import filled
from digitpad.widgets.colours import ChartColours, chart_colours
from digitpad.widgets.retranslated import Retranslated

if TYPE_CHECKING:
    from trainer.evaluation.certainty import ReliabilityBin
    from trainer.evaluation.evaluate import Evaluation


class ReliabilityPlot(Retranslated, QWidget):
    """A bar a bin of confidence, as high as its share of right answers; the empty bar shows the confidence itself."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reliabilityDiagram")
        self._evaluation: Evaluation | None = None
        self.setMinimumSize(220, 180)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_evaluation(self, evaluation: Evaluation | None) -> None:
        """Show another outcome."""
        self._evaluation = evaluation
        self.retranslate()
        self.update()

    def retranslate(self) -> None:
        """Say everything again in the language chosen now."""
        if self._evaluation is not None:
            text = self.tr("Reliability diagram, expected calibration error {0:.2%}")
            self.setAccessibleName(filled(text, self._evaluation.ece))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(360, 320)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self._bin_in_words(event.pos().x()), self)
            return True
        return super().event(event)

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        colours = chart_colours(self.palette())
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), colours.background)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            area = self._area()
            self._paint_axes(painter, area, colours)
            for each in self._evaluation.reliability if self._evaluation else ():
                self._paint_bin(painter, area, each, colours)
            painter.setPen(QPen(colours.text, 1, Qt.PenStyle.DashLine))
            painter.drawLine(area.bottomLeft(), area.topRight())

    def _area(self) -> QRectF:
        line = self.fontMetrics().height()
        left = self.fontMetrics().horizontalAdvance(filled("{0:.0%} ", 1.0)) + line + 6
        return QRectF(self.rect()).adjusted(left, line * 0.8, -1.6 * line, -2.6 * line)

    def _paint_axes(self, painter: QPainter, area: QRectF, colours: ChartColours) -> None:
        line = self.fontMetrics().height()
        for step in range(6):
            share = step / 5
            x, y = area.left() + share * area.width(), area.bottom() - share * area.height()
            painter.setPen(QPen(colours.grid, 1))
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
            painter.setPen(colours.text)
            text = filled("{0:.0%}", share)
            painter.drawText(QRectF(x - 30, area.bottom() + 2, 60, line), Qt.AlignmentFlag.AlignCenter, text)
            side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(QRectF(area.left() - 66, y - line / 2, 60, line), side, text)
        below = QRectF(area.left(), area.bottom() + 1.3 * line, area.width(), line)
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, self.tr("how sure the network was"))
        painter.save()
        painter.translate(line * 0.75, area.center().y())
        painter.rotate(-90)
        beside = QRectF(-area.height() / 2, -line / 2, area.height(), line)
        painter.drawText(beside, Qt.AlignmentFlag.AlignCenter, self.tr("how often it was right"))
        painter.restore()

    @staticmethod
    def _paint_bin(painter: QPainter, area: QRectF, each: ReliabilityBin, colours: ChartColours) -> None:
        if not each.count:
            return
        left, right = area.left() + each.low * area.width(), area.left() + each.high * area.width()
        bar = QRectF(left + 1, area.bottom() - each.accuracy * area.height(), right - left - 2, 0)
        bar.setBottom(area.bottom())
        fill = QColor(colours.training)
        fill.setAlpha(70 + round(150 * min(1.0, each.count / 200)))
        painter.fillRect(bar, fill)
        painter.setPen(QPen(colours.validation, 2))
        y = area.bottom() - each.confidence * area.height()
        painter.drawLine(QPointF(bar.left(), y), QPointF(bar.right(), y))

    def _bin_in_words(self, x: float) -> str:
        area = self._area()
        share = (x - area.left()) / max(1.0, area.width())
        for each in self._evaluation.reliability if self._evaluation else ():
            if each.low < share <= each.high and each.count:
                text = self.tr("{0:,} answers, {1:.1%} sure on average, {2:.1%} right")
                return filled(text, each.count, each.confidence, each.accuracy)
        return ""
