"""Files that were dropped on the window, or named to it: models, drawings, pictures, samples, or many at once."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from digitpad.draw.drawing_files import PICTURE_FORMATS
from trainer.model.model_loading import MODEL_ENDINGS

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData

    from digitpad.draw.drawing_files import DrawingFiles
    from digitpad.models.model_files import ModelFiles
    from digitpad.recognize.many_files import ManyFiles
    from digitpad.samples.sample_menu import SampleMenu


class DroppedFiles:
    """Decides by name and number what a dropped thing is meant for."""

    def __init__(
        self,
        models: ModelFiles,
        drawings: DrawingFiles,
        samples: SampleMenu,
        many_files: ManyFiles,
    ) -> None:
        self._models, self._drawings, self._samples, self._many_files = models, drawings, samples, many_files

    @staticmethod
    def wants(data: QMimeData) -> bool:
        """Whether there is a file or a picture in it."""
        files = any(url.isLocalFile() for url in data.urls())
        return files or data.hasImage() or any(data.hasFormat(kind) for kind in PICTURE_FORMATS)

    def take(self, data: QMimeData) -> None:
        """Open what was dropped: one model, one drawing or picture, samples, or a table for many files or a folder."""
        paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
        if len(paths) == 1 and paths[0].suffix.lower() in MODEL_ENDINGS:
            self._models.open_file(paths[0])
        elif paths and all(_may_hold_samples(path) for path in paths):
            self._samples.offer_import(paths)
        elif len(paths) > 1 or (paths and paths[0].is_dir()):
            self._many_files.read(paths)
        else:
            self._drawings.take(data)


def _may_hold_samples(path: Path) -> bool:
    """Whether it is a zip, or a folder as Train ▸ Export samples writes it."""
    from digitpad.samples.exchange.sample_archive import MANIFEST

    return path.suffix.lower() == ".zip" or (path / MANIFEST).is_file()
