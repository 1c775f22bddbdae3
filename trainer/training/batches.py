"""The training images on the device, in batches of a new order each epoch."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Protocol

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional

from trainer.image.measures import DIGITS, PIXELS
from trainer.model.digit_model import InputScaling
from trainer.runs.config import TrainConfig
from trainer.training.material import NO_DIGIT, ExtraMaterial, Material

MNIST_SCALING = InputScaling(0.1307, 0.3081)


class Distortion(Protocol):
    """What changes a batch: (B, 1, 28, 28) float32 in 0..1 and a generator -> the same shape and range."""

    def __call__(self, images: Tensor, generator: torch.Generator, /) -> Tensor:
        """Distort each image by itself."""


def scaling_of(config: TrainConfig) -> InputScaling:
    """How pixels reach the network."""
    return MNIST_SCALING if config.standardize else InputScaling()


def seed_of(config: TrainConfig, epoch: int, purpose: str) -> int:
    """A seed for one purpose in one epoch: no random state has to outlive an epoch, or be saved."""
    words = [config.seed, epoch, *purpose.encode()]
    return int(np.random.SeedSequence(words).generate_state(1, np.uint64)[0] >> np.uint64(1))


class Scaler:
    """Pixels as stored, uint8 with ink 255, to what the network takes."""

    def __init__(self, scaling: InputScaling) -> None:
        self._factor = 1.0 / scaling.deviation
        self._shift = -scaling.mean / scaling.deviation

    def __call__(self, pixels: Tensor, distort: Callable[[Tensor], Tensor] | None = None) -> Tensor:
        """(B, 784) uint8 -> scaled (B, 784) float32, distorted on the way where wanted."""
        values, factor = pixels.float(), self._factor / 255
        if distort is not None:
            values, factor = distort(values.mul_(1 / 255).view(-1, 1, 28, 28)).view(-1, PIXELS), self._factor
        values.mul_(factor)
        return values.add_(self._shift) if self._shift else values


class Batches:
    """The batches of an epoch: ``start_epoch``, then ``batch`` for each number below ``len``.

    ``config`` names its device ("auto" is settled before). Targets are what torch's cross_entropy takes: digits (B,)
    int64, or, with smoothing or junk, probabilities (B, 10) float32, the same for all ten for junk.
    """

    def __init__(
        self,
        images: NDArray[np.uint8],
        labels: NDArray[np.int64],
        config: TrainConfig,
        extra: ExtraMaterial,
        distortion: Distortion | None = None,
    ) -> None:
        self._config, self._extra, self._distortion = config, extra, distortion
        self.batch_size = config.batch_size
        self._own, room = len(images), len(images) + extra.count
        self._images = torch.empty((room, PIXELS), dtype=torch.uint8, device=config.device)
        self._labels = torch.empty(room, dtype=torch.int64, device=config.device)
        self._put(0, Material(images, labels))
        self._shuffled = torch.empty_like(self._images)
        self.labels = self._labels
        self._targets = self._labels
        self.generator = torch.Generator(config.device)
        self._scale = Scaler(scaling_of(config))

    def __len__(self) -> int:
        rest = self.images_per_epoch % self.batch_size
        too_small = self._config.batch_norm and rest == 1  # one image has no deviation to normalise by
        return max(1, math.ceil(self.images_per_epoch / self.batch_size) - too_small)

    @property
    def images_per_epoch(self) -> int:
        """Images in an epoch, material beside the data set included."""
        return len(self._images)

    def start_epoch(self, epoch: int, should_stop: Callable[[], bool]) -> bool:
        """Draw the epoch's extra material and its order; False when it was stopped meanwhile.

        ``labels`` (N,) are then those of the whole epoch in its order, -1 for junk.
        """
        material = self._extra.for_epoch(epoch, should_stop)
        if material is None:
            return False
        self._put(self._own, material)
        generator = torch.Generator().manual_seed(seed_of(self._config, epoch, "order"))
        order = torch.randperm(self.images_per_epoch, generator=generator).to(self._images.device)
        torch.index_select(self._images, 0, order, out=self._shuffled)
        self.labels = self._labels.index_select(0, order)
        self._targets = self._make_targets(self.labels)
        self.generator.manual_seed(seed_of(self._config, epoch, "distortion"))
        return True

    def batch(self, number: int) -> tuple[Tensor, Tensor]:
        """Pixels (B, 784) float32 as the network takes them, and targets, of batch ``number`` (from 0)."""
        rows, targets = self.stored(number)
        return self.prepared(rows), targets

    def stored(self, number: int) -> tuple[Tensor, Tensor]:
        """Pixels (B, 784) uint8 as they are stored, and targets, of batch ``number``."""
        rows = slice(number * self.batch_size, (number + 1) * self.batch_size)
        return self._shuffled[rows], self._targets[rows]

    def prepared(self, rows: Tensor) -> Tensor:
        """(B, 784) uint8 pixels, distorted by ``generator`` where wanted and scaled: (B, 784) float32."""
        return self._scale(rows, self._distort if self._distortion else None)

    def _distort(self, images: Tensor) -> Tensor:
        assert self._distortion is not None
        return self._distortion(images, self.generator)

    def _make_targets(self, labels: Tensor) -> Tensor:
        smoothing = self._config.label_smoothing
        if not smoothing and self._config.junk == 0:
            return labels
        is_digit = (labels != NO_DIGIT)[:, None]
        sure = functional.one_hot(labels.clamp(min=0), DIGITS) * (1 - smoothing) + smoothing / DIGITS
        return torch.where(is_digit, sure, 1 / DIGITS)

    def _put(self, start: int, material: Material) -> None:
        rows = slice(start, start + len(material.labels))
        device = self._images.device
        self._images[rows] = torch.from_numpy(np.array(material.images)).view(-1, PIXELS).to(device)
        self._labels[rows] = torch.from_numpy(np.array(material.labels)).to(device)
