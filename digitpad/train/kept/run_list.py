"""The list of kept runs with what can be done with those that are selected."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QPushButton, QTableView, QVBoxLayout, QWidget

from digitpad.system.guarded import guarded
from digitpad.train.kept.run_table import CREATED, NAME, RunTable
from digitpad.widgets.flow_layout import FlowRow
from digitpad.widgets.retranslated import Retranslated
from trainer.runs.run_record import RunRecord

WIDE = 560


class RunList(Retranslated, QWidget):
    """Buttons act on the selection; double click or F2 renames, Delete asks for deletion."""

    selection_changed = Signal()
    use_requested = Signal(object)
    results_requested = Signal(object)
    epochs_requested = Signal(object)
    resume_requested = Signal(object)
    delete_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = RunTable(self)
        self.view = QTableView()
        names = ("useRun", "showRunResults", "showRunEpochs", "resumeRun", "exportRun", "deleteRun")
        self.use, self.results, self.epochs, self.resume, self.export, self.delete = map(self._button, names)
        self._dress()
        self._lay_out()
        self._connect()
        self.retranslate()
        self._arrange()

    @property
    def selected(self) -> tuple[RunRecord, ...]:
        """The selected runs, in the order of the list."""
        rows = sorted(index.row() for index in self.view.selectionModel().selectedRows())
        return tuple(self.table.records[row] for row in rows)

    def show_records(self, records: tuple[RunRecord, ...]) -> None:
        """Replace the runs, keeping the selection."""
        chosen = {record.id for record in self.selected}
        self.table.show_records(records)
        flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        for row, record in enumerate(records):
            if record.id in chosen:
                self.view.selectionModel().select(self.table.index(row, NAME), flags)
        self._arrange()
        self.selection_changed.emit()

    def select(self, run_id: str) -> None:
        """Select the run with this id alone, if it is in the list."""
        for row, record in enumerate(self.table.records):
            if record.id == run_id:
                self.view.selectRow(row)

    def retranslate(self) -> None:
        """Say everything again in the language chosen now."""
        self.view.setAccessibleName(self.tr("Kept runs"))
        self.table.retranslate()
        for button, text, tip in (
            (self.use, self.tr("Use its model"), self.tr("Let the pad read with this run's model")),
            (self.results, self.tr("Test results"), self.tr("Test its model on the test pictures and show how it did")),
            (self.epochs, self.tr("Epochs"), self.tr("Let the pad read with the network of any of its epochs")),
            (self.resume, self.tr("Go on"), self.tr("Go on to the planned end, or for one epoch more")),
            (self.export, self.tr("Export"), self.tr("Report, charts, history, or the model for other programs")),
            (self.delete, self.tr("Delete"), self.tr("Delete the selected runs with their models")),
        ):
            button.setText(text)
            button.setToolTip(tip)

    @guarded
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.view.setColumnHidden(CREATED, event.size().width() < WIDE)

    def set_running(self, running: bool) -> None:
        """A run is under way, which cannot be gone on with at the same time."""
        self._running = running
        self._arrange()

    def _button(self, name: str) -> QPushButton:
        button = QPushButton()
        button.setObjectName(name)
        return button

    def _dress(self) -> None:
        self._running = False
        view = self.view
        view.setObjectName("runList")
        view.setModel(self.table)
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        view.setMinimumHeight(3 * self.fontMetrics().lineSpacing())
        view.setShowGrid(False)
        view.setAlternatingRowColors(True)
        view.setWordWrap(False)
        view.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        view.verticalHeader().hide()
        view.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 8)
        header = view.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        header.setMinimumSectionSize(60)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view, 1)
        column.addWidget(FlowRow(self.use, self.results, self.epochs, self.resume, self.export, self.delete))

    def _connect(self) -> None:
        self.view.selectionModel().selectionChanged.connect(self._note_selection)
        self.use.clicked.connect(lambda: self.use_requested.emit(self.selected[0]))
        self.results.clicked.connect(lambda: self.results_requested.emit(self.selected[0]))
        self.epochs.clicked.connect(lambda: self.epochs_requested.emit(self.selected[0]))
        self.resume.clicked.connect(lambda: self.resume_requested.emit(self.selected[0]))
        self.delete.clicked.connect(lambda: self.delete_requested.emit(self.selected))

    def _note_selection(self) -> None:
        self._arrange()
        self.selection_changed.emit()

    def _arrange(self) -> None:
        chosen = self.selected
        single = chosen[0] if len(chosen) == 1 else None
        has_model = single is not None and single.best_epoch > 0
        is_live = single is not None and single.status == "running" and self._running
        self.use.setEnabled(has_model and not is_live)
        self.results.setEnabled(self.use.isEnabled())
        self.epochs.setEnabled(has_model)
        self.resume.setEnabled(has_model and not self._running)
        self.export.setEnabled(has_model)
        self.delete.setEnabled(bool(chosen) and not self._running)
