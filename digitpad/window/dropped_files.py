"""Files that were dropped on the window, or named to it: models, drawings, pictures, samples, or many at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from digitpad.draw.drawing_files import PICTURE_FORMATS
from digitpad.system.background import in_background
from digitpad.system.mime_files import local_files

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtCore import QMimeData

    from digitpad.draw.drawing_files import DrawingFiles
    from digitpad.models.model_files import ModelFiles
    from digitpad.recognize.many_files import ManyFiles
    from digitpad.samples.sample_menu import SampleMenu
    from trainer.errors import TrainerError
    from trainer.reading.file_kind import FileKind


class DroppedFiles(QObject):
    """Decides by content and number what a dropped thing is meant for; looking into files holds nothing up."""

    def __init__(
        self,
        models: ModelFiles,
        drawings: DrawingFiles,
        samples: SampleMenu,
        many_files: ManyFiles,
    ) -> None:
        super().__init__(models)
        self._models, self._drawings, self._samples, self._many_files = models, drawings, samples, many_files

    @staticmethod
    def wants(data: QMimeData) -> bool:
        """Whether there is a file or a picture in it."""
        return (
            bool(local_files(data, most=1)) or data.hasImage() or any(data.hasFormat(kind) for kind in PICTURE_FORMATS)
        )

    def take(self, data: QMimeData) -> None:
        """Open what was dropped: one model, one drawing or picture, samples, or a table for many files or a folder."""
        paths = local_files(data)
        if paths:
            in_background(self, lambda: _common_kind(paths), lambda kind: self._open(kind, paths), _ignore)
        else:
            self._drawings.take(data)

    def _open(self, kind: FileKind, paths: list[Path]) -> None:
        if kind == "samples":
            self._samples.offer_import(paths)
        elif len(paths) > 1 or kind == "folder":
            self._many_files.read(paths)
        elif kind == "model":
            self._models.open_file(paths[0])
        else:
            self._drawings.open_file(paths[0])


def _common_kind(paths: list[Path]) -> FileKind:
    """What all of these are, "unknown" where they are of several kinds; files are looked into, which may take time."""
    from trainer.reading.file_kind import kind_of_file

    first = kind_of_file(paths[0])
    return first if all(kind_of_file(path) == first for path in paths[1:]) else "unknown"


def _ignore(_error: TrainerError) -> None:
    """Looking at files says nothing; what opens them does."""
