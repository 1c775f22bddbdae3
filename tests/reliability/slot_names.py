"""``python -m tests.reliability.slot_names``: Python's blocks that a connection leaves when all of it is gone.

PySide asks a slot of Qt's own, such as ``setWindowTitle``, for its name, and keeps the text for good.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal
from PySide6.QtWidgets import QWidget

WARM_UP = 100


class Sender(QObject):
    """Has something to say."""

    said = Signal(str)


class Receiver(QWidget):
    """Can be told by a method of its own, and by one of Qt's."""

    def hear(self, text: str) -> None:
        """Take what is said."""


def to_our_method() -> None:
    """Connect to a method that is written in Python."""
    _connected(lambda receiver: receiver.hear)


def to_qt_slot() -> None:
    """Connect to a slot of Qt's own."""
    _connected(lambda receiver: receiver.setWindowTitle)


def blocks_left(act: Callable[[], None], count: int) -> float:
    """How many blocks each call leaves."""
    before = 0
    for number in range(WARM_UP + count):
        if number == WARM_UP:
            gc.collect()
            before = sys.getallocatedblocks()
        act()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()
    return (sys.getallocatedblocks() - before) / count


def _connected(slot: Callable[[Receiver], Callable[[str], None]]) -> None:
    sender, receiver = Sender(), Receiver()
    sender.said.connect(slot(receiver))
    receiver.deleteLater()
    sender.deleteLater()


def main() -> int:
    """Print both figures."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from digitpad.app import create_application

    create_application()
    for act in (to_our_method, to_qt_slot):
        print(f"{act.__name__}: {blocks_left(act, 1000):.2f} blocks a connection")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
