"""Runs slow calls on threads of their own and brings what they find, or their error, back to the window's thread."""

from __future__ import annotations

import contextlib
import functools
import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from trainer.errors import TrainerError

if TYPE_CHECKING:
    from collections.abc import Callable


class _Messenger(QObject):
    """Brings word from the threads. It outlives every window, so that no thread emits from what is being destroyed."""

    call_ended = Signal(object)
    told = Signal(object, object)


@functools.cache
def _messenger() -> _Messenger:
    return _Messenger()


class BackgroundWork(QObject):
    """Lets ``work(tell, should_stop)`` tell again and again, from a thread, what ``told`` then brings.

    ``stop`` waits for nothing: what is told after it, or after the end of the window, is lost without harm.
    """

    told = Signal(object)

    def __init__(self, parent: QObject, work: Callable[[Callable[[object], None], Callable[[], bool]], None]) -> None:
        super().__init__(parent)
        self._mark = object()
        self._stop = threading.Event()
        messenger = _messenger()
        messenger.told.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        words = (work, messenger, self._mark, self._stop)
        self._thread = threading.Thread(target=_work_and_tell, args=words, daemon=True, name="digitpad-work")

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def stop(self) -> None:
        """Ask the work to end; returns at once."""
        self._stop.set()

    def _deliver(self, mark: object, content: object) -> None:
        if mark is self._mark and not self._stop.is_set():
            self.told.emit(content)


def _work_and_tell(
    work: Callable[[Callable[[object], None], Callable[[], bool]], None],
    messenger: _Messenger,
    mark: object,
    stop: threading.Event,
) -> None:
    """Holds nothing that belongs to a window."""

    def tell(content: object) -> None:
        with contextlib.suppress(RuntimeError):  # the program is ending
            messenger.told.emit(mark, content)

    work(tell, stop.is_set)


class BackgroundCall(QObject):
    """Calls ``work`` on a thread, then ``on_done(result)`` or ``on_error(TrainerError)`` on the thread that made it.

    An error that is no TrainerError is raised again on the window's thread, where the exception hook meets it.
    """

    def __init__(
        self,
        parent: QObject,
        work: Callable[[], object],
        on_done: Callable[..., None],
        on_error: Callable[[TrainerError], None],
    ) -> None:
        super().__init__(parent)
        self._work = work
        self._on_done = on_done
        self._on_error = on_error
        self._result: object = None
        self._error: Exception | None = None
        self._mark = object()
        messenger = _messenger()
        messenger.call_ended.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        threading.Thread(target=self._run, args=(messenger,), daemon=True, name="digitpad-background").start()

    def _run(self, messenger: _Messenger) -> None:
        try:
            self._result = self._work()
        except Exception as error:
            self._error = error
        with contextlib.suppress(RuntimeError):  # the program is ending, nobody waits for the result
            messenger.call_ended.emit(self._mark)

    def _deliver(self, mark: object) -> None:
        if mark is not self._mark:
            return
        self.deleteLater()
        if self._error is None:
            self._on_done(self._result)
        elif isinstance(self._error, TrainerError):
            self._on_error(self._error)
        else:
            raise self._error
