"""Opening a file that somebody else made: its kind and its size are looked at before its content."""

from __future__ import annotations

import contextlib
import functools
import os
import stat
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, BinaryIO, TypeVar, cast

from trainer.errors import Sentence, TrainerError

_Reader = TypeVar("_Reader", bound=Callable[..., Any])


def as_path(given: object) -> Path:
    """What was handed in as a path: a str or a PathLike of one. ValueError for anything else."""
    if not isinstance(given, str | os.PathLike):
        raise ValueError(f"a path is wanted, not {type(given).__name__}")
    return Path(given)


def is_there(path: Path) -> bool:
    """Whether something is at ``path``; False, too, where nobody may look or nothing can have such a name."""
    return _says(path.exists)


def is_file(path: Path | os.DirEntry[str]) -> bool:
    """As ``is_there``, for an ordinary file."""
    return _says(path.is_file)


def is_folder(path: Path | os.DirEntry[str]) -> bool:
    """As ``is_there``, for a folder."""
    return _says(path.is_dir)


def _says(ask: Callable[[], bool]) -> bool:
    """What ``pathlib`` says, which raises an error for long names, closed folders and links that go round."""
    with contextlib.suppress(OSError, ValueError):
        return ask()
    return False


@contextlib.contextmanager
def open_foreign_file(path: Path | str, limit: int, error: type[TrainerError]) -> Iterator[tuple[BinaryIO, int]]:
    """Give a regular file of at most ``limit`` bytes, open for reading, and its size; raise ``error`` otherwise."""
    try:
        descriptor = _opened(path, error)
        with os.fdopen(descriptor, "rb") as file:
            status = os.fstat(descriptor)
            if not stat.S_ISREG(status.st_mode):
                raise error("{0} is no ordinary file; choose a file.", path)
            if status.st_size > limit:
                raise error("{0} is larger than {1} MB; choose a smaller file.", path, limit / 2**20)
            yield file, status.st_size
    except (OSError, MemoryError) as problem:
        raise error("{0} could not be read: {1}.", path, problem) from problem


def _opened(path: Path | str, error: type[TrainerError]) -> int:
    try:
        # A pipe without a writer would block for ever in a plain open.
        return os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    except ValueError as problem:  # zeros, or halves of letters
        raise error("{0} is no file name.", path) from problem


def read_foreign_file(path: Path | str, limit: int, error: type[TrainerError]) -> bytes:
    """Return the bytes of a regular file of at most ``limit`` bytes; raise ``error`` for anything else."""
    with open_foreign_file(path, limit, error) as (file, size):
        return file.read(size)


def telling_of_memory(error: type[TrainerError]) -> Callable[[_Reader], _Reader]:
    """For a function that reads a file: where memory runs out, ``error`` that names the file, its first argument."""

    def of(read: _Reader) -> _Reader:
        @functools.wraps(read)
        def call(*arguments: Any, **options: Any) -> Any:  # noqa: ANN401
            try:
                return read(*arguments, **options)
            except MemoryError as problem:
                name = arguments[0] if arguments and isinstance(arguments[0], str | Path) else Sentence("The file")
                raise error("{0} could not be read: {1}.", name, problem) from problem

        return cast("_Reader", call)

    return of
