"""A text that takes a few lines at most; what does not fit is in its tool tip."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QWidget

USUAL_WIDTH = 26
"""Digits beside each other that the text would like to have room for."""


class BriefText(QLabel):
    """Plain text, broken into at most ``lines`` lines; the last one ends in "…" where the rest does not fit.

    ``text()`` is the whole text, which a screen reader reads, too.
    """

    def __init__(self, lines: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._most = lines
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)  # a run or a collection may have any name

    def shown_lines(self, width: int) -> list[str]:
        """What is seen where there are ``width`` pixels for a line."""
        text, metrics = self.text(), self.fontMetrics()
        starts = line_starts(self._layout(text), width)
        lines = [text[start:end].rstrip() for start, end in zip(starts, [*starts[1:], len(text)], strict=True)]
        if len(lines) > self._most:
            rest = text[starts[self._most - 1] :]
            lines[self._most - 1 :] = [metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width)]
        return lines

    def is_cut(self) -> bool:
        """Whether the text does not fit as it stands."""
        return not self.text().rstrip().endswith(self.shown_lines(self.width())[-1])

    def heightForWidth(self, width: int) -> int:
        return self._height(len(self.shown_lines(width)))

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        width = min(metrics.horizontalAdvance(self.text()) + 1, _digits_wide(metrics, USUAL_WIDTH))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(_digits_wide(self.fontMetrics(), USUAL_WIDTH // 2), self._height(1))

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip:
            self.setToolTip(self.text() if self.is_cut() else "")
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        lines, metrics = self.shown_lines(self.width()), self.fontMetrics()
        top = (self.height() - self._height(len(lines))) // 2
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        for number, line in enumerate(lines):
            box = QRect(0, top + number * metrics.lineSpacing(), self.width(), metrics.height())
            painter.drawText(box, Qt.TextFlag.TextSingleLine, line)

    def _height(self, lines: int) -> int:
        metrics = self.fontMetrics()
        return metrics.height() + max(0, lines - 1) * metrics.lineSpacing()

    def _layout(self, text: str) -> QTextLayout:
        layout = QTextLayout(text, self.font(), self)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        return layout


def line_starts(layout: QTextLayout, width: int) -> list[int]:
    """Where each line begins when lines are ``width`` pixels long; the first at 0."""
    starts = [0]
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(1, width))
        starts.append(line.textStart() + line.textLength())
    layout.endLayout()
    return starts[:-1] or [0]


def _digits_wide(metrics: QFontMetrics, count: int) -> int:
    return metrics.horizontalAdvance("0") * count
