"""DigitPad's own log: what nobody expected, what Qt warns of, and what the trainer's threads log."""

from __future__ import annotations

import logging
import os
import sys

from digitpad.system import paths

LARGEST = 1_000_000  # bytes; an older log is kept beside it once


def write(text: str) -> None:
    """Append to the log, with the time; a log that cannot be written must not make things worse."""
    from datetime import UTC, datetime

    path = paths.log_path()
    try:
        if path.exists() and path.stat().st_size > LARGEST:
            path.replace(path.with_suffix(".old.log"))
        descriptor = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        with os.fdopen(descriptor, "a", encoding="utf-8", errors="backslashreplace") as log:
            log.write(f"{datetime.now(UTC).isoformat(timespec='seconds')} {text}")
    except OSError as error:
        print(f"digitpad: the log {path} cannot be written: {error.strerror}", file=sys.stderr)


def tell(sentence: object) -> None:
    """Write a sentence to the log and, for whoever started the program there, to the terminal."""
    write(f"{sentence}\n")
    print(f"digitpad: {sentence}", file=sys.stderr)


class LoggedProblems(logging.Handler):
    """Writes warnings and worse to the log file and to the terminal."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.setFormatter(logging.Formatter("%(levelname)s %(name)s: %(message)s"))

    def emit(self, record: logging.LogRecord) -> None:
        text = self.format(record) + "\n"
        write(text)
        print(text, file=sys.stderr, end="")


def keep_logged_problems() -> None:
    """Begin to keep what is logged, once for the process; the first use of the trainer calls it."""
    root = logging.getLogger()
    if not any(isinstance(handler, LoggedProblems) for handler in root.handlers):
        root.addHandler(LoggedProblems())
