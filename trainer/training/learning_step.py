"""One step of learning: a batch, its loss, the weights moved; on a card recorded once and played again."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import torch
from torch import Tensor
from torch.nn import functional

from trainer.training.batches import Batches
from trainer.training.compute import Compute
from trainer.training.run_state import RunState

LearningStep = Callable[[int, float], tuple[Tensor, Tensor]]
"""Learn from the batch of a number with a learning rate: its mean loss () and logits (B, 10), both detached."""

PLAIN_STEPS: Final = 3  # before a recording: the libraries of the card set themselves up in the first ones


def learning_step(state: RunState, batches: Batches, compute: Compute) -> LearningStep:
    """The step for the settled device: step by step on the processor, from a recording on a card."""
    step = _PlainStep(state, batches, compute)
    return _RecordedStep(step) if compute.device == "cuda" else step


def plain_step(state: RunState, batches: Batches, compute: Compute) -> LearningStep:
    """The step taken operation by operation on any device; the gradients are the weights' own afterwards."""
    return _PlainStep(state, batches, compute)


class _PlainStep:
    """Every operation by itself, as the processor likes it."""

    def __init__(self, state: RunState, batches: Batches, compute: Compute) -> None:
        self.state, self.batches, self._compute = state, batches, compute

    def __call__(self, number: int, rate: float) -> tuple[Tensor, Tensor]:
        rows, targets = self.batches.stored(number)
        loss, logits = self.loss(rows, targets)
        self.state.take_step(loss, rate)
        return loss.detach(), logits.detach()

    def loss(self, rows: Tensor, targets: Tensor) -> tuple[Tensor, Tensor]:
        """Mean loss () and logits (B, 10) of stored pixels (B, 784) and their targets, (B,) or (B, 10)."""
        pixels = self.batches.prepared(rows)  # (B, 784) float32
        with self._compute.autocast():
            logits = self.state.model(pixels)
        return functional.cross_entropy(logits.float(), targets), logits


class _RecordedStep:
    """The same step as a CUDA graph: one launch instead of a hundred, which take ten times as long as the card does.

    What differs from step to step (pixels, targets, rate, share of the running average) lies in tensors that the graph
    reads; chance comes from torch's generators, which go on as they would without a recording. A last batch that is
    smaller than the others is learned plainly. See "CUDA graphs" in torch's notes on CUDA semantics.
    """

    def __init__(self, plain: _PlainStep) -> None:
        self._plain, self._state, self._batches = plain, plain.state, plain.batches
        self._stream = torch.cuda.Stream()  # type: ignore[no-untyped-call]
        self._steps_until_recorded = PLAIN_STEPS
        self._graph: torch.cuda.CUDAGraph | None = None
        self._rate, self._share = (torch.zeros((), device="cuda") for _ in range(2))

    def __call__(self, number: int, rate: float) -> tuple[Tensor, Tensor]:
        rows, targets = self._batches.stored(number)
        if len(rows) < self._batches.batch_size:
            return self._plain(number, rate)
        if self._steps_until_recorded:
            self._steps_until_recorded -= 1
            return self._beside(number, rate)
        graph = self._graph or self._record(rows, targets)
        self._rows.copy_(rows)
        self._targets.copy_(targets)
        self._rate.fill_(rate)
        self._share.fill_(self._state.average_share)
        graph.replay()
        self._state.step += 1
        return self._loss.clone(), self._logits.clone()

    def _beside(self, number: int, rate: float) -> tuple[Tensor, Tensor]:
        """A plain step on the stream that is recorded later."""
        usual = torch.cuda.current_stream()
        self._stream.wait_stream(usual)
        with torch.cuda.stream(self._stream):
            learned = self._plain(number, rate)
        usual.wait_stream(self._stream)
        return learned

    def _record(self, rows: Tensor, targets: Tensor) -> torch.cuda.CUDAGraph:
        """Record a step without taking it."""
        self._rows, self._targets = rows.clone(), targets.clone()
        self._graph = torch.cuda.CUDAGraph()
        self._graph.register_generator_state(self._batches.generator)
        # other threads may go on with their own work on the card meanwhile
        with torch.cuda.graph(self._graph, stream=self._stream, capture_error_mode="thread_local"):
            loss, logits = self._plain.loss(self._rows, self._targets)
            self._state.move_weights(loss, self._rate, self._share)
        self._loss, self._logits = loss.detach(), logits.detach()
        return self._graph
