"""Opens a window, trains in it and closes it again and again, and looks at time, memory and what was left behind."""

from __future__ import annotations

import contextlib
import ctypes
import gc
import os
import random
import shutil
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from tests.reliability.budget import Budget, report

_ENDINGS = ("closed in its run", "closed while paused", "stopped first", "closed after its end", "closed at once")
_TURN = len(_ENDINGS)
_LONGEST_CLOSE = 1.0  # seconds, at the 99th percentile
_MOST_GROWTH = 1.0  # MB an hour
_ENOUGH = 500  # cycles before growth counts as a failure
_PAGE = os.sysconf("SC_PAGE_SIZE") if hasattr(os, "sysconf") else 4096


def cycle_windows(budget: Budget, seed: int) -> dict[str, Any]:
    """Live through many windows in one process; the ways in which a run meets its window's end take turns."""
    with tempfile.TemporaryDirectory(prefix="digitpad-cycles-", ignore_cleanup_errors=True) as name:
        os.environ |= {"QT_QPA_PLATFORM": "offscreen", "DIGITPAD_DATA": f"{name}/data", "HOME": name}
        return _Cycles(random.Random(seed), Path(name)).go(budget)


class _Cycles:
    def __init__(self, rng: random.Random, folder: Path) -> None:
        from digitpad import app
        from tests.reliability.small_training import write_small_mnist
        from tests.reliability.watch import Watch

        self.rng, self.folder = rng, folder
        self.app = app.create_application()
        self.app.setQuitOnLastWindowClosed(False)
        self.create_window = app.create_window
        self.data = write_small_mnist(folder / "small")
        self.watch = Watch()
        self.ended: Counter[str] = Counter()
        self.closing: list[float] = []
        self.stopping: list[float] = []
        self.memory: list[float] = []
        self.blocks: list[float] = []
        self.threads_left = 0

    def go(self, budget: Budget) -> dict[str, Any]:
        done, start = 0, time.monotonic()
        while budget.allows(done):
            self._live(_ENDINGS[done % len(_ENDINGS)])
            done += 1
            if done % _TURN == 0:
                self._take_stock()
        hours = (time.monotonic() - start) / 3600
        failures = {**self.watch.failures, "threads_left": self.threads_left, "failed_runs": self.ended["failed"]}
        failures["slow_closing"] = int(done >= 100 and percentile(self.closing, 99) > _LONGEST_CLOSE)
        facts = self._facts(done, hours)
        failures["memory_grows"] = int(done >= _ENOUGH and facts["memory"] == "grows")
        return report("open, train, close", done, failures, **facts)

    def _take_stock(self) -> None:
        """Note the memory after a whole turn of endings, without what may grow up to a limit of its own.

        That is the list of kept runs, Qt's cache of drawn icons (10 MB) and what the allocator holds back.
        """
        from PySide6.QtGui import QPixmapCache

        QPixmapCache.clear()
        shutil.rmtree(self.folder / "data" / "runs", ignore_errors=True)
        gc.collect()
        give_back_free_memory()
        self.memory.append(_resident_mb())
        self.blocks.append(sys.getallocatedblocks())

    def _facts(self, done: int, hours: float) -> dict[str, Any]:
        per_turn = slope_of_later_half(self.memory)
        a_cycle = [value / _TURN for value in (per_turn.slope, per_turn.low, per_turn.high)]  # MB
        an_hour = [value * done / hours for value in a_cycle]
        return {
            "hours": round(hours, 3),
            "runs": dict(self.ended),
            "close_median_ms": round(1000 * percentile(self.closing, 50)),
            "close_p99_ms": round(1000 * percentile(self.closing, 99)),
            "close_max_ms": round(1000 * percentile(self.closing, 100)),
            "stop_median_ms": round(1000 * percentile(self.stopping, 50)),
            "stop_p99_ms": round(1000 * percentile(self.stopping, 99)),
            "memory_first_mb": round(self.memory[0]) if self.memory else None,
            "memory_last_mb": round(self.memory[-1]) if self.memory else None,
            "slope_kb_a_cycle": round(1024 * a_cycle[0], 2),
            "slope_kb_a_cycle_95": [_rounded(1024 * value) for value in a_cycle[1:]],
            "slope_mb_an_hour": round(an_hour[0], 2),
            "slope_mb_an_hour_95": [_rounded(value) for value in an_hour[1:]],
            "python_blocks_a_cycle": round(slope_of_later_half(self.blocks).slope / _TURN, 2),
            "memory": verdict_on(an_hour[1], an_hour[2]),
        }

    def _live(self, ending: str) -> None:
        self.watch.last = ending
        window = self.create_window()
        window.show()
        self._spin(lambda: window.model_in_use.model is not None)
        window.commands["StartTraining"].trigger()
        panel = window.trainer.panel
        assert panel is not None
        self._train(panel, ending)
        start = time.monotonic()
        window.close()
        self.closing.append(time.monotonic() - start)
        if not panel.worker.wait(60_000):
            self.threads_left += 1
        self._destroy(window)

    def _train(self, panel: Any, ending: str) -> None:
        from tests.reliability.small_training import choose_small_training

        ends: list[Any] = []
        begun: list[Any] = []
        panel.worker.run_ended.connect(ends.append)
        panel.worker.run_ended.connect(lambda outcome: self.ended.update([outcome.ended.outcome]))
        panel.worker.event_arrived.connect(begun.append)
        epochs = 2 if ending == "closed after its end" else 1000
        choose_small_training(panel, self.data, epochs=epochs, seed=self.rng.randrange(100))
        panel.start()
        if ending != "closed at once":
            self._spin(lambda: bool(begun or ends))
            self._wait(self.rng.uniform(0, 0.2))
        if ending == "closed while paused":
            panel.worker.pause()
            self._wait(0.02)
        elif ending == "stopped first":
            start, heard = time.monotonic(), len(begun)
            panel.request_stop()
            self._spin(lambda: bool(ends) or any(type(event).__name__ == "TestStarted" for event in begun[heard:]))
            self.stopping.append(time.monotonic() - start)
        if ending in {"stopped first", "closed after its end"}:
            self._spin(lambda: bool(ends))

    def _destroy(self, window: Any) -> None:
        from PySide6.QtCore import QCoreApplication, QEvent

        window.deleteLater()
        for _ in range(3):
            self.app.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def _spin(self, is_true: Any, seconds: float = 300) -> None:
        from PySide6.QtCore import QEventLoop

        end = time.monotonic() + seconds
        while not is_true():
            self.app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 5)
            time.sleep(0.001)
            if time.monotonic() > end:
                raise TimeoutError(f"nothing happens: {self.watch.last}")

    def _wait(self, seconds: float) -> None:
        end = time.monotonic() + seconds
        self._spin(lambda: time.monotonic() >= end)


