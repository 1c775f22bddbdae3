"""Reading idx files, MNIST's own format, plain or gzipped, from places that cannot be trusted.

The format: two zero bytes, a type code, the number of dimensions, each dimension as a big-endian 32-bit number,
then the values (http://yann.lecun.com/exdb/mnist/).
"""

from __future__ import annotations

import gzip
import math
import struct
import zlib
from io import BufferedReader
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from trainer.errors import DatasetError

MAX_BYTES = 1 << 30
_DEFLATE_LIMIT = 1032  # no gzip stream can grow more than this
_Stream = gzip.GzipFile | BufferedReader
_TYPES: dict[int, np.dtype[np.uint8] | np.dtype[np.int32]] = {0x08: np.dtype("u1"), 0x0C: np.dtype(">i4")}


def read_idx(path: Path, dimensions: int) -> NDArray[np.generic]:
    """The array in ``path`` (uint8 or big-endian int32), of just ``dimensions`` dimensions.

    The header is held against the file's size before anything is allocated, so a damaged file or one made to fill
    the memory is refused with a DatasetError.
    """
    try:
        size = path.stat().st_size
        if path.suffix == ".gz":
            with gzip.open(path, "rb") as stream:
                return _read(stream, path, dimensions, size * _DEFLATE_LIMIT, exact=False)
        with path.open("rb") as stream:
            return _read(stream, path, dimensions, size, exact=True)
    except (EOFError, gzip.BadGzipFile, zlib.error) as error:
        raise DatasetError("{0} is damaged: it cannot be unpacked. Copy or download it again.", path) from error
    except OSError as error:
        raise DatasetError("{0} cannot be read: {1}.", path, error) from error


def _read(stream: _Stream, path: Path, dimensions: int, limit: int, *, exact: bool) -> NDArray[np.generic]:
    dtype, shape = _read_header(stream, path, dimensions)
    expected = math.prod(shape) * dtype.itemsize
    header = 4 + 4 * dimensions
    if expected > MAX_BYTES:
        raise DatasetError("{0} claims to hold {1} bytes, which is more than DigitPad reads.", path, expected)
    if expected + header > limit or (exact and expected + header != limit):
        raise DatasetError("{0} is damaged: its header does not fit its size. Copy or download it again.", path)
    content = stream.read(expected)
    if len(content) != expected or stream.read(1):
        raise DatasetError("{0} is damaged: it does not hold what its header says. Copy or download it again.", path)
    return np.frombuffer(content, dtype).reshape(shape)


def _read_header(
    stream: _Stream, path: Path, dimensions: int
) -> tuple[np.dtype[np.uint8] | np.dtype[np.int32], tuple[int, ...]]:
    start = stream.read(4)
    if len(start) != 4 or start[:2] != b"\0\0" or start[2] not in _TYPES:
        raise DatasetError("{0} is no idx file of whole numbers.", path)
    if start[3] != dimensions:
        raise DatasetError("{0} holds an array of {1} dimensions where {2} are needed.", path, start[3], dimensions)
    sizes = stream.read(4 * dimensions)
    if len(sizes) != 4 * dimensions:
        raise DatasetError("{0} ends in the middle of its header.", path)
    return _TYPES[start[2]], struct.unpack(f">{dimensions}I", sizes)
