"""Where and how a run computes: device, precision and threads, settled once before it starts and kept with it."""

from __future__ import annotations

import contextlib
import os
import re
import time
import warnings
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal

import torch
from torch.nn import functional

from trainer.errors import DeviceError, Sentence, TrainerError
from trainer.image.measures import DIGITS, PIXELS
from trainer.runs.config import TrainConfig
from trainer.training.network import MLP

_TRIAL_SECONDS = 0.05
_WORTH_THREADS = 0.9  # twice the threads must take less than this share of the time
_WORTH_BF16 = 0.85
_FREED_BYTES = 31 * 2**20
_NO_MEMORY = ("out of memory", "can't allocate memory", "not enough memory", "cannot allocate memory")


Device = Literal["cpu", "cuda", "mps"]


@dataclass(frozen=True, slots=True)
class Compute:
    """A settled choice. ``threads`` is what torch may use on the processor; ``note`` is for the person."""

    device: Device
    precision: Literal["fp32", "bf16"]
    threads: int
    note: Sentence | None = None

    def settled(self, config: TrainConfig) -> TrainConfig:
        """``config`` with every "auto" replaced by what was chosen, so that the same run can be made again."""
        return replace(config, device=self.device, precision=self.precision, threads=self.threads)

    @contextlib.contextmanager
    def in_use(self) -> Iterator[None]:
        """Let torch use this many threads meanwhile."""
        _keep_freed_memory()
        before = torch.get_num_threads()
        torch.set_num_threads(self.threads)
        try:
            yield
        finally:
            torch.set_num_threads(before)

    def autocast(self) -> contextlib.AbstractContextManager[object]:
        """The context for a forward pass in the chosen precision."""
        return torch.autocast(self.device, torch.bfloat16) if self.precision == "bf16" else contextlib.nullcontext()


def choose_compute(config: TrainConfig) -> Compute:
    """Settle what ``config`` leaves open, by short trials of its own network (about 0.1 s a candidate).

    The rule is the same everywhere: a card that passes a small matrix product; the fewest threads that are not
    clearly slower; bf16 only where it is clearly faster. A card that fails is answered with the processor and a note.
    "mps", the graphics of Apple's processors, is taken only where it is asked for, since it could not be tried.
    """
    device, note = _choose_device(config)
    if device != "cpu":
        precision = config.precision if config.precision != "auto" else _card_precision(device)
        return Compute(device, precision, config.threads or 1, note)
    threads = config.threads or _choose_threads(config)
    precision = config.precision if config.precision != "auto" else _choose_precision(config, threads)
    return Compute("cpu", precision, threads, note)


