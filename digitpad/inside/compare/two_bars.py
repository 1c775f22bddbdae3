"""Ten pairs of bars: what the network that reads says, and thin below it what another one says."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from digitpad.recognize.probability_bars import percent
from digitpad.system.guarded import guarded
from digitpad.texts.number_text import localized
from digitpad.widgets.colours import chart_colours
from digitpad.widgets.retranslated import Retranslated

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

ROW = 30
_LEFT, _RIGHT = 28, 110


class TwoBars(Retranslated, QWidget):
    """Twice ten probabilities."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("twoBars")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._first: tuple[float, ...] = (0.1,) * 10
        self._second: tuple[float, ...] = (0.1,) * 10
        self.retranslate()

    def sizeHint(self) -> QSize:
        return QSize(420, 10 * ROW)

    @property
    def shares(self) -> tuple[tuple[float, ...], tuple[float, ...]]:
        """What is shown, of each network."""
        return self._first, self._second

    def show_both(self, first: Sequence[float], second: Sequence[float]) -> None:
        """Show ten probabilities of each network."""
        self._first, self._second = tuple(first), tuple(second)
        lines = [f"{digit}: {_share(first[digit])}, {_share(second[digit])}" for digit in range(10)]
        self.setAccessibleDescription("\n".join(lines))
        self.update()

    def retranslate(self) -> None:
        """Say everything again in the language chosen now."""
        self.setAccessibleName(self.tr("Probabilities of both networks"))
        self.show_both(self._first, self._second)

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, other = QPainter(self), chart_colours(self.palette()).series[1]
        room = self.width() - _LEFT - _RIGHT
        for digit in range(10):
            top = digit * ROW
            painter.setPen(self.palette().text().color())
            row = QRectF(0, top, self.width(), ROW)
            painter.drawText(row, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), str(digit))
            shares = f"{_share(self._first[digit])} · {_share(self._second[digit])}"
            painter.drawText(row, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), shares)
            for start, height, share, colour in (
                (5, 12, self._first[digit], self.palette().highlight().color()),
                (19, 6, self._second[digit], other),
            ):
                painter.fillRect(QRectF(_LEFT, top + start, room, height), self.palette().alternateBase())
                painter.fillRect(QRectF(_LEFT, top + start, room * share, height), colour)


def _share(probability: float) -> str:
    return localized(f"{percent(probability)}%")