def percentile(values: list[float], per_cent: float) -> float:
    """0 for no values."""
    return float(np.percentile(values, per_cent)) if values else 0.0


@dataclass(frozen=True, slots=True)
class Slope:
    """Units a value, with the ends of its 95 % interval."""

    slope: float
    low: float
    high: float


def slope_of_later_half(values: list[float]) -> Slope:
    """The least-squares slope of the later half, the earlier one being warm-up; wide open for fewer than eight values.

    Memory wanders, so that neighbours resemble each other: the interval is widened by the residuals' autocorrelation
    (n becomes n (1 - r) / (1 + r), r from the first lag).
    """
    later = np.array(values[len(values) // 2 :])
    if len(later) < 4:
        return Slope(0.0, -np.inf, np.inf)
    steps = np.arange(len(later)) - (len(later) - 1) / 2
    slope = float(steps @ later / (steps @ steps))
    rest = later - later.mean() - slope * steps
    square = float(rest @ rest)
    lag = float(rest[1:] @ rest[:-1]) / square if square > 0 else 0.0
    fewer = (1 - max(lag, 0.0)) / (1 + max(lag, 0.0))
    freedom = max(len(later) * fewer - 2, 1.0)
    error = 2.0 * (square / freedom / float(steps @ steps)) ** 0.5
    return Slope(slope, slope - error, slope + error)


def verdict_on(low: float, high: float) -> str:
    """What an interval of MB an hour says about the target."""
    if high <= _MOST_GROWTH:
        return "flat"
    return "grows" if low > _MOST_GROWTH else "undecided"


def give_back_free_memory() -> None:
    """Let the allocator return what is free, so that its own habits do not look like growth (glibc only)."""
    with contextlib.suppress(OSError, AttributeError):
        ctypes.CDLL(None).malloc_trim(0)


def _rounded(value: float) -> float | None:
    """None for what is not known, since JSON knows no infinity."""
    return round(value, 2) if np.isfinite(value) else None


def _resident_mb() -> float:
    return int(Path("/proc/self/statm").read_text().split()[1]) * _PAGE / 2**20
