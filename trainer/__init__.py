"""Digits and learning: from ink to a 28×28 digit image, from images to a trained MLP. Knows no window.

The public names are loaded when they are first used, so importing this package loads neither torch nor numpy.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from trainer.data.dataset import Dataset, load_dataset
    from trainer.errors import TrainerError
    from trainer.evaluation.evaluate import Evaluation, evaluate
    from trainer.image.digit_image import digit_image
    from trainer.ink.strokes import Ink, Stroke
    from trainer.model.digit_model import DigitModel
    from trainer.model.model_file import save_model
    from trainer.model.model_loading import load_model
    from trainer.model.predict import Prediction, Predictor
    from trainer.runs.config import PRESETS, TrainConfig
    from trainer.training.loop import Trainer, TrainingResult
    from trainer.training.network import MLP

_HOMES = {
    "PRESETS": "runs.config",
    "TrainConfig": "runs.config",
    "Dataset": "data.dataset",
    "load_dataset": "data.dataset",
    "digit_image": "image.digit_image",
    "DigitModel": "model.digit_model",
    "TrainerError": "errors",
    "Evaluation": "evaluation.evaluate",
    "evaluate": "evaluation.evaluate",
    "Ink": "ink.strokes",
    "Stroke": "ink.strokes",
    "Trainer": "training.loop",
    "TrainingResult": "training.loop",
    "MLP": "training.network",
    "load_model": "model.model_loading",
    "save_model": "model.model_file",
    "Prediction": "model.predict",
    "Predictor": "model.predict",
}

__all__ = [
    "MLP",
    "PRESETS",
    "Dataset",
    "DigitModel",
    "Evaluation",
    "Ink",
    "Prediction",
    "Predictor",
    "Stroke",
    "TrainConfig",
    "Trainer",
    "TrainerError",
    "TrainingResult",
    "digit_image",
    "evaluate",
    "load_dataset",
    "load_model",
    "save_model",
]


def __getattr__(name: str) -> Any:  # noqa: ANN401
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *_HOMES})
