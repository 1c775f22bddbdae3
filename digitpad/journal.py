"""Keeps the drawing on the disk while the pad runs, so that a crash loses none, and offers it at the next start."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLockFile, QObject, QTimer, QUuid

from digitpad import paths
from digitpad.draw.ink_fit import fitted
from trainer.errors import TrainerError

if TYPE_CHECKING:
    from pathlib import Path

    from digitpad.draw.pad_document import PadDocument
    from trainer.ink import Ink

DELAY_MS = 1500


class Journal(QObject):
    """Writes the ink to ``journal-….inkml`` some time after each change, and removes it when the window closes.

    A lock is held meanwhile: a journal that can be locked by another process is what a crash left behind.
    """

    def __init__(self, document: PadDocument) -> None:
        super().__init__(document)
        self._document = document
        self._written: Ink | None = None
        name = QUuid.createUuid().toString(QUuid.StringFormat.Id128)[:12]
        self._path = paths.user_data_folder() / f"journal-{name}.inkml"
        self._lock = _lock(self._path)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DELAY_MS)
        self._timer.timeout.connect(self.write)
        document.ink_changed.connect(self._timer.start)

    def write(self) -> None:
        """Write the ink as it is, unless it is what was written last."""
        from trainer.inkml import write_inkml

        ink = self._document.ink
        if ink == self._written:
            return
        try:
            if ink:
                self._lock.tryLock(0)
                write_inkml(self._path, ink)
            else:
                self._path.unlink(missing_ok=True)
        except (TrainerError, OSError) as error:  # a safety net that fails must not disturb the drawing
            from digitpad.problem_log import write

            write(f"journal: {error}\n")
        self._written = ink

    def close(self) -> None:
        """Remove the journal: the window closes in good order."""
        self._timer.stop()
        self._document.ink_changed.disconnect(self._timer.start)
        self._path.unlink(missing_ok=True)
        self._lock.unlock()


def left_behind() -> Ink | None:
    """The newest drawing that a crash left behind, or None; each is offered once."""
    from trainer.inkml import read_inkml

    ink: Ink | None = None
    found = paths.user_data_folder().glob("journal-*.inkml")
    for path in sorted(found, key=lambda path: path.stat().st_mtime):
        lock = _lock(path)
        if not lock.tryLock(0):
            continue
        try:
            ink = fitted(read_inkml(path)) or ink
        except TrainerError:
            continue
        finally:
            path.unlink(missing_ok=True)
            lock.unlock()
    return ink


def _lock(path: Path) -> QLockFile:
    """A lock beside the journal; Qt sees by itself whether the process that holds it still runs."""
    lock = QLockFile(f"{path}.lock")
    lock.setStaleLockTime(0)
    return lock
