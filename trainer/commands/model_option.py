"""The model that a command reads with: the one of ``--model``, or the bundled one."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from trainer.commands.console import complain, named_path

if TYPE_CHECKING:
    from trainer.model.digit_model import DigitModel


def add_model_option(parser: argparse.ArgumentParser) -> None:
    """Describe ``--model``."""
    parser.add_argument("--model", type=named_path, metavar="FILE", help="the model file (default: the bundled one)")


def model_path(arguments: argparse.Namespace) -> Path:
    """The file of the model; ModelFileError where none was named and none is bundled."""
    from trainer.files.bundle import default_model_path

    return arguments.model or default_model_path()


def load_asked(arguments: argparse.Namespace) -> DigitModel:
    """Load the model that was asked for; one that hardly reads digits is told on stderr. Raises ModelFileError."""
    from trainer.model.model_loading import doubt, load_model

    model = load_model(model_path(arguments))
    if not arguments.quiet and (doubtful := doubt(model)):
        complain(arguments, doubtful)
    return model
