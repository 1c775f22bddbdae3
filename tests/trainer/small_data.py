"""A few hundred real MNIST images, enough to see a network learn within a second."""

from __future__ import annotations

import functools

from trainer.data.dataset import Dataset, load_dataset
from trainer.runs.config import TrainConfig

TINY = TrainConfig(
    preset="tiny",
    hidden=(24,),
    dropout=0.2,
    optimizer="adamw",
    learning_rate=0.01,
    batch_size=50,
    epochs=3,
    device="cpu",
    precision="fp32",
    threads=1,
)


@functools.cache
def small_dataset(training: int = 600, test: int = 200) -> Dataset:
    """The first images of MNIST."""
    full = load_dataset()
    return Dataset(
        full.train_images[:training],
        full.train_labels[:training],
        full.test_images[:test],
        full.test_labels[:test],
        "small MNIST",
        f"small {training} {test}",
    )


def never() -> bool:
    """Nobody wants to stop."""
    return False
