"""What two processes of the program say to each other about files to read: lines of JSON, and nothing that could run.

The one that asks begins with a line of settings and the model file's content. Then each line is a file's name, and for
each comes a line with the answer, or with the words of an error and what fills them.
"""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING, BinaryIO, Final, cast

from trainer.errors import TrainerError
from trainer.files.plain_sentence import plain_of, sentence_of

if TYPE_CHECKING:
    from trainer.model.digit_model import DigitModel
    from trainer.reading.classify import Answer

_LONGEST: Final = 1 << 20


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
    return _line(plain_of(outcome) if isinstance(outcome, TrainerError) else outcome)


def answer_of_line(line: bytes) -> Answer | TrainerError:
    """The same on the other side; ValueError for a line that is none, such as that of a process that has ended."""
    said = json.loads(line)
    return cast("TrainerError", sentence_of(said)) if isinstance(said, list) else cast("Answer", said)


def _line(value: object) -> bytes:
    return json.dumps(value).encode() + b"\n"
