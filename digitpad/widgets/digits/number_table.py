"""A small table of numbers that changes with every pen movement: only what is new is written."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QSizePolicy, QTableWidget, QTableWidgetItem

from digitpad.system.guarded import guarded

GAP = 6
NUMBERS = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
WORDS = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class NumberTable(QTableWidget):
    """As high as its rows; the first column has words, the others numbers. Tab leaves it, arrows walk in it.

    Its rows have two lines from where words need them at this width; a column of numbers is never narrower than one.
    """

    def __init__(self, name: str, rows: int, columns: int) -> None:
        super().__init__(rows, columns)
        self.setObjectName(name)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(self.fontMetrics().height() + 4)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setDefaultSectionSize(self.fontMetrics().horizontalAdvance("+000.0000"))
        self.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setHighlightSections(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._cells = [[self._cell(row, column) for column in range(columns)] for row in range(rows)]
        self._texts = [[""] * columns for _ in range(rows)]
        self._shown, self._lines = rows, 1
        self._fit()

    def show_header(self, texts: Sequence[str]) -> None:
        """Name the columns."""
        self.setHorizontalHeaderLabels(list(texts))
        for column in range(self.columnCount()):
            item = self.horizontalHeaderItem(column)
            if item is not None:
                item.setTextAlignment(NUMBERS if column else WORDS)
            self._widen(column, texts[column])
        self._fit()

    def show_rows(self, rows: Sequence[Sequence[str]]) -> None:
        """Show these texts; rows that there are too many of are hidden."""
        if len(rows) != self._shown:
            self._shown = len(rows)
            for number in range(self.rowCount()):
                self.setRowHidden(number, number >= len(rows))
        for texts, cells, written in zip(rows, self._cells, self._texts, strict=False):
            for column, text in enumerate(texts):
                if written[column] != text:
                    written[column] = text
                    cells[column].setText(text)
                    self._widen(column, text)
        self._fit()

    @guarded
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._lines = 1
        self._fit()

    def _widen(self, column: int, text: str) -> None:
        """Give a number the room that it needs, and leave it to those that come."""
        needed = self.fontMetrics().horizontalAdvance(text) + 2 * GAP
        if column and needed > self.columnWidth(column):
            self.setColumnWidth(column, needed)

    def _cell(self, row: int, column: int) -> QTableWidgetItem:
        item = QTableWidgetItem()
        item.setTextAlignment(NUMBERS if column else WORDS)
        self.setItem(row, column, item)
        return item

    def _fit(self) -> None:
        metrics, rows, room = self.fontMetrics(), self.verticalHeader(), self.columnWidth(0) - 2 * GAP
        if any(metrics.horizontalAdvance(texts[0]) > room for texts in self._texts[: self._shown]):
            self._lines = 2
        if rows.defaultSectionSize() != self._lines * metrics.height() + 4:
            rows.setDefaultSectionSize(self._lines * metrics.height() + 4)
        height = self.horizontalHeader().sizeHint().height() + self._shown * rows.defaultSectionSize() + 4
        if self.minimumHeight() != height:
            self.setFixedHeight(height)
