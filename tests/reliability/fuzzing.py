"""Reads damaged files one after the other and counts everything that is neither an answer nor one plain sentence."""

from __future__ import annotations

import ctypes
import gc
import hashlib
import os
import random
import sys
import tempfile
import time
import traceback
import warnings
from pathlib import Path
from typing import Any

from tests.reliability.budget import Budget, report
from tests.reliability.targets import TARGETS, Target
from tests.trainer.sample_models import random_model
from trainer.errors import TrainerError
from trainer.model.digit_model import DigitModel

SLOW_SECONDS = 1.0
MAX_GROWTH_MB = 64.0
_WARM_UP = 300


def fuzz(kind: str, budget: Budget, seed: int) -> dict[str, Any]:
    """Fuzz one of TARGETS and return its row; the damaged file of each failure is kept and named in it."""
    with tempfile.TemporaryDirectory(prefix="digitpad-fuzz-", dir=_memory_folder()) as folder:
        return FuzzingRun(TARGETS[kind](), random.Random(f"{kind} {seed}"), Path(folder)).go(budget)


class FuzzingRun:
    def __init__(self, target: Target, rng: random.Random, folder: Path) -> None:
        self.target, self.rng, self.folder = target, rng, folder
        self.failures = {"crashes": 0, "slow": 0, "unclear_reasons": 0, "warnings": 0, "model_changed": 0, "grown": 0}
        self.kept: list[str] = []
        self.answered = 0
        self.slowest = 0.0

    def go(self, budget: Budget) -> dict[str, Any]:
        model = random_model((784, 32, 10))
        before = weights_digest(model)
        done, memory = 0, 0.0
        while budget.allows(done):
            self._one()
            done += 1
            if done == _WARM_UP:
                memory = resident_mb()
        grown = resident_mb() - memory if done > _WARM_UP else 0.0
        self.failures["grown"] = int(grown >= MAX_GROWTH_MB)
        self.failures["model_changed"] = int(weights_digest(model) != before)
        facts = {"answered": self.answered, "slowest_s": round(self.slowest, 3), "grown_mb": round(grown, 1)}
        return report(f"mutated {self.target.name}", done, self.failures, **facts, kept=self.kept)

    def _one(self) -> None:
        target, rng = self.target, self.rng
        example = rng.choice(target.examples)
        data = target.mutator(rng, example, target.examples, target.words)
        path = self.folder / f"case{rng.choice(target.suffixes)}"
        path.write_bytes(data)
        start = time.thread_time()  # the processor's time: other programs on the machine do not count
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            self._read(path, data)
        taken = time.thread_time() - start
        self.slowest = max(self.slowest, taken)
        if taken > SLOW_SECONDS:
            self._fail("slow", data)
        if caught:
            self._fail("warnings", data, str(caught[0].message))

    def _read(self, path: Path, data: bytes) -> None:
        try:
            self.target.read(path)
            self.answered += 1
        except TrainerError as error:
            if not is_one_plain_sentence(str(error), path):
                self._fail("unclear_reasons", data, str(error))
        except Exception:
            self._fail("crashes", data, traceback.format_exc())

    def _fail(self, what: str, data: bytes, reason: str = "") -> None:
        self.failures[what] += 1
        if len(self.kept) < 20:
            name = f"/tmp/digitpad-{what}-{hashlib.sha256(data).hexdigest()[:10]}"
            Path(name).write_bytes(data)
            self.kept.append(name)
            print(what, name, reason, file=sys.stderr)


def is_one_plain_sentence(text: str, path: Path) -> bool:
    """Names the file, ends like a sentence, fits on one line, and shows no Python."""
    rest = text.replace(str(path), "")
    python = ("Traceback", "Error(", "object at 0x", "<class")
    return str(path) in text and text.endswith(".") and "\n" not in text and len(rest) < 250 and not any(
        sign in rest for sign in python
    )  # fmt: skip


def weights_digest(model: DigitModel) -> str:
    """Change with any bit of any weight."""
    return hashlib.sha256(b"".join(array.tobytes() for array in (*model.weights, *model.biases))).hexdigest()


def resident_mb() -> float:
    """Memory that this process really holds, after the allocator gave back what it had kept for later."""
    gc.collect()
    try:
        ctypes.CDLL("libc.so.6").malloc_trim(0)
        pages = int(Path("/proc/self/statm").read_text().split()[1])
    except (OSError, AttributeError):  # no Linux
        return 0.0
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


def _memory_folder() -> str | None:
    return "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
