"""Training on one background thread per run: events come out as words of its work, wishes go in by threading events."""

from __future__ import annotations

import contextlib
import logging
import os
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, Literal

from PySide6.QtCore import QCoreApplication, QObject, Signal

from digitpad.system import paths
from digitpad.system.background import ShouldStop, Tell, Work
from digitpad.texts.error_texts import in_own_language
from digitpad.train.live.batch_gate import BatchGate
from trainer.errors import TrainerError, as_told
from trainer.runs.events import EpochDone, RunEnded, TrainingEvent

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from trainer.evaluation.evaluate import Evaluation
    from trainer.model.digit_model import DigitModel
    from trainer.training.seen_step import SeenStep

logger = logging.getLogger(__name__)

State = Literal["idle", "running", "stepping", "paused", "stopping"]
"""What a run does; while "stepping" it learns the batches that were asked for, and then it waits."""
SWITCH_SECONDS = 0.0001  # how long Python code on the run's thread may keep the window waiting for the interpreter
NICENESS = 19  # of the run's thread and of those that torch starts from it, beside the window's 0


@dataclass(frozen=True, slots=True)
class RunOutcome:
    """How a run ended: its last event, and what it leaves.

    ``run_id`` is empty when nothing was kept on the disk; ``problems`` say what the disk did not take.
    """

    ended: RunEnded
    model: DigitModel | None = None
    evaluation: Evaluation | None = None
    history: tuple[EpochDone, ...] = ()
    run_id: str = ""
    name: str = ""
    test_images: NDArray[np.uint8] | None = None
    problems: tuple[TrainerError, ...] = ()


class RunControl:
    """What a job on the run's thread may ask and tell. All methods are safe on any thread."""

    def __init__(self) -> None:
        self._tell: Tell = lambda _word: None
        self._stop = threading.Event()
        self._leaving = threading.Event()
        self._live = threading.Event()
        self._gate = BatchGate()
        self._seen: SeenStep | None = None
        self._is_left = False

    def listen(self, tell: Tell) -> None:
        """Tell all to this listener from now on, each word a kind and its content."""
        self._tell = tell

    def on_event(self, event: TrainingEvent) -> None:
        """Tell of something that happened."""
        self._tell(("event", event))

    def on_model(self, model: DigitModel) -> None:
        """Tell what the network has become."""
        self._tell(("model", model))

    def wants_next(self) -> bool:
        """Whether the next batch is to be looked at: the last of the steps that were asked for."""
        return self._gate.is_last()

    def saw(self, step: SeenStep) -> None:
        """Note a batch that was looked at, to be told when it is over."""
        self._seen = step

    def should_stop(self) -> bool:
        """Whether the run was asked to stop."""
        return self._stop.is_set()

    def is_left(self) -> bool:
        """Whether the window closes in the middle of the run, which nobody had stopped."""
        return self._is_left

    def read_live(self, live: bool) -> None:
        """Whether somebody reads with the network in training, and wants to have it more often than each epoch."""
        (self._live.set if live else self._live.clear)()

    def is_read_live(self) -> bool:
        """What ``read_live`` was told last."""
        return self._live.is_set()

    def wait_while_paused(self) -> None:
        """After a batch: return at once unless the run is paused; else when it goes on or stops."""
        self._gate.count()
        seen, self._seen = self._seen, None
        if seen is not None:
            self._tell(("step", seen))  # who hears it finds the run waiting
        self._gate.wait()

    def is_paused(self) -> bool:
        """Whether the run waits, or will after its current batch."""
        return self._gate.is_held()

    def is_leaving(self) -> bool:
        """Whether the window closes, so that nothing but the best epoch needs to be finished."""
        return self._leaving.is_set()

    def stop(self, leaving: bool = False) -> None:
        """Ask for the end after the current batch; when ``leaving``, without a test."""
        if leaving:
            self._is_left = self._is_left or not self._stop.is_set()
            self._leaving.set()
        self._stop.set()
        self._gate.open()

    def pause(self) -> None:
        """Ask to wait after the current batch."""
        if not self._stop.is_set():
            self._gate.hold()

    def step(self, count: int) -> None:
        """Ask for so many batches, the last of which is looked at, and then to wait."""
        if not self._stop.is_set():
            self._gate.step(count)

    def go_on(self) -> None:
        """End a pause."""
        self._gate.open()


