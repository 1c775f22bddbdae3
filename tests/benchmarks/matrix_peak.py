"""Row 6: how near the recommended network's steps come to its own matrix products, and what augmentation adds."""

from __future__ import annotations

import time
from dataclasses import replace
from itertools import pairwise
from typing import Any

import torch

from tests.benchmarks.measuring import Paired, Plan, Result, in_turn
from tests.benchmarks.our_loop import pace, part_of_mnist, plain
from trainer.runs.config import TrainConfig
from trainer.training.compute import choose_compute


def measure(plan: Plan) -> list[Result]:
    """Steps without augmentation beside the bare products, then the same with augmentation."""
    network: dict[str, Any] = {"hidden": (64,)} if plan.smoke else {}
    augmented = plain("recommended", synthetic_digits=0, junk=0, threads=0, **network)
    threads = choose_compute(replace(augmented, augmentation=0.0)).threads
    augmented = replace(augmented, threads=threads)
    bare = replace(augmented, augmentation=0.0)
    part = part_of_mnist(plan.pick(20_000, 700))
    learned = len(part.train_images) - round(len(part.train_images) * bare.validation_share)
    beside = in_turn(lambda: pace(bare, part), lambda: product_pace(bare, learned, threads), plan.rounds)
    with_and_without = in_turn(lambda: 1 / pace(augmented, part), lambda: 1 / pace(bare, part), plan.rounds)
    value = f"{beside.spread()} of the peak; augmentation takes {with_and_without.spread()} × the time"
    return [
        Result(
            6,
            f"training, fp32, recommended network, batch {bare.batch_size}",
            "≥ 0.85 of the GEMM peak; augmentation adds ≤ 25 %",
            value,
            beside.ratio >= 0.85 and with_and_without.ratio <= 1.25,
            _figures(beside, with_and_without, bare, threads),
        )
    ]


def product_pace(config: TrainConfig, samples: int, threads: int) -> float:
    """Samples a second if a step were nothing but its network's matrix products, forward and backward.

    A layer of (in, out) multiplies (B, in)·(in, out) forward, (out, B)·(B, in) for its weights' gradient and, but for
    the first, (B, out)·(out, in) for its input's.
    """
    sizes = (784, *config.hidden, 10)
    layers = [_Layer(config.batch_size, *pair) for pair in pairwise(sizes)]
    before = torch.get_num_threads()
    torch.set_num_threads(threads)
    steps = max(1, samples // config.batch_size)
    start = time.perf_counter()
    for _ in range(steps):
        for number, layer in enumerate(layers):
            layer.multiply(with_input_gradient=number > 0)
    seconds = time.perf_counter() - start
    torch.set_num_threads(before)
    return steps * config.batch_size / seconds


class _Layer:
    """The operands of one layer's products, and where their results go."""

    def __init__(self, batch: int, inputs: int, outputs: int) -> None:
        self.values, self.gradients = torch.rand(batch, inputs), torch.rand(batch, outputs)
        self.weights = torch.rand(outputs, inputs)
        self.forward_result = torch.empty(batch, outputs)
        self.weight_result = torch.empty(outputs, inputs)
        self.input_result = torch.empty(batch, inputs)

    def multiply(self, with_input_gradient: bool) -> None:
        torch.mm(self.values, self.weights.t(), out=self.forward_result)
        torch.mm(self.gradients.t(), self.values, out=self.weight_result)
        if with_input_gradient:
            torch.mm(self.gradients, self.weights, out=self.input_result)


def _figures(beside: Paired, augmented: Paired, config: TrainConfig, threads: int) -> dict[str, object]:
    sizes = (784, *config.hidden, 10)
    products = [2 * a * b for a, b in pairwise(sizes)]
    flops = 3 * sum(products) - products[0]
    return {
        "share_of_peak": beside.figures("samples/s"),
        "augmentation": augmented.figures("s/sample"),
        "flops_per_sample": flops,
        "peak_gflops": flops * sorted(beside.theirs)[len(beside.theirs) // 2] / 1e9,
        "threads": threads,
    }
