"""``python -m tests.measuring.run_doctor``: six ill runs for the doctor to name, twenty healthy ones to leave alone.

All are real, short runs on MNIST. Each ill one is made again with its remedy, to see what that is worth.
"""

from __future__ import annotations

import argparse
from dataclasses import replace

import numpy as np

from trainer.data.dataset import Dataset, load_dataset
from trainer.errors import DivergenceError
from trainer.runs.config import TrainConfig
from trainer.runs.doctor import Course, Finding, diagnose
from trainer.runs.events import EpochDone
from trainer.training.loop import Trainer

SMALL = TrainConfig(
    preset="small",
    hidden=(64,),
    dropout=0.0,
    standardize=True,
    optimizer="adamw",
    learning_rate=1e-3,
    batch_size=64,
    epochs=6,
    training_images=6_000,
    validation_share=1 / 12,
    device="cpu",
    precision="fp32",
    threads=1,
)
_SGD = replace(SMALL, optimizer="sgd", learning_rate=0.05)

ILL: dict[str, TrainConfig] = {
    "guesses": replace(SMALL, initialisation="zeros", epochs=3),
    "explodes": replace(_SGD, learning_rate=10.0, hidden=(64, 64), epochs=3),
    "overfits": replace(SMALL, hidden=(256, 256), training_images=300, epochs=60),
    "tiny_batches": replace(SMALL, batch_size=2, epochs=2),
    "stands_still": replace(_SGD, hidden=(64, 64), learning_rate=1.0, epochs=12),
    "too_few_of_a_digit": replace(SMALL, epochs=2),
}
"""The settings of each ill run, by what it suffers from."""

HEALTHY: dict[str, TrainConfig] = {
    "quick in little": replace(SMALL, hidden=(256, 256), schedule="one_cycle", warmup=0.2, batch_size=256, epochs=4),
    "article in little": replace(_SGD, hidden=(256, 256), dropout=0.5, learning_rate=0.01, batch_size=20, epochs=8),
    "recommended in little": replace(
        SMALL, hidden=(256, 256), batch_norm=True, ema_decay=0.99, label_smoothing=0.05, augmentation=1.0, dropout=0.1
    ),
    "no hidden layer": replace(SMALL, hidden=(), epochs=8),
}
"""Four healthy kinds of run; each is made with five seeds."""
SEEDS = 5
MENDED_EPOCHS = 6
"""At most, of a run with the remedy, which may have all pictures."""


def data_for(illness: str, full: Dataset) -> Dataset:
    """The data set of an ill run: one without a digit where that is its illness, else the whole."""
    if illness != "too_few_of_a_digit":
        return full
    seven = np.flatnonzero(full.train_labels == 7)
    kept = np.setdiff1d(np.arange(len(full.train_labels)), seven[5:])
    return replace(full, train_images=full.train_images[kept], train_labels=full.train_labels[kept])


def course_of(config: TrainConfig, dataset: Dataset) -> Course:
    """A real run, as the doctor looks at it."""
    trainer, history = Trainer(config, dataset), list[EpochDone]()
    try:
        for done in trainer.epochs():
            history.append(done)
    except DivergenceError:
        return Course(config, tuple(history), trainer.digits, diverged=True)
    return Course(config, tuple(history), trainer.digits)


def alarms(config: TrainConfig, dataset: Dataset) -> list[Finding]:
    """What the doctor says after each epoch of a run."""
    course = course_of(config, dataset)
    seen = (replace(course, history=course.history[:count]) for count in range(len(course.history) + 1))
    return [finding for each in seen if (finding := diagnose(each)) is not None]


def main() -> int:
    """Print a line a run; status 1 when an ill one was not named or a healthy one was."""
    argparse.ArgumentParser(description=__doc__).parse_args()
    full = load_dataset()
    named = sum(_ill(illness, config, data_for(illness, full)) for illness, config in ILL.items())
    runs = [
        (f"{name}, seed {seed}", replace(config, seed=seed))
        for name, config in HEALTHY.items()
        for seed in range(SEEDS)
    ]
    left_alone = sum(_healthy(name, config, full) for name, config in runs)
    print(f"{named} of {len(ILL)} ill runs named, {left_alone} of {len(runs)} healthy ones left alone")
    return 0 if named == len(ILL) and left_alone == len(runs) else 1


def _ill(illness: str, config: TrainConfig, dataset: Dataset) -> bool:
    course = course_of(config, dataset)
    finding = diagnose(course)
    if finding is None:
        print(f"{illness}: no finding")
        return False
    mended = finding.mended(config)
    after = course_of(replace(mended, epochs=min(mended.epochs, MENDED_EPOCHS)), dataset)
    print(
        f"{illness}: {finding.illness}. {finding.sentence} {dict(finding.remedy)}: {_best(course)} -> {_best(after)}",
        flush=True,
    )
    return finding.illness == illness


def _best(course: Course) -> str:
    return f"{max((done.validation_accuracy for done in course.history), default=0.0):.1%}"


def _healthy(name: str, config: TrainConfig, dataset: Dataset) -> bool:
    found = alarms(config, dataset)
    print(f"{name}: {found[0].illness if found else 'no alarm'}", flush=True)
    return not found


if __name__ == "__main__":
    raise SystemExit(main())
