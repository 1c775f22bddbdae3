"""What takes the window's thread too long for one turn: a part a frame, so that a pen and a hand go first."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, QTimer

FRAME_MS = 16  # of a screen


class PartByPart(QObject):
    """Does what ``parts`` yields between; a wish that comes meanwhile is met when all parts are done."""

    def __init__(self, parts: Callable[[], Iterator[None]], parent: QObject) -> None:
        super().__init__(parent)
        self._parts = parts
        self._under_way: Iterator[None] | None = None
        self._is_behind = False
        self._frame = QTimer(self, singleShot=True, interval=FRAME_MS)
        self._frame.timeout.connect(self._do_next)

    def begin(self) -> None:
        """Do the first part now, or all of it again after what is under way."""
        self._is_behind = True
        if not self._frame.isActive():
            self._do_next()

    def drop(self) -> None:
        """Leave what is not done: somebody does all of it at once."""
        self._under_way, self._is_behind = None, False

    def _do_next(self) -> None:
        if self._under_way is None and self._is_behind:
            self._under_way, self._is_behind = self._parts(), False
        if self._under_way is not None:
            try:
                next(self._under_way)
            except StopIteration:
                self._under_way = None
            self._frame.start()
