"""Which collection is in use: mine, or class 3b; made, renamed and removed here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QHBoxLayout, QInputDialog, QMenu, QMessageBox, QToolButton, QWidget

from digitpad.samples.store.my_samples import collection_title
from digitpad.texts.plain_text import PlainLabel
from digitpad.widgets.error_dialog import show_error
from digitpad.widgets.icons import without_icons
from digitpad.widgets.narrow_choice import Choice
from digitpad.widgets.retranslated import Retranslated
from trainer.errors import TrainerError

if TYPE_CHECKING:
    from collections.abc import Callable

    from digitpad.samples.store.my_samples import MySamples


class CollectionChoice(Retranslated, QWidget):
    """A list of collections and a menu of what can be done with the one in use."""

    def __init__(self, samples: MySamples) -> None:
        super().__init__()
        self._samples = samples
        self._dialog: QInputDialog | QMessageBox | None = None
        self.box = Choice()
        self.box.setObjectName("collectionBox")
        self._title = PlainLabel()
        self._title.setBuddy(self.box)
        self._menu = QMenu(self)
        self._acts = [self._menu.addAction(name) for name in ("new", "rename", "remove")]
        button = QToolButton()
        button.setObjectName("collectionMenu")
        button.setText("…")
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setMenu(self._menu)
        self._button = button
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._title)
        row.addWidget(self.box, 1)
        row.addWidget(button)
        for action, act in zip(self._acts, (self.ask_new, self.ask_rename, self.ask_remove), strict=True):
            action.triggered.connect(act)
        self.box.activated.connect(lambda place: samples.use_collection(self.box.itemData(place)))
        samples.changed.connect(self.refill)
        self.retranslate()
        self.refill()

    def refill(self) -> None:
        """List the collections as they are now."""
        store = self._samples.open()
        if store is None:
            return
        try:
            names = store.collections()
        except TrainerError as error:
            show_error(self, error)
            return
        with QSignalBlocker(self.box):
            self.box.clear()
            for name in names:
                self.box.addItem(collection_title(name), name)
            self.box.setCurrentIndex(self.box.findData(self._samples.collection))
        self._acts[2].setEnabled(len(names) > 1)

    def ask_new(self) -> None:
        """Ask for the name of another collection, and use it."""
        self._ask(self.tr("New collection"), "", self._samples.use_collection)

    def ask_rename(self) -> None:
        """Ask for another name for the collection in use."""
        self._ask(self.tr("Rename collection"), collection_title(self._samples.collection), self._rename)

    def ask_remove(self) -> None:
        """Ask whether the collection in use may go with all its samples."""
        store, name = self._samples.open(), self._samples.collection
        if store is None:
            return
        box = QMessageBox(self)
        box.setObjectName("removeCollectionDialog")
        box.setIcon(QMessageBox.Icon.Warning)
        box.setTextFormat(Qt.TextFormat.PlainText)
        count, title = sum(store.counts(name)), collection_title(name)
        box.setText(self.tr("Remove “{0}” with its %Ln sample(s)? This cannot be undone.", "", count).format(title))
        box.setStandardButtons(QMessageBox.StandardButton.Yes | QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(QMessageBox.StandardButton.Cancel)
        box.accepted.connect(self._samples.remove_collection)
        box.finished.connect(box.deleteLater)
        self._dialog = box
        box.open()
        without_icons(box)

    def retranslate(self) -> None:
        """Say everything again in the language chosen now."""
        self._title.setText(self.tr("Collection"))
        self.box.setAccessibleName(self.tr("Collection"))
        self._button.setAccessibleName(self.tr("Change collections"))
        self._button.setToolTip(self.tr("Change collections"))
        texts = (self.tr("&New collection…"), self.tr("&Rename…"), self.tr("&Remove…"))
        for action, text in zip(self._acts, texts, strict=True):
            action.setText(text)
        for place in range(self.box.count()):
            self.box.setItemText(place, collection_title(self.box.itemData(place)))

    def _rename(self, name: str) -> None:
        if name != collection_title(self._samples.collection):  # the translated name is none that was given
            self._samples.rename_collection(name)

    def _ask(self, title: str, text: str, use: Callable[[str], None]) -> None:
        dialog = QInputDialog(self)
        dialog.setObjectName("collectionNameDialog")
        dialog.setWindowTitle(title)
        dialog.setLabelText(self.tr("Name, for example “class 3b”"))
        dialog.setTextValue(text)
        dialog.textValueSelected.connect(use)
        dialog.finished.connect(dialog.deleteLater)
        self._dialog = dialog
        dialog.open()
        without_icons(dialog)
