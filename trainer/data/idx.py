"""Reading idx files, MNIST's own format, plain or gzipped, from places that cannot be trusted.

The format: two zero bytes, a type code, the number of dimensions, each dimension as a big-endian 32-bit number,
then the values (http://yann.lecun.com/exdb/mnist/).
"""

from __future__ import annotations

import contextlib
import gzip
import math
import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO

import numpy as np
from numpy.typing import NDArray

from trainer.errors import DatasetError
from trainer.files.foreign_file import open_foreign_file, telling_of_memory

MAX_BYTES = 400 << 20
"""Of one file, unpacked; the largest set of digits, QMNIST with NIST's own, has 316 million."""
_GZIP = b"\x1f\x8b"
_DEFLATE_LIMIT = 1032  # no gzip stream can grow more than this
_USUAL_GROWTH = 100  # what pictures never reach
_SMALL = 64 << 20  # bytes; below that, any growth is let pass
_MOST_HEADER = 64  # bytes
_TYPES: dict[int, np.dtype[np.uint8] | np.dtype[np.int32]] = {0x08: np.dtype("u1"), 0x0C: np.dtype(">i4")}
_MOST_DIMENSIONS = 4


@dataclass(frozen=True, slots=True)
class IdxHeader:
    """What an idx file says that it holds."""

    dtype: np.dtype[np.uint8] | np.dtype[np.int32]
    shape: tuple[int, ...]


def sniff_idx(path: Path) -> IdxHeader | None:
    """What an idx file, plain or gzipped, says that it holds; None for any other file, or one that cannot be read."""
    try:
        with _opened(path) as (stream, _, _):
            return _read_header(stream, path, None)
    except (EOFError, gzip.BadGzipFile, zlib.error, DatasetError):
        return None


@telling_of_memory(DatasetError)
def read_idx(path: Path, dimensions: int | None) -> NDArray[np.generic]:
    """The array in ``path`` (uint8 or big-endian int32), of just ``dimensions`` dimensions, or any of 1 to 4.

    Whether it is gzipped, its first bytes say. The header is held against the file's size before anything is
    allocated, so a damaged file or one made to fill the memory is refused with a DatasetError.
    """
    try:
        with _opened(path) as (stream, size, packed):
            limit = size * _DEFLATE_LIMIT if packed else size
            return _read(stream, path, dimensions, limit, exact=not packed)
    except (EOFError, gzip.BadGzipFile, zlib.error) as error:
        raise DatasetError("{0} is damaged: it cannot be unpacked. Copy or download it again.", path) from error


@contextlib.contextmanager
def _opened(path: Path) -> Iterator[tuple[IO[bytes], int, bool]]:
    """A file, its size, and whether it is gzipped and being unpacked."""
    with open_foreign_file(path, MAX_BYTES + _MOST_HEADER, DatasetError) as (file, size):
        packed = file.read(2) == _GZIP
        file.seek(0)
        if packed:
            with gzip.GzipFile(fileobj=file) as unpacked:
                yield unpacked, size, True  # type: ignore[misc]
        else:
            yield file, size, False


def _read(stream: IO[bytes], path: Path, dimensions: int | None, limit: int, *, exact: bool) -> NDArray[np.generic]:
    said = _read_header(stream, path, dimensions)
    dtype, shape = said.dtype, said.shape
    expected = math.prod(shape) * dtype.itemsize
    header = 4 + 4 * len(shape)
    is_bomb = not exact and expected > _SMALL and expected * _DEFLATE_LIMIT > limit * _USUAL_GROWTH
    if expected > MAX_BYTES or is_bomb:
        raise DatasetError("{0} claims to hold {1} bytes, which is more than DigitPad reads.", path, expected)
    if expected + header > limit or (exact and expected + header != limit):
        raise DatasetError("{0} is damaged: its header does not fit its size. Copy or download it again.", path)
    content = stream.read(expected)
    if len(content) != expected or stream.read(1):
        raise DatasetError("{0} is damaged: it does not hold what its header says. Copy or download it again.", path)
    return np.frombuffer(content, dtype).reshape(shape)


def _read_header(stream: IO[bytes], path: Path, dimensions: int | None) -> IdxHeader:
    start = stream.read(4)
    if len(start) != 4 or start[:2] != b"\0\0" or start[2] not in _TYPES:
        raise DatasetError("{0} is no idx file of whole numbers.", path)
    count = start[3]
    if dimensions is None and not 1 <= count <= _MOST_DIMENSIONS:
        raise DatasetError("{0} is no idx file of whole numbers.", path)
    if dimensions is not None and count != dimensions:
        raise DatasetError("{0} holds an array of {1} dimensions where {2} are needed.", path, count, dimensions)
    sizes = stream.read(4 * count)
    if len(sizes) != 4 * count:
        raise DatasetError("{0} ends in the middle of its header.", path)
    return IdxHeader(_TYPES[start[2]], struct.unpack(f">{count}I", sizes))
