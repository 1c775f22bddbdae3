"""One layer's units as a strip of cells: blue above zero, orange below; the mouse or the arrow keys go to a unit."""

from __future__ import annotations

from collections.abc import Collection
from math import ceil, floor, sqrt
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from digitpad.system.guarded import guarded
from digitpad.texts.number_text import filled
from digitpad.widgets.digits.signed_picture import signed_pixels
from digitpad.widgets.retranslated import Retranslated

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent

SHAPE = 5.0  # times as wide as high
FEW = 16  # units in one row
LARGEST_CELL = 28.0
CHOSEN, HELD = "#ffffff", "#30c9a0"  # on paper that is dark in both themes


class LayerStrip(Retranslated, QWidget):
    """``unit_chosen`` carries the number of the unit that was gone to."""

    unit_chosen = Signal(int)

    def __init__(self, layer: int) -> None:
        super().__init__()
        self.setObjectName(f"layerStrip{layer}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._layer, self._is_last = layer, False
        self._values: NDArray[np.float32] | None = None
        self._chosen: int | None = None
        self._held: frozenset[int] = frozenset()
        self.retranslate()

    def show_values(
        self, values: NDArray[np.float32], is_last: bool, chosen: int | None, held: Collection[int] = ()
    ) -> None:
        """Show (N,) finite values, which of them is looked at and which are held; ``is_last`` are the ten digits."""
        resized = self._values is None or len(self._values) != len(values)
        renamed = resized or is_last != self._is_last
        self._values, self._is_last = values, is_last
        self._chosen, self._held = chosen, frozenset(held)
        if resized:
            self._fit()
        if renamed:
            self.retranslate()
        self._describe()
        self.update()

    def most_active(self) -> int:
        """The number of the unit with the largest value."""
        return 0 if self._values is None else int(self._values.argmax())

    def retranslate(self) -> None:
        """Say everything again in the language chosen now."""
        units = 0 if self._values is None else len(self._values)
        layer = self.tr("Layer {0}: {1:,} units")
        last = self.tr("Last layer: one unit for each digit")
        self.setAccessibleName(last if self._is_last else filled(layer, self._layer + 1, units))
        self.setToolTip(self.tr("Click a unit, or go to it with the arrow keys, to see what it adds up."))
        self._describe()

    @guarded
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()

    @guarded
    def mousePressEvent(self, event: QMouseEvent) -> None:
        rows, columns, side = self._grid
        if self._values is not None:
            row, column = floor(event.position().y() / side), floor(event.position().x() / side)
            if 0 <= row < rows and 0 <= column < columns:
                self.go_to(row * columns + column)

    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        _, columns, _ = self._grid
        steps = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -columns,
            Qt.Key.Key_Down: columns,
        }
        if self._values is None or event.key() not in {*steps, Qt.Key.Key_Home, Qt.Key.Key_End}:
            super().keyPressEvent(event)
        elif event.key() in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            self.go_to(0 if event.key() == Qt.Key.Key_Home else len(self._values) - 1)
        else:
            self.go_to(0 if self._chosen is None else self._chosen + steps[Qt.Key(event.key())])

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._values is None:
            return
        rows, columns, side = self._grid
        painter = QPainter(self)
        pixels = _cells(self._values, rows, columns)
        image = QImage(pixels.data, columns, rows, 4 * columns, QImage.Format.Format_RGB32)
        area = QRectF(0, 0, columns * side, rows * side)
        painter.drawImage(area, image)
        if self._is_last:
            painter.setPen(QColor(CHOSEN))
            for digit in range(columns):
                painter.drawText(_cell(digit, columns, side), Qt.AlignmentFlag.AlignCenter, str(digit))
        edge = self.palette().highlight() if self.hasFocus() else self.palette().mid()
        painter.setPen(QPen(edge.color(), 2 if self.hasFocus() else 1))
        painter.drawRect(area.adjusted(0.5, 0.5, -0.5, -0.5))
        for number in self._held:
            _mark(painter, _cell(number, columns, side), HELD)
        if self._chosen is not None:
            _mark(painter, _cell(self._chosen, columns, side), CHOSEN)

    def go_to(self, number: int) -> None:
        """Choose a unit, as a click on its cell does."""
        if self._values is not None and 0 <= number < len(self._values):
            self.unit_chosen.emit(number)

    def _describe(self) -> None:
        told = ""
        if self._values is not None and self._chosen is not None and self._chosen < len(self._values):
            told = filled(self.tr("Unit {0}: {1:,.3f}"), self._chosen, float(self._values[self._chosen]))
        self.setAccessibleDescription(told)

    @property
    def _grid(self) -> tuple[int, int, float]:
        """Rows, columns and the side of a cell, for the width that there is."""
        units = 10 if self._values is None else len(self._values)
        columns = units if units <= FEW else ceil(sqrt(SHAPE * units))
        return ceil(units / columns), columns, min(LARGEST_CELL, max(1, self.width()) / columns)

    def _fit(self) -> None:
        rows, _, side = self._grid
        if self.height() != ceil(rows * side):
            self.setFixedHeight(ceil(rows * side))


def _cell(number: int, columns: int, side: float) -> QRectF:
    row, column = divmod(number, columns)
    return QRectF(column * side, row * side, side, side)


def _mark(painter: QPainter, cell: QRectF, colour: str) -> None:
    painter.setPen(QPen(QColor(colour), 2))
    painter.drawRect(cell.adjusted(-1, -1, 1, 1))


def _cells(values: NDArray[np.float32], rows: int, columns: int) -> NDArray[np.uint32]:
    import numpy as np

    cells = np.zeros(rows * columns, np.float32)
    cells[: len(values)] = values
    return signed_pixels(cells.reshape(rows, columns))
