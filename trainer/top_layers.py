"""A network cut in two: first layers that stay as they are, and last layers that learn one person's hand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional

from trainer.augment import Augment
from trainer.digit_model import PIXELS, Array, DigitModel
from trainer.model import MLP, from_digit_model
from trainer.personal_samples import PersonalSamples

TOP = 2
"""Layers that learn; the ones before them see strokes and corners, which all hands share."""

_PORTION = 1000


@dataclass(frozen=True, slots=True)
class Practice:
    """How the top learns.

    ``anchor`` weighs staying with the old answers for everybody's digits against learning one's own; ``stress`` is how
    much more often a digit is practised that was read wrong; ``strength`` is that of the distortions.
    """

    steps: int = 40
    own_batch: int = 48
    replay_batch: int = 256
    learning_rate: float = 6e-4
    anchor: float = 20.0
    stress: float = 3.0
    smoothing: float = 0.05
    strength: float = 1.0


class Bottom:
    """The part of a model that stays: from images to the features on which the top works."""

    def __init__(self, model: DigitModel) -> None:
        whole = from_digit_model(model)
        cut = max(0, len(whole.linears) - TOP)
        self._top = _part(whole, list(whole.linears[cut:]))
        self._bottom = _part(whole, [*whole.linears[:cut], nn.Identity()])
        self._factor = 1.0 / model.scaling.deviation
        self._shift = -model.scaling.mean / model.scaling.deviation

    @torch.no_grad()
    def features(self, pixels: Tensor) -> Tensor:
        """(N, 784) float32 pixels in 0..1 -> (N, F) float32."""
        parts = [self._bottom(part * self._factor + self._shift) for part in pixels.split(_PORTION)]
        return torch.cat(parts)

    def features_of(self, images: NDArray[np.uint8]) -> Tensor:
        """(N, 28, 28) uint8 images with ink 255 -> (N, F) float32."""
        return self.features(torch.tensor(images).view(-1, PIXELS).float().div_(255))

    def new_top(self) -> MLP:
        """A copy of the model's last layers, as they are, fit to learn."""
        top = _part(self._top, [nn.Linear(one.in_features, one.out_features) for one in _linears(self._top)])
        top.load_state_dict(self._top.state_dict())
        return top


@dataclass(frozen=True, eq=False, slots=True)
class Memory:
    """Features (R, F) of everybody's digits and the old model's probabilities (R, 10) for them."""

    features: Tensor
    answers: Tensor


def remember(bottom: Bottom, images: NDArray[np.uint8]) -> Memory:
    """What the model says to these images today, so that it goes on saying it."""
    features = bottom.features_of(images)
    return Memory(features, functional.softmax(outputs(bottom.new_top(), features), dim=1))


def learn(
    bottom: Bottom,
    memory: Memory,
    samples: PersonalSamples,
    practice: Practice,
    seed: int,
    on_step: Callable[[int], None],
) -> MLP:
    """A new top that reads ``samples`` in many distorted versions and gives ``memory``'s answers as before.

    ``on_step`` is called after every step with their number; what it raises ends the learning.
    """
    generator = torch.Generator().manual_seed(seed)
    top = bottom.new_top().train()
    features, targets = _practised(bottom, samples, practice, top, generator)
    optimizer = torch.optim.Adam(top.parameters(), practice.learning_rate)
    schedule = torch.optim.lr_scheduler.OneCycleLR(
        optimizer, practice.learning_rate, total_steps=practice.steps + 1, pct_start=0.2
    )
    batches = zip(features.split(practice.own_batch), targets.split(practice.own_batch), strict=True)
    for step, (own, target) in enumerate(batches, 1):
        rows = torch.randint(len(memory.features), (practice.replay_batch,), generator=generator)
        logits = top(torch.cat([own, memory.features[rows]]))
        mine = functional.cross_entropy(logits[: len(own)], target, label_smoothing=practice.smoothing)
        kept = functional.kl_div(
            functional.log_softmax(logits[len(own) :], 1), memory.answers[rows], reduction="batchmean"
        )
        optimizer.zero_grad()
        (mine + practice.anchor * kept).backward()
        optimizer.step()
        schedule.step()
        on_step(step)
    return top.eval()


@torch.no_grad()
def outputs(top: MLP, features: Tensor) -> Tensor:
    """Logits (N, 10) float32 for features (N, F)."""
    return torch.cat([top(part) for part in features.split(_PORTION)])


def joined(model: DigitModel, top: MLP) -> tuple[tuple[Array, ...], tuple[Array, ...]]:
    """Weights and biases of ``model`` with its last layers replaced by ``top``'s."""
    linears = _linears(top)
    weights = tuple(linear.weight.detach().numpy().copy() for linear in linears)
    biases = tuple(linear.bias.detach().numpy().copy() for linear in linears)
    kept = len(model.weights) - len(linears)
    return (*model.weights[:kept], *weights), (*model.biases[:kept], *biases)


def _practised(
    bottom: Bottom, samples: PersonalSamples, practice: Practice, top: MLP, generator: torch.Generator
) -> tuple[Tensor, Tensor]:
    """Features and labels of all distorted versions that will be practised, those read wrong more often."""
    pixels = torch.from_numpy(samples.pixels)
    labels = torch.from_numpy(samples.labels)
    wrong = outputs(top, bottom.features(pixels.view(-1, PIXELS))).argmax(1) != labels
    weights = torch.where(wrong, practice.stress, 1.0)
    rows = torch.multinomial(weights, practice.steps * practice.own_batch, replacement=True, generator=generator)
    distorted = Augment(practice.strength)(pixels[rows].unsqueeze(1), generator)
    return bottom.features(distorted.reshape(-1, PIXELS)), labels[rows]


def _part(whole: MLP, linears: list[nn.Module]) -> MLP:
    """An MLP of just these layers, with ``whole``'s activation between them."""
    part = MLP((), 0.0, whole.activation)
    part.linears = nn.ModuleList(linears)
    return part.eval()


def _linears(part: MLP) -> list[nn.Linear]:
    return [linear for linear in part.linears if isinstance(linear, nn.Linear)]
