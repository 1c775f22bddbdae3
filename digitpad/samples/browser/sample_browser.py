"""A browser of my samples: look through them, filter, relabel, delete, put one back on the pad."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QItemSelection, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from digitpad.samples.browser.collection_choice import CollectionChoice
from digitpad.samples.browser.sample_grid import SampleGrid
from digitpad.samples.browser.table_reading import TableReading
from digitpad.samples.store.sample_edit import Deletion, Relabelling
from digitpad.system.background import in_background
from digitpad.system.guarded import guarded
from digitpad.texts.number_text import filled
from digitpad.texts.plain_text import PlainLabel, plain_tip
from digitpad.widgets.brief_text import BriefText
from digitpad.widgets.digits.digit_list import DigitList
from digitpad.widgets.error_dialog import show_error
from digitpad.widgets.flow_layout import FlowRow
from digitpad.widgets.narrow_choice import Choice, NarrowChoice
from digitpad.widgets.retranslated import Retranslated
from trainer.errors import TrainerError

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from PySide6.QtGui import QDragEnterEvent, QDropEvent, QResizeEvent, QUndoCommand

    from digitpad.draw.pad_document import PadContent, PadDocument
    from digitpad.models.model_in_use import ModelInUse
    from digitpad.samples.browser.sample_table import SampleTable
    from digitpad.samples.store.my_samples import MySamples

TALL = 27
"""Lines of text; a lower browser leaves the hint to the grid's tool tip."""
READINGS = ("all", "wrong", "right")


