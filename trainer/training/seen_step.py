"""One step of learning looked at: its pictures, what the network says of them, gradients, and which weights moved."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional

from trainer.image.measures import SIDE
from trainer.model.digit_model import DigitModel
from trainer.runs.config import TrainConfig
from trainer.training.batches import Batches, scaling_of
from trainer.training.learning_step import LearningStep
from trainer.training.network import to_digit_model
from trainer.training.run_state import RunState
from trainer.training.tally import no_number

MOST_MOVED = 5
"""Weights of each layer, and units of the first one, that are told of a step."""
Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class MovedWeight:
    """The weight from input ``source`` to unit ``unit`` of a layer, before and after, and its gradient."""

    unit: int
    source: int
    before: float
    after: float
    gradient: float


@dataclass(frozen=True, eq=False, slots=True, repr=False)
class MovedUnit:
    """The weights (28, 28) float32 of a unit of the first layer, a weight a pixel, before and after."""

    unit: int
    before: Floats
    after: Floats


@dataclass(frozen=True, slots=True)
class SeenLayer:
    """A layer's weights and biases taken together: the Euclidean lengths of its gradient and of its step.

    ``moved`` are the weights that moved most, the farthest first.
    """

    gradient: float
    step: float
    moved: tuple[MovedWeight, ...]


@dataclass(frozen=True, eq=False, slots=True, repr=False)
class SeenStep:
    """What one batch did. ``epoch`` and ``batch`` count from 1, ``step`` from 1 over the whole run.

    ``images`` (B, 28, 28) float32 are the pictures as the network got them, distorted where the settings say so, ink 1;
    ``labels`` (B,) int64 their digits, -1 for junk; ``probabilities`` (B, 10) what the network said before the step,
    with its dropout; ``losses`` (B,) nats, whose mean is ``loss``. ``before`` and ``after`` are the networks to read
    with (the running average, where there is one), not calibrated.
    """

    epoch: int
    batch: int
    batches: int
    step: int
    images: Floats
    labels: NDArray[np.int64]
    probabilities: Floats
    losses: Floats
    loss: float
    learning_rate: float
    layers: tuple[SeenLayer, ...]
    units: tuple[MovedUnit, ...]
    before: DigitModel
    after: DigitModel


class Watch(Protocol):
    """Somebody who looks on."""

    def wants_next(self) -> bool:
        """Whether to look at the step that comes next; asked before each."""

    def saw(self, step: SeenStep) -> None:
        """A step that was asked for."""


class EveryStep:
    """Looks at every step; ``told`` is called with each."""

    def __init__(self, told: Callable[[SeenStep], None]) -> None:
        self.saw = told

    def wants_next(self) -> bool:
        """Yes."""
        return True


class WatchedStep:
    """A step of learning that ``watch`` may look at; it is the very step that would have been taken without.

    ``plain`` takes the steps that are looked at, operation by operation, ``usual`` all others.
    """

    def __init__(
        self,
        usual: LearningStep,
        plain: LearningStep,
        watch: Watch,
        state: RunState,
        batches: Batches,
        config: TrainConfig,
    ) -> None:
        self._usual, self._plain, self._watch = usual, plain, watch
        self._state, self._batches, self._config = state, batches, config

    def __call__(self, number: int, rate: float) -> tuple[Tensor, Tensor]:
        """Take the step, as any ``LearningStep`` does."""
        if not self._watch.wants_next():
            return self._usual(number, rate)
        linears = [linear for linear in self._state.model.linears if isinstance(linear, nn.Linear)]
        images, before = self._images(number), self._model()
        weights = [(linear.weight.detach().cpu().clone(), linear.bias.detach().cpu().clone()) for linear in linears]
        loss, logits = self._plain(number, rate)
        _, targets = self._batches.stored(number)
        losses = functional.cross_entropy(logits.float(), targets, reduction="none")
        labels = self._batches.labels[number * self._batches.batch_size :][: len(logits)]
        self._watch.saw(
            SeenStep(
                epoch=self._state.epoch + 1,
                batch=number + 1,
                batches=len(self._batches),
                step=self._state.step,
                images=images,
                labels=labels.cpu().numpy(),
                probabilities=logits.float().softmax(1).cpu().numpy(),
                losses=losses.cpu().numpy(),
                loss=float(loss),
                learning_rate=rate,
                layers=tuple(_layer(linear, *old) for linear, old in zip(linears, weights, strict=True)),
                units=_units(linears[0], weights[0][0]),
                before=before,
                after=self._model(),
            )
        )
        return loss, logits

    def _images(self, number: int) -> Floats:
        """The batch as the network will get it; the random numbers of its distortion are put back."""
        rows, _ = self._batches.stored(number)
        chance = self._batches.generator.get_state()
        pixels = self._batches.prepared(rows).cpu().numpy().reshape(-1, SIDE, SIDE)
        self._batches.generator.set_state(chance)
        scaling = scaling_of(self._config)
        images: Floats = np.clip(pixels * np.float32(scaling.deviation) + np.float32(scaling.mean), 0, 1)
        return images

    def _model(self) -> DigitModel:
        try:
            return to_digit_model(self._state.judged, scaling_of(self._config))
        except ValueError as error:
            raise no_number(self._state.epoch + 1, self._config) from error


def _layer(linear: nn.Linear, weight: Tensor, bias: Tensor) -> SeenLayer:
    """What a step did to ``linear``, whose ``weight`` and ``bias`` were these before."""
    assert linear.weight.grad is not None
    assert linear.bias.grad is not None
    gradient = linear.weight.grad.cpu()
    after = linear.weight.detach().cpu()
    moves, shifts = after - weight, linear.bias.detach().cpu() - bias
    farthest = moves.abs().flatten().topk(min(MOST_MOVED, moves.numel())).indices.tolist()
    places = [divmod(place, moves.shape[1]) for place in farthest]
    return SeenLayer(
        gradient=_length(gradient, linear.bias.grad.cpu()),
        step=_length(moves, shifts),
        moved=tuple(
            MovedWeight(row, column, *(float(values[row, column]) for values in (weight, after, gradient)))
            for row, column in places
        ),
    )


def _units(linear: nn.Linear, weight: Tensor) -> tuple[MovedUnit, ...]:
    """The units of the first layer whose weights moved farthest as a whole."""
    after = linear.weight.detach().cpu()
    farthest = (after - weight).norm(dim=1).topk(min(MOST_MOVED, len(after))).indices.tolist()
    return tuple(MovedUnit(unit, _picture(weight[unit]), _picture(after[unit])) for unit in farthest)


def _picture(row: Tensor) -> Floats:
    picture: Floats = row.numpy().reshape(SIDE, SIDE).copy()
    return picture


def _length(*parts: Tensor) -> float:
    """The Euclidean length of all numbers in ``parts``."""
    return float(torch.cat([part.flatten() for part in parts]).cpu().double().norm())
