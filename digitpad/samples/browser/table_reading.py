"""Keeps the table of the collection in use as it is on the disk and as the model in use reads it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from digitpad.samples.browser.sample_table import SampleTable, load_table, read_all
from digitpad.system.background import in_background

if TYPE_CHECKING:
    from digitpad.models.model_in_use import ModelInUse
    from digitpad.samples.store.my_samples import MySamples
    from trainer.errors import TrainerError


class TableReading(QObject):
    """Reads on threads of its own: first the samples, then, where there are many, what the model makes of them.

    ``changed`` carries the ``SampleTable`` after every change of samples, collection or model, ``failed`` an error.
    """

    changed = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QObject, samples: MySamples, in_use: ModelInUse) -> None:
        super().__init__(parent)
        self._samples, self._in_use = samples, in_use
        self.table: SampleTable | None = None
        self._read: SampleTable | None = None
        self._is_loading = self._is_reading = self._again = False
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._load)
        samples.changed.connect(self.reload)
        in_use.changed.connect(self.reload)

    @property
    def is_reading(self) -> bool:
        """Whether many samples wait for what the model makes of them."""
        return self._is_reading

    def reload(self) -> None:
        """Look again, soon."""
        self._timer.start()

    def _load(self) -> None:
        self._again = self._is_loading
        store = None if self._is_loading else self._samples.open()
        if store is None:
            return
        self._is_loading = True
        folder, collection, model = store.folder, self._samples.collection, self._in_use.model
        before, self._read = self._read or self.table, None
        work = partial(load_table, folder, collection, model, before)
        in_background(self, work, lambda table: self._take(table, collection), self._fail)

    def _take(self, table: SampleTable, collection: str) -> None:
        self._is_loading = False
        if collection != self._samples.collection:  # another one was chosen meanwhile
            self.reload()
            return
        self.table = table
        model = self._in_use.model
        if self._again:
            self.reload()
        elif len(table) and table.predictions is None and model is not None and not self._is_reading:
            self._is_reading = True
            in_background(self, lambda: read_all(table, model), self._take_reading, self._fail_reading)
        self.changed.emit(table)

    def _take_reading(self, table: SampleTable) -> None:
        """Samples may have changed while they were read, so they are looked at again."""
        self._is_reading = False
        self._read = table
        self.reload()

    def _fail_reading(self, error: TrainerError) -> None:
        self._is_reading = False
        self.failed.emit(error)

    def _fail(self, error: TrainerError) -> None:
        self._is_loading = False
        self.failed.emit(error)
