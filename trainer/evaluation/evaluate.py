"""How well a model reads pictures whose digits are known: loss, accuracy, per class and writer, calibration."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from trainer.data.dataset import digit_labels
from trainer.evaluation.certainty import (
    ReliabilityBin,
    bootstrap_interval,
    expected_calibration_error,
    reliability_bins,
    wilson_interval,
)
from trainer.image.measures import DIGITS
from trainer.ink.strokes import Ink
from trainer.model.digit_model import Array, DigitModel
from trainer.model.predict import Predictor, as_predictor

_PORTION = 1000


@dataclass(frozen=True, eq=False, slots=True, repr=False)
class Evaluation:
    """The outcome on N pictures. All shares are 0..1, the loss is nats a picture, both after temperature.

    ``accuracy`` is that of the most probable digit, whether refused or not, with its 95 % ``interval`` (Wilson).
    ``confusion`` has a row for each true digit. ``per_writer`` and ``writer_interval`` (95 %, whole writers drawn
    again) are empty and None where no writers are known. ``predictions`` (N,) int64, ``probabilities`` (N, 10)
    float32, ``labels`` (N,) int64 and ``is_refused`` (N,) bool keep the order of the pictures.
    """

    n: int
    loss: float
    accuracy: float
    interval: tuple[float, float]
    refused: float
    ece: float
    per_class: tuple[float, ...]
    confusion: tuple[tuple[int, ...], ...]
    reliability: tuple[ReliabilityBin, ...]
    labels: NDArray[np.int64]
    predictions: NDArray[np.int64]
    probabilities: Array
    is_refused: NDArray[np.bool_]
    per_writer: dict[str, float]
    writer_interval: tuple[float, float] | None

    def __repr__(self) -> str:
        low, high = self.interval
        return f"Evaluation({self.n:,} images, accuracy {self.accuracy:.2%}, 95 % interval {low:.2%} to {high:.2%})"

    def _repr_html_(self) -> str:
        from trainer.files.html_parts import table

        rows = [(digit, *row, f"{self.per_class[digit]:.1%}") for digit, row in enumerate(self.confusion)]
        return f"<div>{repr(self)[11:-1]}</div>" + table(rows, ("shows \\ read as", *range(DIGITS), "read right"))

    @property
    def mistakes(self) -> NDArray[np.int64]:
        """Indices of the wrong answers, the most confident first."""
        wrong = np.flatnonzero(self.predictions != self.labels)
        return wrong[np.argsort(-self.probabilities[wrong].max(axis=1), kind="stable")]

    def summary(self) -> dict[str, Any]:
        """Plain numbers for JSON; ``per_writer`` only where writers are known."""
        values: dict[str, Any] = {
            "n": self.n,
            "loss": self.loss,
            "ece": self.ece,
            "accuracy": self.accuracy,
            "interval": list(self.interval),
            "refused": self.refused,
            "per_class": list(self.per_class),
            "confusion": [list(row) for row in self.confusion],
            "reliability": [
                [each.low, each.high, each.count, each.confidence, each.accuracy] for each in self.reliability
            ],
        }
        if self.writer_interval is not None:
            values |= {"per_writer": self.per_writer, "writer_interval": list(self.writer_interval)}
        return values


def evaluate(
    model: DigitModel | Predictor,
    images: ArrayLike,
    labels: ArrayLike,
    writers: NDArray[Any] | None = None,
    refused: NDArray[np.bool_] | None = None,
) -> Evaluation:
    """Let a model read ``images``, (N, 28, 28), uint8 with ink 255 or float32 in 0..1, of digits ``labels`` (N,).

    ``writers`` (N,) names who drew each. ``refused`` (N,) marks pictures refused for another reason than doubt.
    ValueError when there is no picture, the counts differ, or pixels or labels are none.
    """
    predictor = as_predictor(model)
    pictures, digits = np.asarray(images), digit_labels(labels)
    if len(pictures) == 0 or len(pictures) != len(digits):
        raise ValueError(f"{len(pictures)} images and {len(digits)} labels cannot be evaluated")
    portions = (pictures[at : at + _PORTION] for at in range(0, len(pictures), _PORTION))
    logits = np.concatenate([predictor.logits(portion) for portion in portions])
    return judge(predictor.tempered(logits), digits, _in_doubt(predictor.model, logits, refused), writers)


def ink_images(drawings: Sequence[Ink]) -> tuple[Array, NDArray[np.bool_]]:
    """Digit images (N, 28, 28) float32 in 0..1, and (N,) bool: does the ink fall into parts side by side."""
    from trainer.image.digit_image import digit_image, parts_side_by_side

    images = np.empty((len(drawings), 28, 28), np.float32)
    for number, ink in enumerate(drawings):
        images[number] = digit_image(ink)
    return images, np.array([parts_side_by_side(ink) for ink in drawings], np.bool_)


def judge(
    probabilities: Array, labels: NDArray[np.int64], refused: NDArray[np.bool_], writers: NDArray[Any] | None = None
) -> Evaluation:
    """Compare (N, 10) probabilities with the true digits."""
    predictions = probabilities.argmax(axis=1)
    right = predictions == labels
    confusion = np.bincount(labels * DIGITS + predictions, minlength=DIGITS * DIGITS).reshape(DIGITS, DIGITS)
    of_truth = np.take_along_axis(probabilities, labels[:, None], axis=1)[:, 0].astype(np.float64)
    bins = reliability_bins(probabilities.max(axis=1), right)
    return Evaluation(
        n=len(labels),
        loss=float(-np.log(np.maximum(of_truth, 1e-30)).mean()),
        accuracy=float(right.mean()),
        interval=wilson_interval(int(right.sum()), len(right)),
        refused=float(refused.mean()),
        ece=expected_calibration_error(bins),
        per_class=tuple(float(row[digit] / max(1, row.sum())) for digit, row in enumerate(confusion)),
        confusion=tuple(tuple(int(count) for count in row) for row in confusion),
        reliability=bins,
        labels=labels,
        predictions=predictions,
        probabilities=probabilities,
        is_refused=refused,
        per_writer={} if writers is None else _per_writer(right, writers),
        writer_interval=None if writers is None else bootstrap_interval(right, writers),
    )


def _in_doubt(model: DigitModel, logits: Array, refused: NDArray[np.bool_] | None) -> NDArray[np.bool_]:
    if model.refusal is None:
        return np.zeros(len(logits), np.bool_)
    doubtful = model.refusal.refuses(logits, model.temperature)
    return doubtful if refused is None else doubtful | refused


def _per_writer(right: NDArray[np.bool_], writers: NDArray[Any]) -> dict[str, float]:
    return {str(writer): float(right[writers == writer].mean()) for writer in np.unique(writers)}
