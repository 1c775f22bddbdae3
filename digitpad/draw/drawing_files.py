"""Drawings and pictures in and out: files, the clipboard, and what is dropped on the window."""

from __future__ import annotations

import contextlib
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication

from digitpad.system.background import in_background
from digitpad.system.mime_files import local_files
from digitpad.widgets.error_dialog import show_error
from digitpad.widgets.file_dialog import HERE, ask_file, ask_where_to_save, patterns
from digitpad.widgets.recent_files import list_recent, with_newest
from trainer.errors import showable
from trainer.files.foreign_file import is_file

if TYPE_CHECKING:
    from collections.abc import Callable

    import numpy as np
    from numpy.typing import NDArray
    from PySide6.QtGui import QImage
    from PySide6.QtPrintSupport import QPrinter
    from PySide6.QtWidgets import QMenu, QWidget

    from digitpad.draw.pad_document import PadContent, PadDocument
    from digitpad.system.background import Work
    from digitpad.system.settings import SettingsStore
    from trainer.errors import TrainerError
    from trainer.ink.strokes import Ink

WAIT_MS = 20_000  # for the largest drawing on a busy machine
PICTURE_FORMATS = ("image/png", "image/jpeg", "image/bmp", "image/gif", "image/webp")


class DrawingFiles(QObject):
    """Opens, saves and prints what lies on the pad; ``suggest`` names a file for it.

    ``told`` carries a sentence for the status bar.
    """

    told = Signal(str)

    def __init__(
        self, parent: QWidget, document: PadDocument, settings: SettingsStore, suggest: Callable[[], str]
    ) -> None:
        super().__init__(parent)
        self._parent, self._document, self._settings, self._suggest = parent, document, settings, suggest
        self._last: Work | None = None
        self._pending: list[Work] = []
        self._was_refused = False

    def ask_open(self) -> None:
        """Let the user choose a drawing or a picture."""
        from trainer.image.picture_file import readable_endings
        from trainer.ink.inkml import DRAWING_ENDINGS

        names = [
            self.tr("Drawings and pictures ({0})").format(patterns([*DRAWING_ENDINGS, *readable_endings()])),
            self.tr("All files (*)"),
        ]
        title = self.tr("Open drawing or picture")
        ask_file(self._parent, "openDrawingDialog", title, names, self.open_file, self._folder())

    def open_file(self, path: Path) -> None:
        """Put a drawing on the pad, or lay a picture under the ink; a file that is neither changes nothing."""
        in_background(self, lambda: _read(path), partial(self._show, path), self._refuse)

    def fill_recent(self, menu: QMenu) -> None:
        """List the drawings and pictures opened or saved last that still exist."""
        list_recent(menu, self._settings.current.recent_drawings, self.open_file, self._forget_recent)

    def ask_save(self) -> None:
        """Let the user choose where the drawing is saved, and as what."""
        names = [
            self.tr("PNG picture (*.png)"),
            self.tr("SVG drawing (*.svg)"),
            self.tr("InkML ink (*.inkml)"),
        ]
        title = self.tr("Save drawing as")
        ask = (self._parent, "saveDrawingDialog", title, names, self.save_file)
        ask_where_to_save(*ask, folder=self._folder(), suggestion=self._suggest())

    def ask_print(self) -> None:
        """Let the user choose a printer, or a PDF file, and print the drawing as it is now."""
        from digitpad.draw.drawing_print import ask_printer

        ask_printer(self._parent, self.print_on)

    def print_on(self, printer: QPrinter) -> None:
        """Print the drawing on one page."""
        from digitpad.draw.drawing_print import print_drawing

        done = print_drawing(printer, self._document.content)
        self.told.emit(self.tr("Printed the drawing") if done else self.tr("The printer did not take the drawing"))

    def save_file(self, path: Path) -> None:
        """Save the drawing as it is now, as its ending says: ``.svg``, ``.inkml``, anything else as PNG."""
        content = self._document.content
        self._in_turn(lambda: _write(path, content), self._tell_saved)

    def copy(self) -> None:
        """Put the drawing on the clipboard as a picture."""
        from digitpad.draw.drawing_export import drawing_picture

        content = self._document.content
        self._in_turn(lambda: drawing_picture(content), self._put_on_clipboard)

    def finish(self) -> bool:
        """Let what is being saved end, for the window closes; False after a dialog that says what failed."""
        self._was_refused = False
        for work in self._pending:
            work.settle(WAIT_MS)
        self._pending.clear()
        return not self._was_refused

    def paste(self) -> None:
        """Lay the clipboard's picture under the ink, or open the file whose name is on it."""
        data: QMimeData | None = QGuiApplication.clipboard().mimeData()  # Qt gives none where the owner is gone
        if data is None or not self.take(data):
            self.told.emit(self.tr("There is no picture on the clipboard"))

    def take(self, data: QMimeData) -> bool:
        """Read the picture or the file in some mime data; whether there was one."""
        files = local_files(data, most=1)
        if files:
            self.open_file(files[0])
            return True
        content = next((bytes(data.data(kind).data()) for kind in PICTURE_FORMATS if data.hasFormat(kind)), b"")
        if not content and data.hasImage():  # pixels that the platform already decoded
            content = _png_of(data.imageData())
        if content:
            in_background(self, lambda: _read_picture(content), self._show_picture, self._refuse)
        return bool(content)

    def _in_turn(self, call: Callable[[], object], on_done: Callable[..., None]) -> None:
        """Call on a thread, after what was asked for before."""
        last = self._last

        def job() -> object:
            nonlocal last
            if last is not None:
                last.wait(WAIT_MS)
                last = None  # else each call would keep all before it
            return call()

        self._last = in_background(self, job, on_done, self._refuse)
        self._pending = [*(work for work in self._pending if not work.has_ended), self._last]

    def _tell_saved(self, path: Path) -> None:
        self._remember(path)
        self.told.emit(self.tr("Saved {0}").format(showable(path.name)))

    def _remember(self, path: Path) -> None:
        recent = with_newest(self._settings.current.recent_drawings, str(path.absolute()))
        with contextlib.suppress(ValueError):  # a path that no settings file can hold
            self._settings.change(recent_drawings=recent)

    def _forget_recent(self) -> None:
        self._settings.change(recent_drawings=())

    def _folder(self) -> Path:
        """Where the last drawing came from or went to; here, where there is none."""
        recent = self._settings.current.recent_drawings
        return Path(recent[0]).parent if recent and is_file(Path(recent[0])) else HERE

    def _show(self, path: Path, read: Ink | NDArray[np.uint8]) -> None:
        from trainer.ink.strokes import Ink

        self._remember(path)
        if isinstance(read, Ink):
            self._document.show_ink(read)
        else:
            self._show_picture(read)

    def _put_on_clipboard(self, picture: QImage) -> None:
        QGuiApplication.clipboard().setImage(picture)
        self.told.emit(self.tr("Copied the drawing"))

    def show_digit_image(self, image: NDArray[np.float32]) -> None:
        """Lay a digit image, (28, 28) float32 with ink 1, under the ink."""
        import numpy as np

        self._show_picture(np.clip(255.0 * (1.0 - image), 0, 255).astype(np.uint8))

    def _show_picture(self, pixels: NDArray[np.uint8]) -> None:
        from digitpad.draw.picture_layer import centred

        self._document.show_picture(centred(pixels))

    def _refuse(self, error: TrainerError) -> None:
        self._was_refused = True
        show_error(self._parent, error)


