"""The kept runs as a Qt table; a run's name can be edited in place."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractTableModel,
    QDateTime,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from digitpad.texts.plain_text import plain_tip
from digitpad.train.kept.run_differences import metric_text
from digitpad.train.results.end_text import kept_text
from trainer.runs.run_record import RunRecord

Index = QModelIndex | QPersistentModelIndex
NAME, TEST, EPOCHS, STATUS, CREATED = range(5)


class RunTable(QAbstractTableModel):
    """A row a run, the newest first. ``rename_requested`` brings a run's id and its new name."""

    rename_requested = Signal(str, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._records: tuple[RunRecord, ...] = ()

    @property
    def records(self) -> tuple[RunRecord, ...]:
        """The runs in the table."""
        return self._records

    def show_records(self, records: Sequence[RunRecord]) -> None:
        """Replace the runs."""
        self.beginResetModel()
        self._records = tuple(records)
        self.endResetModel()

    def retranslate(self) -> None:
        """Say the names of the columns again in the language chosen now."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self.columnCount() - 1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own signature)
        return 0 if parent.isValid() else len(self._records)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 5

    def flags(self, index: Index) -> Qt.ItemFlag:
        usual = super().flags(index)
        return usual | Qt.ItemFlag.ItemIsEditable if index.column() == NAME else usual

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        record = self._records[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return self._text(record, index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(kept_text(record) or record.name)
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() in (TEST, EPOCHS):
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        name = str(value).strip()
        if role != Qt.ItemDataRole.EditRole or index.column() != NAME or not name:
            return False
        if name != self._records[index.row()].name:
            self.rename_requested.emit(self._records[index.row()].id, name)
        return True

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return {
            NAME: self.tr("Run"),
            TEST: self.tr("Test"),
            EPOCHS: self.tr("Epochs"),
            STATUS: self.tr("State"),
            CREATED: self.tr("Begun"),
        }[section]

    def _text(self, record: RunRecord, column: int) -> str:
        if column == NAME:
            return record.name
        if column == TEST:
            return metric_text(record, "accuracy", "{0:.2%}")
        if column == EPOCHS:
            return _epochs(record)
        if column == STATUS:
            return self._status(record)
        created = QDateTime.fromString(record.created, Qt.DateFormat.ISODate).toLocalTime()
        return QLocale().toString(created, QLocale.FormatType.ShortFormat)

    def _status(self, record: RunRecord) -> str:
        return {
            "running": self.tr("unfinished"),
            "finished": self.tr("finished"),
            "stopped": self.tr("stopped"),
            "failed": self.tr("failed"),
        }[record.status]


def _epochs(record: RunRecord) -> str:
    """Those learned of those planned, "2/3"; "3+1" where one was learned beyond the plan."""
    planned, learned = record.config.epochs, len(record.history)
    return f"{planned}+{learned - planned}" if learned > planned else f"{learned}/{planned}"
