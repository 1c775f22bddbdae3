"""``digitpad classify FILE…``: read digits and numbers from files without a window, without Qt and without torch."""

from __future__ import annotations

import argparse
import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final, TextIO

if TYPE_CHECKING:
    from trainer.model.predict import Predictor
    from trainer.reading.classify import Answer

SOME_UNREADABLE: Final = 1
NO_MODEL: Final = 2
_REASONS: Final = {
    "empty": "nothing is drawn",
    "not_sure": "not sure",
    "several": "several parts side by side",
    "sign": "a sign among the digits",
    "lines": "two lines",
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Describe the command's arguments; ``run`` takes what the parser then returns."""
    parser.add_argument(
        "files", nargs="+", metavar="FILE", help="PNG, JPEG, BMP, GIF or WebP picture, or InkML drawing"
    )
    parser.add_argument("--model", type=Path, metavar="M", help="model file instead of the bundled one")
    parser.add_argument("--json", action="store_true", help="one JSON object a line instead of a sentence")
    parser.add_argument("--no-refuse", action="store_true", help="always name a digit, however doubtful")


def run(arguments: argparse.Namespace) -> int:
    """Print one line a file, in order; return 0, 1 when some file could not be read, 2 when the model could not."""
    for stream in (sys.stdout, sys.stderr):
        _never_fail_on_letters(stream)
    try:
        predictor = _load(arguments.model)
        if predictor is None:
            return NO_MODEL
        read = [_classify(file, predictor, arguments) for file in arguments.files]
        sys.stdout.flush()
    except BrokenPipeError:  # whoever read the answers has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return SOME_UNREADABLE
    return 0 if all(read) else SOME_UNREADABLE


def _load(path: Path | None) -> Predictor | None:
    from trainer.errors import ModelFileError
    from trainer.files.bundle import default_model_path
    from trainer.model.model_loading import doubt, load_model
    from trainer.model.predict import Predictor

    try:
        model = load_model(path or default_model_path())
    except ModelFileError as error:
        print(_one_line(str(error)), file=sys.stderr)
        return None
    if doubtful := doubt(model):
        print(_one_line(str(doubtful)), file=sys.stderr)
    return Predictor(model)


def _classify(file: str, predictor: Predictor, arguments: argparse.Namespace) -> bool:
    """Print the answer for one file, or the reason why there is none; say whether there is one."""
    from trainer.errors import TrainerError
    from trainer.reading.classify import classify_file

    try:
        answer = classify_file(file, predictor, refuse=not arguments.no_refuse)
    except TrainerError as error:
        print(_one_line(str(error)), file=sys.stderr)
        return False
    print(json.dumps(answer) if arguments.json else _sentence(answer))
    return True


def _sentence(answer: Answer) -> str:
    file = _one_line(answer["file"])
    if len(answer["digits"]) > 1:
        return f"{file}: {_of_number(answer)}"
    best = answer["most_probable"]
    if best is None:
        return f"{file}: no digit, {_REASONS[answer['reason']]}"
    chance = f"{100 * answer['probabilities'][best]:.1f}%"
    if answer["digit"] is None:
        return f"{file}: no digit, {_REASONS[answer['reason']]} (most probable {best}, {chance})"
    return f"{file}: {answer['digit']} ({chance})"


def _of_number(answer: Answer) -> str:
    shares = [max(digit["probabilities"]) for digit in answer["digits"]]
    if answer["number"] is not None:
        return f"{answer['number']} (least sure digit {100 * min(shares):.1f}%)"
    best = "".join(str(digit["digit"]) for digit in answer["digits"])
    return f"no number, {_REASONS[answer['reason']]} (most probable {best})"


def _one_line(text: str) -> str:
    """Keep a name with line breaks or control letters from passing for other output."""
    return "".join(letter if letter.isprintable() else ascii(letter)[1:-1] for letter in text)


def _never_fail_on_letters(stream: TextIO) -> None:
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(errors="backslashreplace")
