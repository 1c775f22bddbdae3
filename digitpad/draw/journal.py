"""Keeps the drawing on the disk while the pad runs, so that a crash loses none, and offers it at the next start."""

from __future__ import annotations

import contextlib
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QLockFile, QObject, QTimer, QUuid

from digitpad.draw.ink_fit import fitted, lies_on_pad
from digitpad.draw.picture_journal import read_picture, write_picture
from digitpad.system import log, paths
from digitpad.system.background import Work
from trainer.errors import TrainerError
from trainer.ink.strokes import Ink

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from digitpad.draw.pad_document import PadContent, PadDocument
    from digitpad.draw.picture_layer import PictureLayer
    from digitpad.system.background import ShouldStop, Tell

DELAY_MS = 1500
LONGEST_WAIT_MS = 5000
"""Somebody who never pauses is written all the same."""
LAST = "last-drawing.inkml"
_WAIT_MS = 2000
_UNREADABLE = ".unreadable"


class Journal(QObject):
    """Writes ink and picture to ``journal-….inkml`` and ``.png`` some time after each change; closing removes them.

    A lock is held meanwhile: a journal that can be locked by another process is what a crash left behind. Writing
    is done on a thread, one after the other, whole or not at all.
    """

    def __init__(self, document: PadDocument) -> None:
        super().__init__(document)
        self._document = document
        self._ink, self._picture = Ink(), None  # type: Ink, PictureLayer | None
        self._is_kept = True
        name = QUuid.createUuid().toString(QUuid.StringFormat.Id128)[:12]
        self._path = paths.user_data_folder() / f"journal-{name}.inkml"
        self._lock = _lock(self._path)
        self._work: Work | None = None
        self._brought_back: list[LeftDrawing] = []
        self._pause, self._longest = self._timer(DELAY_MS), self._timer(LONGEST_WAIT_MS)
        document.ink_changed.connect(self._note_change)

    def write(self) -> None:
        """Begin to write the drawing as it is, unless it is what was written last."""
        self._pause.stop()
        self._longest.stop()
        if self._work is not None and not self._work.wait(0):
            self._pause.start()
            return
        ink, picture = self._document.ink, self._document.picture
        is_new_ink, is_new_picture = ink != self._ink, picture is not self._picture
        if is_new_ink or is_new_picture or self._brought_back:
            jobs: list[Callable[[], None]] = []
            if is_new_ink or not self._is_kept:  # the disk may not have taken it
                jobs.append(partial(write_ink, self._path, ink))
            if is_new_picture or not self._is_kept:
                jobs.append(partial(write_picture, self._path.with_suffix(".png"), picture))
            self._ink, self._picture, self._is_kept = ink, picture, False
            self._lock.tryLock(0)
            self._work = Work(self, partial(_write_all, jobs))
            self._work.done.connect(partial(self._note_end, self._work, tuple(self._brought_back)))
            self._work.start()

    def keep_instead(self, left: LeftDrawing) -> None:
        """The drawing that was left is on the pad now: its own files go as soon as this journal holds it."""
        self._brought_back.append(left)
        self.write()

    def wait(self) -> None:
        """Let what is being written come to its end, within reason."""
        if self._work is not None:
            self._work.wait(_WAIT_MS)

    def close(self) -> None:
        """Remove the journal: the window closes in good order."""
        self._document.ink_changed.disconnect(self._note_change)
        self._pause.stop()
        self._longest.stop()
        self.wait()
        for path in _files(self._path):
            path.unlink(missing_ok=True)
        for left in self._brought_back:
            left.forget()
        self._lock.unlock()

    def leave(self) -> None:
        """The window closes, and nothing else could be made to hold the drawing: the next start offers it."""
        self._document.ink_changed.disconnect(self._note_change)
        self.write()
        self.wait()
        for left in self._brought_back:
            left.release()
        self._lock.unlock()

    def _note_change(self) -> None:
        self._pause.start()
        if not self._longest.isActive():
            self._longest.start()

    def _note_end(self, work: Work, held: tuple[LeftDrawing, ...], were_written: bool) -> None:
        """What this work has written, ``held`` among it, is on the disk; a later one may be under way already."""
        if work is self._work:
            self._work, self._is_kept = None, were_written
        if were_written:
            for left in held:
                left.forget()
                self._brought_back.remove(left)

    def _timer(self, interval: int) -> QTimer:
        timer = QTimer(self, singleShot=True, interval=interval)
        timer.timeout.connect(self.write)
        return timer


