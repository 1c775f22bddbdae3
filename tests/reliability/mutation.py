"""Damaging files by chance: bytes, runs of bytes, numbers, words of the format, JSON values."""

from __future__ import annotations

import copy
import json
import random
import struct
import zlib
from collections.abc import Callable, Sequence

NUMBERS = (
    0,
    1,
    2,
    7,
    8,
    9,
    10,
    127,
    128,
    255,
    256,
    784,
    8191,
    8192,
    8193,
    32767,
    65535,
    2**31 - 1,
    2**31,
    2**32 - 1,
    2**63,
)
WEIRD_VALUES = (
    None, True, False, 0, -1, 1, 10, 784, 2**31, 2**63, 10**30, 0.5, -0.0, 1e308, "", "x", "784", "NaN", "relu",
    "\u0000", [], [[]], {}, {"a": 1}, [784, 10], [784, 16, 10], "é" * 5000, [0] * 3000, {"threshold": 0.5},
    {"mean": 0, "deviation": 1},
)  # fmt: skip


def mutate(rng: random.Random, content: bytes, others: Sequence[bytes], words: Sequence[bytes]) -> bytes:
    """Damage ``content`` in one to six ways; ``others`` are files to splice from, ``words`` pieces of the format."""
    data = bytearray(content)
    for _ in range(rng.choice((1, 1, 1, 2, 3, 6))):
        rng.choice(_WAYS)(rng, data, others, words)
    return bytes(data)


def _place(rng: random.Random, data: bytearray) -> int:
    """A position, more often near the start, where files keep their claims."""
    if not data:
        return 0
    limit = len(data) if rng.random() < 0.4 else min(len(data), rng.choice((16, 64, 600, 2500)))
    return rng.randrange(limit)


def _flip(rng: random.Random, data: bytearray, others: Sequence[bytes], words: Sequence[bytes]) -> None:
    if data:
        data[_place(rng, data)] ^= 1 << rng.randrange(8)


def _replace(rng: random.Random, data: bytearray, others: Sequence[bytes], words: Sequence[bytes]) -> None:
    if data:
        data[_place(rng, data)] = rng.randrange(256)


def _number(rng: random.Random, data: bytearray, others: Sequence[bytes], words: Sequence[bytes]) -> None:
    place, form = _place(rng, data), rng.choice(("<H", ">H", "<I", ">I", "<Q", ">Q"))
    packed = struct.pack(form, rng.choice(NUMBERS) % 2 ** (8 * struct.calcsize(form)))
    data[place : place + len(packed)] = packed


def _remove(rng: random.Random, data: bytearray, others: Sequence[bytes], words: Sequence[bytes]) -> None:
    place = _place(rng, data)
    del data[place : place + rng.choice((1, 2, 4, 50, 1000))]


def _cut(rng: random.Random, data: bytearray, others: Sequence[bytes], words: Sequence[bytes]) -> None:
    del data[rng.randrange(len(data) + 1) :]


def _repeat(rng: random.Random, data: bytearray, others: Sequence[bytes], words: Sequence[bytes]) -> None:
    place = _place(rng, data)
    piece = bytes(data[place : place + rng.choice((1, 3, 20, 200))])
    data[place:place] = piece * rng.choice((1, 2, 10, 100))


def _word(rng: random.Random, data: bytearray, others: Sequence[bytes], words: Sequence[bytes]) -> None:
    if words:
        place, word = _place(rng, data), rng.choice(words)
        data[place : place + rng.choice((0, 0, len(word)))] = word


def _splice(rng: random.Random, data: bytearray, others: Sequence[bytes], words: Sequence[bytes]) -> None:
    other = rng.choice(others)
    start = rng.randrange(len(other) + 1)
    place = _place(rng, data)
    data[place : place + rng.choice((0, 10, 100))] = other[start : start + rng.choice((4, 40, 400))]


_WAYS: tuple[Callable[[random.Random, bytearray, Sequence[bytes], Sequence[bytes]], None], ...] = (
    _flip, _flip, _replace, _number, _number, _remove, _cut, _repeat, _word, _word, _splice,
)  # fmt: skip


def mutate_model(rng: random.Random, content: bytes, others: Sequence[bytes], words: Sequence[bytes]) -> bytes:
    """Damage a safetensors file; half of the time inside its JSON, so that the file is well-formed and lies."""
    if rng.random() < 0.5:
        return mutate(rng, content, others, words)
    length = int.from_bytes(content[:8], "little")
    header = json.loads(content[8 : 8 + length])
    for _ in range(rng.choice((1, 1, 2, 4))):
        _change_value(rng, header)
    text = json.dumps(header).encode()
    return struct.pack("<Q", len(text)) + text + content[8 + length :]


def _change_value(rng: random.Random, value: dict[str, object]) -> None:
    """Walk down to a random key, through texts that hold JSON too, and change, remove or rename what is there."""
    if not value:
        return
    key = rng.choice(list(value))
    inner = value[key]
    if isinstance(inner, dict) and inner and rng.random() < 0.8:
        _change_value(rng, inner)
    elif isinstance(inner, str) and inner.startswith("{") and rng.random() < 0.8:
        parsed = json.loads(inner)
        _change_value(rng, parsed)
        value[key] = json.dumps(parsed)
    elif rng.random() < 0.7:
        value[key] = copy.deepcopy(rng.choice(WEIRD_VALUES))
    else:
        del value[key]
        if rng.random() < 0.5:
            value[f"{key}{rng.choice('0 x')}"] = inner


def mutate_png(rng: random.Random, content: bytes, others: Sequence[bytes], words: Sequence[bytes]) -> bytes:
    """Damage a picture; for a PNG half of the time with its checksums put right, so that decoders get to see it."""
    damaged = mutate(rng, content, others, words)
    if not damaged.startswith(b"\x89PNG\r\n\x1a\n") or rng.random() < 0.5:
        return damaged
    parts, position = [damaged[:8]], 8
    while position + 8 <= len(damaged):
        length = int.from_bytes(damaged[position : position + 4], "big")
        body = damaged[position + 4 : position + 8 + length]
        parts.append(struct.pack(">I", max(len(body) - 4, 0)) + body + struct.pack(">I", zlib.crc32(body)))
        position += 12 + length
    return b"".join(parts)
