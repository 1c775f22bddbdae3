"""``python -m trainer predict``: read pictures and drawings."""

from __future__ import annotations

import argparse
import json
from typing import TYPE_CHECKING, Any

from trainer.commands.console import complain
from trainer.model.matrix_threads import settle_threads

if TYPE_CHECKING:
    from trainer.errors import TrainerError
    from trainer.reading.classify import Answer


def add_parser(commands: Any) -> None:  # noqa: ANN401
    """Describe the command and its options."""
    from trainer.commands.model_option import add_model_option
    from trainer.commands.read_files import add_files

    parser = commands.add_parser(
        "predict",
        help="read pictures and drawings",
        description="Read pictures (PNG, JPEG, …) and InkML drawings; one JSON object a line.",
    )
    add_files(parser)
    add_model_option(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """One object for each file, with the reason where it could not be read; exit status 1 when one could not."""
    settle_threads()
    from trainer.commands.model_option import load_asked
    from trainer.commands.read_files import failure, read_all
    from trainer.errors import TrainerError
    from trainer.model.predict import Predictor

    def show(file: str, answer: Answer | TrainerError) -> None:
        if isinstance(answer, TrainerError):
            complain(arguments, answer)
        print(json.dumps(failure(file, answer) if isinstance(answer, TrainerError) else answer), flush=True)

    return 0 if read_all(arguments, Predictor(load_asked(arguments)), show) else 1
