"""What an epoch adds up to: losses by sample count, right answers, pace. Sums stay on the device until asked for."""

from __future__ import annotations

import math

import torch
from torch import Tensor

from trainer.config import TrainConfig
from trainer.errors import TrainingError
from trainer.events import BatchDone, EpochDone
from trainer.extra_material import NO_DIGIT
from trainer.pace import Pace
from trainer.run_state import RunState


class Tally:
    """The sums of epoch ``epoch`` (from 1) of ``batches`` batches."""

    def __init__(self, config: TrainConfig, epoch: int, batches: int) -> None:
        self._config, self._epoch, self._batches = config, epoch, batches
        self.pace = Pace()
        self._batch = self._samples = 0
        device = config.device
        self._loss = torch.zeros((), device=device)
        self._last_loss = self._loss
        self._right = torch.zeros((), device=device, dtype=torch.int64)
        self._digits = torch.zeros((), device=device, dtype=torch.int64)
        self._rate = 0.0

    def count(self, loss: Tensor, logits: Tensor, labels: Tensor, rate: float) -> None:
        """Add a batch: its mean loss (), logits (B, 10), labels (B,) and learning rate. Junk has no right answer."""
        self._batch += 1
        self._samples += len(labels)
        self._loss += loss * len(labels)
        self._right += (logits.argmax(1) == labels).sum()
        self._digits += (labels != NO_DIGIT).sum()
        self._last_loss, self._rate = loss, rate
        self.pace.learned(len(labels))

    def batch_done(self, samples_after_epoch: int) -> BatchDone:
        """The event for the last batch; TrainingError when its loss is no number."""
        loss = self._checked(float(self._last_loss))
        per_batch = self._samples / self._batch
        to_come = (self._batches - self._batch) * per_batch + samples_after_epoch
        return BatchDone(
            epoch=self._epoch,
            batch=self._batch,
            batches=self._batches,
            loss=loss,
            learning_rate=self._rate,
            samples_per_second=self.pace.samples_per_second,
            seconds_left=self.pace.seconds_left(to_come),
        )

    def mean_loss(self) -> float:
        """Nats a sample over the epoch; TrainingError when it is no number."""
        return self._checked(float(self._loss) / self._samples)

    def epoch_done(self, state: RunState, validation_loss: float, validation_accuracy: float) -> EpochDone:
        """The event for the whole epoch, ``state.history`` being that of the epochs before."""
        self._checked(validation_loss)
        best_before = min((done.validation_loss for done in state.history), default=math.inf)
        return EpochDone(
            epoch=self._epoch,
            training_loss=self.mean_loss(),
            training_accuracy=int(self._right) / max(1, int(self._digits)),
            validation_loss=validation_loss,
            validation_accuracy=validation_accuracy,
            learning_rate=self._rate,
            samples_per_second=self.pace.samples_per_second,
            seconds=self.pace.seconds,
            is_best=validation_loss < best_before,
        )

    def _checked(self, loss: float) -> float:
        if math.isfinite(loss):
            return loss
        lower = self._config.learning_rate / 10
        raise TrainingError(
            f"The loss is no longer a number in epoch {self._epoch}: try a lower learning rate, such as {lower:g}."
        )
