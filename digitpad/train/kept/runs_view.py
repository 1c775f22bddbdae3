"""The page of kept runs: list above, comparison below, and the wishes that they raise."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QMenu, QSplitter, QVBoxLayout, QWidget

from digitpad.system.background import in_background
from digitpad.system.guarded import guarded
from digitpad.train.kept.run_compare import RunCompare
from digitpad.train.kept.run_export import ExportKind, export_kinds, file_name
from digitpad.train.kept.run_list import RunList
from digitpad.widgets.file_dialog import ask_where_to_save
from digitpad.widgets.message_bar import Choice, MessageBar, Words
from trainer.errors import TrainerError
from trainer.files.foreign_file import is_file
from trainer.runs.run_record import RunRecord
from trainer.runs.run_store import RunStore

if TYPE_CHECKING:
    from trainer.model.digit_model import DigitModel


class RunsView(QWidget):
    """Reads the runs from the disk when it is seen, in the background; every change goes through the store.

    ``model_left`` gives, on a thread, the model of a run whose program ended before it had written one.
    """

    model_use_requested = Signal(object)
    results_requested = Signal(object, object)
    epochs_requested = Signal(object)
    resume_requested = Signal(object)
    deleted = Signal()

    def __init__(
        self,
        store: RunStore,
        message: MessageBar,
        model_left: Callable[[RunRecord], DigitModel],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._model_left = model_left
        self.setObjectName("runsView")
        self._store, self._message = store, message
        self._question: Words | None = None
        self.list = RunList()
        self.compare = RunCompare()
        split = QSplitter(Qt.Orientation.Vertical)
        split.addWidget(self.list)
        split.addWidget(self.compare)
        split.setChildrenCollapsible(False)
        split.setStretchFactor(0, 2)
        split.setStretchFactor(1, 3)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 4)
        column.addWidget(split)
        self._connect()

    def refresh(self) -> None:
        """Read the runs again, in the background."""
        in_background(self, self._store.list, self.list.show_records, self._say)

    def select(self, record: RunRecord) -> None:
        """Read the runs again and select this one."""

        def show(records: tuple[RunRecord, ...]) -> None:
            self.list.show_records(records)
            self.list.select(record.id)

        in_background(self, self._store.list, show, self._say)

    def set_running(self, running: bool) -> None:
        """A run began or ended."""
        self.list.set_running(running)
        if not running:
            self.refresh()

    @guarded
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def _connect(self) -> None:
        self.list.selection_changed.connect(self._show_selection)
        self.list.table.rename_requested.connect(self._rename)
        self.list.use_requested.connect(partial(self._with_model, self.model_use_requested.emit))
        self.list.results_requested.connect(self._show_results)
        self.list.epochs_requested.connect(self.epochs_requested)
        self.list.resume_requested.connect(self.resume_requested)
        self.list.delete_requested.connect(self._ask_to_delete)
        menu = QMenu(self)
        menu.setObjectName("exportMenu")
        menu.aboutToShow.connect(partial(self._fill_menu, menu))
        self.list.export.setMenu(menu)

    def _show_selection(self) -> None:
        self.compare.show_records(self.list.selected)
        self._message.withdraw(self._question)  # it was about the runs that were selected

    def _fill_menu(self, menu: QMenu) -> None:
        menu.clear()
        for kind in export_kinds():
            menu.addAction(kind.label, partial(self._ask_where, kind))

    def _rename(self, run_id: str, name: str) -> None:
        self._try(lambda: self._store.rename(run_id, name))

    def _ask_to_delete(self, records: tuple[RunRecord, ...]) -> None:
        def words() -> tuple[str, Sequence[Choice]]:
            if len(records) == 1:
                text = self.tr("Delete the run “{0}” with its model? It cannot be brought back.")
                text = text.format(records[0].name)
            else:
                text = self.tr("Delete {0} runs with their models? They cannot be brought back.").format(len(records))
            delete = (self.tr("Delete"), partial(self._delete, records))
            return text, (delete, (self.tr("Keep"), lambda: None))

        self._question = words
        self._message.say("warning", words)

    def _delete(self, records: tuple[RunRecord, ...]) -> None:
        def remove() -> None:
            for record in records:
                self._store.delete(record.id)

        self._try(remove)
        self.deleted.emit()

    def _try(self, change: Callable[[], object]) -> None:
        try:
            change()
        except TrainerError as error:
            self._say(error)
        self.refresh()

    def _with_model(self, use: Callable[[DigitModel], None], record: RunRecord) -> None:
        """Load a run's model in the background and hand it to ``use``."""
        from trainer.model.model_loading import load_model

        path = self._store.model_path(record.id)
        is_left = record.status == "running" and not is_file(path)
        load = partial(self._model_left, record) if is_left else partial(load_model, path)
        in_background(self, load, use, self._say)

    def _show_results(self, record: RunRecord) -> None:
        self._with_model(lambda model: self.results_requested.emit(record, model), record)

    def _ask_where(self, kind: ExportKind) -> None:
        record = self.list.selected[0]
        title, write = kind.label.removesuffix("…"), partial(self._export, kind, record)
        ask_where_to_save(
            self, "saveDialog", title, [kind.file_type], write, Path.home(), file_name(record, kind.suffix)
        )

    def _export(self, kind: ExportKind, record: RunRecord, path: Path) -> None:
        write = partial(kind.write, path, record, self._store.model_path(record.id))
        if kind.slow:
            in_background(self, write, lambda _: self._say_saved(path), self._say)
            return
        try:
            write()
        except TrainerError as error:
            self._say(error)
        else:
            self._say_saved(path)

    def _say_saved(self, path: Path) -> None:
        self._message.say("information", lambda: (self.tr("Saved as {0}.").format(path), ()))

    def _say(self, error: TrainerError) -> None:
        self._message.say_alone("error", error)
