"""``digitpad classify FILE…``: read digits and numbers from files without a window, without Qt and without torch.

``predict`` is the same command for programs: it prints JSON without being asked.
"""

from __future__ import annotations

import argparse
import json
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from trainer.commands.console import complain, one_line
from trainer.commands.model_option import add_model_option, load_asked
from trainer.commands.read_files import add_files, failure, read_all
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


def add_parser(commands: Any) -> None:  # noqa: ANN401
    """Describe both names of the command and its options."""
    for name, ending, for_programs in (("classify", "", False), ("predict", "; JSON, a line for each file", True)):
        parser = commands.add_parser(
            name,
            help=f"read digits and numbers from pictures and drawings{ending}",
            description=f"Read digits from pictures and drawings{ending}.",
            epilog="Ends with status 1 if a file could not be read, with 2 if the model could not.",
        )
        add_files(parser)
        add_model_option(parser)
        told = "one JSON object a line instead of a sentence" + (
            ", as this command does anyway" if for_programs else ""
        )
        parser.add_argument("--json", action="store_true", default=for_programs, help=told)
        parser.add_argument("--no-refuse", action="store_true", help="always name a digit, however doubtful")
        parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print one line a file, in order; return 0, 1 when some file could not be read, 2 when the model could not."""
    settle_threads()
    predictor = _load(arguments)
    if predictor is None:
        return NO_MODEL
    show = partial(_show, arguments)
    return 0 if read_all(arguments, predictor, show, refuse=not arguments.no_refuse) else SOME_UNREADABLE


def _load(arguments: argparse.Namespace) -> Predictor | None:
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
        print(json.dumps(answer) if arguments.json else _sentence(answer), flush=True)
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
