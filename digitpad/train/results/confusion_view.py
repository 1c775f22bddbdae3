"""The confusion matrix as a table: which digit was read as which, and how many of each were read right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from digitpad.texts.number_text import filled
from digitpad.widgets.colours import chart_colours
from digitpad.widgets.retranslated import Retranslated
from trainer.image.measures import DIGITS

if TYPE_CHECKING:
    from trainer.evaluation.evaluate import Evaluation

Index = QModelIndex | QPersistentModelIndex


class ConfusionTable(QAbstractTableModel):
    """Rows are true digits, columns what was read, and the last column the share that was read right."""

    def __init__(self, palette: QPalette, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._evaluation: Evaluation | None = None
        self._palette = palette

    def show_evaluation(self, evaluation: Evaluation | None) -> None:
        """Show another outcome."""
        self.beginResetModel()
        self._evaluation = evaluation
        self.endResetModel()

    def set_palette(self, palette: QPalette) -> None:
        """Colour the cells to suit ``palette``."""
        self._palette = palette

    def retranslate(self) -> None:
        """Say the name of the last column again in the language chosen now."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, DIGITS, DIGITS)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own signature)
        return 0 if parent.isValid() or self._evaluation is None else DIGITS

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else DIGITS + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if self._evaluation is None or not index.isValid():
            return None
        truth, read = index.row(), index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(truth, read)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignCenter
        if role == Qt.ItemDataRole.BackgroundRole and read < DIGITS:
            return self._colour(truth, read)
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._in_words(truth, read)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return self.tr("right") if orientation == Qt.Orientation.Horizontal and section == DIGITS else str(section)

    def _text(self, truth: int, read: int) -> str:
        assert self._evaluation is not None
        if read == DIGITS:
            return filled("{0:.1%}", self._evaluation.per_class[truth])
        count = self._evaluation.confusion[truth][read]
        return str(count) if count else ""

    def _colour(self, truth: int, read: int) -> QColor | None:
        """Green along the diagonal; red elsewhere, the stronger the more there are of the worst confusion."""
        assert self._evaluation is not None
        confusion = self._evaluation.confusion
        count = confusion[truth][read]
        if not count:
            return None
        colours = chart_colours(self._palette)
        colour = QColor(colours.right if truth == read else colours.wrong)
        worst = max(confusion[row][column] for row in range(DIGITS) for column in range(DIGITS) if row != column)
        colour.setAlpha(60 if truth == read else 30 + round(95 * count / max(1, worst)))
        return colour

    def _in_words(self, truth: int, read: int) -> str:
        assert self._evaluation is not None
        if read == DIGITS:
            return filled(self.tr("{0:.2%} of all {1}s were read right"), self._evaluation.per_class[truth], truth)
        return self.tr("{0} of the {1}s were read as {2}").format(self._evaluation.confusion[truth][read], truth, read)


class ConfusionView(Retranslated, QTableView):
    """``cell_chosen`` brings the true digit and the one read, when a cell with pictures in it is clicked."""

    cell_chosen = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("confusionMatrix")
        self._table = ConfusionTable(self.palette(), self)
        self.setModel(self._table)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        small = self.font()
        small.setPointSizeF(0.78 * small.pointSizeF())  # four figures fit into a tenth of a narrow pane
        self.setFont(small)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
            header.setMinimumSectionSize(20)
            header.setSectionsClickable(False)
            header.setDefaultAlignment(Qt.AlignmentFlag.AlignCenter)
        self.verticalHeader().setMinimumWidth(2 * self.fontMetrics().horizontalAdvance("00"))
        self.clicked.connect(self._choose)
        self.activated.connect(self._choose)
        self.retranslate()

    def show_evaluation(self, evaluation: Evaluation | None) -> None:
        """Show another outcome."""
        self._table.set_palette(self.palette())
        self._table.show_evaluation(evaluation)
        header = self.horizontalHeader()
        header.setSectionResizeMode(DIGITS, QHeaderView.ResizeMode.ResizeToContents)

    def retranslate(self) -> None:
        """Say everything again in the language chosen now."""
        self.setAccessibleName(self.tr("Confusion matrix: a row for each true digit, a column for each digit read"))
        self._table.retranslate()

    def sizeHint(self) -> QSize:
        return QSize(420, 330)

    def _choose(self, index: QModelIndex) -> None:
        if index.column() < DIGITS and index.data():
            self.cell_chosen.emit(index.row(), index.column())
