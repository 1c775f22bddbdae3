"""Draws material in a process of its own: ``python -m trainer.training.drawing_process DIGITS JUNK SEED NUMBER``.

Drawing is many short steps of numpy, and drawn on a thread, they keep a window from the interpreter at each of its own
steps. The child writes the pictures and then the labels to stdout, as plain numbers.
"""

from __future__ import annotations

import logging
import subprocess
import sys
import threading
from collections.abc import Callable
from typing import IO

import numpy as np

from trainer.files.child_process import NO_WINDOW, child_command, child_environment
from trainer.training.material import PORTION, Material, draw_set

logger = logging.getLogger(__name__)

_PICTURE_BYTES, _LABEL_BYTES = 28 * 28, 8
_LOOK_SECONDS = 0.05  # between two questions whether to stop


def draw_in_child(digits: int, junk: int, seed: int, number: int, should_stop: Callable[[], bool]) -> Material | None:
    """What ``draw_set`` draws, to the bit; drawn here where it is little, or where the child fails."""
    if digits + junk > PORTION:
        data = _ask_child((digits, junk, seed, number), should_stop)
        if should_stop():
            return None
        if data is not None and len(data) == (digits + junk) * (_PICTURE_BYTES + _LABEL_BYTES):
            return _unpacked(data, digits + junk)
        logger.warning("The process that draws training pictures failed, so they are drawn without one")
    return draw_set(digits, junk, seed, number, should_stop)


def main(*words: str) -> int:
    """Draw one set and write it; returns the exit status."""
    digits, junk, seed, number = (int(word) for word in words)
    material = draw_set(digits, junk, seed, number, lambda: False)
    assert material is not None
    sys.stdout.buffer.write(material.images.tobytes())
    sys.stdout.buffer.write(material.labels.tobytes())
    return 0


def _ask_child(numbers: tuple[int, ...], should_stop: Callable[[], bool]) -> bytes | None:
    """All that the child wrote; None when it could not be started, failed, or was stopped."""
    command = child_command("trainer.training.drawing_process", *(str(number) for number in numbers))
    null = subprocess.DEVNULL
    try:
        child = subprocess.Popen(
            command,
            stdin=null,
            stdout=subprocess.PIPE,
            stderr=null,
            env=child_environment(),
            creationflags=NO_WINDOW,
        )
    except OSError as error:
        logger.warning("%s could not be started: %s", command[0], error)
        return None
    with child:
        assert child.stdout is not None
        reader = _Reader(child.stdout)
        reader.start()
        while reader.is_alive():
            if should_stop():
                child.kill()
            reader.join(_LOOK_SECONDS)
    logger.debug("The drawing process ended with %s after %s bytes", child.returncode, len(reader.data))
    return reader.data if child.returncode == 0 else None


class _Reader(threading.Thread):
    """Reads a pipe to its end, so that a child never waits for somebody to read."""

    def __init__(self, pipe: IO[bytes]) -> None:
        super().__init__(name="drawn-pictures", daemon=True)
        self._pipe = pipe
        self.data = b""

    def run(self) -> None:
        self.data = self._pipe.read()


def _unpacked(data: bytes, count: int) -> Material:
    border = count * _PICTURE_BYTES
    images = np.frombuffer(data, np.uint8, border).reshape(count, 28, 28)
    return Material(images, np.frombuffer(data, np.int64, count, border))


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
