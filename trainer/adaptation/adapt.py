"""Teach the model in use one person's hand within seconds, and measure what that is worth before it is offered.

The last two layers learn; the person's digits come in many distorted versions, each with several of everybody's digits
for which the old answers are the target (rehearsal: Robins 1995; their logits: Buzzega et al. 2020), so that nothing is
forgotten. Whether it helps is told by cross-validation: each sample is read by a model that had not seen it. The
courses for that and the one for all samples run beside each other. A model that forgot something goes part of the way
back to the old weights (Wortsman et al. 2022). It refuses as many of everybody's digits as before. numpy only.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from importlib import metadata

import numpy as np
from numpy.typing import NDArray

from trainer.adaptation.kept_refusal import KeptRefusal
from trainer.adaptation.replay import draw_beforehand, replay_of, test_junk
from trainer.adaptation.top_layers import (
    Bottom,
    Layers,
    Memory,
    Practice,
    Versions,
    joined,
    learn,
    remember,
    versions_of,
)
from trainer.adaptation.verdict import Adaptation, Verdict
from trainer.data.dataset import Dataset
from trainer.data.personal_samples import PersonalSamples
from trainer.model.digit_model import Array, DigitModel, Refusal

MOST_SAMPLES = 3000
FOLDS = 3
MOST_FOLDED = 600
"""Of more samples than these only a fifth is kept out, once."""
_PORTION = 1000
_DRAWN_PIECES, _REMEMBERED_PIECES = 8, 15
_PIECES = _DRAWN_PIECES + _REMEMBERED_PIECES + 10 + 10
"""Pieces of work beside the courses, in steps of learning: drawings, memory, the data set's test, the verdict."""
SHARES = (1.0, 0.7, 0.5, 0.35, 0.25)
"""How far to go from the old weights to the learned ones: the next where everybody's digits suffer from one."""

OnProgress = Callable[[float], None]
Question = Callable[[], bool]
Numbers = NDArray[np.int64]


def adapt(
    model: DigitModel,
    samples: PersonalSamples,
    dataset: Dataset | Callable[[], Dataset],
    on_progress: OnProgress = lambda _progress: None,
    should_stop: Question = lambda: False,
    seed: int = 0,
    practice: Practice | None = None,
    workers: int = 2,
) -> Adaptation | None:
    """Learn ``samples`` on top of ``model`` and test the outcome; None when stopped. ``model`` stays as it is.

    ``dataset`` may be a function that reads it, which is called on a thread while one's own samples are distorted.
    Of more than 3,000 samples as many are picked at random. ``on_progress`` (share done, 0..1) and ``should_stop`` are
    called after every step, from up to ``workers`` threads, one at a time. The same arguments give the same
    model on the same machine.
    """
    started = time.perf_counter()
    chosen = samples.at_most(MOST_SAMPLES, seed)
    try:
        with ThreadPoolExecutor(workers) as pool:
            course = _Course(model, chosen, practice or practice_for(len(chosen)), seed)
            learned, verdict = course.run(pool, dataset, _Pace(on_progress, should_stop))
    except _Stopped:
        return None
    child = _child(model, learned, samples, verdict, seed)
    return Adaptation(child, verdict, time.perf_counter() - started)


