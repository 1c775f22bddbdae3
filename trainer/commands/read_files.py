"""The files that a command reads: named ones, those in folders, and what comes through a pipe."""

from __future__ import annotations

import argparse
import contextlib
import sys
import tempfile
from collections.abc import Callable, Generator, Sequence
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Final

from trainer.commands.console import named
from trainer.commands.file_progress import FileProgress
from trainer.files.foreign_file import is_file, is_folder

if TYPE_CHECKING:
    from trainer.errors import TrainerError
    from trainer.model.predict import Predictor
    from trainer.reading.classify import Answer

STANDARD_INPUT: Final = "-"


def add_files(parser: argparse.ArgumentParser) -> None:
    """Describe the argument that names what is to be read."""
    explanation = (
        "picture (PNG, JPEG, BMP, GIF, WebP, TIFF, AVIF), drawing (InkML, DigitPad's SVG), a folder of them, "
        "or - for standard input"
    )
    parser.add_argument("files", nargs="+", type=named, metavar="FILE", help=explanation)


def read_all(
    arguments: argparse.Namespace,
    predictor: Predictor,
    show: Callable[[str, Answer | TrainerError], None],
    refuse: bool = True,
) -> bool:
    """Call ``show`` with each file's name and its ``Answer`` or the TrainerError, in order; whether all had an answer.

    In a folder and those below it all files with the ending of a picture or a drawing are read, by name. Where it takes
    longer a bar on stderr says how far it is.
    """
    from trainer.errors import TrainerError

    files = [each for name in arguments.files for each in _files_of(name)]
    progress = FileProgress(len(files), sys.stderr, arguments.quiet)
    failed = 0
    with contextlib.closing(_answers(files, predictor, refuse)) as found:
        for file, answer in zip(files, found, strict=True):
            is_error = isinstance(answer, TrainerError)
            if is_error or sys.stdout.isatty():
                progress.clear()
            show(file, answer)
            failed += is_error
            progress.count()
    progress.clear()
    return not failed


def _answers(files: Sequence[str], predictor: Predictor, refuse: bool) -> Generator[Answer | TrainerError]:
    from trainer.reading.file_answers import answers

    for is_plain, group in groupby(files, _is_plain):
        if is_plain:
            yield from answers(list(group), predictor, refuse)
        else:
            yield from (_answer_to_other(name, predictor, refuse) for name in group)


def failure(file: str, error: TrainerError) -> dict[str, object]:
    """The record of a file that could not be read, in the place of its answer."""
    return {"file": file, "digit": None, "number": None, "error": str(error)}


def _files_of(file: str) -> list[str]:
    from trainer.image.picture_file import PICTURE_ENDINGS
    from trainer.ink.inkml import INK_ENDING

    folder = Path(file)
    if file == STANDARD_INPUT or not is_folder(folder):
        return [file]
    endings = {INK_ENDING, *PICTURE_ENDINGS}
    found = sorted(path for path in folder.rglob("*") if path.suffix.lower() in endings and is_file(path))
    return [str(path) for path in found] or [file]  # a folder without any is answered with that


def _is_plain(name: str) -> bool:
    return name != STANDARD_INPUT and not is_folder(Path(name))


def _answer_to_other(name: str, predictor: Predictor, refuse: bool) -> Answer | TrainerError:
    from trainer.errors import PictureError, TrainerError

    if name != STANDARD_INPUT:
        return PictureError("{0} holds neither a picture nor a drawing.", name)
    try:
        return _answer_to_input(predictor, refuse)
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
