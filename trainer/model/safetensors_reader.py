"""A strict reader of safetensors files: everything is checked before a number of the file is believed.

The safetensors library accepts duplicate keys, any names and headers of a million entries; files from strangers
deserve less trust. The format: 8 bytes little-endian header length, a JSON header, then the numbers.
"""

from __future__ import annotations

import math
from typing import Any, BinaryIO, Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from trainer.errors import Fault, Sentence
from trainer.files.plain_json import parse_plain_json

MAX_HEADER: Final = 2**20  # bytes
MAX_TENSORS: Final = 40
MAX_FOREIGN_TENSORS: Final = 400
MAX_SIDE: Final = 8192
_MAX_FOREIGN_DIMENSIONS: Final = 8
_DTYPES: Final = {"I8": "|i1", "F16": "<f2", "F32": "<f4"}
_FOREIGN_DTYPES: Final = {
    **_DTYPES,
    **{"F64": "<f8", "BF16": "<u2", "I64": "<i8", "I32": "<i4", "I16": "<i2", "U8": "|u1", "BOOL": "|u1"},
}
_ENTRY_KEYS: Final = {"dtype", "shape", "data_offsets"}


class _Entry(NamedTuple):
    name: str
    kind: str
    shape: tuple[int, ...]
    start: int
    end: int


def read_safetensors(
    file: BinaryIO, size: int, foreign: bool = False
) -> tuple[dict[str, NDArray[Any]], dict[str, str]]:
    """Return tensors by name, and the metadata; ``size`` is the file's length in bytes.

    Takes at most 40 int8, float16 and float32 tensors of one or two dimensions; ``foreign`` takes more, and more
    kinds, as other programs write them. Raises Fault with the reason.
    """
    header, metadata, length = _read_header(file, size)
    most = MAX_FOREIGN_TENSORS if foreign else MAX_TENSORS
    if len(header) > most:
        raise Fault("it has {0} tensors, a digit model has at most {1}", len(header), most)
    described = (_entry(name, value, foreign) for name, value in header.items())
    entries = sorted(described, key=lambda entry: (entry.start, entry.end))
    _check_cover(entries, size - 8 - length)
    tensors = {entry.name: _read_tensor(file, entry) for entry in entries}
    return {name: tensors[name] for name in header}, metadata


def is_made_by_digitpad(file: BinaryIO, size: int) -> bool:
    """Whether a file says in its metadata that it is one of DigitPad's; leaves ``file`` at its start."""
    try:
        _, metadata, _ = _read_header(file, size)
    except ValueError:
        metadata = {}
    file.seek(0)
    return metadata.get("format", "").startswith("digitpad")


def _read_header(file: BinaryIO, size: int) -> tuple[dict[str, object], dict[str, str], int]:
    length = int.from_bytes(file.read(8), "little")
    if size < 10 or not 2 <= length <= min(MAX_HEADER, size - 8):
        raise Fault("it is not a safetensors file, or it is cut short")
    header = parse_plain_json(file.read(length), Sentence("its header"))
    metadata = header.pop("__metadata__", {})
    if not isinstance(metadata, dict) or not all(isinstance(value, str) for value in metadata.values()):
        raise Fault("its metadata is not made of texts")
    return header, metadata, length


def _entry(name: str, value: object, foreign: bool) -> _Entry:
    shown = name[:40]
    if not isinstance(value, dict) or set(value) != _ENTRY_KEYS:
        raise Fault("tensor {0} is described wrongly", repr(shown))
    kind = value["dtype"] if isinstance(value["dtype"], str) else ""
    dtype = (_FOREIGN_DTYPES if foreign else _DTYPES).get(kind)
    if dtype is None:
        raise Fault("tensor {0} is neither int8 nor float16 nor float32", repr(shown))
    shape, offsets = value["shape"], value["data_offsets"]
    if not _is_whole(shape) or not (_may_be_foreign(shape) if foreign else _may_be_own(shape)):
        raise Fault("tensor {0} has a shape that no layer has", repr(shown))
    if not (_is_whole(offsets) and len(offsets) == 2 and offsets[1] - offsets[0] == math.prod(shape) * int(dtype[-1])):
        raise Fault("tensor {0} is not as long as its shape says", repr(shown))
    return _Entry(name, kind, tuple(shape), offsets[0], offsets[1])


def _may_be_own(shape: list[int]) -> bool:
    return 1 <= len(shape) <= 2 and all(1 <= side <= MAX_SIDE for side in shape)


def _may_be_foreign(shape: list[int]) -> bool:
    return len(shape) <= _MAX_FOREIGN_DIMENSIONS and all(side < 2**31 for side in shape)


def _is_whole(values: object) -> bool:
    return isinstance(values, list) and all(type(value) is int and value >= 0 for value in values)


def _check_cover(entries: list[_Entry], size: int) -> None:
    position = 0
    for entry in entries:
        if entry.start != position:
            raise Fault("its tensors overlap or leave gaps")
        position = entry.end
    if position != size:
        raise Fault("it is cut short, or something is appended to it")


def _read_tensor(file: BinaryIO, entry: _Entry) -> NDArray[Any]:
    data = file.read(entry.end - entry.start)
    if len(data) != entry.end - entry.start:
        raise Fault("it is cut short")
    values: NDArray[Any] = np.frombuffer(data, dtype=_FOREIGN_DTYPES[entry.kind]).reshape(entry.shape)
    if entry.kind == "BF16":
        return (values.astype(np.uint32) << 16).view(np.float32)
    return values
