"""A text that takes a few lines at most, and one that takes the room of a few whatever it says."""

from __future__ import annotations

import math

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from digitpad.system.guarded import guarded
from digitpad.texts.plain_text import PlainLabel, in_brief, plain_tip

USUAL_WIDTH = 26
"""Digits beside each other that the text would like to have room for."""
_WIDE = 1000


class BriefText(QLabel):
    """Plain text, broken into at most ``lines`` lines; the last one ends in "…" where the rest does not fit.

    ``text()`` is the whole text, which a screen reader reads, too, but for the end of an endless one.
    """

    def __init__(self, lines: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._most = lines
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)  # a run or a collection may have any name

    def setText(self, text: str) -> None:
        super().setText(in_brief(text))

    def shown_lines(self, width: int) -> list[str]:
        """What is seen where there are ``width`` pixels for a line."""
        text, starts = self.text(), self._broken(width)[0]
        lines = [text[start:end].rstrip() for start, end in zip(starts, [*starts[1:], len(text)], strict=True)]
        if len(lines) > self._most:
            rest = text[starts[self._most - 1] :]
            lines[self._most - 1 :] = [self.fontMetrics().elidedText(rest, Qt.TextElideMode.ElideRight, width)]
        return lines

    def is_cut(self) -> bool:
        """Whether the text does not fit as it stands."""
        return not self.text().rstrip().endswith(self.shown_lines(self.width())[-1])

    def line_count(self, width: int) -> int:
        """How many lines the whole text takes where there are ``width`` pixels for one."""
        return len(self._broken(width)[0])

    def heightForWidth(self, width: int) -> int:
        starts, height, _ = self._broken(width)
        return min(len(starts), self._most) * height

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        width = min(metrics.horizontalAdvance(self.text()) + 1, _digits_wide(metrics, USUAL_WIDTH))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(_digits_wide(self.fontMetrics(), USUAL_WIDTH // 2), self.fontMetrics().height())

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip:
            self.setToolTip(plain_tip(self.text()) if self.is_cut() else "")
        return super().event(event)

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        lines = self.shown_lines(self.width())
        _, height, ascent = self._broken(self.width())
        top = (self.height() - len(lines) * height) // 2
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        for number, line in enumerate(lines):
            painter.drawText(0, top + number * height + ascent, line)

    def _broken(self, width: int) -> tuple[list[int], int, int]:
        """Where each line begins, the first at 0, and a line's height and ascent in pixels.

        Signs that come from another font, Chinese ones for example, may be higher than this font's.
        """
        from PySide6.QtGui import QTextLayout, QTextOption  # here, for they would cost the start

        layout, option = QTextLayout(self.text(), self.font(), self), QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        metrics = self.fontMetrics()
        starts, height, ascent = [], float(metrics.height()), float(metrics.ascent())
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(1, width))
            starts.append(line.textStart())
            height, ascent = max(height, line.height()), max(ascent, line.ascent())
        layout.endLayout()
        return starts or [0], math.ceil(height), math.ceil(ascent)


class SteadyText(PlainLabel):
    """Takes the room of so many ``lines`` whatever it says; a longer text takes what it needs.

    So what can be clicked below it stays where it is when the words change.
    """

    def __init__(self, lines: int, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._lines = lines
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignTop)

    def heightForWidth(self, width: int) -> int:
        return max(room_for(self._lines, self), super().heightForWidth(width))

    def sizeHint(self) -> QSize:
        return super().sizeHint().expandedTo(QSize(0, room_for(self._lines, self)))

    def minimumSizeHint(self) -> QSize:
        return super().minimumSizeHint().expandedTo(QSize(0, room_for(self._lines, self)))


def room_for(lines: int, widget: QWidget) -> int:
    """The pixels that so many lines take in the language chosen now, whose letters may come from a higher font."""
    sample = QCoreApplication.translate("SteadyText", "Word")
    from PySide6.QtGui import QTextLayout  # here, as above

    layout = QTextLayout(f"Tg 1 {sample}", widget.font(), widget)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(_WIDE)
    layout.endLayout()
    return lines * math.ceil(max(line.height(), widget.fontMetrics().lineSpacing()))


def _digits_wide(metrics: QFontMetrics, count: int) -> int:
    return metrics.horizontalAdvance("0") * count
