"""Leave out of a picture file what is not its pixels, so that only these can make it unreadable.

Texts, colour profiles, thumbnails and notes of any length go; the camera's orientation stays where it is sound. What a
careless copy cut off behind the pixels (the end marker) is put back.
"""

from __future__ import annotations

import struct
import zlib
from typing import Final

_PNG: Final = b"\x89PNG\r\n\x1a\n"
_PNG_KEPT: Final = {b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND", b"acTL", b"fcTL", b"fdAT"}
_PNG_END: Final = b"\0\0\0\0IEND\xaeB`\x82"
_WEBP_KEPT: Final = {b"VP8X", b"VP8 ", b"VP8L", b"ALPH", b"ANIM", b"ANMF"}
_WEBP_NOTES: Final = 0x04 | 0x08 | 0x20  # XMP, EXIF, colour profile: bits of the VP8X header
_JPEG_END: Final = b"\xff\xd9"
_NO_LENGTH: Final = {0x01, *range(0xD0, 0xD8)}
_LARGEST_EXIF: Final = 1 << 16


def pixel_data(data: bytes) -> bytes:
    """A PNG, JPEG or WebP file without notes, any other as it is. Never raises: the decoder judges what is broken."""
    if data.startswith(_PNG):
        return _png(data)
    if data.startswith(b"\xff\xd8"):
        return _jpeg(data)
    return _webp(data) if data[:4] == b"RIFF" and data[8:12] == b"WEBP" else data


def lacks_end(data: bytes) -> bool:
    """Whether a JPEG file has no end marker behind its (last) picture."""
    return data.startswith(b"\xff\xd8") and data.find(_JPEG_END, data.rfind(b"\xff\xda")) < 0


def with_end(data: bytes, filling: bytes = b"") -> bytes:
    """A JPEG file with an end marker. Pixels that are all there do not change with what fills the gap before it."""
    return data.rstrip(b"\xff") + filling + _JPEG_END


def _png(data: bytes) -> bytes:
    kept, place = [_PNG], len(_PNG)
    while place + 12 <= len(data):
        end = place + 12 + int.from_bytes(data[place : place + 4], "big")
        kind, chunk = data[place + 4 : place + 8], data[place:end]
        if kind in _PNG_KEPT or (kind == b"eXIf" and len(chunk) < _LARGEST_EXIF and _is_sound(chunk)):
            kept.append(chunk)
        if kind == b"IEND":
            break
        place = end
    else:
        kept.append(data[place:])  # what is left of a chunk that was cut
        kept.append(_PNG_END)
    return b"".join(kept)


def _is_sound(chunk: bytes) -> bool:
    return zlib.crc32(chunk[4:-4]) == int.from_bytes(chunk[-4:], "big")


def _jpeg(data: bytes) -> bytes:
    """Without application segments, but for JFIF's, the camera's note and Adobe's, and without comments."""
    kept, place = [data[:2]], 2
    while data[place : place + 1] == b"\xff" and place + 4 <= len(data):
        marker = data[place + 1]
        if marker == 0xFF or marker in _NO_LENGTH:
            place += 1 if marker == 0xFF else 2
            continue
        if marker in (0xDA, 0xD9):
            break
        segment = data[place : place + 2 + int.from_bytes(data[place + 2 : place + 4], "big")]
        if not (0xE0 <= marker <= 0xEF or marker == 0xFE) or _is_needed(marker, segment):
            kept.append(segment)
        place += max(len(segment), 2)
    return b"".join([*kept, data[place:]])


def _is_needed(marker: int, segment: bytes) -> bool:
    return marker in (0xE0, 0xEE) or (marker == 0xE1 and segment[4:10] == b"Exif\0\0")


def _webp(data: bytes) -> bytes:
    kept, place = [], 12
    while place + 8 <= len(data):
        kind, size = data[place : place + 4], int.from_bytes(data[place + 4 : place + 8], "little")
        chunk = data[place : place + 8 + size + size % 2]
        is_note = kind == b"EXIF" and len(chunk) == 8 + size + size % 2 < _LARGEST_EXIF
        if kind in _WEBP_KEPT or is_note:
            kept.append(chunk)
        place += 8 + size + size % 2
    if kept and kept[0][:4] == b"VP8X" and len(kept[0]) >= 18:
        notes = 0x08 if any(chunk[:4] == b"EXIF" for chunk in kept) else 0
        flags = (kept[0][8] & ~_WEBP_NOTES) | notes
        kept[0] = kept[0][:8] + bytes([flags]) + kept[0][9:]
    body = b"WEBP" + b"".join(kept)
    return b"RIFF" + struct.pack("<I", len(body)) + body
