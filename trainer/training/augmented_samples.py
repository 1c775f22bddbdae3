"""Samples of what augmentation makes of one picture, for a person to look at."""

from __future__ import annotations

import numpy as np
import torch
from numpy.typing import NDArray

from trainer.training.augment import Augment


def augmented_samples(picture: NDArray[np.uint8], strength: float, count: int, seed: int = 0) -> NDArray[np.uint8]:
    """``count`` distortions, (count, 28, 28) uint8, of ``picture``, (28, 28) uint8 with ink 255, by a run's code."""
    image = torch.from_numpy(picture.astype(np.float32) / np.float32(255))
    images = image.expand(count, 1, 28, 28).contiguous()
    with torch.no_grad():
        distorted = Augment(strength)(images, torch.Generator().manual_seed(seed))
    return (distorted[:, 0].clamp(0, 1) * 255).round().to(torch.uint8).numpy()
