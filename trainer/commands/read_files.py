"""The files that a command reads: named ones, those in folders, and what comes through a pipe."""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from trainer.errors import TrainerError
    from trainer.model.predict import Predictor
    from trainer.reading.classify import Answer

STANDARD_INPUT: Final = "-"


def add_files(parser: argparse.ArgumentParser) -> None:
    """Describe the argument that names what is to be read."""
    explanation = "picture (PNG, JPEG, …) or InkML drawing, a folder of them, or - for standard input"
    parser.add_argument("files", nargs="+", metavar="FILE", help=explanation)


def answers(files: Iterable[str], predictor: Predictor, refuse: bool = True) -> Iterator[tuple[str, Any]]:
    """Each file's name with its ``Answer``, or with the TrainerError that says why there is none; in order.

    In a folder and those below it all files with the ending of a picture or a drawing are read, by name.
    """
    for file in files:
        for each in _files_of(file):
            yield each, _answer(each, predictor, refuse)


def failure(file: str, error: TrainerError) -> dict[str, object]:
    """The record of a file that could not be read, in the place of its answer."""
    return {"file": file, "digit": None, "number": None, "error": str(error)}


def _files_of(file: str) -> list[str]:
    from trainer.image.picture_file import PICTURE_ENDINGS
    from trainer.ink.inkml import INK_ENDING

    folder = Path(file)
    if file == STANDARD_INPUT or not folder.is_dir():
        return [file]
    endings = {INK_ENDING, *PICTURE_ENDINGS}
    found = sorted(path for path in folder.rglob("*") if path.suffix.lower() in endings and path.is_file())
    return [str(path) for path in found] or [file]  # a folder without any is answered with that


def _answer(file: str, predictor: Predictor, refuse: bool) -> Answer | TrainerError:
    from trainer.errors import PictureError, TrainerError
    from trainer.reading.classify import classify_file

    try:
        if file == STANDARD_INPUT:
            return _answer_to_input(predictor, refuse)
        if Path(file).is_dir():
            raise PictureError("{0} holds neither a picture nor a drawing.", file)
        return classify_file(file, predictor, refuse)
    except TrainerError as error:
        return error


def _answer_to_input(predictor: Predictor, refuse: bool) -> Answer:
    """Read what comes through the pipe; it is put into a file first, for its first bytes say what it is."""
    from trainer.errors import TrainerError
    from trainer.image.picture_file import MAX_PICTURE_FILE
    from trainer.reading.classify import classify_file

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "input"
        path.write_bytes(sys.stdin.buffer.read(MAX_PICTURE_FILE + 1))
        try:
            return {**classify_file(path, predictor, refuse), "file": STANDARD_INPUT}
        except TrainerError as error:
            raise error.about("standard input") from error
