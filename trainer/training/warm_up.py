"""The first step of a process, taken where nobody waits for it: torch sets up each kind of work when first asked."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from trainer.data.dataset import Dataset
from trainer.runs.config import PRESETS, TrainConfig
from trainer.training.loop import Trainer

_IMAGES = 96


def warm_up() -> None:
    """Train a tiny network on noise for two epochs of a few batches: forward, backward, validation and test once."""
    config = replace(
        PRESETS["quick"],
        hidden=(16,),
        batch_norm=True,
        ema_decay=0.9,
        augmentation=1.0,
        dropout=0.1,
        epochs=1,
        batch_size=32,
        validation_share=0.3,
        device="cpu",
        precision="fp32",
        threads=1,
    )
    for each in (config, replace(config, optimizer="sgd", augmentation=0.0)):
        _run(each)


def _run(config: TrainConfig) -> None:
    random = np.random.default_rng(0)
    images = random.integers(0, 256, (_IMAGES, 28, 28), np.uint8)
    labels = np.arange(_IMAGES) % 10
    dataset = Dataset(images, labels, images, labels, "noise", "")
    Trainer(config, dataset).run(lambda _: None, lambda: False)
