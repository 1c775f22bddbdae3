"""The files in what was dropped or copied, as many as make sense: a file manager may give very many at once."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData

MOST_FILES = 5000
_URIS = "text/uri-list"
_MOST_BYTES = 4 * 2**20


def local_files(data: QMimeData, most: int = MOST_FILES) -> list[Path]:
    """The paths of the first ``most`` things, those on this machine; none where no files were dropped."""
    from PySide6.QtCore import QUrl

    if not data.hasUrls():
        return []
    lines = bytes(data.data(_URIS).data())[:_MOST_BYTES].splitlines()[:most]
    urls = (QUrl.fromEncoded(line) for line in lines if line and not line.startswith(b"#"))
    return [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
