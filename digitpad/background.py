"""Runs one slow call on a thread of its own and brings its result, or its error, back to the window's thread."""

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


@functools.cache
def _messenger() -> _Messenger:
    return _Messenger()


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
