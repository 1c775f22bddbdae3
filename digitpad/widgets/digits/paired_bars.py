"""Ten digits with two bars each: a thick one for the share that is meant, a thin one for what it is compared with."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from digitpad.system.guarded import guarded
from digitpad.widgets.colours import chart_colours

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

GAP = 6
LEAST_BAR = 40
THIN = 4  # pixels


class PairedBars(QWidget):
    """Shows nothing until it is told shares, which are 0..1."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._thick: tuple[float, ...] = ()
        self._thin: tuple[float, ...] = ()
        self._texts: tuple[str, ...] = ()

    @property
    def shares(self) -> tuple[tuple[float, ...], tuple[float, ...]]:
        """What the thick bars show, and what the thin ones show."""
        return self._thick, self._thin

    def sizeHint(self) -> QSize:
        return QSize(360, 10 * self._row)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._digit_width + LEAST_BAR + self._text_width, 10 * self._row)

    def show_pairs(self, thick: Sequence[float], thin: Sequence[float], texts: Sequence[str]) -> None:
        """Show ten shares, ten more, and a text for each pair, which a screen reader reads behind its digit."""
        self._thick, self._thin, self._texts = tuple(thick), tuple(thin), tuple(texts)
        self.setAccessibleDescription("\n".join(f"{digit}: {text}" for digit, text in enumerate(texts)))
        self.updateGeometry()
        self.update()

    @property
    def _row(self) -> int:
        return self.fontMetrics().height() + 6

    @property
    def _digit_width(self) -> int:
        return self.fontMetrics().horizontalAdvance("0") + 2 * GAP

    @property
    def _text_width(self) -> int:
        return max((self.fontMetrics().horizontalAdvance(text) for text in self._texts), default=0) + 2 * GAP

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, palette = QPainter(self), self.palette()
        room, height = self.width() - self._digit_width - self._text_width, self._row - 6
        colours = (palette.highlight().color(), chart_colours(palette).series[1])
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(palette.text().color())
        for digit, (thick, thin, text) in enumerate(zip(self._thick, self._thin, self._texts, strict=True)):
            top = digit * self._row
            painter.fillRect(QRectF(self._digit_width, top + 3, room, height), palette.alternateBase())
            painter.fillRect(QRectF(self._digit_width, top + 3, room * thick, height - THIN - 1), colours[0])
            painter.fillRect(QRectF(self._digit_width, top + 3 + height - THIN, room * thin, THIN), colours[1])
            row = QRectF(0, top, self.width(), self._row)
            painter.drawText(row, int(middle), str(digit))
            painter.drawText(row, int(middle | Qt.AlignmentFlag.AlignRight), text)
