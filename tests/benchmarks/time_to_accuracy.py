"""Row 8: from a click on Start to 98 % and 99 % of the test images, counted in epochs of the tutorial's loop."""

from __future__ import annotations

import tempfile
import time
from dataclasses import replace
from pathlib import Path
from statistics import median

from tests.benchmarks.measuring import Plan, Result
from tests.benchmarks.our_loop import part_of_mnist
from tests.benchmarks.tutorial_loop import BATCH, Tutorial
from trainer.config import PRESETS
from trainer.dataset import Dataset, load_dataset
from trainer.digit_model import DigitModel
from trainer.evaluate import evaluate
from trainer.events import EpochDone, TrainingEvent
from trainer.loop import Trainer
from trainer.predict import Predictor
from trainer.warm_up import warm_up

EPOCH = 48_000  # images of the tutorial's epoch: 60,000 less 20 %
GOALS = {0.98: 0.7, 0.99: 4.0}  # accuracy -> epochs' time that it may take
LONGEST = 12  # epochs of the quick preset, stretched, in which 99 % is looked for


def measure(plan: Plan) -> list[Result]:
    """In turn: the time of a tutorial's epoch, and the quick preset to the first epoch that reaches each goal."""
    warm_up()  # as the panel does while somebody looks at it
    dataset = part_of_mnist(2_000) if plan.smoke else load_dataset()
    shares: dict[float, list[float]] = {goal: [] for goal in GOALS}
    turns = plan.pick(max(7, plan.rounds), 1)
    with tempfile.TemporaryDirectory() as folder:
        tutorial = Tutorial(Path(folder))
        tutorial.learn(20)
        for seed in range(turns):
            epoch_seconds = EPOCH / tutorial.learn(plan.pick(3_000, 200) // BATCH)
            for goal, epochs in ((0.98, PRESETS["quick"].epochs), (0.99, LONGEST)):
                seconds = seconds_to(goal, epochs if not plan.smoke else 1, seed, dataset)
                if seconds is not None:
                    shares[goal].append(seconds / epoch_seconds)
    return [_result(goal, shares[goal], turns) for goal in GOALS]


def seconds_to(goal: float, epochs: int, seed: int, dataset: Dataset) -> float | None:
    """Seconds from the start of a run to the end of its first epoch whose model reads that share of the test images.

    The measuring itself is left out; None when no epoch gets there.
    """
    config = replace(PRESETS["quick"], epochs=epochs, seed=seed, augmentation=0.3 if goal > 0.985 else 0.0)
    trainer = Trainer(config, dataset)
    watch = _Watch(trainer, dataset, goal)
    trainer.run(watch.note, lambda: watch.reached is not None)
    return watch.reached


class _Watch:
    """Tests the network after each epoch, with the clock standing still."""

    def __init__(self, trainer: Trainer, dataset: Dataset, goal: float) -> None:
        self._trainer, self._dataset, self._goal = trainer, dataset, goal
        self._start = time.perf_counter()
        self.reached: float | None = None

    def note(self, event: TrainingEvent) -> None:
        if isinstance(event, EpochDone) and self.reached is None:
            now = time.perf_counter()
            if self._accuracy(self._trainer.model_now()) >= self._goal:
                self.reached = now - self._start
            self._start += time.perf_counter() - now

    def _accuracy(self, model: DigitModel | None) -> float:
        assert model is not None
        return evaluate(Predictor(model), self._dataset.test_images, self._dataset.test_labels).accuracy


def _result(goal: float, shares: list[float], turns: int) -> Result:
    what = f"click on Start to {goal:.0%} of the test images"
    target = f"≤ {GOALS[goal]} epochs' time of the tutorial's loop"
    if not shares:
        return Result(8, what, target, f"not reached in {turns} turns", False, {"turns": turns})
    value = f"{median(shares):.2f} ({min(shares):.2f} to {max(shares):.2f}); reached in {len(shares)} of {turns} turns"
    met = median(shares) <= GOALS[goal] and len(shares) == turns
    return Result(8, what, target, value, met, {"unit": "tutorial epochs", "shares": shares, "turns": turns})
