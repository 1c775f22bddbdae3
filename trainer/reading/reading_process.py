"""Reads files for another process of the program: ``python -m trainer.reading.reading_process [patient]``.

What the two say to each other are lines of JSON, and nothing that could run: the one that asks begins with a line of
settings and the model file's content; then each line is a file's name, and for each comes a line with the answer, or
with the words of an error and what fills them. Whoever asks ends it by closing stdin, and is the one to hear of Ctrl+C.
Who is patient lets all other processes go first, from its first step on: a start takes a second of a core.
"""

from __future__ import annotations

import io
import json
import os
import signal
import sys
from typing import TYPE_CHECKING, BinaryIO, Final, cast

if TYPE_CHECKING:
    from trainer.errors import TrainerError
    from trainer.model.digit_model import DigitModel
    from trainer.reading.classify import Answer

PATIENT: Final = "patient"
_LEAST_URGENT: Final = 19
_LONGEST: Final = 1 << 20


def let_others_first() -> None:
    """Work only where a core has nothing else to do; on Linux whoever wakes up gets the core at once."""
    if hasattr(os, "SCHED_IDLE"):
        os.sched_setscheduler(0, os.SCHED_IDLE, os.sched_param(0))
    elif hasattr(os, "nice"):
        os.nice(_LEAST_URGENT)


def opening(model: DigitModel, refuse: bool) -> bytes:
    """Whether what is no digit is refused, and the model."""
    from trainer.model.model_file import model_bytes

    content = model_bytes(model)
    return _line([refuse, len(content)]) + content


def read_opening(stream: BinaryIO) -> tuple[bool, DigitModel]:
    """The same on the other side; ValueError for anything else."""
    from trainer.model.model_file import read_model

    refuse, size = json.loads(stream.readline(_LONGEST))
    return bool(refuse), read_model(io.BytesIO(stream.read(size)), size)


def line_of_file(name: str) -> bytes:
    """A file's name."""
    return _line(name)


def file_of_line(line: bytes) -> str:
    """The name in a line."""
    return str(json.loads(line))


def line_of_answer(outcome: Answer | TrainerError) -> bytes:
    """An answer, or an error."""
    from trainer.errors import TrainerError
    from trainer.files.plain_sentence import plain_of

    return _line(plain_of(outcome) if isinstance(outcome, TrainerError) else outcome)


def answer_of_line(line: bytes) -> Answer | TrainerError:
    """The same on the other side; ValueError for a line that is none, such as that of a process that has ended."""
    from trainer.files.plain_sentence import sentence_of

    said = json.loads(line)
    return cast("TrainerError", sentence_of(said)) if isinstance(said, list) else cast("Answer", said)


def _line(value: object) -> bytes:
    return json.dumps(value).encode() + b"\n"


def main(asked: BinaryIO, said: BinaryIO) -> int:
    """Answer until nothing more is asked; returns the exit status."""
    from trainer.model.predict import Predictor
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
