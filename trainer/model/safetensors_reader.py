"""A strict reader of safetensors files: everything is checked before a number of the file is believed.

The safetensors library accepts duplicate keys, any names and headers of a million entries; files from strangers
deserve less trust. The format: 8 bytes little-endian header length, a JSON header, then the numbers.
"""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from typing import Any, BinaryIO, Final

import numpy as np
from numpy.typing import NDArray

from trainer.errors import Fault, Sentence

MAX_HEADER: Final = 2**20  # bytes
MAX_TENSORS: Final = 40
MAX_SIDE: Final = 8192
_DTYPES: Final = {"I8": "|i1", "F16": "<f2", "F32": "<f4"}
_ENTRY_KEYS: Final = {"dtype", "shape", "data_offsets"}


@dataclass(frozen=True, slots=True)
class _Entry:
    name: str
    dtype: str
    shape: tuple[int, ...]
    start: int
    end: int


def read_safetensors(file: BinaryIO, size: int) -> tuple[dict[str, NDArray[Any]], dict[str, str]]:
    """Return tensors by name, and the metadata; ``size`` is the file's length in bytes.

    Takes int8, float16 and float32 tensors of one or two dimensions. Raises ValueError with the reason.
    """
    length = int.from_bytes(file.read(8), "little")
    if size < 10 or not 2 <= length <= min(MAX_HEADER, size - 8):
        raise Fault("it is not a safetensors file, or it is cut short")
    header = parse_plain_json(file.read(length), Sentence("its header"))
    metadata = header.pop("__metadata__", {})
    if not isinstance(metadata, dict) or not all(isinstance(value, str) for value in metadata.values()):
        raise Fault("its metadata is not made of texts")
    if len(header) > MAX_TENSORS:
        raise Fault("it has {0} tensors, a digit model has at most {1}", len(header), MAX_TENSORS)
    entries = sorted((_entry(name, value) for name, value in header.items()), key=lambda entry: entry.start)
    _check_cover(entries, size - 8 - length)
    return {entry.name: _read_tensor(file, entry) for entry in entries}, metadata


def parse_plain_json(data: bytes | str, what: Sentence) -> dict[str, object]:
    """Parse a JSON object without duplicate keys, NaN or endless nesting; raises ValueError naming ``what``."""
    try:
        value = json.loads(data, object_pairs_hook=_unique, parse_constant=_no_constant)
    except (ValueError, RecursionError) as error:
        raise Fault("{0} is not plain JSON", what) from error
    if not isinstance(value, dict):
        raise Fault("{0} is not a JSON object", what)
    return value


def _unique(pairs: list[tuple[str, object]]) -> dict[str, object]:
    result = dict(pairs)
    if len(result) != len(pairs):
        raise Fault("a key appears twice")
    return result


def _no_constant(name: str) -> object:
    raise Fault("{0} is not JSON", name)


def _entry(name: str, value: object) -> _Entry:
    shown = name[:40]
    if not isinstance(value, dict) or set(value) != _ENTRY_KEYS:
        raise Fault("tensor {0} is described wrongly", repr(shown))
    dtype = _DTYPES.get(value["dtype"]) if isinstance(value["dtype"], str) else None
    if dtype is None:
        raise Fault("tensor {0} is neither int8 nor float16 nor float32", repr(shown))
    shape, offsets = value["shape"], value["data_offsets"]
    if not (_is_whole(shape) and 1 <= len(shape) <= 2 and all(1 <= side <= MAX_SIDE for side in shape)):
        raise Fault("tensor {0} has a shape that no layer has", repr(shown))
    if not (_is_whole(offsets) and len(offsets) == 2 and offsets[1] - offsets[0] == math.prod(shape) * int(dtype[-1])):
        raise Fault("tensor {0} is not as long as its shape says", repr(shown))
    return _Entry(name, dtype, tuple(shape), offsets[0], offsets[1])


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
    return np.frombuffer(data, dtype=entry.dtype).reshape(entry.shape)
