"""Slow work beside the window, on threads that it hears from, can stop, and may be gone before."""

from __future__ import annotations

import atexit
import contextlib
import functools
import threading
from collections import deque
from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, QObject, Qt, QTimer, Signal, SignalInstance

from trainer.errors import TrainerError, as_told

TELL_MS = 50  # no more often than an eye can follow

Tell = Callable[[object], None]
ShouldStop = Callable[[], bool]
Job = Callable[[Tell, ShouldStop], object]


class _Messenger(QObject):
    """Brings word from the threads. It outlives every window, so that no thread emits from what is being destroyed."""

    called = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._lock = threading.Lock()
        self._is_closed = False
        atexit.register(self.close)  # after Qt's own, and so called before it

    def call(self, line: _Line) -> None:
        """Say on the window's thread that there is something to take from this line; called on any thread."""
        with self._lock:
            if not self._is_closed:
                self.called.emit(line)

    def close(self) -> None:
        """Bring nothing more: a thread that emits while Qt is taken apart ends the process with a segmentation fault.

        Returns when no thread is about to emit.
        """
        with self._lock:
            self._is_closed = True


@functools.cache
def _messenger() -> _Messenger:
    return _Messenger()


class Work(QObject):
    """Calls ``job(tell, should_stop)`` on a thread, and brings what it says to the thread that made this object.

    ``told`` carries a tuple of all that was told since the last time, in order, at most 20 times a second. Then comes
    one of ``done`` with what the job returned, ``failed`` with the TrainerError that it raised, or that says that
    memory ran out, and ``broken`` for any other error, which is raised again where the exception hook meets it. When
    the parent is destroyed meanwhile, nobody hears anything; the job goes on to its end. ``has_ended`` says that its
    word was brought.
    """

    told = Signal(object)
    done = Signal(object)
    failed = Signal(object)
    broken = Signal()

    def __init__(self, parent: QObject | None, job: Job, name: str = "digitpad-work") -> None:
        super().__init__(parent)
        self._line = _Line(job, _messenger())
        self._thread = threading.Thread(target=self._line.work, daemon=True, name=name)
        self.has_ended = False
        self._since = QElapsedTimer()
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._tell)
        _messenger().called.connect(self._hear, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def stop(self) -> None:
        """Ask the job to end; returns at once, and its end is heard as any other."""
        self._line.stop.set()

    def wait(self, timeout_ms: int) -> bool:
        """Wait for the thread, at most so long and without an event loop; whether it has come to its end."""
        self._thread.join(timeout_ms / 1000)
        return not self._thread.is_alive()

    def settle(self, timeout_ms: int) -> None:
        """Wait for the end, at most so long, and bring its word at once: the event loop may not turn again."""
        if not self.has_ended and self.wait(timeout_ms):
            self._conclude()

    def leave(self, timeout_ms: int = 0) -> bool:
        """Ask the job to end, wait at most so long, and hear nothing of it any more; whether it has come to its end."""
        self.stop()
        self.blockSignals(True)
        return self.wait(timeout_ms)

    def _hear(self, line: _Line) -> None:
        if line is not self._line or self.has_ended:  # a last word and the end may be two calls
            return
        if line.has_ended:
            self._conclude()
        elif not self._timer.isActive():
            passed = self._since.elapsed() if self._since.isValid() else TELL_MS
            self._timer.start(max(0, TELL_MS - passed))

    def _tell(self) -> None:
        words = self._line.words_so_far()
        self._since.start()
        if words:
            self.told.emit(words)

    def _conclude(self) -> None:
        self.has_ended = True
        self._timer.stop()
        self._thread.join()
        self.deleteLater()
        self._tell()
        error = self._line.error
        if error is None:
            self.done.emit(self._line.result)
        elif (told := as_told(error)) is not None:
            self.failed.emit(told)
        else:
            self.broken.emit()
            raise error


class _Line:
    """What the thread and the window share. The thread holds this alone, and nothing of a window but in its job."""

    def __init__(self, job: Job, messenger: _Messenger) -> None:
        self._job, self._messenger = job, messenger
        self._words: deque[object] = deque()
        self._was_called = threading.Event()
        self.stop = threading.Event()
        self.result: object = None
        self.error: Exception | None = None
        self.has_ended = False

    def work(self) -> None:
        """The thread's whole life."""
        try:
            self.result = self._job(self._tell, self.stop.is_set)
        except Exception as error:
            self.error = error
        self.has_ended = True
        self._call()

    def words_so_far(self) -> tuple[object, ...]:
        """What was told and not taken yet; asked for on the window's thread."""
        self._was_called.clear()  # before they are taken: what is told from now on calls again
        words = []
        while self._words:
            words.append(self._words.popleft())
        return tuple(words)

    def _tell(self, word: object) -> None:
        self._words.append(word)
        if not self._was_called.is_set():
            self._was_called.set()
            self._call()

    def _call(self) -> None:
        with contextlib.suppress(RuntimeError):  # the program is ending, nobody listens
            self._messenger.call(self)


def in_background(
    parent: QObject,
    call: Callable[[], object],
    on_done: Callable[..., None] | SignalInstance,
    on_failed: Callable[[TrainerError], None],
) -> Work:
    """Call on a thread, then ``on_done(result)`` or ``on_failed(error)`` on this one: work that tells nothing else."""
    work = Work(parent, lambda _tell, _should_stop: call())
    work.done.connect(on_done)
    work.failed.connect(on_failed)
    work.start()
    return work
