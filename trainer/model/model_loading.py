"""A model from whatever file a person has: DigitPad's own, or a PyTorch state dict. Costs nothing until it is asked."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from trainer.model.digit_model import DigitModel

OWN_ENDING: Final = ".safetensors"
TORCH_ENDINGS: Final = (".pt", ".pth")
MODEL_ENDINGS: Final = (OWN_ENDING, *TORCH_ENDINGS)
_TORCH_STARTS: Final = (b"PK\x03\x04", b"\x80\x02", b"\x80\x03", b"\x80\x04", b"\x80\x05")


def load_model(path: Path | str) -> DigitModel:
    """Read a model file of DigitPad, or import a PyTorch state dict of an MLP (``.pt``, ``.pth``).

    Its first bytes say which it is. A model without a name is named after its file. Raises ModelFileError that names
    the file and the reason.
    """
    if _is_torch_file(path):
        from trainer.model.pytorch_file import import_torch_file

        return import_torch_file(path)
    from trainer.errors import Fault
    from trainer.model.model_file import read_model

    is_torch_named = Path(path).suffix.lower() in TORCH_ENDINGS
    return read_model(path, Fault("it is damaged, or no file of PyTorch") if is_torch_named else None)


def _is_torch_file(path: Path | str) -> bool:
    from trainer.errors import ModelFileError
    from trainer.files.foreign_file import open_foreign_file
    from trainer.model.model_file import MAX_MODEL_FILE

    with open_foreign_file(path, MAX_MODEL_FILE, ModelFileError) as (file, _):
        start = file.read(9)
    return start.startswith(_TORCH_STARTS) and start[8:] != b"{"  # a header's length may look like a pickle