def practice_for(count: int) -> Practice:
    """How to learn so many samples: the more there are, the longer."""
    return Practice(steps=int(np.clip(22 + count // 4, 26, 300)))


class _Stopped(Exception):  # noqa: N818 - a wish, not an error
    """The person asked to stop."""


class _Pace:
    """Tells progress and asks whether to go on, after every piece of work on whatever thread."""

    def __init__(self, on_progress: OnProgress, should_stop: Question) -> None:
        self._tell, self._should_stop = on_progress, should_stop
        self._lock = threading.Lock()
        self._pieces = 0
        self._done = 0

    def begin(self, pieces: int) -> None:
        """So many pieces of work are to be done in all."""
        self._pieces = pieces

    def advance(self, pieces: int = 1) -> None:
        """Some are done; raises when the person wants to stop."""
        with self._lock:
            self._done += pieces
            self._tell(min(1.0, self._done / self._pieces))
            if self._should_stop():
                raise _Stopped

    def finish(self) -> None:
        """All is done."""
        self._tell(1.0)


@dataclass(frozen=True, eq=False, slots=True)
class _Learned:
    """Last layers, and when a model with them is not sure."""

    top: Layers
    refusal: Refusal | None


@dataclass(frozen=True, eq=False, slots=True)
class _Everybody:
    """MNIST's test images as features with their labels, in equal parts; features of junk; how the old model does."""

    parts: list[tuple[Array, Numbers]]
    junk: Array
    accuracy: float
    refused: float


class _Course:
    """One course of learning: test on samples kept out, learn them all, compare with the model in use."""

    def __init__(self, model: DigitModel, samples: PersonalSamples, practice: Practice, seed: int) -> None:
        self._model, self._samples = model, samples
        self._practice, self._seed = practice, seed
        self._bottom = Bottom(model)
        self._known = _Learned(self._bottom.top, model.refusal)

    def run(
        self, pool: ThreadPoolExecutor, dataset: Dataset | Callable[[], Dataset], pace: _Pace
    ) -> tuple[_Learned, Verdict]:
        """The new last layers, and what they are worth."""
        folds, everyone = self._folds(), np.arange(len(self._samples))
        courses = [everyone, *(np.setdiff1d(everyone, fold) for fold in folds)]
        pace.begin(_PIECES + len(courses) * (1 + self._practice.steps))
        reading = pool.submit(lambda: dataset() if callable(dataset) else dataset)
        material = pool.submit(self._material, courses, pace)
        data = reading.result()
        everybody = pool.submit(self._everybody, data, pace)
        memory = pool.submit(self._remember, data, pace).result()
        top, *others = pool.map(lambda versions: self._learn(memory, versions, pace), material.result())
        shares = everybody.result()
        refusal = KeptRefusal(self._model.refusal, self._model.temperature, memory.usual_logits)
        for share in SHARES:
            tops = [self._known.top.towards(one, share) for one in (top, *others)]
            mixed, *mixed_others = pool.map(lambda one: _Learned(one, refusal.of(one.outputs(memory.usual))), tops)
            verdict = self._verdict(mixed, list(zip(mixed_others, folds, strict=True)), shares, pool)
            if not verdict.everybody_is_worse:
                break
        pace.finish()
        return mixed, verdict

    def _material(self, courses: list[Numbers], pace: _Pace) -> list[Versions]:
        """What can be made before the data set is there: each course's distorted samples, and drawings by rule."""
        self._own = self._bottom.features_of(self._samples.images)
        versions = []
        for rows in courses:
            versions.append(versions_of(self._bottom, self._samples.chosen(rows), self._practice, self._seed))
            pace.advance()
        draw_beforehand()
        pace.advance(_DRAWN_PIECES)
        return versions

    def _remember(self, dataset: Dataset, pace: _Pace) -> Memory:
        memory = remember(self._bottom, replay_of(dataset))
        pace.advance(_REMEMBERED_PIECES)
        return memory

    def _verdict(
        self, learned: _Learned, tests: list[tuple[_Learned, Numbers]], everybody: _Everybody, pool: ThreadPoolExecutor
    ) -> Verdict:
        """What ``learned`` is worth; ``tests`` learned alike, each with the samples that it did not see."""
        everyone = np.arange(len(self._samples))
        asked = np.concatenate([fold for _, fold in tests]) if tests else everyone
        read = [self._right(other, fold) for other, fold in tests] or [self._right(learned, everyone)]
        own = float(self._right(self._known, asked).mean()), float(np.concatenate(read).mean())
        digits = float(np.mean(list(pool.map(lambda part: self._accuracy(learned.top, part), everybody.parts))))
        junk = self._refused(learned, everybody.junk)
        return Verdict(len(everyone), *own, bool(tests), everybody.accuracy, digits, everybody.refused, junk)

    def _folds(self) -> Sequence[Numbers]:
        """Numbers of the samples that are kept out together; one sample cannot be kept out."""
        count = len(self._samples)
        if count == 1:
            return []
        parts = min(FOLDS, count) if count <= MOST_FOLDED else 5
        part = self._samples.folds(parts, self._seed)
        return [np.flatnonzero(part == number) for number in range(parts if count <= MOST_FOLDED else 1)]

    def _learn(self, memory: Memory, versions: Versions, pace: _Pace) -> Layers:
        return learn(self._bottom, memory, versions, self._practice, pace.advance)

    def _right(self, learned: _Learned, rows: Numbers) -> NDArray[np.bool_]:
        """Which of these samples are read right, and not refused."""
        logits = learned.top.outputs(self._own[rows])
        right: NDArray[np.bool_] = logits.argmax(axis=1) == self._samples.labels[rows]
        return right & ~self._in_doubt(learned.refusal, logits)

    def _in_doubt(self, refusal: Refusal | None, logits: Array) -> NDArray[np.bool_]:
        return refusal.refuses(logits, self._model.temperature) if refusal else np.zeros(len(logits), np.bool_)

    def _everybody(self, dataset: Dataset, pace: _Pace) -> _Everybody:
        """The test of the model in use."""
        images, labels = dataset.test_images, dataset.test_labels
        parts = []
        for start in range(0, len(images), _PORTION):
            part = slice(start, start + _PORTION)
            parts.append((self._bottom.features_of(images[part]), labels[part]))
            pace.advance()
        junk = self._bottom.features_of(test_junk())
        accuracy = float(np.mean([self._accuracy(self._known.top, part) for part in parts]))
        return _Everybody(parts, junk, accuracy, self._refused(self._known, junk))

    def _accuracy(self, top: Layers, part: tuple[Array, Numbers]) -> float:
        features, labels = part
        return float((top.outputs(features).argmax(axis=1) == labels).mean())

    def _refused(self, learned: _Learned, junk: Array) -> float:
        return float(self._in_doubt(learned.refusal, learned.top.outputs(junk)).mean())


def _child(model: DigitModel, learned: _Learned, samples: PersonalSamples, verdict: Verdict, seed: int) -> DigitModel:
    """The model that learned, which remembers its parent and its samples."""
    weights, biases = joined(model, learned.top)
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
    return replace(model, weights=weights, biases=biases, refusal=learned.refusal, info=info)


def _version() -> str:
    try:
        return metadata.version("digitpad")
    except metadata.PackageNotFoundError:
        return ""
