"""The samples as one window sees them: the store, opened when it is first needed, and the collection in use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from digitpad import paths
from digitpad.error_dialog import show_error
from trainer.errors import StorageError

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from digitpad.samples.sample_store import SampleStore
    from digitpad.settings import SettingsStore


class MySamples(QObject):
    """Hands out the store and tells of changes.

    ``changed`` follows every change of samples or collections, here or in another DigitPad; ``collection_changed``
    carries the name of the collection in use from now on. Nothing is opened, or made, before it is asked for.
    """

    changed = Signal()
    collection_changed = Signal(str)

    def __init__(self, window: QWidget, settings: SettingsStore) -> None:
        super().__init__(window)
        self._window, self._settings = window, settings
        self._store: SampleStore | None = None
        self._seen: tuple[int, int] | None = None

    @property
    def collection(self) -> str:
        """The name of the collection in use."""
        return self._settings.current.collection

    def open(self) -> SampleStore | None:
        """The store, or None after telling why it cannot be used."""
        if self._store is None:
            from digitpad.samples.sample_image import open_store

            try:
                self._store = open_store(paths.samples_folder())
                self._store.add_collection(self.collection)
                self._seen = self._store.version()
            except (StorageError, OSError) as error:
                show_error(self._window, str(error))
        return self._store

    def use_collection(self, name: str) -> None:
        """Keep samples in this collection from now on; it is made when there is none of that name."""
        store = self.open()
        if store is None or name == self.collection:
            return
        try:
            store.add_collection(name)
        except (StorageError, ValueError) as error:
            show_error(self._window, str(error))
            return
        self._settings.change(collection=" ".join(name.split()))
        self.collection_changed.emit(name)
        self.note_change()

    def rename_collection(self, new_name: str) -> None:
        """Give the collection in use another name."""
        store = self.open()
        if store is None or new_name == self.collection:
            return
        try:
            store.rename_collection(self.collection, new_name)
        except (StorageError, ValueError) as error:
            show_error(self._window, str(error))
            return
        self._settings.change(collection=" ".join(new_name.split()))
        self.collection_changed.emit(self.collection)
        self.note_change()

    def remove_collection(self) -> None:
        """Forget the collection in use with all its samples, and use the oldest of the others."""
        store = self.open()
        if store is None:
            return
        try:
            store.remove_collection(self.collection)
            others = store.collections()
            if not others:
                store.add_collection("mine")
        except StorageError as error:
            show_error(self._window, str(error))
            return
        self._settings.change(collection=others[0] if others else "mine")
        self.collection_changed.emit(self.collection)
        self.note_change()

    def note_change(self) -> None:
        """Tell everybody that samples have changed."""
        if self._store is not None:
            self._seen = self._store.version()
        self.changed.emit()

    def look_again(self) -> None:
        """Tell everybody when another DigitPad has changed the samples meanwhile."""
        if self._store is not None and self._store.version() != self._seen:
            self.note_change()

    def close(self) -> None:
        """Give the store back when the window closes."""
        if self._store is not None:
            self._store.close()
            self._store = None
