"""The networks of a run's epochs in memory, and what each of them says to one drawing; for a thread of its own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from digitpad.train.curves.chart import Series
from digitpad.train.curves.history import Curve
from digitpad.train.results.end_text import epoch_model
from trainer.errors import TrainerError
from trainer.image.measures import DIGITS, SIDE
from trainer.model.epoch_models import EpochModels
from trainer.model.predict import Predictor

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from trainer.model.digit_model import DigitModel
    from trainer.runs.run_record import RunRecord
    from trainer.runs.run_store import RunStore

_COLOURS = 8
_NAMED = 5  # digits: a longer legend has no room beside the pad


@dataclass(frozen=True, eq=False, slots=True)
class KeptEpochs:
    """A run and its networks by epoch, from 1; ``problem`` is why one of them could not be read."""

    record: RunRecord
    models: Mapping[int, DigitModel] = field(default_factory=dict)
    problem: TrainerError | None = None

    @property
    def epochs(self) -> tuple[int, ...]:
        """The epochs, in order."""
        return tuple(sorted(self.models))


def read_epochs(store: RunStore, run_id: str, known: KeptEpochs | None = None) -> KeptEpochs | None:
    """The kept networks of a run, the newest run for ""; None where there is no run. ``known`` is not read again.

    TrainingError when the run cannot be read.
    """
    if not run_id:
        newest = store.list()[:1]
        if not newest:
            return None
        run_id = newest[0].id
    record = store.load(run_id)
    before = known.models if known is not None and known.record.id == run_id else {}
    models: dict[int, DigitModel] = {}
    problem: TrainerError | None = None
    kept = EpochModels(store.checkpoint_folder(run_id))
    for epoch in kept.kept():
        try:
            done = next((done for done in record.history if done.epoch == epoch), None)
            models[epoch] = before.get(epoch) or epoch_model(kept.load(epoch), record.name, epoch, done)
        except TrainerError as error:
            problem = problem or error
    return KeptEpochs(record, models, problem)


def read_drawing(kept: KeptEpochs, image: NDArray[np.float32]) -> NDArray[np.float64]:
    """(epochs, 10) probabilities that each network gives a (28, 28) drawing, ink 1."""
    chances = [Predictor(kept.models[epoch]).predict(image, refuse=False).probabilities for epoch in kept.epochs]
    return np.array(chances, np.float64).reshape(len(chances), DIGITS)


def series_of(epochs: tuple[int, ...], chances: NDArray[np.float64]) -> tuple[Series, ...]:
    """A curve a digit; those that come highest are named. 8 and 9 have the colours of 0 and 1 and are dashed."""
    places = tuple(float(epoch) for epoch in epochs)
    named = set(np.argsort(-chances.max(axis=0, initial=0.0), kind="stable")[:_NAMED].tolist())
    return tuple(
        Series(
            str(digit) if digit in named else "",
            Curve(places, tuple(chances[:, digit].tolist())),
            digit % _COLOURS,
            digit >= _COLOURS,
        )
        for digit in range(DIGITS)
    )


def strongest_units(model: DigitModel, count: int) -> list[int]:
    """The units of the first layer with the largest weights, in their own order."""
    sizes = np.linalg.norm(model.weights[0], axis=1)
    return sorted(np.argsort(-sizes, kind="stable")[:count].tolist())


def unit_weights(model: DigitModel, unit: int) -> NDArray[np.float32]:
    """(28, 28) weights of a unit of the first layer; zeros where the network has no such unit."""
    weights = model.weights[0]
    if unit >= len(weights):
        return np.zeros((SIDE, SIDE), np.float32)
    picture: NDArray[np.float32] = weights[unit].reshape(SIDE, SIDE)
    return picture
