"""How a gradient becomes a step: the optimiser, the learning rate over a run, the running average of the weights."""

from __future__ import annotations

import copy
import math
from typing import Any

import torch
from torch import Tensor, nn

from trainer.runs.config import TrainConfig

_EXTRA_SHARE = 0.05  # of the largest rate, for epochs beyond the plan of a schedule that has ended near zero
_ONE_CYCLE_START = 1 / 25


def build_optimizer(model: nn.Module, config: TrainConfig) -> torch.optim.Optimizer:
    """The optimiser that ``config`` names; weight decay pulls at matrices only, not at biases and norms."""
    parameters = [parameter for parameter in model.parameters() if parameter.requires_grad]
    groups: list[dict[str, Any]] = [{"params": parameters}]
    if config.weight_decay:
        matrices = [each for each in parameters if each.ndim > 1]
        others = [each for each in parameters if each.ndim <= 1]
        groups = [{"params": matrices, "weight_decay": config.weight_decay}, {"params": others, "weight_decay": 0.0}]
    rate = config.learning_rate
    if config.optimizer == "sgd":
        return _left_alone_by_cards(torch.optim.SGD(groups, lr=rate, momentum=config.momentum, fused=True))
    on_card = parameters[0].is_cuda
    kind = torch.optim.Adam if config.optimizer == "adam" else torch.optim.AdamW
    optimizer = kind(groups, lr=rate, betas=(0.9, 0.99), weight_decay=0.0, fused=True, capturable=on_card)
    return optimizer if on_card else _left_alone_by_cards(optimizer)


def _left_alone_by_cards(optimizer: torch.optim.Optimizer) -> torch.optim.Optimizer:
    """``optimizer`` without the question to the card, before each step, whether it records a graph.

    It is asked even where all learning is done on the processor, and fails there when the card is broken; and it does
    not know that SGD's fused step, which keeps no count, can be recorded as it is.
    """
    for name in ("_accelerator_graph_capture_health_check", "_cuda_graph_capture_health_check"):  # new and old torch
        setattr(optimizer, name, lambda: None)
    return optimizer


def learning_rate(config: TrainConfig, step: int, steps: int) -> float:
    """The rate of step ``step`` (from 0) in a run planned for ``steps``; a function of these alone, so nothing to save.

    One cycle: Smith and Topin 2018. Steps beyond the plan go on at a small, constant rate.
    """
    peak = config.learning_rate
    if step >= steps:
        return peak if config.schedule == "constant" else peak * _EXTRA_SHARE
    rising = config.warmup * steps
    if step < rising:
        share = (step + 1) / (rising + 1)
        return (
            peak * (_ONE_CYCLE_START + (1 - _ONE_CYCLE_START) * share)
            if config.schedule == "one_cycle"
            else peak * share
        )
    if config.schedule == "constant":
        return peak
    share = (step - rising) / (steps - rising)
    return peak * 0.5 * (1 + math.cos(math.pi * share))


class RunningAverage:
    """An exponential average of a network's weights and norms: what is validated and kept (Polyak averaging).

    It forgets faster during the first steps, so that the random start does not linger.
    """

    def __init__(self, model: nn.Module, decay: float) -> None:
        self.model = copy.deepcopy(model).requires_grad_(False).eval()
        self._decay = decay
        self._pairs = self._tensors(self.model), self._tensors(model)

    def share(self, step: int) -> float:
        """How far the average moves towards the weights in step ``step`` (from 0), 0..1."""
        return 1 - min(self._decay, (1 + step) / (10 + step))

    def update(self, share: float | Tensor) -> None:
        """Move the average towards the weights by ``share``: a number, or a tensor () on their device."""
        average, current = self._pairs
        with torch.no_grad():
            if isinstance(share, Tensor):
                way = torch._foreach_sub(current, average)
                torch._foreach_mul_(way, share)
                torch._foreach_add_(average, way)
            else:
                torch._foreach_lerp_(average, current, share)

    @staticmethod
    def _tensors(model: nn.Module) -> list[Tensor]:
        return [tensor for tensor in model.state_dict(keep_vars=True).values() if tensor.is_floating_point()]
