"""Counts what nobody expected in a window's process: uncaught exceptions, logged errors, Qt's warnings."""

from __future__ import annotations

import logging
import sys
import threading
import traceback
from typing import Any


class Watch(logging.Handler):
    """Replaces all hooks of the interpreter and of Qt; ``last`` says what was done when something went wrong."""

    def __init__(self) -> None:
        from PySide6.QtCore import qInstallMessageHandler

        super().__init__(logging.ERROR)
        self.failures = {"exceptions": 0, "logged_errors": 0, "qt_warnings": 0}
        self.last = "start"
        sys.excepthook = self._note_exception
        threading.excepthook = lambda problem: self._note_exception(
            problem.exc_type, problem.exc_value, problem.exc_traceback
        )
        sys.unraisablehook = lambda problem: self._note_exception(
            problem.exc_type, problem.exc_value, problem.exc_traceback
        )
        logging.getLogger().addHandler(self)
        qInstallMessageHandler(self._note_message)

    def emit(self, record: logging.LogRecord) -> None:
        """An error in the log is a failure."""
        self._count("logged_errors", self.format(record))

    def _note_exception(self, *problem: Any) -> None:
        self._count("exceptions", "".join(traceback.format_exception(*problem)))

    def _note_message(self, kind: Any, _context: Any, message: str) -> None:
        from PySide6.QtCore import QtMsgType

        if kind not in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg) and "This plugin does not support" not in message:
            self._count("qt_warnings", message)

    def _count(self, what: str, text: str) -> None:
        self.failures[what] += 1
        print(what, "after", self.last, text, file=sys.stderr, flush=True)