class LeftDrawing(NamedTuple):
    """A drawing that a crash left behind, locked so that no other pad offers it; its files stay until ``forget``."""

    ink: Ink
    picture: PictureLayer | None
    path: Path
    lock: QLockFile

    def release(self) -> None:
        """Let the next start offer it again."""
        self.lock.unlock()

    def forget(self) -> None:
        """Remove its files: it was seen to, or lies somewhere else."""
        for path in _files(self.path):
            path.unlink(missing_ok=True)
        self.lock.unlock()


def left_behind() -> LeftDrawing | None:
    """The newest drawing that a crash left behind and that no pad has or offers, or None.

    A file that cannot be read is kept aside under another name and told to the log.
    """
    for path in _newest_first():
        lock = _lock(path)
        if not lock.tryLock(0):
            continue
        left = LeftDrawing(*_read_both(path), path, lock)
        if left.ink or left.picture:
            return left
        left.forget()
    return None


def keep_for_next_start(content: PadContent) -> bool:
    """The window closes in good order: keep what lies on the pad, or that there is nothing; whether that went well."""
    path = paths.user_data_folder() / LAST
    jobs: list[Callable[[], None]] = [partial(write_ink, path, content.ink)]
    jobs.append(partial(write_picture, path.with_suffix(".png"), content.picture))
    return _write_all(jobs, lambda _: None, lambda: False)


def kept_for_next_start() -> PadContent:
    """What lay on the pad when its window was closed; a file that cannot be read is kept aside, as a journal's."""
    from digitpad.draw.pad_document import PadContent

    return PadContent(*_read_both(paths.user_data_folder() / LAST))


def is_something_left() -> bool:
    """Whether a look for what was left is worth while."""
    return next(paths.user_data_folder().glob("journal-*"), None) is not None


def _write_all(jobs: list[Callable[[], None]], _tell: Tell, _should_stop: ShouldStop) -> bool:
    """Do all jobs; whether all went well."""
    problems = 0
    for job in jobs:
        try:
            job()
        except (TrainerError, OSError) as error:  # a safety net that fails must not disturb the drawing
            log.write(f"journal: {error}\n")
            problems += 1
    return problems == 0


def write_ink(path: Path, ink: Ink) -> None:
    """Write the ink of a journal, whole or not at all; without ink remove the file. StorageError, OSError."""
    from trainer.ink.inkml import write_inkml

    if ink:
        path.parent.mkdir(parents=True, exist_ok=True)  # somebody may have removed the folder meanwhile
        write_inkml(path, ink)
    else:
        path.unlink(missing_ok=True)


def _files(path: Path) -> tuple[Path, Path]:
    return path, path.with_suffix(".png")


def _newest_first() -> list[Path]:
    """The journals by the names of their ink, which need not be there where only a picture was kept."""
    ages: dict[Path, float] = {}
    for ending in (".inkml", ".png"):
        for path in paths.user_data_folder().glob(f"journal-*{ending}"):
            with contextlib.suppress(OSError):  # a pad that closes right now takes its journal away
                ages[path.with_suffix(".inkml")] = path.stat().st_mtime
    return sorted(ages, key=lambda path: ages[path], reverse=True)


def _read_both(path: Path) -> tuple[Ink, PictureLayer | None]:
    return _read_ink(path), _read_picture(path.with_suffix(".png"))


def _read_ink(path: Path) -> Ink:
    from trainer.ink.inkml import read_inkml

    try:
        ink = read_inkml(path)
        return ink if lies_on_pad(ink) else fitted(ink)
    except TrainerError as error:
        _keep_aside(path, error)
        return Ink()


def _read_picture(path: Path) -> PictureLayer | None:
    try:
        return read_picture(path)
    except (TrainerError, OSError) as error:
        _keep_aside(path, error)
        return None


def _keep_aside(path: Path, error: Exception) -> None:
    if path.exists():
        with contextlib.suppress(OSError):
            path.replace(path.with_name(path.name + _UNREADABLE))
        log.write(f"journal: {error} It is kept as {path.name}{_UNREADABLE}.\n")


def _lock(path: Path) -> QLockFile:
    """A lock beside the journal; Qt sees by itself whether the process that holds it still runs."""
    lock = QLockFile(f"{path}.lock")
    lock.setStaleLockTime(0)
    return lock
