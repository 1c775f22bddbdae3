"""Reads files for another process of the program: ``python -m trainer.reading.reading_process [patient]``.

``answer_lines`` says what comes through stdin and goes to stdout. Whoever asks ends it by closing the one, and is the
one to hear of Ctrl+C. Who is patient lets all other processes go first, from its first step on: a start takes a second
of a core.
"""

from __future__ import annotations

import os
import signal
import sys
from typing import BinaryIO, Final

PATIENT: Final = "patient"
_LEAST_URGENT: Final = 19


def let_others_first() -> None:
    """Work only where a core has nothing else to do; on Linux whoever wakes up gets the core at once."""
    if hasattr(os, "SCHED_IDLE"):
        os.sched_setscheduler(0, os.SCHED_IDLE, os.sched_param(0))
    elif hasattr(os, "nice"):
        os.nice(_LEAST_URGENT)


def main(asked: BinaryIO, said: BinaryIO) -> int:
    """Answer until nothing more is asked; returns the exit status."""
    from trainer.model.predict import Predictor
    from trainer.reading.answer_lines import file_of_line, line_of_answer, read_opening
    from trainer.reading.classify import answer_of

    refuse, model = read_opening(asked)
    predictor = Predictor(model)
    predictor.quicken()
    for line in asked:
        said.write(line_of_answer(answer_of(file_of_line(line), predictor, refuse)))
        said.flush()
    return 0


if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if PATIENT in sys.argv:
        let_others_first()
    try:
        sys.exit(main(sys.stdin.buffer, sys.stdout.buffer))
    except BrokenPipeError:
        os._exit(1)  # nobody is left to answer to
