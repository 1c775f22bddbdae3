"""Which pictures to learn from: the bundled MNIST, or a folder of files like it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QWidget

from digitpad.texts.plain_text import plain_tip
from digitpad.train.data.data_source import DataSource
from digitpad.widgets.file_dialog import ask_folder
from digitpad.widgets.narrow_choice import NarrowChoice
from digitpad.widgets.retranslated import Retranslated
from trainer.errors import showable

OTHER_FOLDER = "other folder"


class DataSetChoice(Retranslated, NarrowChoice):
    """A list of the bundled data set, the folders used so far, and a way to choose another one."""

    def __init__(self, source: DataSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("trainDataSet")
        self._source = source
        self.addItem("", None)
        self.addItem("", OTHER_FOLDER)
        self.activated.connect(self._choose)
        self.retranslate()

    def use_folder(self, folder: Path) -> None:
        """Offer ``folder`` in the list and choose it."""
        with QSignalBlocker(self):
            if self.findData(str(folder)) < 0:
                self.insertItem(self.count() - 1, showable(folder.name or str(folder)), str(folder))
            self.setCurrentIndex(self.findData(str(folder)))
        self.setToolTip(plain_tip(str(folder)))
        self._source.choose(folder)

    def retranslate(self) -> None:
        """Say everything again in the language chosen now."""
        self.setAccessibleName(self.tr("Data set"))
        self.setItemText(0, self.tr("MNIST (comes with DigitPad)"))
        self.setItemText(self.count() - 1, self.tr("Another folder…"))
        if self._source.folder is None:
            self.setToolTip(
                self.tr(
                    "A folder may hold MNIST, Fashion-MNIST, KMNIST, EMNIST digits or QMNIST as idx files, "
                    "Keras' mnist.npz, tables with labels, or pictures in folders 0 to 9."
                )
            )

    def _choose(self, index: int) -> None:
        data = self.itemData(index)
        if data == OTHER_FOLDER:
            self._show_chosen()
            self.ask()
        else:
            self._source.choose(Path(data) if data else None)

    def _show_chosen(self) -> None:
        folder = self._source.folder
        with QSignalBlocker(self):
            self.setCurrentIndex(self.findData(str(folder)) if folder else 0)

    def ask(self) -> None:
        """Let a person choose a folder."""
        ask_folder(self, "dataFolderDialog", self.tr("Folder with a data set"), self.use_folder)
