"""Brings what the trainer's threads log to DigitPad's own log, from the first use of the trainer on."""

from __future__ import annotations

import logging
import sys

from digitpad.window import problem_dialog


class LoggedProblems(logging.Handler):
    """Writes warnings and worse to the log file and to the terminal."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.setFormatter(logging.Formatter("%(levelname)s %(name)s: %(message)s"))

    def emit(self, record: logging.LogRecord) -> None:
        text = self.format(record) + "\n"
        problem_dialog.write(text)
        print(text, file=sys.stderr, end="")


def keep_logged_problems() -> None:
    """Begin, once for the process."""
    root = logging.getLogger()
    if not any(isinstance(handler, LoggedProblems) for handler in root.handlers):
        root.addHandler(LoggedProblems())
