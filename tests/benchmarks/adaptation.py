"""Learning a hand: seconds from the wish to the verdict for 20 samples, on at most two cores, all of it done anew."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from functools import partial
from statistics import median

import numpy as np

from tests.benchmarks.measuring import Plan, Result
from tests.benchmarks.our_loop import part_of_mnist
from trainer.adaptation import replay
from trainer.adaptation.adapt import adapt
from trainer.data.dataset import Dataset, load_dataset
from trainer.data.drawn_digits import draw_digits
from trainer.data.personal_samples import PersonalSamples
from trainer.files.bundle import default_model_path
from trainer.model.digit_model import DigitModel
from trainer.model.model_loading import load_model

SAMPLES = 20
MOST_SECONDS = 3.0
CORES = 2


def measure(plan: Plan) -> list[Result]:
    """As Train ▸ Learn my samples does it the first time; no two turns share anything but the model."""
    allowed = set(sorted(os.sched_getaffinity(0))[:CORES]) if hasattr(os, "sched_setaffinity") else set()
    if allowed:
        os.sched_setaffinity(0, allowed)
    images, labels = draw_digits(SAMPLES, np.random.default_rng(1))
    samples, model = PersonalSamples(images, labels), load_model(default_model_path())
    dataset = partial(part_of_mnist, 1_000) if plan.smoke else load_dataset
    turns = [_turn(samples, model, dataset) for _ in range(plan.pick(max(7, plan.rounds), 1))]
    walls, works = [wall for wall, _ in turns], [work for _, work in turns]
    value = f"{median(walls):.2f} s ({min(walls):.2f} to {max(walls):.2f}); {median(works):.2f} s of processor time"
    figures = {"unit": "s", "wall": walls, "processor": works, "cores": len(allowed) or os.cpu_count()}
    target = f"≤ {MOST_SECONDS:.0f} s on two cores"
    return [
        Result(13, f"learning {SAMPLES} samples, tests included", target, value, median(walls) <= MOST_SECONDS, figures)
    ]


def _turn(samples: PersonalSamples, model: DigitModel, dataset: Callable[[], Dataset]) -> tuple[float, float]:
    """Seconds on the wall and of the processor."""
    for kept in (replay._drawn, replay.test_junk):
        kept.cache_clear()
    wall, work = time.perf_counter(), time.process_time()
    assert adapt(model, samples, dataset) is not None
    return time.perf_counter() - wall, time.process_time() - work