Job = Callable[[RunControl], RunOutcome]
"""What a run does; it may raise anything, which ends the run with a sentence."""


def let_the_window_go_first() -> None:
    """Lower this thread's priority, and so that of the threads it starts; Linux alone gives each thread its own.

    Wherever it runs, it hands the interpreter over quickly from now on.
    """
    sys.setswitchinterval(min(sys.getswitchinterval(), SWITCH_SECONDS))
    if sys.platform == "linux":
        with contextlib.suppress(OSError):
            os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), NICENESS)


def carried_out(job: Job, control: RunControl, tell: Tell, _should_stop: ShouldStop) -> RunOutcome:
    """The whole life of a run's thread: what the job leaves, a sentence where it raises an error."""
    let_the_window_go_first()
    control.listen(tell)
    try:
        return job(control)
    except Exception as error:
        return RunOutcome(RunEnded("failed", _sentence(error), 0))


def _sentence(error: Exception) -> str:
    if isinstance(error, TrainerError):
        logger.warning("The run ended: %s", error)
        return in_own_language(error)
    logger.error("The run ended unexpectedly", exc_info=error)
    if isinstance(error, MemoryError):
        return QCoreApplication.translate(
            "TrainWorker", "The computer has too little free memory: take smaller layers or a smaller batch."
        )
    if (told := as_told(error)) is not None:
        return in_own_language(told)
    text = QCoreApplication.translate("TrainWorker", "The run ended by a fault of the program: {0}. More is in {1}.")
    return text.format(str(error) or type(error).__name__, paths.log_path())


class TrainWorker(QObject):
    """Runs one job at a time. Its signals reach their receivers through the event loop of the GUI thread.

    ``step_arrived`` carries a ``SeenStep``, after which the run waits.
    """

    event_arrived = Signal(object)
    epoch_model_arrived = Signal(object)
    step_arrived = Signal(object)
    state_changed = Signal(str)
    run_ended = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._state: State = "idle"
        self._work: Work | None = None
        self._control: RunControl | None = None
        self._is_read_live = False

    @property
    def state(self) -> State:
        """What the run does just now; "idle" when there is none."""
        return self._state

    def is_running(self) -> bool:
        """Whether a run is under way, paused ones included."""
        return self._state != "idle"

    def start(self, job: Job, steps: int = 0) -> None:
        """Begin ``job``, and let it wait after so many ``steps`` where there are any; ValueError while another runs."""
        if self.is_running():
            raise ValueError("a run is under way already")
        self._control = RunControl()
        self._control.read_live(self._is_read_live)
        if steps:
            self._control.step(steps)
        self._work = Work(self, partial(carried_out, job, self._control), "training")
        self._work.told.connect(self._pass_on)
        self._work.done.connect(self._finish)
        self._enter("running")
        self._work.start()

    def request_stop(self, leaving: bool = False) -> None:
        """Ask the run to stop after its current batch, and when ``leaving`` to test nothing; fine without a run."""
        if self._control is not None and self.is_running():
            self._control.stop(leaving)
            self._enter("stopping")

    def read_live(self, live: bool) -> None:
        """Bring the network as it stands from the first batch on, some times a second, or after each epoch alone."""
        self._is_read_live = live
        if self._control is not None:
            self._control.read_live(live)

    def step(self, count: int) -> None:
        """Let the run learn so many batches more, bring what the last one did, and let it wait."""
        if self._control is not None and self._state in ("running", "stepping", "paused"):
            self._control.step(count)
            self._enter("stepping")

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
        return self._work is None or self._work.wait(timeout_ms)

    def _pass_on(self, words: tuple[tuple[str, Any], ...]) -> None:
        signals = {"event": self.event_arrived, "model": self.epoch_model_arrived, "step": self.step_arrived}
        for kind, content in words:
            signals[kind].emit(content)
            is_step = kind == "step" and self._state in ("running", "stepping")
            if is_step and self._control and self._control.is_paused():
                self._enter("paused")

    def _finish(self, outcome: RunOutcome) -> None:
        self._work = self._control = None
        self._enter("idle")
        self.run_ended.emit(outcome)

    def _enter(self, state: State) -> None:
        if state != self._state:
            self._state = state
            self.state_changed.emit(state)
