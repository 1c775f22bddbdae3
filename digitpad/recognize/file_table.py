"""A table of many files: read on a thread, shown as they come, saved as CSV."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QProgressBar,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from digitpad.system.background import Job, ShouldStop, Tell, Work
from digitpad.texts.error_texts import in_own_language
from digitpad.texts.number_text import filled
from digitpad.texts.plain_text import plain_tip
from digitpad.widgets.error_dialog import show_error
from digitpad.widgets.file_dialog import ask_where_to_save
from digitpad.widgets.retranslated import Retranslated
from trainer.errors import TrainerError

if TYPE_CHECKING:
    from trainer.model.predict import Predictor

ROWS_AT_ONCE = 200


def reading(files: list[Path], predictor: Predictor) -> Job:
    """Work that reads the files one by one and tells of each (row, answer), None as number where it failed."""

    def work(tell: Tell, should_stop: ShouldStop) -> None:
        from trainer.reading.classify import classify_file

        for row, path in enumerate(files):
            if should_stop():
                return
            try:
                answer: dict[str, Any] = dict(classify_file(path, predictor))
            except TrainerError as error:
                answer = {"number": None, "error": error}
            tell((row, answer))

    return work


class FileTable(Retranslated, QDialog):
    """The table: file, digit or number, how sure of the least sure digit, remark."""

    def __init__(self, files: list[Path], predictor: Predictor, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("batchTable")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(760, 480)
        self._files = files
        self._done = 0
        self.table = QTableWidget(len(files), 4)
        self.table.setCornerWidget(QWidget())  # else painted in the colour that the frame is made of
        self.table.setObjectName("batchResults")
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self.table.setShowGrid(False)
        self.table.setAlternatingRowColors(True)
        self.table.setWordWrap(False)
        self.table.verticalHeader().hide()
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(3, QHeaderView.ResizeMode.Stretch)
        self._named = 0
        self._naming = QTimer(self, interval=0)
        self._naming.timeout.connect(self._name_some)
        self._name_some()
        self._naming.start()
        self.progress = QProgressBar()
        self.progress.setRange(0, len(files))
        self.progress.setFormat("%v / %m")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.save = QPushButton()
        self.save.setObjectName("saveBatch")
        self.save.clicked.connect(self.ask_save)
        buttons.addButton(self.save, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(self.table)
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
        self.table.setHorizontalHeaderLabels([self.tr("File"), self.tr("Digits"), self.tr("Sure"), self.tr("Remark")])
        self.save.setText(self.tr("Save as CSV…"))

    def rows(self) -> list[list[str]]:
        """What the table says, one list a file: path, number, per cent as a plain number with a point, remark."""
        role = Qt.ItemDataRole
        roles = {1: role.DisplayRole, 2: role.UserRole, 3: role.DisplayRole}
        texts = []
        for row, path in enumerate(self._files):
            items = [(self.table.item(row, column), kind) for column, kind in roles.items()]
            texts.append([str(path), *((item.data(kind) or "") if item else "" for item, kind in items)])
        return texts

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

    def _name_some(self) -> None:
        """The next rows' file names: very many at once would stop the window."""
        rows = range(self._named, min(self._named + ROWS_AT_ONCE, len(self._files)))
        for row in rows:
            self._put(row, 0, self._files[row].name, str(self._files[row]))
        self._named = rows.stop
        if self._named == len(self._files):
            self._naming.stop()

    def _show_all(self, told: tuple[tuple[int, dict[str, Any]], ...]) -> None:
        for row, answer in told:
            self._show(row, answer)
        self.progress.setValue(self._done)

    def _show(self, row: int, answer: dict[str, Any]) -> None:
        number, error = answer.get("number"), in_own_language(answer.get("error", ""))
        self._put(row, 1, "–" if number is None else number)
        if not error:
            self._put_share(row, max(answer["probabilities"]))
        self._put(row, 3, error or ("" if number is not None else self.tr("no digit")), error)
        self._done += 1

    def _put_share(self, row: int, share: float) -> None:
        item = self._put(row, 2, filled("{0:.1%}", share))
        item.setData(Qt.ItemDataRole.UserRole, f"{100 * share:.1f}")

    def _put(self, row: int, column: int, text: str, tip: str = "") -> QTableWidgetItem:
        item = QTableWidgetItem(text)
        item.setToolTip(plain_tip(tip))
        if column in {1, 2}:
            item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
        self.table.setItem(row, column, item)
        return item
