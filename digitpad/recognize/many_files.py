"""Many files at once, chosen or dropped: which they are, and the table that reads them."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from digitpad.system.background import in_background
from digitpad.system.mime_files import MOST_FILES
from digitpad.texts.number_text import filled
from digitpad.widgets.error_dialog import show_error
from digitpad.widgets.file_dialog import ask_files, patterns
from trainer.files.foreign_file import is_file, is_folder

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget

    from digitpad.recognize.recognizer import Recognizer
    from trainer.errors import TrainerError

_MOST_ENTRIES = 200_000


class ManyFiles(QObject):
    """Opens a ``FileTable`` of drawings and pictures; it is loaded when it is first asked for.

    ``told`` carries a sentence for the status bar, ``open_requested`` the path of a file to be put on the pad.
    """

    told = Signal(str)
    open_requested = Signal(object)

    def __init__(self, parent: QWidget, recognizer: Recognizer) -> None:
        super().__init__(parent)
        self._parent, self._recognizer = parent, recognizer

    def ask(self) -> None:
        """Let the user choose many files and read them."""
        from trainer.image.picture_file import readable_endings
        from trainer.ink.inkml import DRAWING_ENDINGS

        known = self.tr("Drawings and pictures ({0})").format(patterns([*DRAWING_ENDINGS, *readable_endings()]))
        file_types = [known, self.tr("All files (*)")]
        ask_files(self._parent, "readFilesDialog", self.tr("Read many files"), file_types, self.read)

    def read(self, chosen: list[Path]) -> None:
        """Look for these files, and those in these folders, on a thread; then show the table."""
        in_background(self, lambda: files_in(chosen), self._show, self._refuse)

    def _refuse(self, error: TrainerError) -> None:
        show_error(self._parent, error)

    def _show(self, files: list[Path]) -> None:
        from digitpad.recognize.file_table import FileTable

        self._recognizer.read_now()  # which loads the model, where none was needed before
        predictor = self._recognizer.predictor
        if predictor is not None and files:
            table = FileTable(files, predictor, self._parent)
            table.opened.connect(self.open_requested)
            table.open()
        if len(files) == MOST_FILES:
            self.told.emit(filled(self.tr("Only the first {0} files are read"), MOST_FILES))


def endings() -> tuple[str, ...]:
    """The endings of all files that can be read."""
    from trainer.image.picture_file import PICTURE_ENDINGS
    from trainer.ink.inkml import INK_ENDINGS

    return *INK_ENDINGS, *PICTURE_ENDINGS


def files_in(chosen: list[Path]) -> list[Path]:
    """The files themselves, and those with a known ending in the folders, in order: the first ``MOST_FILES``.

    Of folders with very many things in them no more than ``_MOST_ENTRIES`` are looked at; links to folders are not
    followed.
    """
    found: list[Path] = []
    looked = 0
    for path in chosen:
        if not is_folder(path):
            found.append(path)
            continue
        inside = []
        for entry in _entries(path):
            looked += 1
            if entry.name.lower().endswith(endings()) and is_file(entry):
                inside.append(Path(entry.path))
            if looked >= _MOST_ENTRIES:
                break
        found += sorted(inside)
    return found[:MOST_FILES]


def _entries(folder: Path) -> Iterator[os.DirEntry[str]]:
    """All that is in a folder and below it; folders that cannot be read are left out."""
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    yield from _entries(Path(entry.path))
                else:
                    yield entry
    except OSError:
        return
