"""Rows 5 and 7: samples a second with the tutorial's network, in fp32 and in bf16, beside the tutorial's loop."""

from __future__ import annotations

import tempfile
from pathlib import Path

from tests.benchmarks.measuring import Paired, Plan, Result, in_turn
from tests.benchmarks.our_loop import learn, pace, part_of_mnist, plain
from tests.benchmarks.tutorial_loop import BATCH, Tutorial
from trainer.data.dataset import load_dataset
from trainer.runs.config import TrainConfig
from trainer.training.compute import choose_compute


def measure(plan: Plan) -> list[Result]:
    """Some thousand images of each in turn, then one whole epoch of each for the accuracy."""
    with tempfile.TemporaryDirectory() as folder:
        tutorial = Tutorial(Path(folder))
        return [_fp32(plan, tutorial, Path(folder)), _bf16(plan, tutorial)]


def _fp32(plan: Plan, tutorial: Tutorial, folder: Path) -> Result:
    config = plain("article", threads=0)
    pair = _pair(plan, config, tutorial)
    value = f"{pair.spread()} ×"
    accuracies = {}
    if not plan.smoke:
        beginner = Tutorial(folder)  # the other one has learned while its pace was taken
        beginner.learn()
        accuracies = {"theirs": beginner.accuracy(), "ours": _accuracy(config)}
        value += f"; after an epoch {accuracies['ours']:.2%} beside {accuracies['theirs']:.2%}"
    figures = pair.figures("samples/s") | {"accuracy_after_an_epoch": accuracies}
    what = "training, fp32, the tutorial's network, batch 20"
    return Result(5, what, "≥ 2 × the tutorial's loop, same accuracy", value, pair.ratio >= 2, figures)


def _bf16(plan: Plan, tutorial: Tutorial) -> Result:
    what, target = "training in bf16, chosen by a probe", "≥ 8 × the tutorial's loop, same accuracy"
    config = plain("quick", precision="auto")
    chosen = choose_compute(config)
    pair = _pair(plan, config, tutorial)
    value = f"{pair.spread()} × with the quick preset; the probe chose {chosen.precision}"
    figures = pair.figures("samples/s") | {"precision": chosen.precision}
    met = pair.ratio >= 8 if chosen.precision == "bf16" else None
    return Result(7, what, target, value, met, figures)


def _pair(plan: Plan, config: TrainConfig, tutorial: Tutorial) -> Paired:
    part = part_of_mnist(plan.pick(10_000, 500))
    batches = plan.pick(3_000, 200) // BATCH
    tutorial.learn(20)
    return in_turn(lambda: pace(config, part), lambda: tutorial.learn(batches), plan.rounds)


def _accuracy(config: TrainConfig) -> float:
    evaluation = learn(config, load_dataset()).evaluation
    assert evaluation is not None
    return evaluation.accuracy
