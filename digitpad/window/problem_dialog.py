"""What nobody expected: written to the log, and told in a dialog that does not block and says where the log is."""

from __future__ import annotations

import sys
import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QMessageLogContext, QObject, Qt, QtMsgType, Signal, qInstallMessageHandler
from PySide6.QtWidgets import QApplication, QWidget

from digitpad.system import log, paths
from trainer.errors import TrainerError, as_told

if TYPE_CHECKING:
    from types import TracebackType

    from PySide6.QtWidgets import QMessageBox

QUIET = (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg)


class ProblemLog(QObject):
    """Catches uncaught exceptions of all threads and Qt's warnings while it is installed."""

    _met = Signal(object, str)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._box: QMessageBox | None = None
        self._met.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Catch from now on what is caught nowhere else."""
        sys.excepthook = self.note_exception
        threading.excepthook = lambda problem: self.note_exception(
            problem.exc_type, problem.exc_value, problem.exc_traceback
        )
        qInstallMessageHandler(self.note_message)

    def note_exception(
        self, kind: type[BaseException], error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Log an exception and tell the user; Ctrl+C in a terminal closes the window instead."""
        import traceback

        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        details = "".join(traceback.format_exception(kind, error, trace))
        log.write(details)
        print(details, file=sys.stderr, end="")
        told = as_told(error) if error is not None else None
        self._met.emit(told or f"{kind.__name__}: {error}", details)

    def note_message(self, kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        """Log what Qt says; only its warnings and worse are kept."""
        if kind not in QUIET and not message.startswith("This plugin does not support"):
            log.write(f"{kind.name}: {message}\n")
            print(message, file=sys.stderr)

    def _tell(self, problem: TrainerError | str, details: str) -> None:
        if self._box is not None:  # one dialog at a time; all the others are in the log
            return
        from digitpad.widgets.error_dialog import show_error

        if isinstance(problem, TrainerError):  # no memory: that is the world's doing, not the program's
            self._box = show_error(self._window, problem)
        else:
            sentence = self.tr("Something went wrong that DigitPad did not expect:\n{0}\n\nThe log is in {1}")
            self._box = show_error(self._window, sentence.format(problem, paths.log_path()), details)
        self._box.finished.connect(self._forget)

    def _forget(self) -> None:
        self._box = None
