"""Protocol buffers as fields: what ONNX files are written in (https://protobuf.dev/programming-guides/encoding/).

Nothing is copied: a message within a message is a part of the file's bytes, looked at when somebody asks for it.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import Final

from trainer.errors import Fault

_VARINT: Final = 0
_EIGHT: Final = 1
_BYTES: Final = 2
_FOUR: Final = 5
_MOST_FIELDS: Final = 100_000  # of one message
Value = int | memoryview


def fields(message: memoryview) -> Iterator[tuple[int, Value]]:
    """Each field's number and value: whole numbers unsigned, everything else as bytes. Raises Fault."""
    position, count = 0, 0
    while position < len(message):
        key, position = _varint(message, position)
        wire = key & 7
        if wire == _VARINT:
            number, position = _varint(message, position)
            yield key >> 3, number
        else:
            length = {_EIGHT: 8, _FOUR: 4}.get(wire)
            if wire == _BYTES:
                length, position = _varint(message, position)
            count += 1
            if length is None or position + length > len(message) or count > _MOST_FIELDS:
                raise Fault("it is a damaged ONNX file")
            yield key >> 3, message[position : position + length]
            position += length


def numbers_in(value: Value) -> list[int]:
    """The whole numbers of a repeated field, packed or one by one, signed."""
    if isinstance(value, int):
        return [_signed(value)]
    found, position = [], 0
    while position < len(value):
        number, position = _varint(value, position)
        found.append(_signed(number))
    return found


def text(value: Value) -> str:
    """The text that a field holds."""
    if isinstance(value, int):
        raise Fault("it is a damaged ONNX file")
    return bytes(value[:200]).decode("utf-8", "replace")


def fraction(value: Value) -> float:
    """The 32-bit fraction that a field holds."""
    if isinstance(value, int) or len(value) != 4:
        raise Fault("it is a damaged ONNX file")
    return float(struct.unpack("<f", value)[0])


def _varint(message: memoryview, position: int) -> tuple[int, int]:
    number = 0
    for step in range(10):
        if position >= len(message):
            raise Fault("it is a damaged ONNX file")
        byte = message[position]
        position += 1
        number |= (byte & 0x7F) << (7 * step)
        if byte < 0x80:
            return number & (2**64 - 1), position
    raise Fault("it is a damaged ONNX file")


def _signed(number: int) -> int:
    return number - 2**64 if number >= 2**63 else number
