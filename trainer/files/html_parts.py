"""Pictures and tables as HTML, for values that a notebook shows."""

from __future__ import annotations

import base64
import html
import struct
import zlib
from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray


def picture(image: NDArray[np.generic], title: str = "", side: int = 56) -> str:
    """A (28, 28) digit image, uint8 with ink 255 or float in 0..1, as an ``img`` of ``side`` px, dark on white."""
    ink = image if image.dtype == np.uint8 else np.round(image.astype(np.float64) * 255).astype(np.uint8)
    data = base64.b64encode(_png(255 - np.asarray(ink, np.uint8))).decode()
    style = f"width:{side}px;height:{side}px;image-rendering:pixelated;display:inline-block;margin:1px"
    words = html.escape(title)
    return f'<img src="data:image/png;base64,{data}" title="{words}" alt="{words}" style="{style}">'


def table(rows: Iterable[Sequence[object]], head: Sequence[object] = ()) -> str:
    """Rows of plain values, under a row of headings."""
    lines = [_row(head, "th")] if head else []
    return f"<table>{''.join([*lines, *(_row(row, 'td') for row in rows)])}</table>"


def bars(shares: Iterable[tuple[object, float]]) -> str:
    """A line for each name with its share, 0 to 1, as a bar and in per cents."""
    return "".join(
        f'<div>{html.escape(str(name))} <span style="display:inline-block;background:#4a90d9;height:0.8em;'
        f'width:{max(1, round(200 * share))}px"></span> {share:.1%}</div>'
        for name, share in shares
    )


def _row(cells: Sequence[object], tag: str) -> str:
    style = 'style="padding:1px 8px;text-align:left"'
    return "<tr>" + "".join(f"<{tag} {style}>{html.escape(str(cell))}</{tag}>" for cell in cells) + "</tr>"


def _png(grey: NDArray[np.uint8]) -> bytes:
    """(H, W) grey values as a PNG (https://www.w3.org/TR/png-3/), which notebooks show."""
    height, width = grey.shape
    rows = b"".join(b"\0" + row.tobytes() for row in grey)
    chunks = (
        (b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)),
        (b"IDAT", zlib.compress(rows)),
        (b"IEND", b""),
    )
    packed = (
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in chunks
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(packed)
