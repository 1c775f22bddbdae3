"""The samples as one window sees them: the store, opened when it is first needed, and the collection in use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from digitpad.system import paths
from digitpad.system.settings import DEFAULT_COLLECTION, MAX_COLLECTION
from digitpad.widgets.error_dialog import show_error
from trainer.errors import StorageError, showable

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from digitpad.samples.store.sample_store import SampleStore
    from digitpad.system.settings import SettingsStore


class MySamples(QObject):
    """Hands out the store and tells of changes.

    ``changed`` follows every change of samples or collections, here or in another DigitPad; ``collection_changed``
    carries the name of another collection that is in use from now on, ``collection_renamed`` its old and new name,
    ``collection_removed`` the name of one that is gone, and ``told`` a sentence for the status bar. Nothing is opened,
    or made, before it is asked for.
    """

    changed = Signal()
    collection_changed = Signal(str)
    collection_renamed = Signal(str, str)
    collection_removed = Signal(str)
    told = Signal(str)

    def __init__(self, parent: QWidget, settings: SettingsStore) -> None:
        super().__init__(parent)
        self._parent, self._settings = parent, settings
        self._store: SampleStore | None = None
        self._seen: tuple[int, int] | None = None

    @property
    def collection(self) -> str:
        """The name of the collection in use."""
        return self._settings.current.collection

    def open(self) -> SampleStore | None:
        """The store, or None after telling why it cannot be used."""
        if self._store is None:
            from digitpad.samples.store.sample_image import open_store

            try:
                self._store = open_store(paths.samples_folder())
                self._store.add_collection(self.collection)
                self._seen = self._store.version()
                if self._store.rescue is not None:
                    show_error(self._parent, self._store.rescue.sentence)
            except (StorageError, OSError) as error:
                show_error(self._parent, error)
        return self._store

    def use_collection(self, name: str) -> None:
        """Keep samples in this collection from now on; it is made when there is none of that name.

        A name that differs from a collection's in capitals only is that collection, and the person is told.
        """
        store, name = self.open(), " ".join(name.split())
        if store is None or name == self.collection or not self._is_name(name):
            return
        try:
            name = _as_kept(store, name)
            known = store.collection_like(name)
            store.add_collection(name)
        except StorageError as error:
            show_error(self._parent, error)
            return
        self._switch_to(known or name)
        if known is not None and known != name:
            sentence = self.tr("Capitals make no other collection: “{0}” is in use.")
            self.told.emit(sentence.format(collection_title(known)))

    def rename_collection(self, new_name: str) -> None:
        """Give the collection in use another name, one that no other has, whatever its capitals."""
        store, name, new_name = self.open(), self.collection, " ".join(new_name.split())
        if store is None or new_name == name or not self._is_name(new_name):
            return
        try:
            new_name = _as_kept(store, new_name)
            taken = store.collection_like(new_name)
            if taken is not None and taken != name:
                sentence = self.tr("There is a collection “{0}” already.").format(collection_title(taken))
                show_error(self._parent, sentence)
                return
            store.rename_collection(name, new_name)
        except StorageError as error:
            show_error(self._parent, error)
            return
        self._settings.change(collection=new_name)
        self.collection_renamed.emit(name, new_name)
        self.note_change()

    def remove_collection(self) -> None:
        """Forget the collection in use with all its samples, and use the oldest of the others."""
        store, name = self.open(), self.collection
        if store is None:
            return
        try:
            store.remove_collection(name)
            others = store.collections()
            if not others:
                store.add_collection(DEFAULT_COLLECTION)
        except StorageError as error:
            show_error(self._parent, error)
            return
        self.collection_removed.emit(name)
        self._switch_to(others[0] if others else DEFAULT_COLLECTION)

    def note_change(self) -> None:
        """Tell everybody that samples have changed."""
        if self._store is not None:
            self._seen = self._store.version()
        self.changed.emit()

    def look_again(self) -> None:
        """Tell everybody when another DigitPad has changed the samples meanwhile."""
        if self._store is not None and self._store.version() != self._seen:
            self.note_change()

    def _switch_to(self, name: str) -> None:
        if name != self.collection:
            self._settings.change(collection=name)
            self.collection_changed.emit(name)
        self.note_change()

    def _is_name(self, name: str) -> bool:
        """Whether a collection may have this name; the person is told when not."""
        if 1 <= len(name) <= MAX_COLLECTION:
            return True
        show_error(self._parent, self.tr("A collection's name has 1 to {0} characters.").format(MAX_COLLECTION))
        return False

    def close(self) -> None:
        """Give the store back when the window closes."""
        if self._store is not None:
            self._store.close()
            self._store = None


def collection_title(name: str) -> str:
    """A collection's name for the eye: that of the first one, which nobody has named, in the language in use."""
    return QCoreApplication.translate("Collections", "mine") if name == DEFAULT_COLLECTION else showable(name)


def _as_kept(store: SampleStore, name: str) -> str:
    """The name to keep a collection under: the first one's own, too, where it was typed as it is shown."""
    is_shown = name == collection_title(DEFAULT_COLLECTION) and store.collection_like(name) is None
    return DEFAULT_COLLECTION if is_shown else name
