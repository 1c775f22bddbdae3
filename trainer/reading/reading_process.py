"""Reads files for another process of the program: ``python -m trainer.reading.reading_process``.

``answer_lines`` says what comes through stdin and goes to stdout. Whoever asks ends it by closing the one, and is the
one to hear of Ctrl+C.
"""

from __future__ import annotations

import os
import signal
import sys
from typing import BinaryIO, Final

_LEAST_URGENT: Final = 19


def main(asked: BinaryIO, said: BinaryIO) -> int:
    """Answer until nothing more is asked; returns the exit status."""
    from trainer.model.predict import Predictor
    from trainer.reading.answer_lines import file_of_line, line_of_answer, read_opening
    from trainer.reading.classify import answer_of

    settings, model = read_opening(asked)
    if settings.is_patient and hasattr(os, "nice"):
        os.nice(_LEAST_URGENT)
    predictor = Predictor(model)
    predictor.quicken()
    for line in asked:
        said.write(line_of_answer(answer_of(file_of_line(line), predictor, settings.refuse)))
        said.flush()
    return 0


if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        sys.exit(main(sys.stdin.buffer, sys.stdout.buffer))
    except BrokenPipeError:
        os._exit(1)  # nobody is left to answer to
