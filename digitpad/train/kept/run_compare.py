"""Several runs side by side: one chart with a curve a run, and a table of what differs between them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QHBoxLayout,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from digitpad.texts.plain_text import PlainLabel, plain_tip
from digitpad.train.curves.chart import Chart
from digitpad.train.curves.curve_chart import CurveChart
from digitpad.train.kept.run_charts import COMPARED, comparison_chart, quantity_label, run_letter
from digitpad.train.kept.run_differences import differences, results_of, settings_of
from digitpad.widgets.narrow_choice import NarrowChoice
from digitpad.widgets.retranslated import Retranslated
from trainer.runs.run_record import RunRecord

MOST_RUNS = 8


class RunCompare(Retranslated, QWidget):
    """Shows the runs that are selected; a single one with all its settings and results."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("runCompare")
        self._records: tuple[RunRecord, ...] = ()
        self._quantity = NarrowChoice()
        self._quantity.setObjectName("compareQuantity")
        for quantity in COMPARED:
            self._quantity.addItem("", quantity)
        self._log = QCheckBox()
        self._log.setObjectName("compareLogScale")
        self._hint = PlainLabel()
        self._hint.setWordWrap(True)
        self.chart = CurveChart(Chart(""))
        self.table = QTableWidget()
        self.table.setCornerWidget(QWidget())  # else painted in the colour that the frame is made of
        self.table.setObjectName("runDifferences")
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.horizontalHeader().setTextElideMode(Qt.TextElideMode.ElideRight)
        self.table.setMinimumHeight(3 * self.fontMetrics().lineSpacing())
        self.table.setShowGrid(False)
        self.table.setAlternatingRowColors(True)
        self.table.setWordWrap(False)
        self.table.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 6)
        self._lay_out()
        self._quantity.currentIndexChanged.connect(self._draw)
        self._log.toggled.connect(self._draw)
        self.retranslate()

    def show_records(self, records: Sequence[RunRecord]) -> None:
        """Compare these runs, the first eight of them."""
        self._records = tuple(records[:MOST_RUNS])
        self._draw()
        self._fill()

    def retranslate(self) -> None:
        """Say everything again in the language chosen now."""
        self._quantity.setAccessibleName(self.tr("What to compare"))
        for number, quantity in enumerate(COMPARED):
            self._quantity.setItemText(number, quantity_label(quantity))
        self._log.setText(self.tr("Log scale"))
        self.table.setAccessibleName(self.tr("What differs between the runs"))
        self._draw()
        self._fill()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self._quantity, 1)
        row.addWidget(self._log)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)
        column.addWidget(self._hint)  # below what can be clicked: it takes one line or two
        column.addWidget(self.chart, 1)
        column.addWidget(self.table, 1)

    def _draw(self) -> None:
        chart = comparison_chart(self._records, self._quantity.currentData())
        self.chart.show_chart(replace(chart, log=self._log.isChecked()))

    def _fill(self) -> None:
        """A single run with everything about it, or what differs between several."""
        records = self._records
        if len(records) == 1:
            rows = [(name, [value]) for name, value in results_of(records[0]) + settings_of(records[0])]
        else:
            rows = differences(records) if records else []
        self._hint.setText(self._hint_text(len(rows)))
        self.table.setRowCount(len(rows))
        self.table.setColumnCount(len(records))
        self._name_columns(records)
        self.table.setVerticalHeaderLabels([name for name, _ in rows])
        for row, (_, values) in enumerate(rows):
            for column, value in enumerate(values):
                item = QTableWidgetItem(value)
                item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
                item.setToolTip(plain_tip(value))
                self.table.setItem(row, column, item)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(header.ResizeMode.Stretch if len(records) < 4 else header.ResizeMode.Interactive)

    def _name_columns(self, records: Sequence[RunRecord]) -> None:
        for number, record in enumerate(records):
            text = f"{run_letter(number)}: {record.name}" if len(records) > 1 else record.name
            item = QTableWidgetItem(text)
            item.setToolTip(plain_tip(text))
            item.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
            self.table.setHorizontalHeaderItem(number, item)

    def _hint_text(self, rows: int) -> str:
        if not self._records:
            return self.tr("Select a run to see it, or several (with Ctrl or Shift) to compare them.")
        if len(self._records) == 1:
            return self.tr("Select further runs (with Ctrl or Shift) to compare them with this one.")
        return self.tr("The table shows only what differs.") if rows else self.tr("These runs do not differ.")
