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
        raise DatasetError(f"{path} is damaged ({error}): copy or download it again.") from error
    except OSError as error:
        raise DatasetError(f"{path} cannot be read: {error.strerror or error}.") from error


def _read(stream: _Stream, path: Path, dimensions: int, limit: int, *, exact: bool) -> NDArray[np.generic]:
    dtype, shape = _read_header(stream, path, dimensions)
    expected = math.prod(shape) * dtype.itemsize
    header = 4 + 4 * dimensions
    if expected > MAX_BYTES:
        raise DatasetError(f"{path} claims to hold {expected} bytes, which is more than DigitPad reads.")
    if expected + header > limit or (exact and expected + header != limit):
        raise DatasetError(f"{path} is damaged: its header does not fit its size. Copy or download it again.")
    content = stream.read(expected)
    if len(content) != expected or stream.read(1):
        raise DatasetError(f"{path} is damaged: it does not hold what its header says. Copy or download it again.")
    return np.frombuffer(content, dtype).reshape(shape)


def _read_header(
    stream: _Stream, path: Path, dimensions: int
) -> tuple[np.dtype[np.uint8] | np.dtype[np.int32], tuple[int, ...]]:
    start = stream.read(4)
    if len(start) != 4 or start[:2] != b"\0\0" or start[2] not in _TYPES:
        raise DatasetError(f"{path} is no idx file of whole numbers.")
    if start[3] != dimensions:
        raise DatasetError(f"{path} holds an array of {start[3]} dimensions where {dimensions} are needed.")
    sizes = stream.read(4 * dimensions)
    if len(sizes) != 4 * dimensions:
        raise DatasetError(f"{path} ends in the middle of its header.")
    return _TYPES[start[2]], struct.unpack(f">{dimensions}I", sizes)
