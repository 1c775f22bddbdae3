"""The demo's look at learning itself: one batch, every epoch of the run that was just made, and an experiment."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from digitpad.launch.demo_hand import DemoHand
    from digitpad.train.train_panel import TrainPanel

STEP_MS = 60_000
EXPERIMENT_MS = 300_000


def show_learning(panel: TrainPanel, hand: DemoHand, save: Callable[[str], None]) -> None:
    """Save pictures of the panel's pages for the drawing on the pad; nothing runs afterwards."""
    tabs = panel.tabs
    tabs.setCurrentWidget(tabs.epochs)
    hand.wait(lambda: bool(tabs.epochs.epochs), STEP_MS)
    tabs.epochs.slider.setValue(0)
    hand.pause(500)
    save("learning-epochs")
    panel.step(10)
    hand.wait(lambda: panel.worker.state == "paused", STEP_MS)
    hand.pause(300)
    save("learning-step")
    bar = tabs.steps.verticalScrollBar()
    bar.setValue(bar.maximum())
    hand.pause(300)
    save("learning-weights")
    panel.request_stop()
    hand.wait(lambda: not panel.is_running(), STEP_MS)
    panel.message.clear()
    tabs.setCurrentWidget(tabs.experiments)
    tabs.experiments.begin()
    hand.wait(lambda: not tabs.experiments.is_running, EXPERIMENT_MS)
    hand.pause(300)
    save("learning-experiment")
    tabs.setCurrentWidget(panel.run_view)
