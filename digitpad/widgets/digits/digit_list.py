"""Thousands of digits as a Qt model: pictures stay in their array, and only what is seen is ever painted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from digitpad.texts.number_text import a_digit, filled
from digitpad.texts.plain_text import plain_tip

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Entry:
    """One digit: its row in the arrays, its true digit, and what was read and how surely (None: nobody read it)."""

    row: int
    label: int
    predicted: int | None = None
    confidence: float | None = None

    @property
    def is_right(self) -> bool:
        """Whether it was read right."""
        return self.predicted == self.label

    def caption(self) -> str:
        """What stands above the picture: the digit, or "predicted (true)" where these differ; "–" for a refusal, -1."""
        if self.predicted is None or self.is_right:
            return str(self.label)
        return f"{'–' if self.predicted < 0 else self.predicted} ({self.label})"


def picture_count(count: int) -> str:
    """A number of pictures in words."""
    if count == 1:
        return QCoreApplication.translate("DigitList", "1 picture")
    return filled(QCoreApplication.translate("DigitList", "{0:,} pictures"), count)


class DigitList(QAbstractListModel):
    """Pictures (N, 28, 28) uint8 with labels (N,), and optionally answers; ``show_rows`` picks some, in any order."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._images: NDArray[np.uint8] | None = None
        self._labels: NDArray[np.int64] | None = None
        self._predictions: NDArray[np.int64] | None = None
        self._confidences: NDArray[np.float32] | None = None
        self._rows: NDArray[np.int64] | None = None

    def show_pictures(
        self,
        images: NDArray[np.uint8],
        labels: NDArray[np.int64],
        predictions: NDArray[np.int64] | None = None,
        confidences: NDArray[np.float32] | None = None,
        rows: NDArray[np.int64] | None = None,
    ) -> None:
        """Replace all pictures; ``rows`` says which of them to show, all when None."""
        self.beginResetModel()
        self._images, self._labels, self._rows = images, labels, rows
        self._predictions, self._confidences = predictions, confidences
        self.endResetModel()

    def clear(self) -> None:
        """Show nothing."""
        self.beginResetModel()
        self._images = self._labels = self._rows = None
        self.endResetModel()

    def show_rows(self, rows: NDArray[np.int64] | None) -> None:
        """Show just these rows of the arrays, in this order; all when None."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own signature)
        if parent.isValid() or self._images is None:
            return 0
        return len(self._images) if self._rows is None else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.entry(index.row()).caption()
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(self._in_words(self.entry(index.row())))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._in_words(self.entry(index.row()))
        return None

    def entry(self, position: int) -> Entry:
        """The digit at a position of the list."""
        assert self._labels is not None
        row = position if self._rows is None else int(self._rows[position])
        predicted = None if self._predictions is None else int(self._predictions[row])
        confidence = None if self._confidences is None else float(self._confidences[row])
        return Entry(row, int(self._labels[row]), predicted, confidence)

    def picture(self, row: int) -> NDArray[np.uint8]:
        """The picture in a row of the arrays, (28, 28) uint8 with ink 255."""
        assert self._images is not None
        picture: NDArray[np.uint8] = self._images[row]
        return picture

    def _in_words(self, entry: Entry) -> str:
        if entry.predicted is None:
            return self.tr("Picture {0}: {1}").format(entry.row, a_digit(entry.label))
        if entry.predicted < 0:
            text = self.tr("Picture {0}: refused ({1:.0%} sure), it is {2}")
            return filled(text, entry.row, entry.confidence or 0.0, a_digit(entry.label))
        verdict = self.tr("right") if entry.is_right else self.tr("wrong")
        text = self.tr("Picture {0}: read as {1} ({2:.0%} sure), it is {3}: {4}")
        return filled(text, entry.row, entry.predicted, entry.confidence or 0.0, a_digit(entry.label), verdict)
