"""A model from whatever file a person has: DigitPad's own, or another program's. Costs nothing until it is asked."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from trainer.errors import Fault, Sentence
    from trainer.model.digit_model import DigitModel

OWN_ENDING: Final = ".safetensors"
TORCH_ENDINGS: Final = (".pt", ".pth", ".ckpt", ".tar", ".bin")
MODEL_ENDINGS: Final = (OWN_ENDING, *TORCH_ENDINGS, ".onnx", ".npz")
MAX_MODEL_FILE: Final = 256 * 2**20  # bytes
_QUICK: Final = 32 * 2**20  # bytes
_CLEARLY_READS: Final = 0.5  # of MNIST


def load_model(path: Path | str | None = None) -> DigitModel:
    """Read a model file of DigitPad, or import a plain MLP of another program; see foreign/imported_model.

    Without a path the model that comes with the program. Its content says which it is, not its name. A model without
    a name is named after its file. Raises ModelFileError that names the file and the reason, and ValueError for what
    is no path.
    """
    from dataclasses import replace

    from trainer.errors import Fault, ModelFileError, as_fault, showable
    from trainer.files.foreign_file import as_path, open_foreign_file
    from trainer.model.model_file import read_model
    from trainer.model.safetensors_reader import is_made_by_digitpad

    if path is None:
        from trainer.files.bundle import default_model_path

        path = default_model_path()
    path = as_path(path)
    with open_foreign_file(path, MAX_MODEL_FILE, ModelFileError) as (file, size):
        try:
            if is_made_by_digitpad(file, size):
                model = read_model(file, size)
                return model if model.info.name else replace(model, info=replace(model.info, name=showable(path.stem)))
            from trainer.model.foreign.imported_model import import_model

            return import_model(file, size, path, _unknown(path))
        except ValueError as error:
            reason = as_fault(error, Fault("it is damaged"))
            raise ModelFileError("{0} is no model that DigitPad can read: {1}.", path, reason) from error


def _unknown(path: Path) -> Fault:
    from trainer.errors import Fault

    if path.suffix.lower() in TORCH_ENDINGS:
        return Fault("it is damaged, or no file of PyTorch")
    return Fault("it is not a safetensors file, or it is cut short")


def is_quick_to_load(path: Path) -> bool:
    """Whether a file is a model of DigitPad's own and small, so that a window may load it before it shows."""
    from trainer.errors import ModelFileError
    from trainer.files.foreign_file import open_foreign_file
    from trainer.model.safetensors_reader import is_made_by_digitpad

    try:
        with open_foreign_file(path, _QUICK, ModelFileError) as (file, size):
            return is_made_by_digitpad(file, size)
    except ModelFileError:
        return False


def doubt(model: DigitModel) -> Sentence | None:
    """What to tell a person before a foreign model is used that reads less than half of MNIST; None for all others."""
    from trainer.errors import Sentence

    accuracy = model.info.metrics.get("input_scaling_accuracy")
    if not isinstance(accuracy, float) or accuracy >= _CLEARLY_READS:
        return None
    return Sentence(
        "{0} reads only {1} of 1,000 MNIST digits right, so it was hardly made to read digits.",
        model.info.name,
        round(1000 * accuracy),
    )
