"""Row 9: how late an 8 ms heartbeat with painting is while the window trains, beside the same window idle."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from statistics import median
from typing import Any

import numpy as np
from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QApplication, QPushButton

from digitpad.window.main_window import MainWindow
from tests.benchmarks.measuring import Plan, Result, quantile
from tests.benchmarks.pen import open_pad

BARE = "tests.benchmarks.bare_heartbeat"
PRESET = "recommended"  # the only one that trains for longer than the measurement
SMOKE_PRESET = "article"  # draws nothing before it begins
BEAT_MS = 8
IDLE_SECONDS = 20
TRAINING_SECONDS = 600
SECONDS_TO_STOP = 60


class Heartbeat:
    """Beats every 8 ms and repaints the pad and the bars at each beat; collects how late each beat was."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._timer = QTimer(window, timerType=Qt.TimerType.PreciseTimer, interval=BEAT_MS)
        self._timer.timeout.connect(self._beat)
        self._last = 0.0
        self.lateness: list[float] = []

    def listen(self, seconds: float) -> list[float]:
        """Milliseconds of lateness, beat by beat, for so many seconds."""
        self.lateness = []
        self._last = time.perf_counter()
        self._timer.start()
        loop = QEventLoop()
        QTimer.singleShot(round(1000 * seconds), loop.quit)
        loop.exec()
        self._timer.stop()
        return self.lateness

    def _beat(self) -> None:
        now = time.perf_counter()
        self.lateness.append(max(0.0, 1000 * (now - self._last) - BEAT_MS))
        self._last = now
        self._window.canvas.update()
        self._window.bars.update()


def measure(plan: Plan) -> list[Result]:
    """Idle, then a run from its first step over checkpoints to its stop and test, in the real panel."""
    window = open_pad()
    window.trainer.open()
    heart = Heartbeat(window)
    heart.listen(plan.pick(8, 1))  # torch is imported and warmed up meanwhile, as it is before a click on Start
    idle = heart.listen(plan.pick(IDLE_SECONDS, 1))
    panel = window.trainer.panel
    assert panel is not None
    panel.run_view.setup.use_preset(SMOKE_PRESET if plan.smoke else PRESET)
    seconds = plan.pick(TRAINING_SECONDS, 2)
    bare = subprocess.Popen([sys.executable, "-m", BARE, str(seconds)], stdout=subprocess.PIPE)
    button(window, "startTraining").click()
    running = heart.listen(seconds)
    assert panel.is_running(), "the run ended before the measurement did"
    button(window, "stopTraining").click()
    stopping = heart.listen(plan.pick(SECONDS_TO_STOP, 1))
    panel.shutdown(60_000)
    window.close()
    QApplication.processEvents()
    machine: dict[str, float] = json.loads(bare.communicate()[0])
    return [_result(idle, running + stopping, len(running), machine)]


def worst_beats(lateness: list[float], count: int = 5) -> list[tuple[float, float]]:
    """The latest beats, worst first: seconds from the first beat, and milliseconds of lateness."""
    moments = np.cumsum(np.array(lateness) + BEAT_MS) / 1000
    return [(round(float(moments[at]), 1), lateness[at]) for at in np.argsort(lateness)[::-1][:count].tolist()]


def button(window: MainWindow, name: str) -> QPushButton:
    """A button of the trainer."""
    found = window.findChild(QPushButton, name)
    assert isinstance(found, QPushButton), name
    return found


def _result(idle: list[float], busy: list[float], running: int, machine: dict[str, float]) -> Result:
    still, moved = quantile(idle, 0.99), quantile(busy, 0.99)
    ratio, excess = moved / max(still, 0.1), max(busy) - max(idle)
    value = (
        f"p99 {moved:.1f} ms beside {still:.1f} ms ({ratio:.2f} ×); max {max(busy):.0f} ms beside {max(idle):.0f} ms; "
        f"a process that only waits, meanwhile: p99 {machine['p99']:.1f} ms, max {machine['max']:.0f} ms"
    )
    figures: dict[str, Any] = {"unit": "ms", "beats_idle": len(idle), "beats_busy": len(busy), "beats_running": running}
    figures["waiting_process"] = machine
    for name, lateness in (("idle", idle), ("busy", busy)):
        figures[name] = {"median": median(lateness), "p99": quantile(lateness, 0.99), "max": max(lateness)}
        figures[name]["worst"] = worst_beats(lateness)
    what = "lateness of an 8 ms heartbeat while training"
    return Result(9, what, "p99 ≤ 2 × idle, max ≤ 50 ms more", value, ratio <= 2 and excess <= 50, figures)
