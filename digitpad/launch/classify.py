"""``digitpad classify FILE…``: read digits and numbers from files without a window, without Qt and without torch."""

from __future__ import annotations

import argparse
import json
import os
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from trainer.commands.console import INTERRUPTED, add_common_options, complain, one_line, settle_streams
from trainer.commands.read_files import add_files, failure, read_all
from trainer.errors import as_told
from trainer.model.matrix_threads import settle_threads

if TYPE_CHECKING:
    from trainer.errors import TrainerError
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
    add_files(parser)
    parser.add_argument("--model", type=Path, metavar="M", help="model file instead of the bundled one")
    parser.add_argument("--json", action="store_true", help="one JSON object a line instead of a sentence")
    parser.add_argument("--no-refuse", action="store_true", help="always name a digit, however doubtful")
    add_common_options(parser)


def run(arguments: argparse.Namespace) -> int:
    """Print one line a file, in order; return 0, 1 when some file could not be read, 2 when the model could not.

    130 after Ctrl+C.
    """
    settle_streams()
    settle_threads()
    try:
        predictor = _load(arguments)
        if predictor is None:
            return NO_MODEL
        show = partial(_show, arguments)
        complete = read_all(arguments, predictor, show, refuse=not arguments.no_refuse)
        sys.stdout.flush()
    except BrokenPipeError:  # whoever read the answers has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return SOME_UNREADABLE
    except KeyboardInterrupt:
        return INTERRUPTED
    except MemoryError as error:
        complain(arguments, as_told(error))
        return SOME_UNREADABLE
    return 0 if complete else SOME_UNREADABLE


def _load(arguments: argparse.Namespace) -> Predictor | None:
    from trainer.commands.model_option import load_asked
    from trainer.errors import ModelFileError
    from trainer.model.predict import Predictor

    try:
        return Predictor(load_asked(arguments))
    except ModelFileError as error:
        complain(arguments, error)
        return None


def _show(arguments: argparse.Namespace, file: str, answer: Answer | TrainerError) -> None:
    """Print the answer for one file, or the reason why there is none."""
    from trainer.errors import TrainerError

    if not isinstance(answer, TrainerError):
        print(json.dumps(answer) if arguments.json else _sentence(answer))
        return
    complain(arguments, answer)
    if arguments.json:
        print(json.dumps(failure(file, answer)))


def _sentence(answer: Answer) -> str:
    file = one_line(answer["file"])
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
