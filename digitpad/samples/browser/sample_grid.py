"""The grid of samples: many can be selected, a digit's key relabels them, Delete takes them out."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QItemSelectionRange, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QRegion
from PySide6.QtWidgets import QAbstractItemView, QWidget

from digitpad.system.guarded import guarded
from digitpad.widgets.digits.digit_grid import DigitGrid
from digitpad.widgets.digits.digit_list import DigitList

_KEYS = {Qt.Key.Key_0 + digit: digit for digit in range(10)}
_DELETE = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class SampleGrid(DigitGrid):
    """A ``DigitGrid`` of which several can be chosen.

    ``relabel_requested`` carries a digit and ``delete_requested`` nothing: both are about the selected samples.
    """

    relabel_requested = Signal(int)
    delete_requested = Signal()

    def __init__(self, digits: DigitList, parent: QWidget | None = None) -> None:
        super().__init__(digits, parent)
        self.setObjectName("sampleGrid")
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)

    def retranslate(self) -> None:
        """Say everything again in the language chosen now."""
        self.setAccessibleName(self.tr("My samples"))

    @property
    def chosen(self) -> list[int]:
        """Positions of the selected samples, in order."""
        return sorted(row for part in self._ranges() for row in range(part.top(), part.bottom() + 1))

    @property
    def chosen_count(self) -> int:
        """How many are selected."""
        return sum(part.height() for part in self._ranges())

    def choose(self, positions: list[int]) -> None:
        """Select the samples at these positions, in order; the first becomes the current one."""
        selection = QItemSelection()
        first = last = positions[0]
        for position in positions[1:]:
            if position > last + 1:
                selection.select(self.model().index(first, 0), self.model().index(last, 0))
                first = position
            last = position
        selection.select(self.model().index(first, 0), self.model().index(last, 0))
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(self.model().index(positions[0], 0), flags.NoUpdate)
        self.selectionModel().select(selection, flags.ClearAndSelect)

    def _ranges(self) -> list[QItemSelectionRange]:
        selection = self.selectionModel().selection()
        return [selection.at(place) for place in range(selection.count())]

    def event(self, event: QEvent) -> bool:
        """Keep the keys that mean something here from the window's shortcuts."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_ours(event):
            event.accept()
            return True
        return super().event(event)

    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not _is_ours(event):
            super().keyPressEvent(event)
        elif event.key() in _DELETE:
            self.delete_requested.emit()
        elif event.key() in _KEYS:
            self.relabel_requested.emit(_KEYS[event.key()])
        else:
            self.selectAll()

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        """All that is seen: asking each of 100,000 selected samples where it lies takes longer than painting."""
        return QRegion(self.viewport().rect())

    @guarded
    def setSelection(self, area: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """Select everything from the first corner's sample to the second corner's, as one reads."""
        start, end = self.indexAt(area.topLeft()), self.indexAt(QPoint(area.right(), area.bottom()))
        selection = QItemSelection()
        if start.isValid() and end.isValid():
            first, last = sorted((start.row(), end.row()))
            selection.select(self.model().index(first, 0), self.model().index(last, 0))
        self.selectionModel().select(selection, command)


def _is_ours(event: QKeyEvent) -> bool:
    plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.NoModifier
    return (plain and event.key() in (*_KEYS, *_DELETE)) or event.keyCombination() == _SELECT_ALL


_SELECT_ALL = Qt.Modifier.CTRL | Qt.Key.Key_A
