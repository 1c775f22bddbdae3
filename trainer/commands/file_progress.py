"""How many files a command has read, on a terminal, when it takes longer than a moment."""

from __future__ import annotations

import time
from typing import Final, TextIO

from trainer.commands.progress_bar import ProgressBar

_PATIENCE: Final = 2.0  # seconds
_REDRAWN: Final = 0.1


class FileProgress:
    """A bar on ``stream`` for ``total`` files, after two seconds; nothing where that is no terminal, or if quiet."""

    def __init__(self, total: int, stream: TextIO, quiet: bool = False) -> None:
        self._bar = ProgressBar(stream, quiet)
        self._total, self._done = total, 0
        self._due = time.monotonic() + _PATIENCE
        self._shown = False

    def count(self) -> None:
        """A file was read."""
        self._done += 1
        if time.monotonic() >= self._due:
            self._bar.show_share(self._done / self._total, f"{self._done:,} of {self._total:,} files")
            self._due, self._shown = time.monotonic() + _REDRAWN, True

    def clear(self) -> None:
        """Take the bar away, before a line is written where it stands, or at the end; the next file brings it back."""
        if self._shown:
            self._bar.clear()
            self._due, self._shown = time.monotonic(), False
