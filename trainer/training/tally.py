"""What an epoch adds up to: losses by sample count, right answers, pace; on the device until asked for."""

from __future__ import annotations

import math
import time
from collections.abc import Callable

import torch
from torch import Tensor

from trainer.errors import DivergenceError
from trainer.runs.config import TrainConfig
from trainer.runs.events import BatchDone, EpochDone
from trainer.training.material import NO_DIGIT
from trainer.training.run_state import RunState

TELL_SECONDS = 0.05  # no more than 20 events a second
SLEEP_SECONDS = 10.0  # a batch that lasts longer, and many times longer than the others, was the computer's sleep
_MANY_TIMES = 20


class Pace:
    """Counts what was learned against a clock (seconds) that stands still during pauses and the computer's sleep."""

    def __init__(self, clock: Callable[[], float] = time.perf_counter) -> None:
        self._clock = clock
        self._told = self._latest = clock()
        self._busy = 0.0  # until _latest
        self._samples = self._batches = 0

    def learned(self, samples: int) -> None:
        """Count the samples of a batch."""
        now = self._clock()
        self._busy, self._latest = self._busy + self._awake(now - self._latest), now
        self._samples += samples
        self._batches += 1

    def leave_out(self, wait: Callable[[], None]) -> None:
        """Call ``wait`` and take the time until it returns out of the reckoning."""
        before = self._clock()
        wait()
        self._latest += self._clock() - before

    @property
    def seconds(self) -> float:
        """Time spent learning."""
        return self._busy + self._awake(self._clock() - self._latest)

    @property
    def samples_per_second(self) -> float:
        """Samples learned in a second, on average so far."""
        return self._samples / max(self.seconds, 1e-9)

    def seconds_left(self, samples_to_come: float) -> float:
        """Time that so many more samples will take."""
        return samples_to_come / max(self.samples_per_second, 1e-9)

    def is_time_to_tell(self) -> bool:
        """Whether the last telling lies long enough back; saying yes counts as telling."""
        now = self._clock()
        if 0 <= now - self._told < TELL_SECONDS:
            return False
        self._told = now
        return True

    def _awake(self, gap: float) -> float:
        """What counts of the time since the last batch: as much as a batch takes where the computer slept meanwhile."""
        usual = self._busy / self._batches if self._batches else gap
        return usual if gap > max(SLEEP_SECONDS, _MANY_TIMES * usual) else max(gap, 0.0)


class Tally:
    """Epoch ``epoch`` (from 1): every batch's loss and every image's logits, looked at only when somebody asks.

    ``labels`` (N,) are the epoch's digits in its order, -1 for junk, which has no right answer.
    """

    def __init__(self, config: TrainConfig, epoch: int, batches: int, labels: Tensor) -> None:
        self._config, self._epoch, self._batches, self._labels = config, epoch, batches, labels
        self.pace = Pace()
        self._samples = 0
        self._losses: list[Tensor] = []  # each ()
        self._logits: list[Tensor] = []  # each (B, 10)
        self._rate = 0.0

    def count(self, loss: Tensor, logits: Tensor, rate: float) -> None:
        """Add the next batch: its mean loss (), logits (B, 10) and learning rate."""
        self._losses.append(loss.detach())
        self._logits.append(logits.detach())
        self._samples += len(logits)
        self._rate = rate
        self.pace.learned(len(logits))

    def batch_done(self, samples_after_epoch: int) -> BatchDone:
        """The event for the last batch; DivergenceError when its loss is no number."""
        batch = len(self._losses)
        loss = self._checked(float(self._losses[-1]))
        per_batch = self._samples / batch
        to_come = (self._batches - batch) * per_batch + samples_after_epoch
        return BatchDone(
            epoch=self._epoch,
            batch=batch,
            batches=self._batches,
            loss=loss,
            learning_rate=self._rate,
            samples_per_second=self.pace.samples_per_second,
            seconds_left=self.pace.seconds_left(to_come),
        )

    def mean_loss(self) -> float:
        """Nats a sample over the epoch; DivergenceError when it is no number."""
        losses = torch.stack(self._losses).cpu().double()  # not every card knows fractions of 64 bits
        sizes = torch.tensor([len(logits) for logits in self._logits], dtype=torch.float64)
        return self._checked(float(losses @ sizes) / self._samples)

    def accuracy(self) -> float:
        """The share of the epoch's digits read right while they were learned, 0..1."""
        labels = self._labels[: self._samples]
        right = (torch.cat(self._logits).argmax(1) == labels).sum()
        return int(right) / max(1, int((labels != NO_DIGIT).sum()))

    def epoch_done(self, state: RunState, validation_loss: float, validation_accuracy: float) -> EpochDone:
        """The event for the whole epoch, ``state.history`` being that of the epochs before."""
        self._checked(validation_loss)
        best_before = min((done.validation_loss for done in state.history), default=math.inf)
        return EpochDone(
            epoch=self._epoch,
            training_loss=self.mean_loss(),
            training_accuracy=self.accuracy(),
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
        raise no_number(self._epoch, self._config)


def no_number(epoch: int, config: TrainConfig) -> DivergenceError:
    """What to say when the numbers of a network have become too large."""
    lower = config.learning_rate / 10
    return DivergenceError(
        "The loss is no longer a number in epoch {0}: try a lower learning rate, such as {1}.", epoch, lower
    )
