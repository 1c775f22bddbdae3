"""The 28 × 28 picture that the network sees, saved as a file or put on the clipboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from digitpad.widgets.error_dialog import show_error
from digitpad.widgets.file_dialog import ask_where_to_save
from trainer.errors import StorageError

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QImage
    from PySide6.QtWidgets import QWidget

    from digitpad.recognize.recognizer import Recognizer


class NetworkPicture(QObject):
    """Ink light on black, as in MNIST. ``told`` carries a sentence for the status bar."""

    told = Signal(str)

    def __init__(self, parent: QWidget, recognizer: Recognizer) -> None:
        super().__init__(parent)
        self._parent, self._recognizer = parent, recognizer

    def ask_save(self) -> None:
        """Let the user choose where the picture is saved."""
        title, names = self.tr("Save network's picture as"), [self.tr("PNG picture (*.png)")]
        ask_where_to_save(self._parent, "saveNetworkInputDialog", title, names, self.save_file)

    def save_file(self, path: Path) -> None:
        """Save the picture as PNG; on failure the file that was there is still there, and the user is told."""
        from digitpad.draw.drawing_export import png_bytes
        from trainer.files.storage import atomic_write

        picture = self._picture()
        if picture is None:
            return
        try:
            atomic_write(path, png_bytes(picture))
        except StorageError as error:
            show_error(self._parent, error)
            return
        self.told.emit(self.tr("Saved {0}").format(path.name))

    def copy(self) -> None:
        """Put the picture on the clipboard."""
        picture = self._picture()
        if picture is not None:
            QGuiApplication.clipboard().setImage(picture)
            self.told.emit(self.tr("Copied the network's picture"))

    def _picture(self) -> QImage | None:
        from PySide6.QtGui import QImage

        self._recognizer.read_now()
        reading = self._recognizer.reading
        if reading is None:
            return None
        pixels = (reading.image * 255).round().astype("uint8").tobytes()
        return QImage(pixels, 28, 28, 28, QImage.Format.Format_Grayscale8).copy()
