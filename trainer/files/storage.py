"""Writing files so that a crash, a kill or a full disk leaves the old file or the new one, never half of one."""

from __future__ import annotations

import contextlib
import errno
import io
import os
import re
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from trainer.errors import Sentence, StorageError

try:
    import fcntl
except ImportError:  # Windows, where an open file cannot be removed anyway
    fcntl = None  # type: ignore[assignment]

_LEFTOVER: Final = re.compile(r"^\..*\.[0-9a-f]{8}\.part$", re.DOTALL)
_NO_FOLDER_SYNC: Final = {errno.EINVAL, errno.ENOTSUP, errno.ENOSYS, errno.EBADF}
_ADVICE: Final = {
    errno.ENOSPC: Sentence("the disk is full; free some space and save again"),
    errno.EDQUOT: Sentence("your share of the disk is used up; free some space and save again"),
    errno.EACCES: Sentence("you may not write there; choose another folder"),
    errno.EPERM: Sentence("you may not write there; choose another folder"),
    errno.EROFS: Sentence("the disk is read-only; choose another folder"),
    errno.EIO: Sentence("the disk failed; choose another disk"),
    errno.ENOENT: Sentence("the folder does not exist; choose another one"),
    errno.ENOTDIR: Sentence("the folder does not exist; choose another one"),
    errno.EISDIR: Sentence("a folder has that name; choose another name"),
    errno.ENAMETOOLONG: Sentence("the name is too long; choose a shorter one"),
}


class CheckedFile(io.RawIOBase):
    """A file opened for writing whose ``write`` takes everything or raises OSError; it can also seek."""

    def __init__(self, descriptor: int) -> None:
        super().__init__()
        self._descriptor = descriptor

    def writable(self) -> bool:
        """Return True."""
        return True

    def seekable(self) -> bool:
        """Return True."""
        return True

    def fileno(self) -> int:
        """Return the operating system's number for the file."""
        return self._descriptor

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        """Move to a byte and return its position."""
        return os.lseek(self._descriptor, offset, whence)

    def write(self, data: bytes | memoryview) -> int:  # type: ignore[override]
        """Write all of ``data``, in as many steps as the system needs, and return its length in bytes."""
        rest = memoryview(data).cast("B")
        total = len(rest)
        while rest:
            written = os.write(self._descriptor, rest)
            if written <= 0:
                raise OSError(errno.EIO, "the system wrote nothing")
            rest = rest[written:]
        return total


def atomic_write(path: Path | str, data: bytes) -> None:
    """Replace ``path`` by ``data``, all or nothing; a StorageError means that what stood there before still does."""
    with atomic_writer(path) as file:
        file.write(data)


@contextlib.contextmanager
def atomic_writer(path: Path | str) -> Iterator[CheckedFile]:
    """Give a file to write to, which takes the place of ``path`` when the block ends well.

    The temporary file lies beside ``path``; it is synced, renamed, and the folder is synced. Symbolic links are
    followed and an existing file's permissions kept. OSErrors, the block's own included, become StorageError.
    """
    shown = Path(path)
    try:
        with _replacing(Path(os.path.realpath(shown))) as file:
            yield file
    except OSError as error:
        raise StorageError("{0} could not be saved: {1}.", shown, _advice(error)) from error


def is_private(folder: Path) -> bool:
    """Whether nobody else may look into ``folder``; what is written into it is for nobody else either."""
    return not stat.S_IMODE(folder.stat().st_mode) & 0o077


def remove_leftovers(folder: Path | str, levels: int = 0) -> int:
    """Remove the temporary files of saves that were killed, and return how many; files being written now stay.

    Looks into ``levels`` of folders below too, but never through a link.
    """
    removed = 0
    with contextlib.suppress(OSError):
        for path in Path(folder).iterdir():
            if _LEFTOVER.match(path.name):
                removed += _remove_unless_in_use(path)
            elif levels > 0 and path.is_dir() and not path.is_symlink():
                removed += remove_leftovers(path, levels - 1)
    return removed


@contextlib.contextmanager
def _replacing(target: Path) -> Iterator[CheckedFile]:
    descriptor, temporary = _create_beside(target)
    try:
        try:
            _keep_permissions(descriptor, target)
            file = CheckedFile(descriptor)
            yield file
            os.fsync(descriptor)
            if fcntl is None:  # Windows renames closed files only
                os.close(descriptor)
                descriptor = -1
            temporary.replace(target)
        except BaseException:
            if descriptor >= 0 and fcntl is None:
                os.close(descriptor)
                descriptor = -1
            with contextlib.suppress(OSError):
                temporary.unlink()
            raise
    finally:
        if descriptor >= 0:
            os.close(descriptor)
    _sync_folder(target.parent)


def _create_beside(target: Path) -> tuple[int, Path]:
    """Make and lock an empty temporary file; the lock, which a kill releases, tells others that it is in use."""
    stem = target.name[:50]  # at most 200 bytes, so that the longest name still gets a temporary one
    flags = os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
    while True:
        temporary = target.with_name(f".{stem}.{os.urandom(4).hex()}.part")
        try:
            descriptor = os.open(temporary, flags, 0o600 if is_private(target.parent) else 0o666)
        except FileExistsError:
            continue
        if _lock(descriptor) and os.fstat(descriptor).st_nlink > 0:
            return descriptor, temporary
        os.close(descriptor)  # another program's remove_leftovers came in between


def _lock(descriptor: int) -> bool:
    if fcntl is None:
        return True
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:  # a file system without locks
        return True
    return True


def _remove_unless_in_use(path: Path) -> bool:
    try:
        if not stat.S_ISREG(os.lstat(path).st_mode):
            return False
        descriptor = os.open(path, os.O_RDWR | getattr(os, "O_NOFOLLOW", 0))
        try:
            if not _lock(descriptor):
                return False
            if fcntl is not None:
                path.unlink()
        finally:
            os.close(descriptor)
        if fcntl is None:
            path.unlink()
    except OSError:
        return False
    return True


def _keep_permissions(descriptor: int, target: Path) -> None:
    if hasattr(os, "fchmod"):
        with contextlib.suppress(OSError):
            os.fchmod(descriptor, stat.S_IMODE(target.stat().st_mode))


def _sync_folder(folder: Path) -> None:
    if fcntl is None:
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in _NO_FOLDER_SYNC:
            raise
    finally:
        os.close(descriptor)


def _advice(error: OSError) -> Sentence | OSError:
    return _ADVICE.get(error.errno or 0, error)
