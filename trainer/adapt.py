"""Teach the model in use one person's hand within seconds, and measure what that is worth before it is offered.

The last two layers learn; the person's digits come in many distorted versions, each with many of everybody's digits
for which the old answers are the target (rehearsal: Robins 1995; distillation: Hinton et al. 2015), so that nothing is
forgotten. Whether it helps is told by cross-validation: each sample is read by a model that had not seen it.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from importlib import metadata

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional

from trainer.adapt_verdict import Adaptation, LearnProgress, Stage, Verdict
from trainer.compute import Compute, usable_cores
from trainer.dataset import Dataset
from trainer.digit_model import DigitModel
from trainer.model import MLP
from trainer.personal_samples import PersonalSamples
from trainer.replay import replay_of
from trainer.top_layers import Bottom, Practice, joined, learn, outputs, remember

MOST_SAMPLES = 3000
FOLDS = 3
MOST_FOLDED = 600
"""Of more samples than these only a fifth is kept out, once."""
_MOST_THREADS = 4

OnProgress = Callable[[LearnProgress], None]
Question = Callable[[], bool]
Numbers = NDArray[np.int64]


def adapt(
    model: DigitModel,
    samples: PersonalSamples,
    dataset: Dataset,
    on_progress: OnProgress = lambda _progress: None,
    should_stop: Question = lambda: False,
    seed: int = 0,
    practice: Practice | None = None,
) -> Adaptation | None:
    """Learn ``samples`` on top of ``model`` and test the outcome; None when stopped. ``model`` stays as it is.

    Of more than 3,000 samples as many are picked at random. ``should_stop`` is asked some hundred times a second. The
    same arguments give the same model on the same machine.
    """
    started = time.perf_counter()
    chosen = samples.at_most(MOST_SAMPLES, seed)
    with Compute("cpu", "fp32", min(torch.get_num_threads(), usable_cores(), _MOST_THREADS)).in_use():
        try:
            course = _Course(model, chosen, dataset, practice or practice_for(len(chosen)), seed)
            top, verdict = course.run(_Pace(on_progress, should_stop))
        except _Stopped:
            return None
    child = _child(model, top, samples, verdict, seed)
    return Adaptation(child, verdict, time.perf_counter() - started)


def practice_for(count: int) -> Practice:
    """How to learn so many samples: the more there are, the longer."""
    return Practice(steps=int(np.clip(30 + count // 4, 40, 300)))


class _Stopped(Exception):  # noqa: N818 - a wish, not an error
    """The person asked to stop."""


class _Pace:
    """Tells progress and asks whether to go on, after every piece of work."""

    def __init__(self, on_progress: OnProgress, should_stop: Question) -> None:
        self._tell, self._should_stop = on_progress, should_stop

    def reached(self, stage: Stage, share: float) -> None:
        self._tell(LearnProgress(stage, min(share, 1.0)))
        if self._should_stop():
            raise _Stopped


@dataclass(frozen=True, eq=False, slots=True)
class _Everybody:
    """Features of MNIST's test images, their digits, and features of junk."""

    test: Tensor
    labels: Tensor
    junk: Tensor


