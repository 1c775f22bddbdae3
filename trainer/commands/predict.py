"""``python -m trainer predict``: read pictures and drawings."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any


def add_parser(commands: Any) -> None:  # noqa: ANN401
    """Describe the command and its options."""
    parser = commands.add_parser(
        "predict",
        help="read pictures and drawings",
        description="Read pictures (PNG, JPEG, …) and InkML drawings; one JSON object a line.",
    )
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
    parser.add_argument("--model", type=Path, metavar="FILE", help="the model file (default: the bundled one)")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Answer for each file that can be read; exit status 1 when one could not."""
    from trainer.commands.model_option import load_asked
    from trainer.errors import TrainerError
    from trainer.files.bundle import default_model_path
    from trainer.model.predict import Predictor
    from trainer.reading.classify import classify_file

    predictor = Predictor(load_asked(arguments.model or default_model_path()))
    status = 0
    for path in arguments.files:
        try:
            print(json.dumps(classify_file(path, predictor)), flush=True)
        except TrainerError as error:
            print(f"trainer: {error}", file=sys.stderr)
            status = 1
    return status
