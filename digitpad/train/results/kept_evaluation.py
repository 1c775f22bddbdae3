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
