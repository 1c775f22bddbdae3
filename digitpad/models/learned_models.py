"""Models that have learned somebody's samples, and the models that they came from."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from trainer.errors import TrainerError

if TYPE_CHECKING:
    from trainer.model.digit_model import DigitModel


class FoundModel(NamedTuple):
    """A model and the file that holds it."""

    model: DigitModel
    path: Path
    is_bundled: bool

    @property
    def file(self) -> str:
        """The file as settings name it, empty for a model that came with DigitPad."""
        return "" if self.is_bundled else str(self.path)


def has_learned(model: DigitModel) -> bool:
    """Whether this model came out of learning somebody's samples."""
    return "samples_digest" in model.info.config


def parent_of(model: DigitModel) -> DigitModel:
    """The model to learn on: one that has learned samples before gives way to the model that it came from.

    So nothing adds up from course to course, and the test before the offer asks a model that does not know the samples.
    """
    if not has_learned(model):
        return model
    found = find_model(model.info.parent)
    return found.model if found else model


def find_model(fingerprint: str) -> FoundModel | None:
    """The model with this fingerprint among those that came with DigitPad and the user's own, None when it is gone."""
    from digitpad.system import paths
    from trainer.files.bundle import bundled_models

    bundled = bundled_models()
    for path in (*bundled, *sorted(paths.models_folder().glob("*.safetensors"))):
        model = model_in(str(path))
        if model is not None and model.fingerprint == fingerprint:
            return FoundModel(model, path, path in bundled)
    return None


def model_in(file: str) -> DigitModel | None:
    """The model in a file; None where the name is empty and where the file is damaged or was thrown away."""
    from trainer.model.model_loading import load_model

    try:
        return load_model(Path(file)) if file else None
    except TrainerError:
        return None
