"""Digits and learning: from ink to a 28×28 digit image, from images to a trained MLP. Knows no window.

The public names are loaded when they are first used, so importing this package loads neither torch nor numpy.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from trainer.config import PRESETS, TrainConfig
    from trainer.dataset import Dataset, load_dataset
    from trainer.digit_image import digit_image
    from trainer.digit_model import DigitModel
    from trainer.errors import TrainerError
    from trainer.evaluate import Evaluation, evaluate
    from trainer.ink import Ink, Stroke
    from trainer.loop import Trainer, TrainingResult
    from trainer.model import MLP
    from trainer.model_file import load_model, save_model
    from trainer.predict import Prediction, Predictor

_HOMES = {
    "PRESETS": "config",
    "TrainConfig": "config",
    "Dataset": "dataset",
    "load_dataset": "dataset",
    "digit_image": "digit_image",
    "DigitModel": "digit_model",
    "TrainerError": "errors",
    "Evaluation": "evaluate",
    "evaluate": "evaluate",
    "Ink": "ink",
    "Stroke": "ink",
    "Trainer": "loop",
    "TrainingResult": "loop",
    "MLP": "model",
    "load_model": "model_file",
    "save_model": "model_file",
    "Prediction": "predict",
    "Predictor": "predict",
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
