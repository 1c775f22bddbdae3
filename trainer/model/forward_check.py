"""Whether a model can be run at all: finite weights may still be so large that every answer is no number."""

from __future__ import annotations

from typing import Final

import numpy as np

from trainer.errors import Fault
from trainer.image.measures import PIXELS
from trainer.model.digit_model import DigitModel
from trainer.model.predict import Predictor

_LARGEST: Final = 1e30  # float32 ends at 3e38
_CLEARLY_SMALL: Final = 1e12  # the third power, which GELU takes, is far from the end too


def check_forward_pass(model: DigitModel) -> None:
    """Raise Fault unless every image in 0..1 gives finite numbers in every layer.

    The largest value that any image can lead to is followed through the network, |W| r + |b| a layer; no activation
    makes a value larger, and none below 1 larger than 1. Then a few images are tried, with overflows as errors. Where
    the largest weight of each layer alone shows that nothing can overflow, as in every sensible model, that is all.
    """
    if _coarse_reach(model) <= _CLEARLY_SMALL:
        return
    scaling = model.scaling
    reach = np.full(PIXELS, min((1 + abs(scaling.mean)) / abs(scaling.deviation), _LARGEST), np.float32)
    for weight, bias in zip(model.weights, model.biases, strict=True):
        with np.errstate(over="ignore", invalid="ignore"):  # in float32, for each start waits for this
            reach = np.maximum(np.abs(weight) @ reach + np.abs(bias), np.float32(1.0))
        if not float(reach.max()) <= _LARGEST:
            raise Fault("its weights are so large that its answers are no numbers")
    images = np.stack([np.zeros(PIXELS), np.ones(PIXELS), np.arange(PIXELS) % 2]).astype(np.float32)
    try:
        with np.errstate(over="raise", invalid="raise"):
            answers = Predictor(model).probabilities(images)
    except FloatingPointError:
        answers = np.full(1, np.nan)
    if not np.isfinite(answers).all():
        raise Fault("its weights are so large that its answers are no numbers")


def _coarse_reach(model: DigitModel) -> float:
    """A bound of every sum of the network, inputs times the largest weight a layer: quick, for each start waits."""
    scaling = model.scaling
    reach = max(1.0, (1 + abs(scaling.mean)) / abs(scaling.deviation))
    for layer, bias in zip(model.stored.layers, model.biases, strict=True):
        reach = max(1.0, layer.values.shape[1] * layer.largest() * reach + float(np.abs(bias).max()))
    return reach / min(1.0, model.temperature)
