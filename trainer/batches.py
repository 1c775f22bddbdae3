"""The training images on the device, in batches of a new order each epoch."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Protocol

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from trainer.config import TrainConfig
from trainer.digit_model import InputScaling
from trainer.extra_material import NO_DIGIT, ExtraMaterial, Material
from trainer.model import DIGITS, PIXELS

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


class Pixels:
    """Images on the device as uint8, and their way to what the network takes."""

    def __init__(self, images: Tensor, scaling: InputScaling) -> None:
        self._images = images
        self._factor = 1.0 / scaling.deviation
        self._shift = -scaling.mean / scaling.deviation

    @classmethod
    def from_images(cls, images: NDArray[np.uint8], scaling: InputScaling, device: str) -> Pixels:
        """Copy (N, 28, 28) uint8 images, ink 255, to the device."""
        return cls(torch.from_numpy(np.array(images)).view(-1, PIXELS).to(device), scaling)

    def of(self, rows: Tensor, distort: Callable[[Tensor], Tensor] | None = None) -> Tensor:
        """Rows (B,) int64 -> scaled pixels (B, 784) float32, distorted on the way where wanted."""
        pixels = self._images.index_select(0, rows).float()
        if distort is None:
            return pixels.mul_(self._factor / 255).add_(self._shift)
        distorted = distort(pixels.mul_(1 / 255).view(-1, 1, 28, 28)).view(-1, PIXELS)
        return distorted.mul_(self._factor).add_(self._shift)


class Batches:
    """The batches of an epoch: ``start_epoch``, then ``batch`` for each number below ``len``.

    ``config`` names its device ("auto" is settled before). Targets are probabilities, (B, 10): the digit's own,
    smoothed as wanted, or the same for all ten for junk.
    """

    def __init__(
        self,
        images: NDArray[np.uint8],
        labels: NDArray[np.int64],
        config: TrainConfig,
        extra: ExtraMaterial,
        distortion: Distortion | None = None,
    ) -> None:
        device = config.device
        self._config, self._extra, self._distortion = config, extra, distortion
        self._own = len(images)
        room = self._own + extra.count
        self._images = torch.empty((room, PIXELS), dtype=torch.uint8, device=device)
        self._labels = torch.empty(room, dtype=torch.int64, device=device)
        self._targets = torch.empty((room, DIGITS), dtype=torch.float32, device=device)
        self._generator = torch.Generator(device)
        self._order = torch.arange(room, device=device)
        self._pixels = Pixels(self._images, scaling_of(config))
        self._put(0, Material(images, labels))

    def __len__(self) -> int:
        rest = len(self._order) % self._config.batch_size
        too_small = self._config.batch_norm and rest == 1  # one image has no deviation to normalise by
        return max(1, math.ceil(len(self._order) / self._config.batch_size) - too_small)

    @property
    def images_per_epoch(self) -> int:
        """Images in an epoch, material beside the data set included."""
        return len(self._order)

    def start_epoch(self, epoch: int, should_stop: Callable[[], bool]) -> bool:
        """Draw the epoch's extra material and its order; False when it was stopped meanwhile."""
        material = self._extra.for_epoch(epoch, should_stop)
        if material is None:
            return False
        self._put(self._own, material)
        order = torch.Generator().manual_seed(seed_of(self._config, epoch, "order"))
        self._order = torch.randperm(len(self._order), generator=order).to(self._images.device)
        self._generator.manual_seed(seed_of(self._config, epoch, "distortion"))
        return True

    def batch(self, number: int) -> tuple[Tensor, Tensor, Tensor]:
        """Pixels (B, 784) float32, targets (B, 10) float32 and labels (B,) int64 of batch ``number`` (from 0)."""
        size = self._config.batch_size
        rows = self._order[number * size : (number + 1) * size]
        pixels = self._pixels.of(rows, self._distort if self._distortion else None)
        return pixels, self._targets.index_select(0, rows), self._labels.index_select(0, rows)

    def _distort(self, images: Tensor) -> Tensor:
        assert self._distortion is not None
        return self._distortion(images, self._generator)

    def _put(self, start: int, material: Material) -> None:
        labels = torch.from_numpy(np.array(material.labels))
        smoothing = self._config.label_smoothing
        targets = torch.full((len(labels), DIGITS), smoothing / DIGITS)
        digits = (labels != NO_DIGIT).nonzero()[:, 0]
        targets[digits, labels[digits]] += 1 - smoothing
        targets[labels == NO_DIGIT] = 1 / DIGITS
        rows = slice(start, start + len(labels))
        self._images[rows] = torch.from_numpy(np.array(material.images)).view(-1, PIXELS).to(self._images.device)
        self._labels[rows], self._targets[rows] = labels.to(self._images.device), targets.to(self._images.device)
