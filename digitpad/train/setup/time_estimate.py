"""How long a run may take, told before it starts: the network's arithmetic over this machine's speed."""

from __future__ import annotations

import time
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QCoreApplication

from digitpad.texts.number_text import filled
from trainer.runs.config import TrainConfig

INPUTS, OUTPUTS = 784, 10
STEP_SECONDS = 4e-4  # what a step costs beside its arithmetic
UPDATE_BYTES = {"sgd": 12, "adam": 28, "adamw": 28}  # moved a parameter and step
BYTES_PER_SECOND = 8e9
DISTORTION_SECONDS = 1.2e-5  # an image, at any strength
DRAWING_SECONDS = 2.5e-4  # an image that rules draw; each is drawn afresh in the first epochs only
FRESH_EPOCHS = 8


@dataclass(frozen=True, slots=True)
class MachineSpeed:
    """What a short trial found: multiply-adds a second in 32 bits, and why there is no graphics to use, by device."""

    products_per_second: float = 5e10
    cuda_problem: str = ""
    mps_problem: str = ""
    measured: bool = False


def measure_processor() -> float:
    """Multiply-adds a second of numpy's matrix product, by a trial of some 30 ms."""
    import numpy as np

    left, right = (np.ones((512, 512), np.float32) for _ in range(2))
    best = float("inf")
    for _ in range(6):
        start = time.perf_counter()
        left @ right
        best = min(best, time.perf_counter() - start)
    return 512**3 / best


def parameter_count(hidden: tuple[int, ...], batch_norm: bool = False) -> int:
    """Numbers that such a network learns."""
    sizes = (INPUTS, *hidden, OUTPUTS)
    dense = sum(before * after + after for before, after in pairwise(sizes))
    return dense + (2 * sum(hidden) if batch_norm else 0)


def estimate_seconds(config: TrainConfig, images: int, speed: MachineSpeed) -> float:
    """Seconds that a run of ``config`` on ``images`` pictures may take on the processor, within a factor of two."""
    learned = config.images_learned(images) + config.synthetic_digits + config.junk
    weights = parameter_count(config.hidden)
    products: float = learned * (3 * weights - INPUTS * (config.hidden or (OUTPUTS,))[0])
    products += images * config.validation_share * weights
    steps = learned / config.batch_size
    epoch = products / (speed.products_per_second * (0.7 if config.batch_size >= 128 else 0.35))
    epoch += steps * (STEP_SECONDS + weights * UPDATE_BYTES[config.optimizer] / BYTES_PER_SECOND)
    if config.augmentation:
        epoch += learned * DISTORTION_SECONDS
    drawn = (config.synthetic_digits + config.junk) * DRAWING_SECONDS
    return config.epochs * epoch + min(config.epochs, FRESH_EPOCHS) * drawn


def duration_text(seconds: float) -> str:
    """A time span in words, such as "3 min"."""
    if seconds < 90:
        return filled(QCoreApplication.translate("Duration", "{0:.0f} s"), max(1.0, seconds))
    if seconds < 5400:
        return filled(QCoreApplication.translate("Duration", "{0:.0f} min"), seconds / 60)
    return filled(QCoreApplication.translate("Duration", "{0:.1f} h"), seconds / 3600)
