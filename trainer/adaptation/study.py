"""What learning a hand is worth, by simulation: each writer of a collection in turn is the user of the pad.

The writer draws until the 20th wrong answer, at most 100 digits and half of those there are, and says of each what it
was: the wrong answers are corrected, the right ones kept. The model learns these samples and reads the writer's other
digits. Where the test before the offer says that something got worse, the writer keeps the old model.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from trainer.data.dataset import Dataset
from trainer.data.personal_samples import PersonalSamples
from trainer.model.digit_model import Array, DigitModel
from trainer.model.predict import Predictor

DIGITS_SHOWN = 100
CORRECTIONS = 20
FEWEST = 40
"""Writers of fewer digits are left out: too few would be left to read."""
DRAWS = 2000


@dataclass(frozen=True, slots=True)
class WriterOutcome:
    """One writer's story. Errors are shares (0..1) of ``others`` digits that were not shown; the most probable digit
    counts, refused or not. ``everybody`` and ``junk`` are what MNIST's test accuracy and the refusal of junk gained.
    ``used`` says that the new model was put in use; when not, the errors after are those before.
    """

    writer: str
    samples: int
    corrections: int
    others: int
    error_before: float
    error_after: float
    own_before: float = 0.0
    own_after: float = 0.0
    everybody: float = 0.0
    junk: float = 0.0
    used: bool = False
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class StudySummary:
    """The targets: fall of the error where it was above 1 %, worst rise of it, worst losses elsewhere.

    ``fall`` is the mean over those writers and orders, ``pooled_fall`` that of all their misread digits together, with
    its 95 % interval by drawing the writers anew. ``worst_digits`` are the digits that somebody lost at most.
    """

    writers: int
    above_one_per_cent: int
    error_before: float
    error_after: float
    fall: float
    pooled_fall: float
    pooled_interval: tuple[float, float]
    worst_digits: int
    worst_rise: float
    worst_everybody: float
    mean_everybody: float
    worst_junk: float
    used: int
    longest_seconds: float


def study(
    model: DigitModel,
    images: Array,
    labels: NDArray[np.int64],
    writers: NDArray[np.int64],
    dataset: Dataset,
    seed: int = 0,
    trust: bool = False,
) -> Iterator[WriterOutcome]:
    """The outcome for each writer of (N, 28, 28) float32 images, their digits in an order drawn with ``seed``.

    ``trust`` puts every learned model in use, whatever its test said.
    """
    predictions = Predictor(model).logits(images).argmax(axis=1)
    for writer in np.unique(writers):
        own = np.flatnonzero(writers == writer)
        if len(own) < FEWEST:
            continue
        own = np.random.default_rng([seed, int(writer)]).permutation(own)
        shown = own[: shown_digits(predictions[own] == labels[own])]
        others = own[len(shown) :]
        wrong = int((predictions[shown] != labels[shown]).sum())
        before = float((predictions[others] != labels[others]).mean())
        outcome = WriterOutcome(str(writer), len(shown), wrong, len(others), before, before)
        yield _learned(outcome, model, images, labels, shown, others, dataset, trust)


def shown_digits(right: NDArray[np.bool_]) -> int:
    """How many digits the writer draws: until the 20th wrong answer, at most 100 and half of them."""
    most = min(DIGITS_SHOWN, len(right) // 2)
    wrong = np.flatnonzero(~right[:most])
    return int(wrong[CORRECTIONS - 1]) + 1 if len(wrong) >= CORRECTIONS else most


def summarize(outcomes: list[WriterOutcome]) -> StudySummary:
    """The figures over all writers."""
    before = np.array([each.error_before for each in outcomes])
    after = np.array([each.error_after for each in outcomes])
    high = before > 0.01
    falls = 1 - after[high] / before[high]
    others = np.array([each.others for each in outcomes])
    names = np.array([each.writer for each in outcomes])
    pooled = _pooled_fall(names[high], before[high] * others[high], after[high] * others[high])
    used = [each for each in outcomes if each.used]
    return StudySummary(
        writers=len(outcomes),
        above_one_per_cent=int(high.sum()),
        error_before=float(before.mean()),
        error_after=float(after.mean()),
        fall=float(falls.mean()) if len(falls) else 0.0,
        pooled_fall=pooled[0],
        pooled_interval=pooled[1:],
        worst_digits=round(float(((after - before) * others).max())),
        worst_rise=float((after - before).max()),
        worst_everybody=min((each.everybody for each in used), default=0.0),
        mean_everybody=float(np.mean([each.everybody for each in used])) if used else 0.0,
        worst_junk=min((each.junk for each in used), default=0.0),
        used=len(used),
        longest_seconds=max((each.seconds for each in outcomes), default=0.0),
    )


def _pooled_fall(
    writers: NDArray[np.str_], wrong_before: NDArray[np.float64], wrong_after: NDArray[np.float64]
) -> tuple[float, float, float]:
    """By how much the misread digits of all writers together became fewer (0..1), and the bounds of that."""
    if not len(writers):
        return 0.0, 0.0, 0.0
    _, places = np.unique(writers, return_inverse=True)
    before, after = np.bincount(places, wrong_before), np.bincount(places, wrong_after)
    drawn = np.random.default_rng(0).integers(len(before), size=(DRAWS, len(before)))
    falls = 1 - after[drawn].sum(axis=1) / before[drawn].sum(axis=1)
    low, high = np.quantile(falls, [0.025, 0.975])
    return float(1 - after.sum() / before.sum()), float(low), float(high)


def _learned(
    outcome: WriterOutcome,
    model: DigitModel,
    images: Array,
    labels: NDArray[np.int64],
    shown: NDArray[np.int64],
    others: NDArray[np.int64],
    dataset: Dataset,
    trust: bool,
) -> WriterOutcome:
    from trainer.adaptation.adapt import adapt

    samples = PersonalSamples((images[shown] * 255).round().astype(np.uint8), labels[shown])
    adaptation = adapt(model, samples, dataset)
    assert adaptation is not None
    verdict = adaptation.verdict
    used = trust or verdict.may_be_used
    wrong = Predictor(adaptation.model).logits(images[others]).argmax(axis=1) != labels[others]
    return replace(
        outcome,
        error_after=float(wrong.mean()) if used else outcome.error_before,
        own_before=verdict.own_before,
        own_after=verdict.own_after,
        everybody=verdict.everybody_after - verdict.everybody_before,
        junk=verdict.junk_after - verdict.junk_before,
        used=used,
        seconds=adaptation.seconds,
    )
