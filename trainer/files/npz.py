"""numpy's ``.npz`` archives from places that cannot be trusted: no objects, and no more bytes than each array says."""

from __future__ import annotations

import io
import math
import re
import zipfile
import zlib
from typing import IO, Any, BinaryIO, Final

import numpy as np
from numpy.typing import NDArray

from trainer.errors import Fault

_MOST_ARRAYS: Final = 400
_MOST_DIRECTORY: Final = 128 * 1024  # bytes
_MOST_HEADER: Final = 4096  # bytes
_HEADER: Final = re.compile(
    rb"\{'descr': '(?P<descr>[<>|=]?(?P<kind>[biufcSUOV])[0-9]{0,6})', 'fortran_order': (?P<columns>True|False), "
    rb"'shape': \((?P<shape>(?:[0-9]{1,12}, ?){0,7}(?:[0-9]{1,12})?)\), \} *\n?"
)
_UNREADABLE: Final = (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, NotImplementedError)


def read_npz(file: BinaryIO, limit: int) -> dict[str, NDArray[Any]]:
    """The arrays by name, together at most ``limit`` bytes; raises Fault, also for arrays of Python objects."""
    check_zip_directory(file, _MOST_DIRECTORY)
    try:
        with zipfile.ZipFile(file) as archive:
            members = archive.infolist()
            if len(members) > _MOST_ARRAYS or len({member.filename for member in members}) != len(members):
                raise Fault("it is an archive of too many files")
            arrays: dict[str, NDArray[Any]] = {}
            for member in members:
                arrays[member.filename.removesuffix(".npy")] = _array(archive, member, limit)
                limit -= arrays[member.filename.removesuffix(".npy")].nbytes
            return arrays
    except Fault:
        raise
    except (*_UNREADABLE, ValueError) as error:
        raise Fault("it is a damaged archive") from error


def npz_names(file: BinaryIO) -> list[str]:
    """The arrays' names; raises Fault for what is no archive."""
    check_zip_directory(file, _MOST_DIRECTORY)
    try:
        with zipfile.ZipFile(file) as archive:
            return [name.removesuffix(".npy") for name in archive.namelist()]
    except (*_UNREADABLE, ValueError) as error:
        raise Fault("it is a damaged archive") from error


def check_zip_directory(file: BinaryIO, limit: int) -> None:
    """Bound a zip's directory, in bytes, before zipfile makes an object of every entry; raises Fault."""
    size = file.seek(0, io.SEEK_END)
    file.seek(max(0, size - 66_000))
    tail = file.read()
    end = tail.rfind(b"PK\x05\x06")
    if end < 0 or len(tail) - end < 22:
        raise Fault("it is a damaged archive")
    claimed = int.from_bytes(tail[end + 12 : end + 16], "little")
    large = tail.rfind(b"PK\x06\x06")
    if large >= 0:
        claimed = max(claimed if claimed != 0xFFFFFFFF else 0, int.from_bytes(tail[large + 40 : large + 48], "little"))
    if claimed > limit:
        raise Fault("it is an archive of too many files")
    file.seek(0)


def _array(archive: zipfile.ZipFile, member: zipfile.ZipInfo, limit: int) -> NDArray[Any]:
    with archive.open(member) as stream:
        dtype, in_columns, shape = _header(stream)
        expected = math.prod(shape) * dtype.itemsize
        if expected > limit:
            raise Fault("it would unpack to more than {0} MB", limit >> 20)
        data = stream.read(expected)
        if len(data) != expected or stream.read(1):
            raise Fault("it is a damaged archive")
    values: NDArray[Any] = np.frombuffer(data, dtype)
    return values.reshape(shape[::-1]).T if in_columns else values.reshape(shape)


def _header(stream: IO[bytes]) -> tuple[np.dtype[Any], bool, tuple[int, ...]]:
    """The kind of the numbers, whether columns come first, and the shape; numpy's own reader would parse Python."""
    start = stream.read(8)
    length = int.from_bytes(stream.read({1: 2, 2: 4}.get(start[6] if len(start) == 8 else 0, 0)), "little")
    header = stream.read(length) if start.startswith(b"\x93NUMPY") and 0 < length <= _MOST_HEADER else b""
    said = _HEADER.fullmatch(header)
    if said is None or len(header) != length:
        raise Fault("it is a damaged archive")
    if said["kind"] in b"OV":
        raise Fault("it holds Python objects (a pickle), which DigitPad never opens; save plain arrays")
    shape = tuple(int(side) for side in said["shape"].replace(b" ", b"").split(b",") if side)
    try:
        return np.dtype(said["descr"].decode()), said["columns"] == b"True", shape
    except TypeError as error:
        raise Fault("it is a damaged archive") from error