def usable_cores() -> int:
    """Processor cores that this process may run on."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def as_trainer_error(error: BaseException, device: str) -> TrainerError | None:
    """What went wrong with the device, as a sentence; None for an error that is ours."""
    text = str(error).lower()
    if isinstance(error, MemoryError | torch.OutOfMemoryError) or any(words in text for words in _NO_MEMORY):
        if device != "cpu":
            return DeviceError(
                "The graphics card has too little free memory for this run: take a smaller batch or narrower layers."
            )
        return DeviceError(
            "The computer has too little free memory for this run: take a smaller batch or narrower layers."
        )
    names_card = re.search(r"cuda|cublas|cudnn|\bmps\b", text)
    if isinstance(error, torch.AcceleratorError) or (isinstance(error, RuntimeError) and names_card):
        return DeviceError(
            "The graphics card failed ({0}): train on the CPU, or start DigitPad again.", _first_line(error)
        )
    return None


def _keep_freed_memory() -> None:
    """Let the C library keep what is freed, for each step frees and takes again a gradient for every weight.

    Otherwise the system clears a thousand pages for each step of a large network, 5 % of its time. glibc raises its
    limits when a block of up to 32 MB is freed (mallopt(3), M_MMAP_THRESHOLD); elsewhere this does nothing.
    """
    torch.empty(_FREED_BYTES, dtype=torch.uint8)


def _choose_device(config: TrainConfig) -> tuple[Device, Sentence | None]:
    if config.device == "cpu":
        return "cpu", None
    problem = _mps_problem() if config.device == "mps" else _cuda_problem(config)
    if problem is None:
        return "mps" if config.device == "mps" else "cuda", None
    return "cpu", Sentence("Training on the CPU, because {0}.", problem) if config.device != "auto" else None


def _cuda_problem(config: TrainConfig) -> Sentence | None:
    """Why the graphics card cannot be used; None after a small product came out right on it."""
    try:
        with warnings.catch_warnings(record=True) as said:  # torch warns of a driver that it cannot talk to
            warnings.simplefilter("always")
            is_there = torch.cuda.is_available()
        if not is_there:
            if said:
                reason = _first_line(said[0].message)
                return Sentence("there is no graphics card that this PyTorch can use ({0})", reason)
            return Sentence("there is no graphics card that this PyTorch can use")
        ones = torch.ones(64, 64, device="cuda")
        if float((ones @ ones).sum()) != 64.0**3:
            return Sentence("the graphics card computes wrongly")
        if torch.cuda.mem_get_info()[0] < _card_bytes(config):
            return Sentence("the graphics card has too little free memory")
        torch.cuda.get_device_capability()  # asked for again when the precision is chosen
    except (RuntimeError, AssertionError, OSError, torch.cuda.DeferredCudaCallError) as error:
        return Sentence("the graphics card does not work ({0})", _first_line(error))
    return None


def _mps_problem() -> Sentence | None:
    """Why the graphics of an Apple processor cannot be used; None after a small product came out right on it."""
    try:
        if not torch.backends.mps.is_available():
            return Sentence("this computer has no Apple graphics (MPS) that this PyTorch can use")
        ones = torch.ones(64, 64, device="mps")
        if float((ones @ ones).sum()) != 64.0**3:
            return Sentence("the graphics card computes wrongly")
    except (RuntimeError, AssertionError, OSError) as error:
        return Sentence("the graphics card does not work ({0})", _first_line(error))
    return None


def _card_bytes(config: TrainConfig) -> int:
    """About what a run needs on a card: two copies of the images, six of the weights, and torch's own kernels."""
    sizes = (PIXELS, *config.hidden, DIGITS)
    weights = sum(inputs * outputs for inputs, outputs in pairwise(sizes))
    images = 60_000 + config.synthetic_digits + config.junk
    activations = config.batch_size * sum(sizes) * 8
    return 2 * images * PIXELS + 4 * (6 * weights + activations) + 300 * 2**20


def _card_precision(device: Device) -> Literal["fp32", "bf16"]:
    return "bf16" if device == "cuda" and torch.cuda.get_device_capability() >= (8, 0) else "fp32"


def _choose_threads(config: TrainConfig) -> int:
    cores = usable_cores()
    candidates = [count for count in (1, 2, 4, 8, 16, 32) if count < cores] + [min(cores, 64)]
    best, best_seconds = candidates[0], trial_seconds(config, candidates[0], "fp32")
    for count in candidates[1:]:
        seconds = trial_seconds(config, count, "fp32")
        if seconds < best_seconds * _WORTH_THREADS:
            best, best_seconds = count, seconds
    return best


def _choose_precision(config: TrainConfig, threads: int) -> Literal["fp32", "bf16"]:
    faster = trial_seconds(config, threads, "bf16") < _WORTH_BF16 * trial_seconds(config, threads, "fp32")
    return "bf16" if faster else "fp32"


def trial_seconds(config: TrainConfig, threads: int, precision: Literal["fp32", "bf16"]) -> float:
    """Seconds that one forward and backward pass of the network takes: the second best of several tries."""
    with torch.random.fork_rng(devices=[]), Compute("cpu", precision, threads).in_use():
        mlp = MLP(config.hidden, 0.0, config.activation)
        pixels = torch.rand(min(config.batch_size, 512), PIXELS)
        digits = torch.arange(len(pixels)) % DIGITS
        seconds: list[float] = []
        until = time.perf_counter() + _TRIAL_SECONDS
        while len(seconds) < 4 or time.perf_counter() < until:
            start = time.perf_counter()
            with torch.autocast("cpu", torch.bfloat16, enabled=precision == "bf16"):
                loss = functional.cross_entropy(mlp(pixels), digits)
            loss.backward()  # type: ignore[no-untyped-call]
            seconds.append(time.perf_counter() - start)
    return sorted(seconds[1:])[1]


def _first_line(error: BaseException | str) -> str:
    return (str(error).strip().splitlines() or [type(error).__name__])[0][:200].rstrip(".")
