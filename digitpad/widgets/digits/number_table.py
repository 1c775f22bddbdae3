"""A small table of numbers that changes with every pen movement: only what is new is written."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QSizePolicy, QTableWidget, QTableWidgetItem

NUMBERS = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
WORDS = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class NumberTable(QTableWidget):
    """As high as its rows; the first column has words, the others numbers. Tab leaves it, arrows walk in it."""

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
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 4)
        self.verticalHeader().setMinimumSectionSize(self.fontMetrics().height() + 4)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setDefaultSectionSize(self.fontMetrics().horizontalAdvance("+00,000.000"))
        self.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setHighlightSections(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._cells = [[self._cell(row, column) for column in range(columns)] for row in range(rows)]
        self._texts = [[""] * columns for _ in range(rows)]
        self._shown = rows
        self._fit(rows)

    def show_header(self, texts: Sequence[str]) -> None:
        """Name the columns."""
        self.setHorizontalHeaderLabels(list(texts))
        for column in range(self.columnCount()):
            item = self.horizontalHeaderItem(column)
            if item is not None:
                item.setTextAlignment(NUMBERS if column else WORDS)
        self._fit(self.rowCount())

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
        self._fit(len(rows))

    def _cell(self, row: int, column: int) -> QTableWidgetItem:
        item = QTableWidgetItem()
        item.setTextAlignment(NUMBERS if column else WORDS)
        self.setItem(row, column, item)
        return item

    def _fit(self, rows: int) -> None:
        height = self.horizontalHeader().sizeHint().height() + rows * self.verticalHeader().defaultSectionSize()
        if self.height() != height + 4:
            self.setFixedHeight(height + 4)
