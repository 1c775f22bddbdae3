"""What a training run tells while it goes on: frozen values of plain numbers, fit to cross threads."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from trainer.errors import Sentence

Outcome = Literal["finished", "stopped", "failed"]


@dataclass(frozen=True, slots=True)
class RunStarted:
    """The run is set up and its first batch comes next. ``note`` is for the person.

    ``digits`` counts the data set's training pictures of each digit, where that is known, ``extra_digits`` those of an
    epoch beside it, on average where they are drawn.
    """

    device: str
    precision: str
    threads: int
    parameters: int
    training_images: int
    validation_images: int
    batches_per_epoch: int
    first_epoch: int
    epochs: int
    note: Sentence | None = None
    digits: tuple[int, ...] = ()
    extra_digits: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class BatchDone:
    """A batch was learned; sent at most 20 times a second. ``epoch`` counts from 1, ``batch`` from 1."""

    epoch: int
    batch: int
    batches: int
    loss: float
    learning_rate: float
    samples_per_second: float
    seconds_left: float


@dataclass(frozen=True, slots=True)
class EpochDone:
    """An epoch was learned and validated. Losses are nats per sample, accuracies 0..1."""

    epoch: int
    training_loss: float
    training_accuracy: float
    validation_loss: float
    validation_accuracy: float
    learning_rate: float
    samples_per_second: float
    seconds: float
    is_best: bool


@dataclass(frozen=True, slots=True)
class TestStarted:
    """Training is over; the best epoch is now measured on the test images."""

    best_epoch: int


@dataclass(frozen=True, slots=True)
class RunEnded:
    """The last event of every run. ``message`` is one sentence, in English where it is that of ``failure``.

    ``test_accuracy`` is None when nothing was tested.
    """

    outcome: Outcome
    message: str
    best_epoch: int
    test_accuracy: float | None = None
    test_loss: float | None = None
    failure: Sentence | None = None


TrainingEvent = RunStarted | BatchDone | EpochDone | TestStarted | RunEnded
