"""Fetching MNIST by torchvision, only when a person asked for it."""

from __future__ import annotations

import contextlib
import io
import socket
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

from trainer.errors import DatasetError

_PACKED_BYTES = 11_594_722  # the four gzipped files together
_SILENCE_SECONDS = 20.0  # a mirror that says nothing for so long is given up


def download_mnist(folder: Path, on_progress: Callable[[float, str], None] | None = None) -> None:
    """Put MNIST into ``folder``/MNIST/raw, checked against torchvision's check sums.

    ``on_progress`` hears the share done a few times a second, from another thread. Raises DatasetError offline,
    with a full disk, or where a mirror sends something else.
    """
    try:
        from torchvision.datasets import MNIST

        folder.mkdir(parents=True, exist_ok=True)
        with _patience(), _watching(folder, on_progress), contextlib.redirect_stderr(io.StringIO()):
            MNIST(str(folder), download=True)
    except (OSError, RuntimeError) as error:
        reason = " ".join(str(error).split())[:200]
        raise DatasetError(
            "MNIST could not be downloaded into {0}: are you offline? ({1}) Copies of its four files can be put "
            "into that folder instead.",
            folder,
            reason,
        ) from error


@contextlib.contextmanager
def _patience() -> Iterator[None]:
    before = socket.getdefaulttimeout()
    socket.setdefaulttimeout(_SILENCE_SECONDS)
    try:
        yield
    finally:
        socket.setdefaulttimeout(before)


@contextlib.contextmanager
def _watching(folder: Path, on_progress: Callable[[float, str], None] | None) -> Iterator[None]:
    """Tell how much has arrived, by looking at the files: torchvision itself only draws a bar on the terminal."""
    done = threading.Event()

    def watch() -> None:
        while on_progress is not None and not done.wait(0.2):
            arrived = 0
            with contextlib.suppress(OSError):  # a file that is just being replaced
                arrived = sum(path.stat().st_size for path in folder.glob("MNIST/raw/*.gz"))
            on_progress(min(arrived / _PACKED_BYTES, 1.0), "downloading MNIST")

    watcher = threading.Thread(target=watch, name="download-progress", daemon=True)
    watcher.start()
    try:
        yield
    finally:
        done.set()
        watcher.join()
