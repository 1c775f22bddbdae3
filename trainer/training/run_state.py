"""What changes while a run goes on."""

from __future__ import annotations

from dataclasses import dataclass, field

import torch
from torch import Tensor

from trainer.runs.config import TrainConfig
from trainer.runs.events import EpochDone
from trainer.training.compute import Compute
from trainer.training.network import MLP, resampling_softness, start_weights
from trainer.training.optimization import RunningAverage, build_optimizer


def network_of(config: TrainConfig) -> MLP:
    """A new network as ``config`` describes it, on the CPU."""
    softness = resampling_softness(config.augmentation)
    network = MLP(config.hidden, config.dropout, config.activation, config.batch_norm, softness)
    start_weights(network, config.initialisation)
    return network


@dataclass
class RunState:
    """Network, optimiser, running average, history and the best epoch's weights (on the CPU).

    Random states and the learning rate are no part of it: both follow from the seed and the epoch.
    """

    model: MLP
    optimizer: torch.optim.Optimizer
    average: RunningAverage | None
    history: list[EpochDone] = field(default_factory=list)
    best: dict[str, Tensor] = field(default_factory=dict)
    step: int = 0

    @classmethod
    def fresh(cls, config: TrainConfig, compute: Compute) -> RunState:
        """A new network on the device, its weights drawn from torch's random generator."""
        model = network_of(config).to(compute.device)
        average = RunningAverage(model, config.ema_decay) if config.ema_decay else None
        return cls(model, build_optimizer(model, config), average)

    def take_step(self, loss: Tensor, rate: float) -> None:
        """Learn from the mean ``loss`` of a batch with learning rate ``rate``."""
        self.move_weights(loss, rate, self.average_share)
        self.step += 1

    def move_weights(self, loss: Tensor, rate: float | Tensor, share: float | Tensor) -> None:
        """Move the weights against the gradient of ``loss``, and the average towards them by ``share``.

        Numbers, or tensors () on the device that a recorded step reads anew each time.
        """
        for group in self.optimizer.param_groups:
            group["lr"] = rate
            for parameter in group["params"]:  # as zero_grad does, without the bookkeeping around it
                parameter.grad = None
        loss.backward()  # type: ignore[no-untyped-call]
        self.optimizer.step()
        if self.average:
            self.average.update(share)

    @property
    def average_share(self) -> float:
        """How far the running average moves in the next step, 0..1."""
        return self.average.share(self.step) if self.average else 0.0

    @property
    def epoch(self) -> int:
        """Epochs done."""
        return len(self.history)

    @property
    def best_epoch(self) -> int:
        """The epoch, from 1, of the lowest validation loss; 0 before there is one."""
        return max((done.epoch for done in self.history if done.is_best), default=0)

    @property
    def judged(self) -> MLP:
        """The network to validate and keep: the running average where there is one."""
        return self.average.model if self.average else self.model  # type: ignore[return-value]

    def remember(self, done: EpochDone) -> None:
        """Add an epoch to the history, and keep its weights if it is the best so far."""
        if done.is_best:  # copied first: a card that fails now must not leave a history that claims other weights
            self.best = {name: tensor.detach().cpu().clone() for name, tensor in self.judged.state_dict().items()}
        self.history.append(done)

    def best_model(self, config: TrainConfig) -> MLP | None:
        """The best epoch's network on the CPU; None before the end of the first epoch."""
        if not self.best:
            return None
        model = network_of(config)
        model.load_state_dict(self.best)
        return model.eval()
