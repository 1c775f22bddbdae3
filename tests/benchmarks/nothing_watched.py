"""Row 16: a run as the window makes it, with steps, epochs and doctor there and not used, beside the bare steps."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from hashlib import sha256

import numpy as np
import torch
from numpy.typing import NDArray

from digitpad.train.live.train_worker import RunControl
from tests.benchmarks.measuring import Plan, Result, in_turn
from tests.benchmarks.our_loop import part_of_mnist, plain
from trainer.data.dataset import Dataset, split
from trainer.runs.config import TrainConfig
from trainer.training.augment import Augment
from trainer.training.batches import Batches, scaling_of, seed_of
from trainer.training.compute import choose_compute
from trainer.training.drawing_process import draw_in_children
from trainer.training.learning_step import learning_step
from trainer.training.loop import Trainer
from trainer.training.material import extra_material
from trainer.training.network import to_digit_model
from trainer.training.optimization import learning_rate
from trainer.training.run_state import RunState
from trainer.training.validation import Validation

PLAIN = {"hidden": (256, 256), "batch_size": 64, "synthetic_digits": 0, "junk": 0, "threads": 1}
RICH = {**PLAIN, "batch_norm": True, "augmentation": 1.0, "dropout": 0.1, "ema_decay": 0.99}


def measure(plan: Plan) -> list[Result]:
    """A plain network, then one with normalisation, distortion, dropout and averaged weights."""
    part, epochs = part_of_mnist(plan.pick(5_000, 300)), plan.pick(4, 1)
    return [
        _pair(plan, what, plain("quick", epochs=epochs, **settings), part)
        for what, settings in (("a plain network", PLAIN), ("distorted pictures, averaged weights", RICH))
    ]


def _pair(plan: Plan, what: str, config: TrainConfig, part: Dataset) -> Result:
    bits = {bare_run(config, part)}  # what is loaded and warmed up first counts for neither

    def ours() -> float:
        return _timed(config, part, bits, window_run)

    def bare() -> float:
        return _timed(config, part, bits, bare_run)

    pair = in_turn(ours, bare, plan.rounds)
    same = len(bits) == 1
    value = f"{pair.spread()} × the time; {'the same' if same else 'other'} weights, bit for bit"
    what = f"a run with nothing looked at, beside the bare steps ({what})"
    return Result(16, what, "≤ 1.05 ×, same bits", value, same and pair.ratio <= 1.05, pair.figures("s"))


def window_run(config: TrainConfig, part: Dataset) -> str:
    """What the window's thread does; its network's digest."""
    control = RunControl()
    trainer = Trainer(config, part, wait_while_paused=control.wait_while_paused, watch=control)
    for _ in trainer.epochs(control.should_stop):
        pass
    model = trainer.model_now()
    assert model is not None
    return _digest(model.weights)


def bare_run(config: TrainConfig, part: Dataset) -> str:
    """The same batches, steps and validations, and nothing between them: no events, no gate, no watch."""
    compute = choose_compute(config)
    config = compute.settled(config)
    learning, held_out = split(len(part.train_images), config.validation_share, config.seed)
    distortion = Augment(config.augmentation) if config.augmentation else None
    extra = extra_material(config, draw_in_children)
    with compute.in_use():
        batches = Batches(part.train_images[learning], part.train_labels[learning], config, extra, distortion)
        validation = Validation(part.train_images[held_out], part.train_labels[held_out], config)
        torch.manual_seed(seed_of(config, 0, "weights"))
        state = RunState.fresh(config, compute)
        step = learning_step(state, batches, compute)
        for epoch in range(1, config.epochs + 1):
            batches.start_epoch(epoch, lambda: False)
            state.model.train().dropout.seed(seed_of(config, epoch, "dropout"))
            for number in range(len(batches)):
                step(number, learning_rate(config, state.step, config.epochs * len(batches)))
            validation.measure(state.judged)
        return _digest(to_digit_model(state.judged, scaling_of(config)).weights)


def _timed(config: TrainConfig, part: Dataset, bits: set[str], run: Callable[[TrainConfig, Dataset], str]) -> float:
    """Seconds of this thread's own clock; the digest goes into ``bits``."""
    start = time.thread_time()
    bits.add(run(config, part))
    return time.thread_time() - start


def _digest(weights: Iterable[NDArray[np.float32]]) -> str:
    return sha256(b"".join(each.tobytes() for each in weights)).hexdigest()
