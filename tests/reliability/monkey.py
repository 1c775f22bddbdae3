"""A user who does anything at all: random pen strokes, keys, buttons and menu entries while a network is trained."""

from __future__ import annotations

import os
import random
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from typing import Any

from tests.reliability.budget import Budget, report


def play_monkey(budget: Budget, seed: int) -> dict[str, Any]:
    """Send random events to a real window and count what nobody expected."""
    with tempfile.TemporaryDirectory(prefix="digitpad-monkey-", ignore_cleanup_errors=True) as name:
        os.environ |= {"QT_QPA_PLATFORM": "offscreen", "DIGITPAD_DATA": f"{name}/data", "HOME": name}
        os.chdir(name)
        return _Monkey(random.Random(seed), Path(name)).play(budget)


class _Monkey:
    def __init__(self, rng: random.Random, folder: Path) -> None:
        from digitpad import app
        from tests.reliability.monkey_hands import Hands
        from tests.reliability.small_training import write_small_mnist
        from tests.reliability.watch import Watch

        self.app = app.create_application()
        self.window = app.create_window()
        self.watch = Watch()
        self.window.show()
        self.window.commands["StartTraining"].trigger()  # opens the panel
        self.panel = self.window.trainer.panel
        self.hands = Hands(self.window, rng, write_small_mnist(folder / "small"), folder)
        self.rng = rng
        self.ended: Counter[str] = Counter()
        self.panel.worker.run_ended.connect(self._note_end)

    def play(self, budget: Budget) -> dict[str, Any]:
        done = during = turns = 0
        slowest = 0.0
        while budget.allows(done):
            way = self.rng.choice(self.hands.ways)
            self.watch.last = f"{way.__name__} {self.hands.last}"
            start = time.monotonic()
            count = way()
            self.app.processEvents()
            self.hands.answer_dialogs()
            slowest = max(slowest, time.monotonic() - start)
            done += count
            during += count * self.panel.is_running()
            turns += 1
            if turns % 50 == 0:
                self.hands.keep_training()
        self._leave()
        facts = {"events_during_runs": during, "runs": dict(self.ended), "slowest_turn_s": round(slowest, 2)}
        return report("random user events during training", done, self.watch.failures, **facts)

    def _note_end(self, outcome: Any) -> None:
        self.ended.update([outcome.ended.outcome])
        if outcome.ended.outcome == "failed":
            print("a run failed:", outcome.ended.message, file=sys.stderr)

    def _leave(self) -> None:
        self.watch.last = "closing the window"
        self.window.close()
        self.app.processEvents()
        self.panel.worker.wait(60_000)
