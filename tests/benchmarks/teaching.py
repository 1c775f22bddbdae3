"""Row 15: how late the heartbeat of row 9 is while the trainer teaches: steps, an epoch's play, an experiment."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from tests.benchmarks.heartbeat import Heartbeat, button
from tests.benchmarks.measuring import Plan, Result, quantile
from tests.benchmarks.pen import open_pad
from trainer.experiments.cards import CARDS
from trainer.runs.config import PRESETS

if TYPE_CHECKING:
    from digitpad.train.train_panel import TrainPanel
    from digitpad.window.main_window import MainWindow

SMALL = replace(PRESETS["article"], hidden=(16,), training_images=500, epochs=2, batch_size=50, threads=1)
"""For a smoke run: the preset draws nothing before it begins."""
CARD = "wide-or-deep"  # the one that computes most
CLICK_MS = 1500
SECONDS, SMOKE_SECONDS = 20, 1
PATIENCE_SECONDS = 300  # until a batch was learned, an epoch was kept, or a run has ended


class Lesson:
    """One window whose trainer is open, and its heartbeat, part by part."""

    def __init__(self, plan: Plan) -> None:
        self.seconds = plan.pick(SECONDS, SMOKE_SECONDS)
        self.window: MainWindow = open_pad()
        self.window.trainer.open()
        panel = self.window.trainer.panel
        assert panel is not None
        self.panel: TrainPanel = panel
        self.heart = Heartbeat(self.window)
        self.heart.listen(plan.pick(8, 1))  # torch is imported meanwhile
        panel.run_view.setup.show_run(SMALL if plan.smoke else PRESETS["quick"])

    def steps(self) -> list[float]:
        """*Step 10* clicked again and again."""
        page = self.panel.tabs.steps
        button(self.window, "stepTraining").click()
        self.until(page.ten.isEnabled)
        clicks = QTimer(self.window, interval=CLICK_MS)
        clicks.timeout.connect(page.ten.click)  # takes none while the last ten are under way
        clicks.start()
        beats = self.heart.listen(self.seconds)
        clicks.stop()
        self.until(page.go_on.isEnabled)
        return beats

    def going_on(self) -> list[float]:
        """The run after its steps; waits for its end afterwards, so that its epochs are there."""
        self.panel.tabs.steps.go_on.click()
        beats = self.heart.listen(self.seconds)
        self.until(lambda: not self.panel.is_running())
        return beats

    def play(self) -> list[float]:
        """The epochs played one after the other, again and again."""
        tabs = self.panel.tabs
        tabs.setCurrentWidget(tabs.epochs)
        self.until(lambda: bool(tabs.epochs.epochs))
        again = QTimer(self.window, interval=CLICK_MS)
        again.timeout.connect(lambda: tabs.epochs.play.setChecked(True))
        tabs.epochs.play.setChecked(True)
        again.start()
        beats = self.heart.listen(self.seconds)
        again.stop()
        tabs.epochs.play.setChecked(False)
        return beats

    def experiment(self) -> list[float]:
        """Two runs side by side."""
        tabs = self.panel.tabs
        tabs.setCurrentWidget(tabs.experiments)
        tabs.experiments.choice.setCurrentIndex(list(CARDS).index(CARD))
        tabs.experiments.start.click()
        return self.heart.listen(self.seconds)

    def until(self, happened: Callable[[], bool]) -> None:
        """Let the window live until something happened."""
        for _ in range(PATIENCE_SECONDS * 5):
            if happened():
                return
            self.heart.listen(0.2)
        raise AssertionError("the trainer did not come as far as the measurement needs it")

    def end(self) -> None:
        """Close the window."""
        self.panel.shutdown(60_000)
        self.window.close()
        QApplication.processEvents()


def measure(plan: Plan) -> list[Result]:
    """Idle, then each of the parts in the real panel."""
    lesson = Lesson(plan)
    idle = lesson.heart.listen(lesson.seconds)
    parts = {
        "Step 10": lesson.steps,
        "the run that goes on": lesson.going_on,
        "Play": lesson.play,
        "an experiment": lesson.experiment,
    }
    results = [_result(name, idle, part()) for name, part in parts.items()]
    lesson.end()
    return results


def _result(name: str, idle: list[float], beats: list[float]) -> Result:
    still, moved, most = quantile(idle, 0.99), quantile(beats, 0.99), max(beats)
    ratio, excess = moved / max(still, 0.1), most - max(idle)
    value = f"p99 {moved:.1f} ms beside {still:.1f} ms ({ratio:.2f} ×); max {most:.0f} ms beside {max(idle):.0f} ms"
    figures = {"p99_ms": moved, "max_ms": most, "idle_p99_ms": still, "idle_max_ms": max(idle), "beats": len(beats)}
    what = f"lateness of an 8 ms heartbeat during {name}"
    return Result(15, what, "p99 ≤ 2 × idle, max ≤ 50 ms more", value, ratio <= 2 and excess <= 50, figures)
