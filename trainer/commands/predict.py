"""``python -m trainer predict``: read pictures and drawings."""

from __future__ import annotations

import argparse
import json
from typing import Any


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
    from trainer.commands.console import complain
    from trainer.commands.model_option import load_asked
    from trainer.commands.read_files import answers, failure
    from trainer.errors import TrainerError
    from trainer.model.predict import Predictor

    status = 0
    for file, answer in answers(arguments.files, Predictor(load_asked(arguments))):
        if isinstance(answer, TrainerError):
            complain(arguments, answer)
            status = 1
        print(json.dumps(failure(file, answer) if isinstance(answer, TrainerError) else answer), flush=True)
    return status
