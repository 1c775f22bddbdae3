"""The trainer: a QWidget that the main window puts into a dock. It lays out its pages and wires them."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from digitpad.system.garbage import keep_garbage_on_gui_thread
from digitpad.system.guarded import guarded
from digitpad.system.log import keep_logged_problems
from digitpad.train.curves.history import History
from digitpad.train.data.data_source import DataSource
from digitpad.train.live.data_trouble import DataTrouble
from digitpad.train.live.live_reading import LiveReading
from digitpad.train.live.resuming import Resuming
from digitpad.train.live.run_ending import ending_text, state_text
from digitpad.train.live.run_session import RunSession
from digitpad.train.live.run_view import RunView
from digitpad.train.live.train_worker import RunOutcome
from digitpad.train.setup.machine_probe import MachineProbe
from digitpad.train.setup.setting_texts import preset_name
from digitpad.train.train_pages import TrainPages
from digitpad.widgets.message_bar import MessageBar, MessageKind
from digitpad.widgets.retranslated import Retranslated
from trainer.runs.events import BatchDone, RunStarted, TrainingEvent

if TYPE_CHECKING:
    from digitpad.train.data.data_browser import DataBrowser
    from digitpad.train.kept.runs_view import RunsView
    from digitpad.train.results.evaluation_view import EvaluationView
    from trainer.errors import TrainerError
    from trainer.runs.run_record import RunRecord


class TrainPanel(Retranslated, QWidget):
    """Everything behind Train ▸ Train a model….

    ``model_offered`` tells of a run's best model, ``model_use_requested`` asks the pad to read with one,
    ``image_requested`` asks it to show a (28, 28) float32 picture, ink 1. ``training_model_changed`` brings the
    network as it stands, some times a second, while its switch is on; ``training_model_left`` says that the pad should
    return to its own model. ``running_changed`` tells that a run began or ended,
    ``progressed`` the preset, how far it is in words and as a share 0..1, ``run_ended`` what it reached and its model.
    """

    model_offered = Signal(object)
    model_use_requested = Signal(object)
    image_requested = Signal(object)
    training_model_changed = Signal(object)
    training_model_left = Signal()
    running_changed = Signal(bool)
    progressed = Signal(str, str, float)
    run_ended = Signal(str, object)
    runs_settled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        keep_garbage_on_gui_thread()
        keep_logged_problems()
        self.setObjectName("trainPanel")
        self.source = DataSource(self)
        self.session = RunSession(self.source, self)
        self.worker = self.session.worker
        self.message = MessageBar()
        self.resuming = Resuming(self.session, self.message)
        self.run_view = RunView(self.source)
        self._data_trouble = DataTrouble(self.source, self.message, self.run_view.setup.data_set.ask)
        self.tabs = TrainPages(self.run_view, self.session, self.message)
        self._live = LiveReading(self.worker, self)
        self._probe = MachineProbe(self)
        self._was_shown = False
        self._outcome: RunOutcome | None = None
        self._preset = ""
        self._lay_out()
        self._connect()
        self._show_data_as_set()

    @property
    def data(self) -> DataBrowser:
        """The page of the data set."""
        return self.tabs.data

    @property
    def results(self) -> EvaluationView:
        """The page of the last test."""
        return self.tabs.results

    @property
    def runs(self) -> RunsView:
        """The page of kept runs."""
        return self.tabs.runs

    def is_running(self) -> bool:
        """Whether a run is under way, paused ones included."""
        return self.worker.is_running()

    def start(self, steps: int = 0) -> None:
        """Begin a run with the settings on show, where one may; it waits after so many ``steps`` if there are any."""
        config = self.run_view.setup.config()
        if config is not None and self._may_begin():
            self.run_view.setup.fold()
            self.session.start(config, steps)

    def step(self, count: int = 1) -> None:
        """Learn from so many batches, of the run under way or of a new one, show the last of them, and wait."""
        if self.is_running():
            self.worker.step(count)
        else:
            self.start(count)

    def go_on(self, record: RunRecord) -> None:
        """Go on with a kept run, unless another one is under way."""
        if self._may_begin():
            self.tabs.setCurrentWidget(self.run_view)
            self.run_view.setup.show_run(record.config)
            self.session.go_on(record)

    def show_kept(self, record: RunRecord) -> None:
        """Show the list of kept runs with this one selected."""
        self.tabs.setCurrentWidget(self.runs)
        self.runs.select(record)

    @property
    def ending(self) -> str:
        """How the last run ended, in the language chosen now."""
        return "" if self._outcome is None else ending_text(self._outcome)

    def request_stop(self) -> None:
        """Ask the run to stop after its current batch."""
        self.worker.request_stop()

    def shutdown(self, timeout_ms: int = 1000) -> bool:
        """Stop without a test and wait for the run's thread at most so long; whether it has come to its end.

        A result that is on offer is left alone on purpose, so that the next start does not offer it.
        """
        self.worker.request_stop(leaving=True)
        ended = self.worker.wait(timeout_ms) and self.tabs.leave(timeout_ms)
        self.session.settle_result()
        return ended

    @guarded
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._was_shown:
            self._was_shown = True
            self.run_view.torch.look()
            self.session.look_for_resumable()

    def retranslate(self) -> None:
        """Say everything again in the language chosen now."""
        self.setWindowTitle(self.tr("Trainer"))
        if self._outcome is not None:
            self.run_view.offer.reword(ending_text(self._outcome))
            if not self.is_running():
                self.run_view.controls.show_end(state_text(self._outcome))

    def _may_begin(self) -> bool:
        return not self.is_running() and not self.tabs.is_experimenting and self.run_view.torch.lets_begin()

    def _lay_out(self) -> None:
        self.retranslate()
        place = QGridLayout(self)
        place.setContentsMargins(8, 8, 8, 8)
        place.addWidget(self.tabs, 0, 0)
        place.addWidget(self.message, 0, 0, Qt.AlignmentFlag.AlignBottom)  # over the page: nothing moves when it comes

    def _connect(self) -> None:
        self._connect_controls()
        self.session.begun.connect(self._show_begin)
        self.session.event_arrived.connect(self._show_event)
        self.session.ended.connect(self._show_end)
        self.resuming.wanted.connect(self.go_on)
        self.session.failed.connect(self._say_error)
        self.session.declined.connect(self.runs_settled)
        self._live.model_changed.connect(self.training_model_changed)
        self._live.left.connect(self.training_model_left)
        self.run_view.setup.form.config_changed.connect(self._show_data_as_set)
        self.source.loaded.connect(self._note_data)
        self._probe.probed.connect(self.run_view.setup.set_speed)
        self._probe.failed.connect(self.run_view.torch.tell_broken)
        self.run_view.torch.became_ready.connect(self._probe.begin)
        self.run_view.torch.refused.connect(self._say_refused)
        self._connect_pages()

    def _connect_pages(self) -> None:
        pages = self.tabs
        self.running_changed.connect(pages.set_running)
        pages.image_requested.connect(self.image_requested)
        pages.model_use_requested.connect(self.model_use_requested)
        pages.resume_requested.connect(self.go_on)
        pages.step_requested.connect(self.step)
        pages.model_lent.connect(self.training_model_changed)
        pages.model_left.connect(self.training_model_left)
        pages.experimenting_changed.connect(self.run_view.controls.set_blocked)
        pages.failed.connect(self._say_error)
        pages.runs_deleted.connect(self.runs_settled)

    def _connect_controls(self) -> None:
        controls, offer = self.run_view.controls, self.run_view.offer
        controls.start_requested.connect(self.start)
        controls.step_requested.connect(self.step)
        controls.stop_requested.connect(self.request_stop)
        controls.pause_requested.connect(self.worker.pause)
        controls.resume_requested.connect(self.worker.resume)
        controls.epoch_requested.connect(self.session.learn_one_epoch_more)
        controls.live_reading_toggled.connect(self._live.switch)
        controls.progressed.connect(self._tell_progress)
        self.source.advanced.connect(controls.show_preparation)
        self.worker.state_changed.connect(controls.set_state)
        offer.use_requested.connect(self.model_use_requested)
        for seen_to in (offer.use_requested, offer.saved):
            seen_to.connect(self.session.settle_result)
        offer.save_failed.connect(self._say_error)
        offer.saved.connect(self._say_saved)
        offer.results_requested.connect(self.show_results)

    def _show_begin(self, history: History) -> None:
        config = self.session.config
        self._preset = preset_name(config.preset) if config is not None else ""
        self.message.clear()
        self.run_view.offer.withdraw()
        self.run_view.controls.clear()
        self.run_view.curves.show_history(history)
        self.run_view.doctor.begin(config, history.epochs)
        self.run_view.setup.setEnabled(False)
        self._live.forget()
        self.running_changed.emit(True)
        self.run_view.settle()

    def _show_event(self, event: TrainingEvent) -> None:
        self.run_view.controls.show_event(event)
        self.run_view.doctor.show_event(event)
        self.run_view.curves.refresh(soon=not isinstance(event, BatchDone))
        if isinstance(event, RunStarted) and event.note:
            self.message.say_alone("information", event.note)

    def show_results(self) -> None:
        """Show the last test's results."""
        self.tabs.setCurrentWidget(self.results)

    def show_runs(self) -> None:
        """Show the list of kept runs."""
        self.tabs.setCurrentWidget(self.runs)

    def _tell_progress(self, words: str, share: float) -> None:
        if self.is_running():
            self.progressed.emit(self._preset, words, share)

    def _show_end(self, outcome: RunOutcome) -> None:
        ended = outcome.ended
        self._outcome = outcome
        self._live.forget()
        self.run_view.controls.end_live_reading()
        self.run_view.setup.setEnabled(True)
        self.run_view.doctor.show_event(ended)
        self.run_view.controls.show_end(state_text(outcome))
        self.run_view.controls.set_can_go_on(self.session.can_learn_more())
        if ended.outcome == "failed" and self.source.dataset is None and not outcome.run_id:
            self._data_trouble.say(partial(ending_text, outcome))
        elif ended.outcome == "failed" or outcome.model is None:
            kind: MessageKind = "error" if ended.outcome == "failed" else "information"
            self.message.say(kind, lambda: (ending_text(outcome), ()))
        if outcome.evaluation is not None and outcome.test_images is not None:
            self.results.show_evaluation(outcome.name, outcome.evaluation, outcome.test_images)
        if outcome.model is not None:
            self.run_view.offer.offer(ending_text(outcome), outcome.model)
            self.model_offered.emit(outcome.model)
            self.run_ended.emit(ending_text(outcome), outcome.model)
        self.running_changed.emit(False)
        self.run_view.settle()

    def _note_data(self) -> None:
        if not self.is_running():
            self.run_view.controls.clear()

    def _show_data_as_set(self) -> None:
        self.tabs.show_config(self.run_view.setup.config())

    def _say_error(self, error: TrainerError) -> None:
        self.message.say_alone("error", error)

    def _say_refused(self) -> None:
        self.message.say("error", lambda: (self.run_view.torch.sentence, ()))

    def _say_saved(self, name: str) -> None:
        self.message.say("information", lambda: (self.tr("Saved as {0}.").format(Path(name).name), ()))
