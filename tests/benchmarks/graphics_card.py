"""Row 11: training on a CUDA card beside the tutorial's loop on the same machine; nothing without a card."""

from __future__ import annotations

import tempfile
import time
from dataclasses import replace
from pathlib import Path

from tests.benchmarks.measuring import Plan, Result, in_turn
from tests.benchmarks.our_loop import learn, pace, plain
from tests.benchmarks.tutorial_loop import BATCH, Tutorial
from trainer.data.dataset import load_dataset
from trainer.runs.config import PRESETS
from trainer.training.compute import choose_compute

TARGET = "≥ 200 × the tutorial's loop; epoch of 60,000 at batch 512 ≤ 0.15 s; 99 % after ≤ 3 s"
TO_99_PER_CENT = 20  # epochs


def measure(plan: Plan) -> list[Result]:
    """The recommended network with its augmentation on the card, in the precision that the card is best at."""
    what = "training on a CUDA card"
    if choose_compute(replace(PRESETS["quick"], device="auto")).device != "cuda":
        return [Result(11, what, TARGET, "not measured: no usable card on this machine", None)]
    dataset = load_dataset()
    changes = {"device": "cuda", "precision": "auto", "synthetic_digits": 0, "junk": 0, "validation_share": 0.01}
    config = plain("recommended", epochs=3, batch_size=512, **changes)
    learn(config, dataset)
    with tempfile.TemporaryDirectory() as folder:
        tutorial = Tutorial(Path(folder))
        tutorial.learn(20)
        batches = plan.pick(6_000, 200) // BATCH
        pair = in_turn(lambda: pace(config, dataset), lambda: tutorial.learn(batches), plan.rounds)
    start = time.perf_counter()
    whole = learn(replace(config, epochs=TO_99_PER_CENT), dataset)
    seconds = time.perf_counter() - start
    assert whole.evaluation is not None
    epoch = 60_000 / sorted(pair.ours)[len(pair.ours) // 2]
    value = f"{pair.spread(0)} ×, epoch {epoch:.2f} s; {whole.evaluation.accuracy:.2%} after {seconds:.1f} s"
    figures = pair.figures("samples/s") | {"epoch_s": epoch, "accuracy": whole.evaluation.accuracy, "seconds": seconds}
    met = pair.ratio >= 200 and epoch <= 0.15 and seconds <= 3 and whole.evaluation.accuracy >= 0.99
    return [Result(11, what, TARGET, value, met, figures)]
