"""Opening a file that somebody else made: its kind and its size are looked at before its content."""

from __future__ import annotations

import contextlib
import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from trainer.errors import TrainerError


@contextlib.contextmanager
def open_foreign_file(path: Path | str, limit: int, error: type[TrainerError]) -> Iterator[tuple[BinaryIO, int]]:
    """Give a regular file of at most ``limit`` bytes, open for reading, and its size; raise ``error`` otherwise."""
    try:
        # A pipe without a writer would block for ever in a plain open.
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        with os.fdopen(descriptor, "rb") as file:
            status = os.fstat(descriptor)
            if not stat.S_ISREG(status.st_mode):
                raise error(f"{path} is no ordinary file; choose a file.")
            if status.st_size > limit:
                raise error(f"{path} is larger than {limit / 2**20:g} MB; choose a smaller file.")
            yield file, status.st_size
    except (OSError, MemoryError) as problem:
        reason = getattr(problem, "strerror", None) or str(problem) or "not enough memory"
        raise error(f"{path} could not be read: {reason}.") from problem


def read_foreign_file(path: Path | str, limit: int, error: type[TrainerError]) -> bytes:
    """Return the bytes of a regular file of at most ``limit`` bytes; raise ``error`` for anything else."""
    if "\0" in str(path):
        raise error(f"{str(path)!r} is no file name.")
    with open_foreign_file(path, limit, error) as (file, size):
        return file.read(size)
