"""Asks for files and folders, in a dialog that does not hold the program up."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QMimeDatabase, Qt

from digitpad.widgets.icons import without_icons
from digitpad.widgets.narrow_choice import paint_as_list
from trainer.files.foreign_file import is_there

if TYPE_CHECKING:
    from PySide6.QtWidgets import QFileDialog, QWidget

HERE = Path()
OWN_ENDINGS = (".inkml", ".safetensors")  # which no desktop knows


def ask_file(
    parent: QWidget,
    name: str,
    title: str,
    file_types: Sequence[str],
    chosen: Callable[[Path], None],
    folder: Path = HERE,
) -> None:
    """Open a dialog over ``parent`` and call ``chosen`` with the file that a person chooses, if any.

    ``name`` is the dialog's object name; ``file_types`` are filters such as "Tables (*.csv)".
    """
    dialog = _dialog(parent, name, title, folder, file_types)
    dialog.setFileMode(dialog.FileMode.ExistingFile)
    _open(dialog, chosen)


def ask_files(
    parent: QWidget, name: str, title: str, file_types: Sequence[str], chosen: Callable[[list[Path]], None]
) -> None:
    """As ``ask_file``, for any number of files."""
    dialog = _dialog(parent, name, title, HERE, file_types)
    dialog.setFileMode(dialog.FileMode.ExistingFiles)
    dialog.filesSelected.connect(lambda names: chosen([Path(name) for name in names]))
    dialog.open()
    without_icons(dialog)


def ask_folder(parent: QWidget, name: str, title: str, chosen: Callable[[Path], None], folder: Path = HERE) -> None:
    """As ``ask_file``, for a folder."""
    dialog = _dialog(parent, name, title, folder)
    dialog.setFileMode(dialog.FileMode.Directory)
    _open(dialog, chosen)


def ask_where_to_save(
    parent: QWidget,
    name: str,
    title: str,
    file_types: Sequence[str],
    chosen: Callable[[Path], None],
    folder: Path = HERE,
    suggestion: str = "",
) -> None:
    """As ``ask_file``, for a file to be written; where none of its endings is typed, the chosen file type's is added.

    ``suggestion`` is a name to begin with.
    """
    dialog = _dialog(parent, name, title, folder, file_types)
    dialog.setAcceptMode(dialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(_first_ending(file_types[0]))
    dialog.filterSelected.connect(lambda file_type: dialog.setDefaultSuffix(_first_ending(file_type)))
    dialog.selectFile(suggestion)

    def finish(path: Path) -> None:
        ending = _first_ending(dialog.selectedNameFilter())
        whole = path if not ending or _has_ending(path, file_types) else path.with_name(f"{path.name}.{ending}")
        if whole == path or not is_there(whole):  # the dialog has asked about the name as it was typed
            chosen(whole)
        else:
            _ask_whether_to_replace(parent, whole, chosen)

    _open(dialog, finish)


def patterns(endings: Iterable[str]) -> str:
    """Endings such as ".png" as a dialog's filter names them: "*.png *.jpg"."""
    return " ".join(f"*{ending}" for ending in endings)


def _dialog(parent: QWidget, name: str, title: str, folder: Path, file_types: Sequence[str] = ()) -> QFileDialog:
    from PySide6.QtWidgets import QComboBox, QFileDialog  # here, for it would cost the start

    dialog = QFileDialog(parent.window(), title, "" if folder == HERE else str(folder))
    dialog.setObjectName(name)
    if file_types:
        dialog.setNameFilters(file_types)
    for box in dialog.findChildren(QComboBox):  # there are none where the desktop has a dialog of its own
        paint_as_list(box)
    dialog.finished.connect(dialog.deleteLater)
    return dialog


def _open(dialog: QFileDialog, chosen: Callable[[Path], None]) -> None:
    dialog.fileSelected.connect(lambda name: chosen(Path(name)))
    dialog.open()
    without_icons(dialog)


def _ask_whether_to_replace(parent: QWidget, path: Path, chosen: Callable[[Path], None]) -> None:
    from PySide6.QtWidgets import QMessageBox

    question = QCoreApplication.translate("FileDialog", "{0} is there already. Replace it?").format(path.name)
    box = QMessageBox(QMessageBox.Icon.Question, "DigitPad", question, parent=parent.window())
    box.setObjectName("replaceFileDialog")
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setStandardButtons(QMessageBox.StandardButton.Yes | QMessageBox.StandardButton.No)
    box.setDefaultButton(QMessageBox.StandardButton.No)
    box.finished.connect(box.deleteLater)
    box.finished.connect(lambda answer: chosen(path) if answer == QMessageBox.StandardButton.Yes else None)
    box.open()
    without_icons(box)


def _has_ending(path: Path, file_types: Sequence[str]) -> bool:
    """Whether the name ends as one of the file types says, or as some kind of file; "digit 1.5" does not."""
    if path.suffix.lower() in OWN_ENDINGS or QMimeDatabase().suffixForFileName(path.name):
        return True
    known = " ".join(file_type.rpartition("(")[2].rstrip(")") for file_type in file_types).split()
    return any(path.name.lower().endswith(pattern.lstrip("*").lower()) for pattern in known if pattern != "*")


def _first_ending(file_type: str) -> str:
    """ "csv" of "Tables (*.csv)"; nothing where any name will do."""
    return file_type.rpartition("(*")[2].split()[0].rstrip(")").removeprefix(".")
