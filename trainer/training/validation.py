"""Measuring a network on held-out images between epochs."""

from __future__ import annotations

import numpy as np
import torch
from numpy.typing import NDArray
from torch.nn import functional

from trainer.image.measures import PIXELS
from trainer.runs.config import TrainConfig
from trainer.training.batches import Scaler, scaling_of
from trainer.training.network import MLP

_PORTION = 1000


class Validation:
    """Held-out images on the device: (N, 28, 28) uint8 with ink 255, digits ``labels`` (N,)."""

    def __init__(self, images: NDArray[np.uint8], labels: NDArray[np.int64], config: TrainConfig) -> None:
        self._images = torch.from_numpy(np.array(images)).view(-1, PIXELS).to(config.device)
        self._labels = torch.from_numpy(np.array(labels)).to(config.device)
        self._scale = Scaler(scaling_of(config))
        self._smoothing = config.label_smoothing

    def measure(self, model: MLP) -> tuple[float, float]:
        """Loss (nats an image) and accuracy (0..1) of ``model``.

        The loss is the one that training makes small, with smoothed targets where it has them. The plain loss would
        grow while such a network gets better, since it learns not to be sure, and an early epoch would pass for best.
        """
        model.eval()
        loss = torch.zeros((), device=self._labels.device)
        right = torch.zeros((), device=self._labels.device, dtype=torch.int64)
        with torch.no_grad():
            for pixels, digits in zip(
                *(torch.split(each, _PORTION) for each in (self._images, self._labels)), strict=True
            ):
                logits = model(self._scale(pixels))
                loss += functional.cross_entropy(logits, digits, reduction="sum", label_smoothing=self._smoothing)
                right += (logits.argmax(1) == digits).sum()
        return float(loss) / len(self._labels), int(right) / len(self._labels)
