"""How an imported network wants its pixels, found by trial: a state dict says nothing about it."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

from trainer.errors import DatasetError
from trainer.model.digit_model import Activation, Array, DigitModel, InputScaling
from trainer.model.predict import Predictor

SCALINGS: Final[dict[str, InputScaling]] = {
    "0..1": InputScaling(0.0, 1.0),
    "MNIST mean and deviation": InputScaling(0.1307, 0.3081),
    "-1..1": InputScaling(0.5, 0.5),
}
_OTHER_ACTIVATIONS: Final[tuple[Activation, ...]] = ("tanh", "sigmoid", "leaky_relu", "silu", "gelu")
_IMAGES: Final = 1000
_CLEARLY_BETTER: Final = 0.02  # accuracy that another activation than relu has to gain
_CLEARLY_READS: Final = 0.5  # and reach: an untrained network says nothing about its activation


def settle_input(model: DigitModel) -> DigitModel:
    """Try the usual scalings, and activations, on 1,000 validation images of MNIST and keep the most accurate.

    ``info.metrics`` then says ``input_scaling``, a name from SCALINGS, and ``input_scaling_accuracy``, 0..1, which
    is left out when there is no MNIST to try on.
    """
    try:
        images, labels = _validation_images()
    except DatasetError:
        return _with_choice(model, "0..1", None)
    best, name, accuracy = _best_scaling(model, images, labels)
    for activation in _OTHER_ACTIVATIONS if len(model.weights) > 1 else ():
        other, other_name, other_accuracy = _best_scaling(replace(model, activation=activation), images, labels)
        if other_accuracy > max(_CLEARLY_READS, accuracy + _CLEARLY_BETTER):
            best, name, accuracy = other, other_name, other_accuracy
    return _with_choice(best, name, accuracy)


def _best_scaling(model: DigitModel, images: Array, labels: NDArray[np.int64]) -> tuple[DigitModel, str, float]:
    tried = []
    for name, scaling in SCALINGS.items():
        candidate = replace(model, scaling=scaling)
        with np.errstate(over="ignore", invalid="ignore"):
            right = Predictor(candidate).logits(images).argmax(axis=1) == labels
        tried.append((candidate, name, float(right.mean())))
    return max(tried, key=lambda choice: choice[2])


def _with_choice(model: DigitModel, name: str, accuracy: float | None) -> DigitModel:
    found = {"input_scaling": name, "activation": model.activation}
    measured = {} if accuracy is None else {"input_scaling_accuracy": round(accuracy, 4)}
    metrics = {**model.info.metrics, **found, **measured}
    return replace(model, info=replace(model.info, metrics=metrics))


@cache
def _validation_images() -> tuple[Array, NDArray[np.int64]]:
    from trainer.data.dataset import load_dataset, split

    dataset = load_dataset()
    _, validation = split(len(dataset.train_labels), 0.2, 0)
    chosen = validation[:_IMAGES]
    images = dataset.train_images[chosen].reshape(len(chosen), -1).astype(np.float32)
    images /= np.float32(255)
    return images, dataset.train_labels[chosen]
