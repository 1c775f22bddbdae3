"""The option ``--model`` of the commands that read with one."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from trainer.model.digit_model import DigitModel


def load_asked(path: Path) -> DigitModel:
    """Load the model that was asked for; one that hardly reads digits is told on stderr. Raises ModelFileError."""
    from trainer.model.model_loading import doubt, load_model

    model = load_model(path)
    if doubtful := doubt(model):
        print(f"trainer: {doubtful}", file=sys.stderr)
    return model
