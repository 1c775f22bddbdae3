"""After training: make the probabilities honest, and say below which the answer is no answer.

Both numbers come from digits that the network has not learned from: the kept-out images of the data set and freshly
drawn ones by rule. Neither the test images nor anybody's real ink is looked at.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from trainer.data.drawn_digits import draw_digits
from trainer.data.drawn_junk import draw_junk
from trainer.model.digit_model import Array, DigitModel, Refusal, distance_from_flat, largest_probability
from trainer.model.predict import Predictor

DRAWN = 5000
KEPT = 0.975
"""Share of the kept-out digits that must not be refused, at least."""

_GOLDEN = (5**0.5 - 1) / 2


def calibrate(model: DigitModel, images: NDArray[np.float32], labels: NDArray[np.int64], seed: int) -> DigitModel:
    """``model`` with a temperature and a refusal threshold, from kept-out (N, 28, 28) ``images`` in 0..1 and more.

    The temperature makes the true digits most likely (Guo et al. 2017), half of them the images, half drawn by rule.
    The refusal keeps 97.5 % of the same digits. How much fresh junk it refuses is written among the model's metrics.
    """
    rng = np.random.default_rng([seed, 0xCA11B])
    drawn, drawn_labels = draw_digits(DRAWN, rng)
    junk = draw_junk(DRAWN, rng)
    predictor = Predictor(replace(model, temperature=1.0, refusal=None))
    own, ruled = predictor.logits(images), predictor.logits(_pixels(drawn))
    temperature = best_temperature([(own, labels), (ruled, drawn_labels)])
    refusal = best_refusal((own, ruled), temperature)
    not_digits = predictor.logits(_pixels(junk))
    refused = [float(refusal.refuses(part, temperature).mean()) for part in (own, ruled)]
    metrics: dict[str, Any] = {
        **model.info.metrics,
        "kept_digits": 1 - float(np.mean(refused)),
        "refused_junk": float(refusal.refuses(not_digits, temperature).mean()),
        "auroc_junk": area_under_roc(distance_from_flat(np.concatenate([own, ruled])), distance_from_flat(not_digits)),
        "rule_drawn_accuracy": float((ruled.argmax(axis=1) == drawn_labels).mean()),
    }
    info = replace(model.info, metrics=metrics)
    return replace(model, temperature=temperature, refusal=refusal, info=info)


def best_refusal(parts: Sequence[Array], temperature: float) -> Refusal:
    """The rule that keeps 97.5 % of digits, each part (logits (N, 10)) weighing the same.

    Half of what may be refused is judged by the distance from the flat answer, half by the probability: the former
    finds more of what is no digit, the latter more of what is misread. Some fall under both, so that more are kept.
    """
    each = (1 - KEPT) / 2
    distance = np.concatenate([_same_length(distance_from_flat(part)) for part in parts])
    probability = np.concatenate([_same_length(largest_probability(part, temperature)) for part in parts])
    return Refusal(float(np.quantile(probability, each)), float(np.quantile(distance, each)))


def best_temperature(parts: list[tuple[NDArray[np.float32], NDArray[np.int64]]]) -> float:
    """The temperature in 0.1..10 with the smallest loss, each part (logits (N, 10), labels (N,)) weighing the same."""

    def loss(log_temperature: float) -> float:
        return sum(_loss(logits, labels, float(np.exp(log_temperature))) for logits, labels in parts)

    low, high = float(np.log(0.1)), float(np.log(10))
    while high - low > 1e-4:  # golden section: the loss has one minimum
        step = _GOLDEN * (high - low)
        if loss(high - step) < loss(low + step):
            high = low + step
        else:
            low = high - step
    return float(np.exp((low + high) / 2))


def area_under_roc(digits: NDArray[Any], others: NDArray[Any]) -> float:
    """How often a digit's score (N,) is above another picture's (M,), 0..1; ties count half (Mann and Whitney 1947)."""
    ranked = np.sort(others)
    below = np.searchsorted(ranked, digits, side="left").astype(np.float64)
    not_above = np.searchsorted(ranked, digits, side="right")
    return float((below + not_above).mean() / 2 / max(1, len(others)))


def _loss(logits: NDArray[np.float32], labels: NDArray[np.int64], temperature: float) -> float:
    scaled = logits.astype(np.float64) / temperature
    scaled -= scaled.max(axis=1, keepdims=True)
    of_truth = np.take_along_axis(scaled, labels[:, None], axis=1)[:, 0]
    return float((np.log(np.exp(scaled).sum(axis=1)) - of_truth).mean())


def _same_length(values: NDArray[np.float64]) -> NDArray[np.float64]:
    """Values as ``DRAWN`` quantiles, so that each part weighs the same whatever its size."""
    quantiles: NDArray[np.float64] = np.quantile(values, (np.arange(DRAWN) + 0.5) / DRAWN)
    return quantiles


def _pixels(images: NDArray[np.uint8]) -> NDArray[np.float32]:
    return images.astype(np.float32) / np.float32(255)
