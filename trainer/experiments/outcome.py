"""What an experiment leaves: the figures of both its runs, and a sentence on what they show."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from trainer.errors import Sentence
from trainer.runs.events import EpochDone


@dataclass(frozen=True, slots=True)
class SideOutcome:
    """One run of an experiment: its epochs, at least one, and how it reads test pictures moved by three pixels (0..1).

    ``diverged`` says that its loss became too large to be a number, after which there are no more epochs, or none.
    """

    history: tuple[EpochDone, ...]
    weights: int
    shifted_accuracy: float = 0.0
    diverged: bool = False

    @property
    def last(self) -> EpochDone:
        """The last epoch."""
        return self.history[-1]

    @property
    def best(self) -> EpochDone:
        """The epoch of the lowest validation loss."""
        return min(self.history, key=lambda done: done.validation_loss)

    @property
    def last_accuracies(self) -> tuple[float, float]:
        """After the last epoch: of its own pictures, and of unseen ones, 0..1."""
        return self.last.training_accuracy, self.last.validation_accuracy

    @property
    def accuracy(self) -> float:
        """The best epoch's share of validation pictures read right, 0..1; 0 where there is no epoch."""
        return self.best.validation_accuracy if self.history else 0.0


@dataclass(frozen=True, slots=True)
class Seen:
    """Whether the figures show what the experiment is about, and the sentence that tells them."""

    shown: bool
    sentence: Sentence


Conclude = Callable[[SideOutcome, SideOutcome], Seen]


def percent(share: float) -> Sentence:
    """A share 0..1 in per cent, as it is told in the language in use."""
    return Sentence("{0}%", points(share))


def points(share: float) -> float:
    """A share 0..1 as the number of per cent that is told."""
    return round(100 * share, 1)


def told(loss: float) -> float:
    """A loss as it is told."""
    return round(loss, 3)
