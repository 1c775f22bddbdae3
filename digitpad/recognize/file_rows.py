"""Many files and what was read in them, as a Qt table: no row costs anything before it is looked at."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from digitpad.recognize.thumbnails import Thumbnails
from digitpad.texts.error_texts import in_own_language
from digitpad.texts.number_text import filled
from digitpad.texts.plain_text import plain_tip
from trainer.errors import TrainerError

if TYPE_CHECKING:
    from trainer.reading.classify import Answer

Index = QModelIndex | QPersistentModelIndex
FILE, NUMBER, SURE, REMARK = range(4)
COLUMNS = 4


class FileRows(QAbstractTableModel):
    """A row a file: its name, digit or number, how sure of the least sure digit, remark."""

    def __init__(self, files: Sequence[Path], parent: QObject) -> None:
        super().__init__(parent)
        self._files = files
        self._thumbnails = Thumbnails(files, self)
        self._thumbnails.arrived.connect(self._show_thumbnail)
        self._answers: list[Answer | TrainerError] = []
        self.read = 0
        """In how many of the files read so far there was a digit or a number."""

    @property
    def done(self) -> int:
        """How many files, from the first on, have been read."""
        return len(self._answers)

    def path(self, row: int) -> Path:
        """The file of a row."""
        return self._files[row]

    def add(self, answers: Sequence[Answer | TrainerError]) -> None:
        """Take what was read in the next files."""
        first = self.done
        self._answers += answers
        self.read += sum(not isinstance(answer, TrainerError) and answer["number"] is not None for answer in answers)
        if self.done > first:
            self.dataChanged.emit(self.index(first, NUMBER), self.index(self.done - 1, REMARK))

    def retranslate(self) -> None:
        """Say everything again in the language chosen now."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, COLUMNS - 1)
        if self._answers:
            self.dataChanged.emit(self.index(0, NUMBER), self.index(self.done - 1, REMARK))

    def plain_rows(self) -> list[list[str]]:
        """All of it, one list a file: path, number, per cent as a plain number with a point, remark."""
        return [[str(path), *self._plain(row)] for row, path in enumerate(self._files)]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own signature)
        return 0 if parent.isValid() else len(self._files)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else COLUMNS

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row, column = index.row(), index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._files[row].name if column == FILE else self._texts(row)[column - 1]
        if role == Qt.ItemDataRole.DecorationRole and column == FILE:
            return self._thumbnails.of(row)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(str(self._files[row]) if column == FILE else self._texts(row)[REMARK - 1])
        if role == Qt.ItemDataRole.TextAlignmentRole and column in (NUMBER, SURE):
            return Qt.AlignmentFlag.AlignCenter
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (self.tr("File"), self.tr("Digits"), self.tr("Sure"), self.tr("Remark"))[section]
        return super().headerData(section, orientation, role)

    def _show_thumbnail(self, row: int) -> None:
        self.dataChanged.emit(self.index(row, FILE), self.index(row, FILE))

    def _texts(self, row: int) -> tuple[str, str, str]:
        """Number, how sure, and remark, for people."""
        if row >= self.done:
            return "", "", ""
        answer = self._answers[row]
        if isinstance(answer, TrainerError):
            return "–", "", _without_folder(in_own_language(answer), self._files[row])
        number, share = answer["number"], filled("{0:.1%}", max(answer["probabilities"]))
        return ("–", share, self.tr("no digit")) if number is None else (number, share, "")

    def _plain(self, row: int) -> tuple[str, str, str]:
        number, share, remark = self._texts(row)
        answer = self._answers[row] if share else None
        if answer is None or isinstance(answer, TrainerError):
            return number, share, remark
        return number, f"{100 * max(answer['probabilities']):.1f}", remark


def _without_folder(sentence: str, path: Path) -> str:
    """A reason with the file's name alone: its row says which file it is, and a folder leaves no room for a reason."""
    return sentence.replace(str(path), path.name)
