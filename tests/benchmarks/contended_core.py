"""Row 10: training while another process keeps one core busy, beside one thread on a machine left alone."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

from digitpad.train.live.train_worker import let_the_window_go_first
from tests.benchmarks.measuring import Plan, Result, in_turn
from tests.benchmarks.our_loop import pace, part_of_mnist, plain

BUSY = "while True: pass"


def measure(plan: Plan) -> list[Result]:
    """Our choice of threads beside a busy core, and one thread without it, in turn; as commands and windows train."""
    part = part_of_mnist(plan.pick(12_000, 1_000))
    chosen, single = plain("quick", threads=0), plain("quick", threads=1)

    def command() -> float:
        with busy_core():
            return pace(chosen, part)

    def window() -> float:
        with busy_core(), ThreadPoolExecutor(1, initializer=let_the_window_go_first) as run:
            return run.submit(pace, chosen, part).result()

    results = []
    for where, contended in (("command line", command), ("window, lowest priority", window)):
        pair = in_turn(contended, lambda: pace(single, part), plan.rounds)
        what = f"training beside a process busy on one core ({where})"
        target = "≥ 0.8 of the one-thread speed"
        results.append(Result(10, what, target, pair.spread(), pair.ratio >= 0.8, pair.figures("samples/s")))
    return results


@contextmanager
def busy_core() -> Iterator[None]:
    """Another process computes for nothing, on the first core that this process may use."""
    process = subprocess.Popen([sys.executable, "-c", BUSY])
    try:
        if hasattr(os, "sched_setaffinity"):
            os.sched_setaffinity(process.pid, {min(os.sched_getaffinity(0))})
        yield
    finally:
        process.kill()
        process.wait()
