"""A folder or a zip of samples, read with suspicion: bounded in entries and bytes, never outside itself."""

from __future__ import annotations

import contextlib
import os
import struct
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import BinaryIO, Protocol

from trainer.errors import TrainerError
from trainer.files.foreign_file import is_file, is_folder

MOST_ENTRIES = 400_000
MOST_ENTRY_BYTES = 64 * 1024 * 1024
MOST_BYTES = 4 * 1024**3
_MOST_DIRECTORY_BYTES_AN_ENTRY = 600
_END = struct.Struct("<4s4H2LH")
_END_64 = struct.Struct("<4sQ2H2L4Q")
_UNREADABLE = (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, NotImplementedError, ValueError)


class ArchiveError(TrainerError):
    """A folder or zip cannot be taken as a collection of samples."""


@contextlib.contextmanager
def named(path: Path) -> Iterator[None]:
    """Let every ArchiveError out of the block name the folder or zip that it is about."""
    try:
        yield
    except ArchiveError as error:
        if path in error.values:
            raise
        raise ArchiveError("{0}: {1}", path, error) from error


class Source(Protocol):
    """Files by their relative names with forward slashes."""

    names: list[str]

    def read(self, name: str) -> bytes:
        """The bytes of one file; raises ArchiveError when it is too big or damaged."""

    def close(self) -> None:
        """Give the files back."""


def open_source(path: Path) -> Source:
    """The folder or zip at ``path``; raises ArchiveError in a sentence that names it and the reason."""
    if is_folder(path):
        return FolderSource(path)
    if not is_file(path):
        raise ArchiveError("{0} is neither a folder nor a zip file; choose a folder of pictures or a zip.", path)
    return ZipSource(path)


class FolderSource:
    """The files of a folder and its sub-folders; links are not followed."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._left = MOST_BYTES
        self.names = sorted(_walk(folder))

    def read(self, name: str) -> bytes:
        """The bytes of one file; raises ArchiveError when it is too big or cannot be read."""
        try:
            with (self._folder / name).open("rb") as file:
                data = file.read(MOST_ENTRY_BYTES + 1)
        except OSError as error:
            raise ArchiveError("{0} cannot be read: {1}.", name, error) from error
        return self._counted(name, data)

    def _counted(self, name: str, data: bytes) -> bytes:
        self._left = _spend(self._left, name, data)
        return data

    def close(self) -> None:
        """Nothing is held open."""


class ZipSource:
    """The files in a zip, read in memory: nothing is ever unpacked to the disk."""

    def __init__(self, path: Path) -> None:
        self._left = MOST_BYTES
        try:
            with path.open("rb") as file:
                _check_directory(file, path)
            self._zip = zipfile.ZipFile(path)
        except _UNREADABLE as error:
            raise ArchiveError("{0} is no zip file that can be read, or it is damaged.", path) from error
        self.names = [name for name in self._zip.namelist() if name and not name.endswith("/")]
        outside = next((name for name in self._zip.namelist() if _is_outside(name)), None)
        if outside is not None or len(self._zip.infolist()) > MOST_ENTRIES:
            self.close()
            if outside is None:
                raise ArchiveError("{0} holds more than {1} files; split it into smaller ones.", path, MOST_ENTRIES)
            raise ArchiveError(
                "{0} names a file outside its own folder ({1}); nothing was taken from it.", path, repr(outside[:80])
            )

    def read(self, name: str) -> bytes:
        """The bytes of one file, whatever the zip says of its size; raises ArchiveError when that is too big."""
        try:
            with self._zip.open(name) as file:
                data = file.read(MOST_ENTRY_BYTES + 1)
        except (*_UNREADABLE, KeyError) as error:
            raise ArchiveError("{0} in the zip is damaged or locked with a password.", name) from error
        self._left = _spend(self._left, name, data)
        return data

    def close(self) -> None:
        """Close the zip."""
        self._zip.close()


def _spend(left: int, name: str, data: bytes) -> int:
    if len(data) > MOST_ENTRY_BYTES:
        raise ArchiveError("{0} is bigger than {1} MB.", name, MOST_ENTRY_BYTES >> 20)
    if len(data) > left:
        raise ArchiveError("{0} is left out: there are more than {1} GB of samples before it.", name, MOST_BYTES >> 30)
    return left - len(data)


def _walk(folder: Path) -> Iterator[str]:
    count = 0
    for place, folders, files in os.walk(folder, followlinks=False):
        folders.sort()
        for file in files:
            path = Path(place, file)
            count += 1
            if count > MOST_ENTRIES:
                raise ArchiveError("{0} holds more than {1} files; choose a smaller folder.", folder, MOST_ENTRIES)
            if not path.is_symlink() and is_file(path):
                yield path.relative_to(folder).as_posix()


def _is_outside(name: str) -> bool:
    path = PurePosixPath(name)
    return path.is_absolute() or ".." in path.parts or "\\" in name or ":" in name or "\0" in name


def _check_directory(file: BinaryIO, path: Path) -> None:
    """Look at the zip's own count before Python makes an object of every entry: a million of them is a trap."""
    end = file.seek(0, os.SEEK_END)
    start = max(0, end - 0x10000 - _END.size)
    file.seek(start)
    tail = file.read()
    at = tail.rfind(b"PK\5\6")
    if at < 0 or len(tail) - at < _END.size:
        raise zipfile.BadZipFile("no end record")
    _, _, _, _, entries, size, _, _ = _END.unpack_from(tail, at)
    at_64 = tail.rfind(b"PK\6\6", 0, at)
    if at_64 >= 0 and len(tail) - at_64 >= _END_64.size:
        _, _, _, _, _, _, _, entries, size, _ = _END_64.unpack_from(tail, at_64)
    if entries > MOST_ENTRIES or size > _MOST_DIRECTORY_BYTES_AN_ENTRY * (entries + 1):
        raise ArchiveError("{0} holds {1} files or hides how many; at most {2} are taken.", path, entries, MOST_ENTRIES)
