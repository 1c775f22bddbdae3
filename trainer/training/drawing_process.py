"""Draws material in other processes: ``python -m trainer.training.drawing_process DIGITS JUNK SEED NUMBER FIRST END``.

Drawing is many short steps of numpy, and drawn on a thread, they keep a window from the interpreter at each of its own
steps. A child writes the pictures and then the labels of its portions to stdout, as plain numbers.
"""

from __future__ import annotations

import logging
import subprocess
import sys
import threading
from collections.abc import Callable
from itertools import pairwise

import numpy as np

from trainer.files.child_process import NO_WINDOW, child_command, child_environment, usable_cores
from trainer.training.material import PORTION, Material, draw_portions, draw_set, portions_of

logger = logging.getLogger(__name__)

Question = Callable[[], bool]

_PICTURE_BYTES, _LABEL_BYTES = 28 * 28, 8
_LOOK_SECONDS = 0.05  # between two questions whether to stop
_MOST_CHILDREN = 16


def draw_in_children(
    digits: int, junk: int, seed: int, number: int, should_stop: Callable[[], bool]
) -> Material | None:
    """What ``draw_set`` draws, to the bit, a child for each core but one; drawn here if little or if one fails."""
    portions = portions_of(digits + junk)
    if portions < 2:
        return draw_set(digits, junk, seed, number, should_stop)
    cores = usable_cores() - 1  # one belongs to the window, or to learning
    parts = _shared_out(portions, min(max(cores, 1), _MOST_CHILDREN))
    drawn = _ask_children([(digits, junk, seed, number, part.start, part.stop) for part in parts], should_stop)
    if should_stop():
        return None
    sizes = [min(part.stop * PORTION, digits + junk) - part.start * PORTION for part in parts]
    done = [_unpacked(data, size) for data, size in zip(drawn, sizes, strict=True)]
    whole = [material for material in done if material is not None]
    if len(whole) < len(parts):
        logger.warning("The processes that draw training pictures failed, so they are drawn without them")
        return draw_set(digits, junk, seed, number, should_stop)
    images = np.concatenate([material.images for material in whole])
    return Material(images, np.concatenate([material.labels for material in whole]))


def main(*words: str) -> int:
    """Draw some portions of a set and write them; returns the exit status."""
    digits, junk, seed, number, first, end = (int(word) for word in words)
    material = draw_portions(digits, junk, seed, number, range(first, end), lambda: False)
    assert material is not None
    sys.stdout.buffer.write(material.images.tobytes())
    sys.stdout.buffer.write(material.labels.tobytes())
    return 0


def _shared_out(portions: int, children: int) -> list[range]:
    """The portions in ranges of about the same length."""
    borders = np.linspace(0, portions, min(portions, children) + 1).round().astype(int).tolist()
    return [range(start, stop) for start, stop in pairwise(borders)]


def _ask_children(tasks: list[tuple[int, ...]], should_stop: Question) -> list[bytes]:
    """All that each child wrote; nothing for one that could not be started, failed, or was stopped."""
    readers = [_Reader(_start(task)) for task in tasks]
    for reader in readers:
        reader.start()
    for reader in readers:
        while reader.is_alive():
            if should_stop():
                for each in readers:
                    each.end()
            reader.join(_LOOK_SECONDS)
    return [reader.data for reader in readers]


def _start(numbers: tuple[int, ...]) -> subprocess.Popen[bytes] | None:
    command = child_command("trainer.training.drawing_process", *(str(number) for number in numbers))
    null = subprocess.DEVNULL
    try:
        return subprocess.Popen(
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


class _Reader(threading.Thread):
    """Reads what a child writes to its end, so that it never waits for somebody to read."""

    def __init__(self, child: subprocess.Popen[bytes] | None) -> None:
        super().__init__(name="drawn-pictures", daemon=True)
        self._child = child
        self.data = b""

    def run(self) -> None:
        if self._child is not None:
            with self._child as child:
                assert child.stdout is not None
                data = child.stdout.read()
            self.data = data if child.returncode == 0 else b""

    def end(self) -> None:
        """Stop the child."""
        if self._child is not None:
            self._child.kill()


def _unpacked(data: bytes, count: int) -> Material | None:
    """None for data of another length."""
    if len(data) != count * (_PICTURE_BYTES + _LABEL_BYTES):
        return None
    border = count * _PICTURE_BYTES
    images = np.frombuffer(data, np.uint8, border).reshape(count, 28, 28)
    return Material(images, np.frombuffer(data, np.int64, count, border))


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
