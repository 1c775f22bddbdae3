"""Digits and learning: from ink to a 28×28 digit image, from images to a trained MLP. Knows no window.

    import trainer

    data = trainer.load_dataset()
    result = trainer.train(data, "quick", print, epochs=2)
    trainer.save_model("mine.safetensors", result.model)
    trainer.predict("seven.png", trainer.load_model("mine.safetensors"))
    trainer.read_number("2026.png").number

docs/library.md shows the rest. The public names are loaded when they are first used, so importing this package loads
neither torch nor numpy.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from trainer.data.dataset import Dataset, load_dataset
    from trainer.errors import TrainerError
    from trainer.evaluation.evaluate import Evaluation, evaluate
    from trainer.image.digit_image import digit_image
    from trainer.ink.inkml import read_inkml, write_inkml
    from trainer.ink.strokes import Ink, Stroke
    from trainer.library.any_form import predict, predict_batch, read_number
    from trainer.library.digit_classifier import DigitClassifier
    from trainer.library.one_call import train
    from trainer.model.digit_model import DigitModel
    from trainer.model.model_card import model_card
    from trainer.model.model_file import save_model
    from trainer.model.model_loading import load_model
    from trainer.model.predict import Prediction, Predictor
    from trainer.reading.number_reading import DigitReading, NumberReading
    from trainer.runs.config import PRESETS, TrainConfig
    from trainer.training.loop import Trainer, TrainingResult
    from trainer.training.network import MLP, from_digit_model, to_digit_model

_HOMES = {
    "data.dataset": ("Dataset", "load_dataset"),
    "errors": ("TrainerError",),
    "evaluation.evaluate": ("Evaluation", "evaluate"),
    "image.digit_image": ("digit_image",),
    "ink.inkml": ("read_inkml", "write_inkml"),
    "ink.strokes": ("Ink", "Stroke"),
    "library.any_form": ("predict", "predict_batch", "read_number"),
    "model.digit_model": ("DigitModel",),
    "model.model_card": ("model_card",),
    "model.model_file": ("save_model",),
    "model.model_loading": ("load_model",),
    "model.predict": ("Prediction", "Predictor"),
    "reading.number_reading": ("DigitReading", "NumberReading"),
    "runs.config": ("PRESETS", "TrainConfig"),
    "library.digit_classifier": ("DigitClassifier",),
    "training.loop": ("Trainer", "TrainingResult"),
    "training.network": ("MLP", "from_digit_model", "to_digit_model"),
    "library.one_call": ("train",),
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}

__version__ = "0.1.0"
BELONGS_TO = "DigitPad"  # other packages of this name exist, and digitpad looks whether it found its own
__all__ = [
    "MLP",
    "PRESETS",
    "Dataset",
    "DigitClassifier",
    "DigitModel",
    "DigitReading",
    "Evaluation",
    "Ink",
    "NumberReading",
    "Prediction",
    "Predictor",
    "Stroke",
    "TrainConfig",
    "Trainer",
    "TrainerError",
    "TrainingResult",
    "__version__",
    "digit_image",
    "evaluate",
    "from_digit_model",
    "load_dataset",
    "load_model",
    "model_card",
    "predict",
    "predict_batch",
    "read_inkml",
    "read_number",
    "save_model",
    "to_digit_model",
    "train",
    "write_inkml",
]


def __getattr__(name: str) -> Any:  # noqa: ANN401  # noqa: ANN401
    if name not in _HOME_OF:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOME_OF[name]}"), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
