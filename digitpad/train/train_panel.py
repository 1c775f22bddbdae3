"""The trainer: a QWidget that the main window puts into a dock. It wires its pages and owns the run."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from digitpad.train.data_source import DataSource
from digitpad.train.history import History
from digitpad.train.machine_probe import MachineProbe
from digitpad.train.message_bar import MessageBar
from digitpad.train.run_view import RunView
from digitpad.train.train_worker import Job, RunOutcome, TrainWorker
from digitpad.train.training_job import new_run
from trainer.events import RunStarted, TrainingEvent

if TYPE_CHECKING:
    from trainer.digit_model import DigitModel


class TrainPanel(QWidget):
    """Everything behind Train ▸ Train a model….

    ``model_offered`` tells of a run's tested model, ``model_use_requested`` asks the pad to read with one,
    ``image_requested`` asks it to show a (28, 28) float32 picture, ink 1. ``training_model_changed`` brings the
    network as it stands after each epoch while its switch is on; ``training_model_left`` says that the pad should
    return to its own model.
    """

    model_offered = Signal(object)
    model_use_requested = Signal(object)
    image_requested = Signal(object)
    training_model_changed = Signal(object)
    training_model_left = Signal()
    running_changed = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("trainPanel")
        self.setWindowTitle(self.tr("Trainer"))
        self.source = DataSource(self)
        self.worker = TrainWorker(self)
        self.message = MessageBar()
        self.run_view = RunView(self.source)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self._probe = MachineProbe(self)
        self._warmed_up = False
        self._history = History()
        self._live = False
        self._epoch_model: DigitModel | None = None
        self._lay_out()
        self._connect()

    def is_running(self) -> bool:
        """Whether a run is under way, paused ones included."""
        return self.worker.is_running()

    def start(self) -> None:
        """Begin a run with the settings on show; says so in the panel when they are impossible."""
        config = self.run_view.setup.config()
        if config is not None and not self.is_running():
            self._begin(new_run(config, self.source.loader(self.source.folder)), History())

    def request_stop(self) -> None:
        """Ask the run to stop after its current batch."""
        self.worker.request_stop()

    def shutdown(self, timeout_ms: int = 1000) -> bool:
        """Stop without a test and wait for the run's thread at most so long; whether it has come to its end."""
        self.worker.request_stop(leaving=True)
        return self.worker.wait(timeout_ms)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._warmed_up:
            self._warmed_up = True
            self._probe.begin()

    def _lay_out(self) -> None:
        self.tabs.addTab(self.run_view, self.tr("Train"))
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.addWidget(self.message)
        column.addWidget(self.tabs, 1)

    def _connect(self) -> None:
        controls, offer = self.run_view.controls, self.run_view.offer
        controls.start_requested.connect(self.start)
        controls.stop_requested.connect(self.request_stop)
        controls.pause_requested.connect(self.worker.pause)
        controls.resume_requested.connect(self.worker.resume)
        controls.live_reading_toggled.connect(self._read_live)
        self.worker.event_arrived.connect(self._note_event)
        self.worker.epoch_model_arrived.connect(self._note_epoch_model)
        self.worker.preparation_advanced.connect(controls.show_preparation)
        self.worker.state_changed.connect(controls.set_state)
        self.worker.run_ended.connect(self._conclude)
        self.source.failed.connect(self._say_error)
        self._probe.probed.connect(self.run_view.setup.set_speed)
        offer.use_requested.connect(self.model_use_requested)
        offer.save_failed.connect(self._say_error)
        offer.saved.connect(self._say_saved)

    def _begin(self, job: Job, history: History) -> None:
        self.message.clear()
        self.run_view.offer.withdraw()
        self.run_view.controls.clear()
        self._epoch_model = None
        self._history = history
        self.run_view.curves.show_history(history)
        self.run_view.setup.setEnabled(False)
        self.worker.start(job)
        self.running_changed.emit(True)

    def _note_event(self, event: TrainingEvent) -> None:
        self._history.add(event)
        self.run_view.controls.show_event(event)
        if isinstance(event, RunStarted) and event.note:
            self.message.say("information", event.note)
        self.run_view.curves.refresh()

    def _note_epoch_model(self, model: DigitModel) -> None:
        self._epoch_model = model
        if self._live:
            self.training_model_changed.emit(model)

    def _read_live(self, live: bool) -> None:
        self._live = live
        if not live:
            self.training_model_left.emit()
        elif self._epoch_model is not None:
            self.training_model_changed.emit(self._epoch_model)

    def _conclude(self, outcome: RunOutcome) -> None:
        self.run_view.setup.setEnabled(True)
        ended = outcome.ended
        words = {"finished": self.tr("Finished"), "stopped": self.tr("Stopped"), "failed": self.tr("Ended early")}
        self.run_view.controls.show_end(words[ended.outcome])
        if ended.outcome == "failed":
            self.message.say("error", ended.message)
        elif outcome.model is None:
            self.message.say("information", ended.message)
        if outcome.model is not None:
            self.run_view.offer.offer(ended.message, outcome.model)
            self.model_offered.emit(outcome.model)
        self.running_changed.emit(False)

    def _say_error(self, text: str) -> None:
        self.message.say("error", text)

    def _say_saved(self, name: str) -> None:
        self.message.say("information", self.tr("Saved as {0}.").format(Path(name).name))
