"""Teachers: networks that learn the same material first, and whose mean answer the network then learns from.

Hinton, Vinyals and Dean 2015. A teacher answers to just the distorted image that the network sees, over the whole
schedule (Beyer et al. 2022); a network like the one that learns and a convolutional one make different mistakes.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from typing import Final

import torch
from torch import Tensor, nn
from torch.nn import functional

from trainer.image.measures import DIGITS, SIDE
from trainer.runs.config import TrainConfig
from trainer.runs.events import TeacherEpochDone
from trainer.training.batches import Batches, seed_of
from trainer.training.compute import Compute
from trainer.training.learning_step import LearningStep, learning_step
from trainer.training.network import MLP, Dropout
from trainer.training.optimization import learning_rate
from trainer.training.run_state import Learner

_APART: Final = 100_000  # more than a run has epochs, and even: the drawn material comes in the same turn
MAPS: int = 16
SHARE: float = 0.8
"""Of the targets, what the teachers say; the rest is the truth."""


class ConvNet(nn.Module):
    """Four convolutions and a linear layer: (B, 784) scaled pixels -> (B, 10) logits. It never ships.

    The first two have ``MAPS`` maps, the others twice as many: 1.2 million multiplications an image with 16.
    """

    def __init__(self) -> None:
        super().__init__()
        self.features = nn.Sequential(
            *_convolution(1, MAPS, 5, 2),
            *_convolution(MAPS, MAPS, 3, 1),
            *_convolution(MAPS, 2 * MAPS, 3, 2),
            *_convolution(2 * MAPS, 2 * MAPS, 3, 1),
        ).to(memory_format=torch.channels_last)
        self.dropout = Dropout(0.25)
        self.last = nn.Linear(2 * MAPS * (SIDE // 4) ** 2, DIGITS)

    def forward(self, pixels: Tensor) -> Tensor:
        """(B, 784) -> (B, 10)."""
        images = pixels.view(-1, 1, SIDE, SIDE).contiguous(memory_format=torch.channels_last)
        logits: Tensor = self.last(self.dropout(self.features(images).flatten(1)))
        return logits


class Teacher(nn.Module):
    """The mean probability that several networks give, on images as soft as they have learned from."""

    def __init__(self, networks: Sequence[MLP | ConvNet]) -> None:
        super().__init__()
        self.networks = nn.ModuleList(networks).eval()

    @torch.no_grad()
    def forward(self, pixels: Tensor) -> Tensor:
        """(B, 784) scaled pixels -> (B, 10) probabilities, float32."""
        answers = [functional.softmax(network(pixels).float(), dim=1) for network in self.networks]
        return torch.stack(answers).mean(0)

    def mixed_with(self, targets: Tensor, pixels: Tensor) -> Tensor:
        """The targets (B, 10) of a batch, mixed with what is answered to its pixels (B, 784)."""
        mixed: Tensor = SHARE * self(pixels) + (1 - SHARE) * targets
        return mixed


def new_teacher(config: TrainConfig) -> Teacher:
    """Teachers that know nothing yet, on the CPU, their weights drawn from torch's random generator."""
    return Teacher(_networks(config))


def learn_teacher(
    config: TrainConfig,
    batches: Batches,
    compute: Compute,
    tell: Callable[[TeacherEpochDone], None],
    should_stop: Callable[[], bool],
    wait: Callable[[], None] | None = None,
) -> Teacher | None:
    """Let a network like the run's own and a convolutional one learn from ``batches``; None when stopped.

    Their epochs are ``teacher_epochs`` with the run's schedule; ``wait`` is called after each batch.
    """
    torch.manual_seed(seed_of(config, 0, "teachers"))
    networks, taught = _networks(config), []
    for number, network in enumerate(networks, start=1):
        learner = Learner.of(network, config, compute)
        learn = learning_step(learner, batches, compute)
        for epoch in range(1, config.teacher_epochs + 1):
            start = time.perf_counter()
            unlike_others = _APART * number + epoch  # other orders and distortions than the run's own epochs have
            if not batches.start_epoch(unlike_others, should_stop):
                return None
            network.train()
            network.dropout.seed(seed_of(config, unlike_others, "dropout"))
            if not _learn_epoch(learner, learn, batches, config, lambda: (wait and wait(), should_stop())[1]):
                return None
            tell(TeacherEpochDone(number, len(networks), epoch, config.teacher_epochs, time.perf_counter() - start))
        taught.append(learner.judged)
    return Teacher(taught)  # type: ignore[arg-type]


def _networks(config: TrainConfig) -> tuple[MLP | ConvNet, ...]:
    return MLP(config.hidden, config.dropout, config.activation, config.batch_norm), ConvNet()


def _learn_epoch(
    learner: Learner, learn: LearningStep, batches: Batches, config: TrainConfig, should_stop: Callable[[], bool]
) -> bool:
    for number in range(len(batches)):
        learn(number, learning_rate(config, learner.step, config.teacher_epochs * len(batches)))
        if should_stop():
            return False
    return True


def _convolution(inputs: int, outputs: int, size: int, stride: int) -> tuple[nn.Module, ...]:
    convolution = nn.Conv2d(inputs, outputs, size, stride, size // 2, bias=False)
    return convolution, nn.BatchNorm2d(outputs), nn.ReLU(inplace=True)