def _read(path: Path) -> Ink | NDArray[np.uint8]:
    """The drawing, brought onto the pad, or the picture in a file, as its content says."""
    from digitpad.draw.ink_fit import fitted
    from trainer.ink.inkml import read_inkml
    from trainer.reading.file_kind import is_ink

    return fitted(read_inkml(path)) if is_ink(path) else _read_picture(path)


def _write(path: Path, content: PadContent) -> Path:
    """Write the file, whole or not at all, and return its path."""
    from digitpad.draw.drawing_export import drawing_picture, png_bytes, svg_bytes
    from trainer.files.storage import atomic_write
    from trainer.ink.inkml import INK_ENDING, write_inkml

    ending = path.suffix.lower()
    if ending == INK_ENDING:
        write_inkml(path, content.ink)
    else:
        atomic_write(path, svg_bytes(content) if ending == ".svg" else png_bytes(drawing_picture(content)))
    return path


def _read_picture(source: Path | bytes) -> NDArray[np.uint8]:
    from trainer.image.picture_file import read_grey_picture

    return read_grey_picture(source)


def _png_of(image: object) -> bytes:
    from PySide6.QtGui import QImage

    from digitpad.draw.drawing_export import png_bytes

    return png_bytes(image) if isinstance(image, QImage) else b""
