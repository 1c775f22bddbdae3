"""Many files at once, chosen or dropped: which they are, and the table that reads them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from digitpad.system.background import in_background
from digitpad.widgets.error_dialog import show_error
from digitpad.widgets.file_dialog import ask_files, patterns

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from digitpad.recognize.recognizer import Recognizer
    from trainer.errors import TrainerError


class ManyFiles(QObject):
    """Opens a ``FileTable`` of drawings and pictures; it is loaded when it is first asked for."""

    def __init__(self, parent: QWidget, recognizer: Recognizer) -> None:
        super().__init__(parent)
        self._parent, self._recognizer = parent, recognizer

    def ask(self) -> None:
        """Let the user choose many files and read them."""
        known = self.tr("Drawings and pictures ({0})").format(patterns(endings()))
        file_types = [known, self.tr("All files (*)")]
        ask_files(self._parent, "readFilesDialog", self.tr("Read many files"), file_types, self.read)

    def read(self, chosen: list[Path]) -> None:
        """Read these files, and those in these folders, and show the table."""
        in_background(self, lambda: files_in(chosen), self._show, self._refuse)

    def _refuse(self, error: TrainerError) -> None:
        show_error(self._parent, error)

    def _show(self, files: list[Path]) -> None:
        from digitpad.recognize.file_table import FileTable

        self._recognizer.read_now()  # which loads the model, where none was needed before
        predictor = self._recognizer.predictor
        if predictor is not None and files:
            FileTable(files, predictor, self._parent).open()


def endings() -> tuple[str, ...]:
    """The endings of all files that can be read."""
    from trainer.image.picture_file import PICTURE_ENDINGS
    from trainer.ink.inkml import INK_ENDINGS

    return *INK_ENDINGS, *PICTURE_ENDINGS


def files_in(chosen: list[Path]) -> list[Path]:
    """The files themselves, and those with a known ending in the folders, in order."""
    found: list[Path] = []
    for path in chosen:
        if path.is_dir():
            found += sorted(file for file in path.rglob("*") if file.suffix.lower() in endings() and file.is_file())
        else:
            found.append(path)
    return found
