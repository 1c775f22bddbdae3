"""Asks where to save, in a dialog that does not hold the program up."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget


def ask_where_to_save(
    parent: QWidget, title: str, file_types: str, suggestion: Path, on_chosen: Callable[[Path], None]
) -> QFileDialog:
    """Open a dialog over ``parent`` and call ``on_chosen`` with the path that a person chooses, if any.

    ``file_types`` is a filter such as "Tables (*.csv)"; the suggestion's ending is added where none is typed.
    """
    dialog = QFileDialog(parent, title, str(suggestion.parent), file_types)
    dialog.setObjectName("saveDialog")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(suggestion.suffix.removeprefix("."))
    dialog.selectFile(suggestion.name)
    dialog.fileSelected.connect(lambda name: on_chosen(Path(name)))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog


def patterns(endings: Iterable[str]) -> str:
    """Endings such as ".png" as a dialog's filter names them: "*.png *.jpg"."""
    return " ".join(f"*{ending}" for ending in endings)
