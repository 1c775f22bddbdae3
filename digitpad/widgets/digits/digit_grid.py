"""A grid of digits that scrolls without lag, however many there are.

Qt's own icon view places every item by itself: 0.6 s for 70,000 of them at each change of width. All cells here are of
one size, so where each lies is a division.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from digitpad.system.guarded import guarded
from digitpad.widgets.digits.digit_list import DigitList, Entry, Index
from digitpad.widgets.digits.digit_painter import DigitPainter
from digitpad.widgets.retranslated import Retranslated

Action = QAbstractItemView.CursorAction


class DigitGrid(Retranslated, QAbstractItemView):
    """Shows a ``DigitList``. ``entry_chosen`` brings the Entry that was clicked, or chosen with Return.

    ``entry_pointed_at`` brings the one that the keys or the mouse went to.
    """

    entry_chosen = Signal(object)
    entry_pointed_at = Signal(object)

    def __init__(self, digits: DigitList, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("digitGrid")
        self.retranslate()
        self._digits = digits
        self._painter = DigitPainter(self.palette(), self.fontMetrics())
        self.setModel(digits)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setMinimumSize(self._painter.cell.width() * 2, self._painter.cell.height())
        digits.modelReset.connect(self.updateGeometries)
        self.clicked.connect(self._choose)
        self.activated.connect(self._choose)

    @property
    def columns(self) -> int:
        """Cells in a row."""
        return max(1, self.viewport().width() // self._painter.cell.width())

    def sizeHint(self) -> QSize:
        return QSize(self._painter.cell.width() * 6, self._painter.cell.height() * 4)

    def visualRect(self, index: Index) -> QRect:
        if not index.isValid():
            return QRect()
        row, column = divmod(index.row(), self.columns)
        cell = self._painter.cell
        return QRect(QPoint(column * cell.width(), row * cell.height() - self.verticalOffset()), cell)

    def indexAt(self, point: QPoint) -> QModelIndex:
        cell = self._painter.cell
        row, column = (point.y() + self.verticalOffset()) // cell.height(), point.x() // cell.width()
        number = row * self.columns + column
        inside = 0 <= column < self.columns and 0 <= number < self._digits.rowCount()
        return self._digits.index(number) if inside else QModelIndex()

    @guarded
    def scrollTo(
        self, index: Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        place, bar = self.visualRect(index), self.verticalScrollBar()
        if place.top() < 0 or hint == QAbstractItemView.ScrollHint.PositionAtTop:
            bar.setValue(bar.value() + place.top())
        elif place.bottom() >= self.viewport().height():
            bar.setValue(bar.value() + place.bottom() + 1 - self.viewport().height())

    def moveCursor(self, action: Action, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        count = self._digits.rowCount()
        if not count or not self.currentIndex().isValid():
            return self._digits.index(0) if count else QModelIndex()
        page = self.columns * max(1, self.viewport().height() // self._painter.cell.height())
        steps = {
            Action.MoveLeft: -1,
            Action.MovePrevious: -1,
            Action.MoveRight: 1,
            Action.MoveNext: 1,
            Action.MoveUp: -self.columns,
            Action.MoveDown: self.columns,
            Action.MovePageUp: -page,
            Action.MovePageDown: page,
            Action.MoveHome: -count,
            Action.MoveEnd: count,
        }
        wanted = self.currentIndex().row() + steps[action]
        return self._digits.index(min(count - 1, max(0, wanted)))

    def horizontalOffset(self) -> int:
        return 0

    def verticalOffset(self) -> int:
        return self.verticalScrollBar().value()

    def isIndexHidden(self, index: Index) -> bool:
        return False

    @guarded
    def setSelection(self, area: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        index = self.indexAt(area.center())
        self.selectionModel().select(QItemSelection(index, index) if index.isValid() else QItemSelection(), command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        region = QRegion()
        for index in selection.indexes():
            region = region.united(QRegion(self.visualRect(index)))
        return region

    @guarded
    def updateGeometries(self) -> None:
        rows = -(-self._digits.rowCount() // self.columns)
        bar, height = self.verticalScrollBar(), self.viewport().height()
        bar.setRange(0, max(0, rows * self._painter.cell.height() - height))
        bar.setPageStep(height)
        bar.setSingleStep(self._painter.cell.height() // 2)
        super().updateGeometries()
        self.viewport().update()

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        cell = self._painter.cell
        top, columns = self.verticalOffset(), self.columns
        first = (event.rect().top() + top) // cell.height() * columns
        last = ((event.rect().bottom() + top) // cell.height() + 1) * columns
        current, selection = self.currentIndex().row(), self.selectionModel()
        with QPainter(self.viewport()) as painter:
            for number in range(first, min(last, self._digits.rowCount())):
                row, column = divmod(number, columns)
                area = QRect(QPoint(column * cell.width(), row * cell.height() - top), cell)
                entry = self._digits.entry(number)
                chosen = number == current or selection.isSelected(self._digits.index(number))
                self._painter.paint(painter, area, entry, self._digits.picture(entry.row), chosen)

    @guarded
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometries()

    @guarded
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange) and hasattr(self, "_digits"):
            self._painter = DigitPainter(self.palette(), self.fontMetrics())
            self.updateGeometries()

    def retranslate(self) -> None:
        """Say everything again in the language chosen now."""
        self.setAccessibleName(self.tr("Pictures of digits"))

    @guarded
    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.viewport().update()
        if current.isValid():
            self.entry_pointed_at.emit(self._digits.entry(current.row()))

    def _choose(self, index: QModelIndex) -> None:
        entry: Entry = self._digits.entry(index.row())
        self.entry_chosen.emit(entry)
