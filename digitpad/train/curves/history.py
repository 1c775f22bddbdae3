"""What a run has told so far, as plain numbers to plot; knows neither Qt nor torch."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from dataclasses import asdict, dataclass, fields
from typing import Literal

from trainer.runs.events import BatchDone, EpochDone, RunStarted, TrainingEvent

Quantity = Literal["training_loss", "validation_loss", "training_accuracy", "validation_accuracy", "learning_rate"]
MOST_BATCH_POINTS = 600


@dataclass(frozen=True, slots=True)
class Curve:
    """Points to join by a line: ``x`` in epochs, ``y`` in the quantity's own unit, both of the same length."""

    x: tuple[float, ...] = ()
    y: tuple[float, ...] = ()


class History:
    """The epochs and batches of one run, in the order in which they were learned."""

    def __init__(self, epochs: Iterable[EpochDone] = ()) -> None:
        self._epochs: list[EpochDone] = list(epochs)
        self._batches: list[tuple[float, float]] = []
        self._seen, self._stride = 0, 1
        self._latest: tuple[float, float] | None = None
        self.planned_epochs = len(self._epochs)

    @property
    def epochs(self) -> tuple[EpochDone, ...]:
        """The epochs that are over."""
        return tuple(self._epochs)

    @property
    def best(self) -> EpochDone | None:
        """The epoch that is kept, or None before the first one is over."""
        return next((epoch for epoch in reversed(self._epochs) if epoch.is_best), None)

    def add(self, event: TrainingEvent) -> None:
        """Remember what there is to plot in ``event``; an epoch that is learned again replaces the earlier one."""
        if isinstance(event, RunStarted):
            self.planned_epochs = event.epochs
            self._epochs = [epoch for epoch in self._epochs if epoch.epoch < event.first_epoch]
            self._batches = [point for point in self._batches if point[0] < event.first_epoch]
            self._latest = None
        elif isinstance(event, EpochDone):
            self._epochs = [epoch for epoch in self._epochs if epoch.epoch < event.epoch]
            self._epochs.append(event)
        elif isinstance(event, BatchDone):
            self._add_batch(event)

    def _add_batch(self, event: BatchDone) -> None:
        """Every first, second, fourth, … batch, the same for all of the run: old parts are as fine as new ones."""
        self._seen += 1
        self._latest = (event.epoch - 1 + event.batch / event.batches, event.loss)
        if self._seen % self._stride == 0:
            self._batches.append(self._latest)
        if len(self._batches) > MOST_BATCH_POINTS:
            self._batches = self._batches[1::2]
            self._stride *= 2

    def curve(self, quantity: Quantity) -> Curve:
        """One quantity, a point an epoch."""
        return Curve(
            tuple(float(epoch.epoch) for epoch in self._epochs),
            tuple(float(getattr(epoch, quantity)) for epoch in self._epochs),
        )

    def batch_losses(self) -> Curve:
        """The loss of single batches, at fractions of epochs; thinned out when there are many."""
        points = list(self._batches)
        if self._latest is not None and (not points or points[-1][0] < self._latest[0]):
            points.append(self._latest)
        return Curve(tuple(x for x, _ in points), tuple(y for _, y in points))

    def nearest(self, x: float) -> EpochDone | None:
        """The epoch that lies nearest to ``x``, or None without epochs."""
        return min(self._epochs, key=lambda epoch: abs(epoch.epoch - x), default=None)


def error_rates(curve: Curve) -> Curve:
    """Accuracies 0..1 as shares of wrong answers, which is what a log scale can show."""
    return Curve(curve.x, tuple(1.0 - value for value in curve.y))


def history_csv(epochs: Iterable[EpochDone]) -> str:
    """A table with a line an epoch and the names of EpochDone as its header, in RFC 4180's CSV."""
    text = io.StringIO()
    table = csv.DictWriter(text, [field.name for field in fields(EpochDone)])
    table.writeheader()
    table.writerows(asdict(epoch) for epoch in epochs)
    return text.getvalue()
