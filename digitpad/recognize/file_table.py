"""A table of many files: read beside the window, shown as they come, saved as CSV."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QProgressBar,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from digitpad.recognize.file_rows import FILE, REMARK, FileRows
from digitpad.recognize.thumbnails import SIDE
from digitpad.system.background import Job, ShouldStop, Tell, Work
from digitpad.texts.number_text import filled
from digitpad.texts.plain_text import PlainLabel
from digitpad.widgets.error_dialog import show_error
from digitpad.widgets.file_dialog import ask_where_to_save
from digitpad.widgets.icons import without_icons
from digitpad.widgets.retranslated import Retranslated
from trainer.errors import TrainerError

if TYPE_CHECKING:
    from trainer.model.predict import Predictor
    from trainer.reading.classify import Answer


def reading(files: list[Path], predictor: Predictor) -> Job:
    """Work that reads the files and tells of each answer, or error, in order."""

    def work(tell: Tell, should_stop: ShouldStop) -> None:
        from trainer.reading.file_answers import answers

        for answer in answers([str(path) for path in files], predictor, should_stop=should_stop, beside_window=True):
            tell(answer)

    return work


class FileTable(Retranslated, QDialog):
    """The table: file, digit or number, how sure of the least sure digit, remark.

    ``opened`` carries the path of a row that was double-clicked.
    """

    opened = Signal(object)

    def __init__(self, files: list[Path], predictor: Predictor, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("batchTable")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(760, 480)
        self._rows = FileRows(files, self)
        self.table = QTableView()
        self.table.setModel(self._rows)
        self.table.setCornerWidget(QWidget())  # else painted in the colour that the frame is made of
        self.table.setObjectName("batchResults")
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setShowGrid(False)
        self.table.setAlternatingRowColors(True)
        self.table.setWordWrap(False)
        self.table.verticalHeader().hide()
        self.table.setIconSize(QSize(SIDE, SIDE))
        self.table.verticalHeader().setDefaultSectionSize(SIDE + 6)
        self.table.doubleClicked.connect(self._open)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(FILE, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(REMARK, QHeaderView.ResizeMode.Stretch)
        self.progress = QProgressBar()
        self.progress.setRange(0, len(files))
        self.progress.setFormat("%v / %m")
        self.summary = PlainLabel()
        self.summary.setObjectName("batchSummary")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.save = QPushButton()
        self.save.setObjectName("saveBatch")
        self.save.clicked.connect(self.ask_save)
        buttons.addButton(self.save, QDialogButtonBox.ButtonRole.ActionRole)
        without_icons(buttons)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(self.table)
        column.addWidget(self.summary)
        column.addWidget(self.progress)
        column.addWidget(buttons)
        self.retranslate()
        self._work = Work(self, reading(files, predictor))
        self._work.told.connect(self._show_all)
        self.finished.connect(self._work.stop)
        self._work.start()

    def retranslate(self) -> None:
        """Say everything again in the language chosen now."""
        self.setWindowTitle(self.tr("Many files"))
        self._rows.retranslate()
        self.save.setText(self.tr("Save as CSV…"))
        self.table.setToolTip(self.tr("A double click puts a file on the pad"))
        self._summarize()

    def rows(self) -> list[list[str]]:
        """What the table says, one list a file: path, number, per cent as a plain number with a point, remark."""
        return self._rows.plain_rows()

    def ask_save(self) -> None:
        """Let the user choose where the table is saved."""
        file_types = [self.tr("Tables (*.csv)")]
        ask_where_to_save(self, "saveBatchDialog", self.tr("Save as CSV"), file_types, self.save_file)

    def save_file(self, path: Path) -> None:
        """Save the table as CSV; on failure the file that was there is still there, and the user is told."""
        from trainer.files.storage import atomic_write

        text = io.StringIO()
        writer = csv.writer(text, lineterminator="\n")
        writer.writerow(["file", "number", "per_cent", "remark"])
        writer.writerows(self.rows())
        try:
            atomic_write(path, text.getvalue().encode("utf-8", "backslashreplace"))
        except TrainerError as error:
            show_error(self, error)

    def _show_all(self, told: tuple[Answer | TrainerError, ...]) -> None:
        self._rows.add(told)
        self.progress.setValue(self._rows.done)
        self.progress.setVisible(self._rows.done < self._rows.rowCount())
        self._summarize()

    def _summarize(self) -> None:
        self.summary.setText(filled(self.tr("{0} of {1} read"), self._rows.read, self._rows.rowCount()))

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(self._rows.path(index.row()))
