"""Our own loop, for as long as a measurement needs it."""

from __future__ import annotations

from dataclasses import replace

from trainer.data.dataset import Dataset, load_dataset
from trainer.runs.config import PRESETS, TrainConfig
from trainer.runs.events import EpochDone
from trainer.training.loop import Trainer, TrainingResult


def part_of_mnist(images: int, tests: int = 200) -> Dataset:
    """The first so many training and test images."""
    whole = load_dataset()
    return replace(
        whole,
        train_images=whole.train_images[:images],
        train_labels=whole.train_labels[:images],
        test_images=whole.test_images[:tests],
        test_labels=whole.test_labels[:tests],
    )


def plain(preset: str, **changes: object) -> TrainConfig:
    """A preset for one epoch on the processor in fp32, calibrated never, with changes."""
    wanted = {"epochs": 1, "device": "cpu", "precision": "fp32", "calibrate": False, **changes}
    return replace(PRESETS[preset], **wanted)  # type: ignore[arg-type]


def learn(config: TrainConfig, dataset: Dataset) -> TrainingResult:
    """One run to its end."""
    result = Trainer(config, dataset).run(lambda _event: None, lambda: False)
    assert result.outcome == "finished", result.message
    return result


def pace(config: TrainConfig, dataset: Dataset) -> float:
    """Samples a second of the last epoch."""
    last: EpochDone = learn(config, dataset).history[-1]
    return last.samples_per_second
