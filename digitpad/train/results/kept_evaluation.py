"""Tests a kept model again: its run holds figures only, the pictures with their answers are made anew."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from trainer.data.dataset import Dataset
    from trainer.evaluation.evaluate import Evaluation
    from trainer.model.digit_model import DigitModel


def evaluate_again(model: DigitModel, load: Callable[[], Dataset]) -> tuple[Evaluation, NDArray[np.uint8]]:
    """The outcome on the test pictures of the data that ``load`` returns, and those pictures, (N, 28, 28) uint8.

    Takes some tenths of a second: call it on a background thread. Raises DatasetError.
    """
    from trainer.evaluation.evaluate import evaluate
    from trainer.model.predict import Predictor

    dataset = load()
    return evaluate(Predictor(model), dataset.test_images, dataset.test_labels), dataset.test_images


def evaluate_bundled(load: Callable[[], Dataset]) -> tuple[str, Evaluation, NDArray[np.uint8]]:
    """The name of the model that came with the program, and what ``evaluate_again`` says of it. As slow, same errors.

    Raises ModelFileError, too, where that model is damaged.
    """
    from trainer.files.bundle import default_model_path
    from trainer.model.model_loading import load_model

    model = load_model(default_model_path())
    return model.info.name, *evaluate_again(model, load)
