"""Small models made of random numbers, for tests that only need some model."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import numpy as np

from trainer.model.digit_model import Activation, DigitModel, InputScaling, ModelInfo, Refusal
from trainer.model.weight_storage import rounded

PLAIN = InputScaling()
NAMED = ModelInfo(name="random")


def random_model(
    sizes: tuple[int, ...] = (784, 16, 10),
    seed: int = 0,
    activation: Activation = "relu",
    scaling: InputScaling = PLAIN,
    temperature: float = 1.0,
    refusal: Refusal | None = None,
    info: ModelInfo = NAMED,
) -> DigitModel:
    """Build a model whose weights are normal numbers, scaled so that its layers neither die nor explode."""
    rng = np.random.default_rng(seed)
    pairs = list(pairwise(sizes))
    weights = tuple((rng.standard_normal((out, into)) / np.sqrt(into)).astype(np.float32) for into, out in pairs)
    biases = tuple((rng.standard_normal(out) / 10).astype(np.float32) for _, out in pairs)
    return DigitModel(weights, biases, activation, scaling, temperature, refusal, info)


def in_bits(model: DigitModel, bits: int) -> DigitModel:
    """``model`` with its numbers rounded as a run with so many bits a weight rounds them."""
    weights, biases = (tuple(rounded(each, bits) for each in part) for part in (model.weights, model.biases))
    return replace(model, weights=weights, biases=biases)
