"""Keeps the drawing on the disk while the pad runs, so that a crash loses none, and offers it at the next start."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from PySide6.QtCore import QLockFile, QObject, QTimer, QUuid

from digitpad.draw.ink_fit import fitted, lies_on_pad
from digitpad.draw.picture_journal import PictureJournal, read_picture
from digitpad.system import log, paths
from trainer.errors import TrainerError
from trainer.ink.strokes import Ink

if TYPE_CHECKING:
    from pathlib import Path

    from digitpad.draw.pad_document import PadDocument
    from digitpad.draw.picture_layer import PictureLayer

DELAY_MS = 1500


class Journal(QObject):
    """Writes ink and picture to ``journal-….inkml`` and ``.png`` some time after each change; closing removes them.

    A lock is held meanwhile: a journal that can be locked by another process is what a crash left behind.
    """

    def __init__(self, document: PadDocument) -> None:
        super().__init__(document)
        self._document = document
        self._written = Ink()
        name = QUuid.createUuid().toString(QUuid.StringFormat.Id128)[:12]
        self._path = paths.user_data_folder() / f"journal-{name}.inkml"
        self._picture = PictureJournal(self._path.with_suffix(".png"))
        self._lock = _lock(self._path)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DELAY_MS)
        self._timer.timeout.connect(self.write)
        document.ink_changed.connect(self._timer.start)

    def write(self) -> None:
        """Write the drawing as it is, unless it is what was written last; the picture on a thread."""
        try:
            if not self._document.is_empty:
                self._lock.tryLock(0)
            self._picture.follow(self._document.picture)
            self._write_ink(self._document.ink)
        except (TrainerError, OSError) as error:  # a safety net that fails must not disturb the drawing
            log.write(f"journal: {error}\n")

    def wait(self) -> None:
        """Let a picture that is being written come to its end."""
        self._picture.wait()

    def close(self) -> None:
        """Remove the journal: the window closes in good order."""
        self._timer.stop()
        self._document.ink_changed.disconnect(self._timer.start)
        self._path.unlink(missing_ok=True)
        self._picture.close()
        self._lock.unlock()

    def _write_ink(self, ink: Ink) -> None:
        from trainer.ink.inkml import write_inkml

        if ink == self._written:
            return
        self._written = ink  # before the disk is asked: what it does not take is not tried again and again
        if ink:
            write_inkml(self._path, ink)
        else:
            self._path.unlink(missing_ok=True)


def left_behind() -> tuple[Ink, PictureLayer | None] | None:
    """The newest drawing that a crash left behind, with its picture, or None; each is offered once, one at a start."""
    for path in _newest_first():
        lock = _lock(path)
        if not lock.tryLock(0):
            continue
        drawing = _read_ink(path), _read_picture(path.with_suffix(".png"))
        for used in (path, path.with_suffix(".png")):
            used.unlink(missing_ok=True)
        lock.unlock()
        if drawing[0] or drawing[1]:
            return drawing
    return None


def _newest_first() -> list[Path]:
    """The journals by the names of their ink, which need not be there where only a picture was kept."""
    ages: dict[Path, float] = {}
    for ending in (".inkml", ".png"):
        for path in paths.user_data_folder().glob(f"journal-*{ending}"):
            with contextlib.suppress(OSError):  # a pad that closes right now takes its journal away
                ages[path.with_suffix(".inkml")] = path.stat().st_mtime
    return sorted(ages, key=lambda path: ages[path], reverse=True)


def _read_ink(path: Path) -> Ink:
    from trainer.ink.inkml import read_inkml

    with contextlib.suppress(TrainerError):
        ink = read_inkml(path)
        return ink if lies_on_pad(ink) else fitted(ink)
    return Ink()


def _read_picture(path: Path) -> PictureLayer | None:
    with contextlib.suppress(TrainerError, OSError):
        return read_picture(path)
    return None


def _lock(path: Path) -> QLockFile:
    """A lock beside the journal; Qt sees by itself whether the process that holds it still runs."""
    lock = QLockFile(f"{path}.lock")
    lock.setStaleLockTime(0)
    return lock
