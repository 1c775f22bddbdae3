"""PyTorch state dicts of MLPs, converted in a child process that is limited in memory and time."""

from __future__ import annotations

from pathlib import Path

from trainer.digit_model import DigitModel
from trainer.errors import ModelFileError


def import_torch_file(path: Path) -> DigitModel:
    """Convert a ``.pt`` or ``.pth`` state dict of an MLP into a DigitModel; raises ModelFileError with the reason."""
    raise ModelFileError(f"{path} is a PyTorch file, which cannot be imported yet.")
