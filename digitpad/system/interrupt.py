"""Ctrl+C in the terminal that the window was started from: the window is closed as by its own button."""

from __future__ import annotations

import os
import signal
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier
from PySide6.QtWidgets import QApplication, QWidget


class Interrupt(QObject):
    """Closes ``window`` at the first SIGINT; a second one ends the program at once, should closing hang.

    Python runs its own handlers only between two of its steps, and Qt's loop may wait long for one; a pipe wakes it.
    Where Qt cannot watch a pipe (Windows), Ctrl+C ends the program as it does any other.
    """

    status = 130  # the program's own then, as shells count it: 128 and the number of SIGINT

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.has_come = False
        if os.name == "nt":
            signal.signal(signal.SIGINT, signal.SIG_DFL)
            return
        self._window = window
        self._end, wake = os.pipe()
        os.set_blocking(wake, False)
        signal.signal(signal.SIGINT, self._note)
        signal.set_wakeup_fd(wake, warn_on_full_buffer=False)
        notifier = QSocketNotifier(self._end, QSocketNotifier.Type.Read, self)
        notifier.activated.connect(self._wake)

    def _note(self, _number: int, _frame: FrameType | None) -> None:
        self.has_come = True
        signal.signal(signal.SIGINT, signal.SIG_DFL)

    def _wake(self) -> None:
        os.read(self._end, 64)  # other signals write here, too
        if not self.has_come:
            return
        while (dialog := QApplication.activeModalWidget()) is not None and dialog.close():
            pass  # a window below a dialog does not close
        self._window.close()
