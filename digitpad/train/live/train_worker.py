"""Training on one background thread per run: events out by queued signals, wishes in by threading events."""

from __future__ import annotations

import contextlib
import logging
import os
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal, Slot

from digitpad.system import paths
from trainer.errors import TrainerError
from trainer.runs.events import EpochDone, RunEnded, TrainingEvent

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from trainer.evaluation.evaluate import Evaluation
    from trainer.model.digit_model import DigitModel

logger = logging.getLogger(__name__)

State = Literal["idle", "running", "paused", "stopping"]
SWITCH_SECONDS = 0.0001  # how long Python code on the run's thread may keep the window waiting for the interpreter
NICENESS = 19  # of the run's thread and of those that torch starts from it, beside the window's 0


@dataclass(frozen=True, slots=True)
class RunOutcome:
    """How a run ended: its last event, and what it leaves.

    ``run_id`` is empty when nothing was kept on the disk; ``problem`` says what the disk did not take.
    """

    ended: RunEnded
    model: DigitModel | None = None
    evaluation: Evaluation | None = None
    history: tuple[EpochDone, ...] = ()
    run_id: str = ""
    name: str = ""
    test_images: NDArray[np.uint8] | None = None
    problem: str = ""


class RunControl:
    """What a job on the run's thread may ask and tell. All methods are safe on any thread."""

    def __init__(
        self,
        on_event: Callable[[TrainingEvent], None],
        on_model: Callable[[DigitModel], None],
        on_preparation: Callable[[float, str], None],
    ) -> None:
        self.on_event = on_event
        self.on_model = on_model
        self.on_preparation = on_preparation
        self._stop = threading.Event()
        self._leaving = threading.Event()
        self._going_on = threading.Event()
        self._going_on.set()

    def should_stop(self) -> bool:
        """Whether the run was asked to stop."""
        return self._stop.is_set()

    def wait_while_paused(self) -> None:
        """Return at once unless the run is paused; else when it goes on or stops."""
        self._going_on.wait()

    def is_leaving(self) -> bool:
        """Whether the window closes, so that nothing but the best epoch needs to be finished."""
        return self._leaving.is_set()

    def stop(self, leaving: bool = False) -> None:
        """Ask for the end after the current batch; when ``leaving``, without a test."""
        if leaving:
            self._leaving.set()
        self._stop.set()
        self._going_on.set()

    def pause(self) -> None:
        """Ask to wait after the current batch."""
        if not self._stop.is_set():
            self._going_on.clear()

    def go_on(self) -> None:
        """End a pause."""
        self._going_on.set()


Job = Callable[[RunControl], RunOutcome]
"""What a run does; it may raise anything, which ends the run with a sentence."""


def let_the_window_go_first() -> None:
    """Lower this thread's priority, and so that of the threads it starts; Linux alone gives each thread its own."""
    if sys.platform == "linux":
        with contextlib.suppress(OSError):
            os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), NICENESS)


class TrainWorker(QObject):
    """Runs one job at a time. Its signals reach their receivers through the event loop of the GUI thread."""

    event_arrived = Signal(object)
    epoch_model_arrived = Signal(object)
    preparation_advanced = Signal(float, str)
    state_changed = Signal(str)
    run_ended = Signal(object)
    _job_left = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._state: State = "idle"
        self._thread: threading.Thread | None = None
        self._control: RunControl | None = None
        self._job_left.connect(self._finish, Qt.ConnectionType.QueuedConnection)

    @property
    def state(self) -> State:
        """What the run does just now; "idle" when there is none."""
        return self._state

    def is_running(self) -> bool:
        """Whether a run is under way, paused ones included."""
        return self._state != "idle"

    def start(self, job: Job) -> None:
        """Begin ``job``; ValueError while another one runs."""
        if self.is_running():
            raise ValueError("a run is under way already")
        sys.setswitchinterval(min(sys.getswitchinterval(), SWITCH_SECONDS))
        self._control = RunControl(
            self.event_arrived.emit, self.epoch_model_arrived.emit, self.preparation_advanced.emit
        )
        self._thread = threading.Thread(target=self._work, args=(job, self._control), name="training", daemon=True)
        self._enter("running")
        self._thread.start()

    def request_stop(self, leaving: bool = False) -> None:
        """Ask the run to stop after its current batch, and when ``leaving`` to test nothing; fine without a run."""
        if self._control is not None and self.is_running():
            self._control.stop(leaving)
            self._enter("stopping")

    def pause(self) -> None:
        """Let the run wait after its current batch."""
        if self._control is not None and self._state == "running":
            self._control.pause()
            self._enter("paused")

    def resume(self) -> None:
        """Let a paused run go on."""
        if self._control is not None and self._state == "paused":
            self._control.go_on()
            self._enter("running")

    def wait(self, timeout_ms: int) -> bool:
        """Wait for the run's thread without an event loop; whether it has come to its end."""
        if self._thread is not None:
            self._thread.join(timeout_ms / 1000)
            return not self._thread.is_alive()
        return True

    def _work(self, job: Job, control: RunControl) -> None:
        """The thread's whole life."""
        let_the_window_go_first()
        try:
            outcome = job(control)
        except Exception as error:
            outcome = RunOutcome(RunEnded("failed", self._sentence(error), 0))
        try:
            self._job_left.emit(outcome)
        except RuntimeError:  # the window is gone, and with it whoever wanted to know
            logger.info("A run ended after its window: %s", outcome.ended.message)

    @staticmethod
    def _sentence(error: Exception) -> str:
        if isinstance(error, TrainerError):
            logger.warning("The run ended: %s", error)
            return str(error)
        logger.error("The run ended unexpectedly", exc_info=error)
        if isinstance(error, MemoryError):
            return QCoreApplication.translate(
                "TrainWorker", "The computer has too little free memory: take smaller layers or a smaller batch."
            )
        text = QCoreApplication.translate(
            "TrainWorker", "The run ended by a fault of the program: {0}. More is in {1}."
        )
        return text.format(str(error) or type(error).__name__, paths.log_path())

    @Slot(object)
    def _finish(self, outcome: RunOutcome) -> None:
        if self._thread is not None:
            self._thread.join()
        self._thread = self._control = None
        self._enter("idle")
        self.run_ended.emit(outcome)

    def _enter(self, state: State) -> None:
        if state != self._state:
            self._state = state
            self.state_changed.emit(state)