class _Course:
    """One course of learning: test on samples kept out, learn them all, compare with the model in use."""

    def __init__(
        self, model: DigitModel, samples: PersonalSamples, dataset: Dataset, practice: Practice, seed: int
    ) -> None:
        self._model, self._samples, self._dataset = model, samples, dataset
        self._practice, self._seed = practice, seed
        self._bottom = Bottom(model)
        self._own = self._bottom.features_of(samples.images)

    def run(self, pace: _Pace) -> tuple[MLP, Verdict]:
        """The new last layers, and what they are worth."""
        pace.reached("preparing", 0.0)
        pool = replay_of(self._dataset)
        self._memory = remember(self._bottom, pool.images)
        pace.reached("preparing", 0.1)
        asked, right_after = self._read_kept_out(pace)
        top = self._learn(np.arange(len(self._samples)), pace, "learning", 0.6, 0.8)
        kept_out = len(asked) > 0
        if not kept_out:
            asked, right_after = np.arange(len(self._samples)), self._right(top, np.arange(len(self._samples)))
        everybody = self._everybody(pool.test_junk, pace)
        old = self._bottom.new_top()
        before, after = self._accuracy(old, everybody), self._accuracy(top, everybody)
        junk_before, junk_after = self._refused(old, everybody.junk), self._refused(top, everybody.junk)
        pace.reached("comparing", 1.0)
        own = float(self._right(old, asked).mean()), float(right_after.mean())
        return top, Verdict(len(self._samples), *own, kept_out, before, after, junk_before, junk_after)

    def _read_kept_out(self, pace: _Pace) -> tuple[Numbers, NDArray[np.bool_]]:
        """Numbers of samples that were kept out in turn, and whether each was read right by who had not seen it."""
        count = len(self._samples)
        parts = min(FOLDS, count) if count <= MOST_FOLDED else 5
        turns = range(parts if count <= MOST_FOLDED else 1) if count > 1 else range(0)
        fold = self._samples.folds(parts, self._seed)
        asked, right = [np.zeros(0, np.int64)], [np.zeros(0, np.bool_)]
        for turn in turns:
            start, end = 0.1 + 0.5 * turn / len(turns), 0.1 + 0.5 * (turn + 1) / len(turns)
            top = self._learn(np.flatnonzero(fold != turn), pace, "testing", start, end)
            asked.append(np.flatnonzero(fold == turn))
            right.append(self._right(top, asked[-1]))
        return np.concatenate(asked), np.concatenate(right)

    def _learn(self, rows: Numbers, pace: _Pace, stage: Stage, start: float, end: float) -> MLP:
        def on_step(done: int) -> None:
            pace.reached(stage, start + (end - start) * done / self._practice.steps)

        return learn(self._bottom, self._memory, self._samples.chosen(rows), self._practice, self._seed, on_step)

    def _right(self, top: MLP, rows: Numbers) -> NDArray[np.bool_]:
        """Which of these samples are read right, and not refused."""
        logits = outputs(top, self._own[torch.from_numpy(rows)])
        right = logits.argmax(1) == torch.from_numpy(self._samples.labels[rows])
        answers: NDArray[np.bool_] = (right & ~self._in_doubt(logits)).numpy()
        return answers

    def _in_doubt(self, logits: Tensor) -> Tensor:
        if self._model.refusal is None:
            return torch.zeros(len(logits), dtype=torch.bool)
        return functional.softmax(logits / self._model.temperature, 1).amax(1) < self._model.refusal.threshold

    def _everybody(self, junk: NDArray[np.uint8], pace: _Pace) -> _Everybody:
        images, labels = self._dataset.test_images, torch.tensor(self._dataset.test_labels)
        parts = []
        for start in range(0, len(images), 1000):
            parts.append(self._bottom.features_of(images[start : start + 1000]))
            pace.reached("comparing", 0.8 + 0.15 * start / len(images))
        return _Everybody(torch.cat(parts), labels, self._bottom.features_of(junk))

    def _accuracy(self, top: MLP, everybody: _Everybody) -> float:
        return float((outputs(top, everybody.test).argmax(1) == everybody.labels).float().mean())

    def _refused(self, top: MLP, junk: Tensor) -> float:
        return float(self._in_doubt(outputs(top, junk)).float().mean())


def _child(model: DigitModel, top: MLP, samples: PersonalSamples, verdict: Verdict, seed: int) -> DigitModel:
    """The model that learned, which remembers its parent and its samples."""
    weights, biases = joined(model, top)
    metrics = {
        "own_before": verdict.own_before,
        "own_after": verdict.own_after,
        "own_kept_out": verdict.kept_out,
        "everybody_before": verdict.everybody_before,
        "everybody_after": verdict.everybody_after,
        "junk_refused_before": verdict.junk_before,
        "junk_refused_after": verdict.junk_after,
    }
    info = replace(
        model.info,
        made_by=f"DigitPad {_version()}".strip(),
        created=datetime.now(UTC).date().isoformat(),
        test_accuracy=verdict.everybody_after,
        validation_accuracy=None,
        metrics=metrics,
        config={**model.info.config, "samples": len(samples), "samples_digest": samples.digest},
        seed=seed,
        parent=model.fingerprint,
    )
    return replace(model, weights=weights, biases=biases, info=info)


def _version() -> str:
    try:
        return metadata.version("digitpad")
    except metadata.PackageNotFoundError:
        return ""