class SampleBrowser(Retranslated, QWidget):
    """Shows the collection in use, newest first. Relabelling and deleting are steps on the pad's undo stack.

    ``learn_requested``, ``import_requested`` and ``export_requested`` are wishes; ``dropped`` carries the paths
    of the folders and zips that were dropped here.
    """

    learn_requested = Signal()
    import_requested = Signal()
    export_requested = Signal()
    dropped = Signal(object)

    def __init__(self, samples: MySamples, in_use: ModelInUse, document: PadDocument) -> None:
        super().__init__()
        self.setObjectName("sampleBrowser")
        self.setAcceptDrops(True)
        self._samples, self._document = samples, document
        self.reading_of = TableReading(self, samples, in_use)
        self._table: SampleTable | None = None
        self._collection = samples.collection
        self.digits = DigitList(self)
        self.grid = SampleGrid(self.digits)
        self.choice = CollectionChoice(samples)
        self._digit, self._reading, self._label = Choice(), NarrowChoice(), Choice()
        for box in (self._digit, self._label):
            box.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToContents)  # other languages need other widths
        self._count, self._hint = PlainLabel(), BriefText(8)
        self._buttons = {name: QPushButton() for name in ("PutOnPad", "Delete", "Import", "Export", "Learn")}
        self._name_parts()
        self._lay_out()
        self.retranslate()
        self._connect()
        self.reload()

    @property
    def table(self) -> SampleTable | None:
        """What is shown, None before the first reading."""
        return self._table

    def reload(self) -> None:
        """Show the samples as they are now, soon."""
        self.reading_of.reload()

    def put_on_pad(self) -> None:
        """Put the drawing of the current sample back on the pad, undoably and soon: unpacking it may take long."""
        store, chosen = self._samples.open(), self._chosen_numbers()
        if store is not None and chosen:
            from digitpad.samples.store.sample_drawing import read_kept

            in_background(self, partial(read_kept, store.folder, chosen[0]), self._show_content, self._fail)

    def _show_content(self, content: PadContent | None) -> None:
        if content is not None:
            self._document.show_drawing(content.ink, content.picture)

    def relabel(self, label: int) -> None:
        """Say that the selected samples show this digit."""
        store, numbers = self._samples.open(), self._chosen_numbers()
        if store is not None and numbers:
            self._push(Relabelling(store, numbers, label, self._note_change, self._fail))

    def delete(self) -> None:
        """Take the selected samples out of the collection; undo brings them back."""
        store, numbers = self._samples.open(), self._chosen_numbers()
        if store is not None and numbers:
            self._push(Deletion(store, numbers, self._note_change, self._fail))

    def retranslate(self) -> None:
        """Say everything again in the language chosen now."""
        self.setWindowTitle(self.tr("My samples"))
        readings = (self.tr("Right and wrong"), self.tr("Read wrong or refused"), self.tr("Read right"))
        digits = [self.tr("All digits"), *(str(digit) for digit in range(10))]
        for box, texts in ((self._digit, digits), (self._reading, readings)):
            for place, text in enumerate(texts):
                box.setItemText(place, text)
        self._label.setItemText(0, self.tr("It is a…"))
        acts = (self.tr("Put on pad"), self.tr("Delete"), self.tr("Import…"), self.tr("Export…"), self.tr("Learn"))
        for button, text in zip(self._buttons.values(), acts, strict=True):
            button.setText(text)
        self._digit.setAccessibleName(self.tr("Which digits to show"))
        self._reading.setAccessibleName(self.tr("Whether the model reads them right"))
        self._label.setAccessibleName(self.tr("What the selected samples are"))
        hint = self.tr(
            "Above each: what the model reads now, and in brackets what you said, where that differs. "
            "Keys 0–9 relabel, Delete removes, Return puts one on the pad. Drop a folder or zip to import it."
        )
        self._hint.setText(hint)
        self.grid.setToolTip(plain_tip(hint))
        self._tell_count()

    @guarded
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._hint.setVisible(self.height() >= TALL * self.fontMetrics().lineSpacing())

    @guarded
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    @guarded
    def dropEvent(self, event: QDropEvent) -> None:
        from pathlib import Path

        event.acceptProposedAction()
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            self.dropped.emit(paths)

    def _show(self, table: SampleTable) -> None:
        same = self._collection == self._samples.collection
        chosen, current = (self._chosen_numbers(), self.grid.currentIndex().row()) if same else ([], 0)
        place = self.grid.verticalScrollBar().value() if same else 0
        self._table, self._collection = table, self._samples.collection
        rows = self._rows(table)
        self.digits.show_pictures(table.images, table.labels, table.predictions, table.confidences, rows)
        self.grid.verticalScrollBar().setValue(place)
        if chosen and len(rows):
            still_there = np.flatnonzero(np.isin(table.numbers[rows], chosen))
            self.grid.choose(still_there.tolist() or [min(current, len(rows) - 1)])
        self._tell_count()
        self._follow_selection()

    def _clear(self) -> None:
        """Show nothing until the samples of another collection are there."""
        self.digits.clear()
        self._count.setText("")
        self._follow_selection()

    def _filter(self) -> None:
        if self._table is not None:
            self.digits.show_rows(self._rows(self._table))
            self._tell_count()
            self._follow_selection()

    def _rows(self, table: SampleTable) -> NDArray[np.int64]:
        """The rows that pass the filters."""
        digit = self._digit.currentIndex() - 1
        return table.rows(None if digit < 0 else digit, READINGS[self._reading.currentIndex()])

    def _tell_count(self) -> None:
        table = self._table
        if table is None or not len(table):
            self._count.setText(self.tr("No samples yet"))
            return
        shown = self.digits.rowCount()
        text = filled(self.tr("{0:,} of {1:,}"), shown, len(table))
        if table.predictions is not None:
            text = filled(self.tr("{0}, {1:.0%} read right"), text, float(table.is_right.mean()))
        elif self.reading_of.is_reading:
            text = filled(self.tr("{0}, the model is reading them…"), text)
        self._count.setText(text)

    def _chosen_numbers(self) -> list[int]:
        if self._table is None:
            return []
        return [int(self._table.numbers[self.digits.entry(position).row]) for position in self.grid.chosen]

    def _follow_selection(self, _now: QItemSelection | None = None, _before: QItemSelection | None = None) -> None:
        chosen = self.grid.chosen_count
        self._buttons["PutOnPad"].setEnabled(chosen == 1)
        self._buttons["Delete"].setEnabled(chosen > 0)
        self._label.setEnabled(chosen > 0)

    def _choose_label(self, place: int) -> None:
        self._label.setCurrentIndex(0)
        if place > 0:
            self.relabel(place - 1)

    def _push(self, command: QUndoCommand) -> None:
        self._document.lift()
        self._document.undo_stack.push(command)

    def _note_change(self, _is_done: bool) -> None:
        self._samples.note_change()

    def _fail(self, error: TrainerError) -> None:
        show_error(self, error)

    def _name_parts(self) -> None:
        self._digit.addItems([""] * 11)
        self._reading.addItems([""] * len(READINGS))
        self._label.addItems(["", *map(str, range(10))])
        for name, part in (
            ("sampleDigit", self._digit),
            ("sampleReading", self._reading),
            ("sampleLabel", self._label),
            ("sampleCount", self._count),
        ):
            part.setObjectName(name)
        for name, button in self._buttons.items():
            button.setObjectName(f"sample{name}")
        self._hint.setForegroundRole(self.palette().ColorRole.PlaceholderText)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 6, 10, 10)
        column.addWidget(self.choice)
        filters, buttons = QHBoxLayout(), self._buttons
        filters.addWidget(self._digit)
        filters.addWidget(self._reading, 1)
        column.addLayout(filters)
        column.addWidget(self._count)
        column.addWidget(self.grid, 1)
        column.addWidget(self._hint)
        column.addWidget(FlowRow(self._label, buttons["PutOnPad"], buttons["Delete"]))
        column.addWidget(FlowRow(buttons["Import"], buttons["Export"], buttons["Learn"]))

    def _connect(self) -> None:
        self._samples.collection_changed.connect(self._clear)
        self.reading_of.changed.connect(self._show)
        self.reading_of.failed.connect(self._fail)
        self._digit.currentIndexChanged.connect(self._filter)
        self._reading.currentIndexChanged.connect(self._filter)
        self._label.activated.connect(self._choose_label)
        self.grid.activated.connect(self.put_on_pad)
        self.grid.relabel_requested.connect(self.relabel)
        self.grid.delete_requested.connect(self.delete)
        self.grid.selectionModel().selectionChanged.connect(self._follow_selection)
        for name, act in (
            ("PutOnPad", self.put_on_pad),
            ("Delete", self.delete),
            ("Import", self.import_requested),
            ("Export", self.export_requested),
            ("Learn", self.learn_requested),
        ):
            self._buttons[name].clicked.connect(act)
