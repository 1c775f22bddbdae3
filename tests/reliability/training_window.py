"""A real window to be killed or stopped: ``python -m tests.reliability.training_window train|next FOLDER EPOCHS``.

``train`` trains in it and prints a line an epoch; ``next`` is the start after that, which takes up what is offered.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QPushButton

from digitpad import app
from digitpad.window.main_window import MainWindow
from digitpad.window.problem_dialog import ProblemLog

NOT_AT_START = ("torch", "pyqtgraph")


def main(what: str, folder: Path, epochs: int) -> int:
    """Show the window and let it live until it is closed or killed."""
    application = app.create_application()
    window = app.create_window()
    ProblemLog(window).install()
    window.show()
    if what == "train":
        QTimer.singleShot(0, lambda: train(window, folder, epochs))
    else:
        when(lambda: has_bar(window), lambda: take_up(window))
    return app._leave(application.exec())


def train(window: MainWindow, folder: Path, epochs: int) -> None:
    """Train as a user does."""
    from tests.reliability.small_training import choose_small_training

    window.commands["StartTraining"].trigger()
    panel = window.trainer.panel
    assert panel is not None
    tell(panel)
    choose_small_training(panel, folder, epochs=epochs)
    panel.start()


def take_up(window: MainWindow) -> None:
    """Say what is offered and what was loaded for it, take it, and close the window."""
    left = window.welcome.left_run
    assert left is not None
    assert left.bar is not None
    loaded = [name for name in NOT_AT_START if name in sys.modules]
    print("offered", left.bar.text, loaded, flush=True)
    button = left.bar.findChild(QPushButton, "leftRunBarButton")
    assert button is not None
    button.click()
    panel = window.trainer.panel
    if panel is None:
        when(lambda: reads_with(window, "article"), window.close)
    else:
        tell(panel)
        when(
            lambda: len(panel.session.history.epochs) > 0 and panel.session.history.epochs[-1].epoch >= 5, window.close
        )


def has_bar(window: MainWindow) -> bool:
    """Whether a left run is offered."""
    left = window.welcome.left_run
    return left is not None and left.bar is not None and left.bar.isVisible()


def reads_with(window: MainWindow, name: str) -> bool:
    """Whether the pad reads with the model of a run, which is named like its file or its preset."""
    model = window.model_in_use.model
    return model is not None and model.info.name == name


def is_epoch(event: object) -> bool:
    """Whether an epoch is over."""
    return type(event).__name__ == "EpochDone"


def tell(panel: Any) -> None:
    """Print what the run does."""
    panel.session.event_arrived.connect(
        lambda event: print("epoch", event.epoch, flush=True) if is_epoch(event) else None
    )
    panel.session.ended.connect(lambda outcome: print("ended", outcome.ended.outcome, flush=True))


def when(is_so: Callable[[], bool], act: Callable[[], object]) -> None:
    """Act as soon as something is so."""
    if is_so():
        act()
    else:
        QTimer.singleShot(20, lambda: when(is_so, act))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], Path(sys.argv[2]), int(sys.argv[3])))
