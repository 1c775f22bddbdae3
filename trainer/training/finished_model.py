"""From the best epoch's network to the model that is offered: calibrated, tested, its story written down."""

from __future__ import annotations

import platform
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from importlib import metadata
from typing import Any

import numpy as np

from trainer.data.dataset import Dataset, split
from trainer.evaluation.evaluate import Evaluation, evaluate
from trainer.model.digit_model import DigitModel, ModelInfo
from trainer.model.predict import Predictor
from trainer.runs.config import TrainConfig
from trainer.runs.events import EpochDone, Outcome
from trainer.training.batches import scaling_of
from trainer.training.network import MLP, to_digit_model


@dataclass(frozen=True, eq=False, slots=True, repr=False)
class TrainingResult:
    """What a run leaves: the best epoch's model (None before the first epoch's end) and how it did on the test images.

    ``config`` has device, precision and threads as they were settled; the same settings make the same run.
    """

    model: DigitModel | None
    history: tuple[EpochDone, ...]
    evaluation: Evaluation | None
    outcome: Outcome
    message: str
    config: TrainConfig
    best_epoch: int

    def __repr__(self) -> str:
        return f"TrainingResult({self.outcome}: {self.message})"


def offer(
    network: MLP,
    config: TrainConfig,
    dataset: Dataset,
    history: tuple[EpochDone, ...],
    is_leaving: Callable[[], bool],
    on_test: Callable[[], None],
) -> tuple[DigitModel, Evaluation | None]:
    """The best epoch's ``network`` as a model, calibrated and tested; just as it is when somebody waits to leave.

    ``on_test`` is called before the test images are looked at for the first time.
    """
    if is_leaving():
        return finished_model(network, replace(config, calibrate=False), dataset, history), None
    model = finished_model(network, config, dataset, history)
    if is_leaving() or not len(dataset.test_images):
        return model, None
    on_test()
    return tested(model, dataset)


def end_message(outcome: Outcome, best_epoch: int, evaluation: Evaluation | None) -> str:
    """One sentence on how a run ended that was not ended by trouble."""
    if not best_epoch:
        return "Stopped before the first epoch was over, so there is no model yet."
    start = "Stopped" if outcome == "stopped" else "Finished"
    result = f": {evaluation.accuracy:.2%} of the test images read right" if evaluation else ""
    return f"{start}{result}; epoch {best_epoch} was the best."


def finished_model(network: MLP, config: TrainConfig, dataset: Dataset, history: tuple[EpochDone, ...]) -> DigitModel:
    """The best epoch's ``network`` as a model: rounded and calibrated as ``config`` says, not yet tested."""
    best = [done for done in history if done.is_best][-1]
    info = ModelInfo(
        name=config.preset,
        made_by=f"DigitPad {_version('digitpad')}",
        created=datetime.now(UTC).date().isoformat(),
        preset=config.preset,
        validation_accuracy=best.validation_accuracy,
        metrics={"best_epoch": best.epoch, "epochs": len(history), "validation_loss": best.validation_loss},
        config=config.asdict(),
        dataset_digest=dataset.digest,
        seed=config.seed,
        versions={name: _version(name) for name in ("torch", "numpy")} | {"python": platform.python_version()},
    )
    model = to_digit_model(network, scaling_of(config), info=info, bits=int(config.weight_bits))
    return _calibrated(model, config, dataset) if config.calibrate else model


def tested(model: DigitModel, dataset: Dataset) -> tuple[DigitModel, Evaluation]:
    """The outcome on the test images, and the model with it written down."""
    evaluation = evaluate(Predictor(model), dataset.test_images, dataset.test_labels)
    metrics: dict[str, Any] = {
        **model.info.metrics,
        "test_loss": evaluation.loss,
        "test_ece": evaluation.ece,
        "test_refused": evaluation.refused,
        "test_images": evaluation.n,
    }
    info = replace(model.info, test_accuracy=evaluation.accuracy, metrics=metrics)
    return replace(model, info=info), evaluation


def _calibrated(model: DigitModel, config: TrainConfig, dataset: Dataset) -> DigitModel:
    from trainer.evaluation.calibration import calibrate

    _, kept_out = split(len(dataset.train_images), config.validation_share, config.seed)
    images = dataset.train_images[kept_out].astype(np.float32) / np.float32(255)
    return calibrate(model, images, dataset.train_labels[kept_out], config.seed)


def _version(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return ""
