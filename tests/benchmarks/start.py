"""Rows 1 to 3: process start to first paint and first answer, and memory then, beside a bare window."""

from __future__ import annotations

import atexit
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from functools import cache
from statistics import median
from typing import Any

from tests.benchmarks.measuring import Paired, Plan, Result

PAD, BARE = "tests.benchmarks.start_probe", "tests.benchmarks.bare_window"


def measure(plan: Plan) -> list[Result]:
    """Starts both in turn; one start of each before, uncounted, so that the files are in memory."""
    started(PAD)
    started(BARE)
    turns = [(started(PAD), started(BARE)) for _ in range(plan.rounds)]
    bare = tuple(turn[1]["painted"] for turn in turns)
    paint = Paired(tuple(turn[0]["painted"] for turn in turns), bare)
    answer = Paired(tuple(turn[0]["answered"] for turn in turns), bare)
    memory = [turn[0]["megabytes"] for turn in turns]
    heavy = sorted({name for turn in turns for name in turn[0]["heavy"]})
    seconds = f"{median(paint.ours):.2f} s beside {median(bare):.2f} s"
    return [
        Result(
            1,
            "start to first paint",
            "≤ 1.5 × a bare window",
            f"{paint.spread()}, {seconds}",
            paint.ratio <= 1.5,
            paint.figures("s"),
        ),
        Result(
            2,
            "start to first answer",
            "≤ 2.5 × a bare window; no torch, torchvision, pyqtgraph",
            f"{answer.spread()}, {median(answer.ours):.2f} s; loaded of these: {', '.join(heavy) or 'none'}",
            answer.ratio <= 2.5 and not heavy,
            answer.figures("s"),
        ),
        Result(
            3,
            "memory after the first answer",
            "≤ 120 MB",
            f"{median(memory):.0f} MB ({min(memory):.0f} to {max(memory):.0f}); "
            f"a bare window {median(turn[1]['megabytes'] for turn in turns):.0f} MB",
            median(memory) <= 120,
            {"unit": "MB", "ours": memory, "theirs": [turn[1]["megabytes"] for turn in turns]},
        ),
    ]


@cache
def _byte_code() -> str:
    """A folder for byte code that lasts as long as this process."""
    folder = tempfile.mkdtemp(prefix="digitpad-byte-code-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


def started(module: str, data: str | None = None) -> dict[str, Any]:
    """Starts a probe with that data folder, or an empty one; its moments become seconds since its process's start.

    Modules come as byte code, as in every installed program, whatever this shell says about writing it.
    """
    with tempfile.TemporaryDirectory() as empty:
        environment = {**os.environ, "DIGITPAD_DATA": data or empty, "PYTHONPYCACHEPREFIX": _byte_code()}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        command = [sys.executable, "-m", module]
        begin = time.monotonic()
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    figures = dict(json.loads(done.stdout.splitlines()[-1]))
    return {name: value - begin if name in {"painted", "answered"} else value for name, value in figures.items()}
