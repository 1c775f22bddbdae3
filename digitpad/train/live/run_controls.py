"""The buttons of a run, and how far it is."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QProgressBar, QPushButton, QVBoxLayout, QWidget

from digitpad.texts.number_text import filled
from digitpad.train.live.train_worker import State
from digitpad.train.setup.time_estimate import duration_text
from digitpad.widgets.brief_text import SteadyText
from digitpad.widgets.flow_layout import FlowLayout
from digitpad.widgets.retranslated import Retranslated
from trainer.runs.events import BatchDone, EpochDone, RunStarted, TestStarted, TrainingEvent

STEPS = 1000


class RunControls(Retranslated, QWidget):
    """Start, Step, Pause or Resume, Stop, One epoch more; a bar with the time left; a line of figures.

    ``step_requested`` asks for the next batch, to be looked at. ``progressed`` carries the words on the bar, and how
    much of the run is done, 0..1.
    """

    start_requested = Signal()
    step_requested = Signal()
    pause_requested = Signal()
    resume_requested = Signal()
    stop_requested = Signal()
    epoch_requested = Signal()
    live_reading_toggled = Signal(bool)
    progressed = Signal(str, float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state: State = "idle"
        self._ready, self._can_train, self._can_go_on, self._blocked = True, True, False, False
        self._started: RunStarted | None = None
        self._epochs_done = 0.0
        self._last_figures: tuple[float, float] | None = None  # samples a second, learning rate
        self._start, self._step = self._button("startTraining"), self._button("stepTraining")
        self._pause = self._button("pauseTraining")
        self._stop, self._more = self._button("stopTraining"), self._button("oneMoreEpoch")
        self._live = QCheckBox()
        self._live.setObjectName("padReadsTraining")
        self._bar = QProgressBar()
        self._bar.setObjectName("trainingProgress")
        self._bar.setRange(0, STEPS)
        self._figures = SteadyText(2)
        self._figures.setObjectName("trainingFigures")
        self._lay_out()
        self._connect()
        self.clear()
        self.retranslate()

    def clear(self) -> None:
        """Forget the last run's progress."""
        self._started = None
        self._epochs_done, self._last_figures = 0.0, None
        self._bar.setRange(0, STEPS)
        self._bar.setValue(0)
        self._bar.setFormat(self.tr("not started"))
        self._figures.clear()
        self._arrange()

    def retranslate(self) -> None:
        """Say everything again in the language chosen now."""
        self._start.setText(self.tr("Start"))
        self._step.setText(self.tr("Step"))
        self._stop.setText(self.tr("Stop"))
        self._more.setText(self.tr("One epoch more"))
        self._start.setToolTip(self.tr("Train with these settings"))
        self._step.setToolTip(self.tr("Learn from the next batch alone, and see what it does"))
        self._pause.setToolTip(self.tr("Wait after the current batch"))
        self._stop.setToolTip(self.tr("End now and keep the best epoch"))
        self._more.setToolTip(self.tr("Go on for one more epoch"))
        self._bar.setAccessibleName(self.tr("How far the run is"))
        self._live.setText(self.tr("The pad reads with the model in training"))
        self._live.setToolTip(self.tr("Draw a digit and watch its bars change while the network learns."))
        if self._state == "idle" and self._started is None:
            self._bar.setFormat(self.tr("not started"))
        self._figures.setText(self._figures_text())
        self.set_state(self._state)

    def set_state(self, state: State) -> None:
        """Offer what can be done in ``state``."""
        self._state = state
        if state == "stopping":
            self._say_state(self.tr("Stopping…"))
        elif state == "stepping":
            self._say_state(self.tr("Learns, then waits…"))
        elif state == "paused":
            self._say_state(self.tr("Paused"))
        elif state == "running" and self._started is None:
            self._say_busy(self.tr("Getting ready…"))
        self._arrange()

    def set_ready(self, ready: bool) -> None:
        """Whether the settings are fit for a run."""
        self._ready = ready
        self._arrange()

    def set_can_train(self, can_train: bool) -> None:
        """Whether what training needs is installed."""
        self._can_train = can_train
        self._arrange()

    def set_blocked(self, blocked: bool) -> None:
        """Whether something else computes, beside which no run begins."""
        self._blocked = blocked
        self._arrange()

    def set_can_go_on(self, can_go_on: bool) -> None:
        """Whether there is a run that could learn one epoch more."""
        self._can_go_on = can_go_on
        self._arrange()

    def end_live_reading(self) -> None:
        """The network in training is no more."""
        self._live.setChecked(False)

    def show_preparation(self, share: float, words: str) -> None:
        """Show what is done before the run begins; ``share`` is 0..1."""
        self._bar.setRange(0, STEPS)
        self._bar.setValue(round(share * STEPS))
        self._bar.setFormat(words)
        self.progressed.emit(words, 0.0)

    def show_event(self, event: TrainingEvent) -> None:
        """Show how far the run is."""
        if isinstance(event, RunStarted):
            self._started = event
            self._bar.setRange(0, STEPS)
            self._advance(event.first_epoch - 1, self.tr("Epoch {0} of {1}").format(event.first_epoch, event.epochs))
        elif isinstance(event, BatchDone):
            self._show_batch(event)
        elif isinstance(event, EpochDone):
            self._advance(event.epoch, self.tr("Epoch {0} of {1} done").format(event.epoch, self._epochs()))
            self._write_figures(event.samples_per_second, event.learning_rate)
        elif isinstance(event, TestStarted):
            self._say_busy(self.tr("Testing epoch {0} on the test images…").format(event.best_epoch))

    def show_end(self, words: str) -> None:
        """Show that the run is over."""
        self._bar.setRange(0, STEPS)
        self._bar.setValue(round(STEPS * self._epochs_done / max(1, self._epochs())))
        self._bar.setFormat(words)
        self._figures.setText(self._figures_text())

    def _show_batch(self, event: BatchDone) -> None:
        text = self.tr("Epoch {0} of {1}, {2} left").format(
            event.epoch, self._epochs(), duration_text(event.seconds_left)
        )
        if self._state == "running":
            self._advance(event.epoch - 1 + event.batch / event.batches, text)
        self._write_figures(event.samples_per_second, event.learning_rate)

    def _epochs(self) -> int:
        return self._started.epochs if self._started else 0

    def _advance(self, epochs_done: float, text: str) -> None:
        self._epochs_done = epochs_done
        share = epochs_done / max(1, self._epochs())
        self._bar.setValue(round(STEPS * share))
        self._bar.setFormat(text)
        self.progressed.emit(text, share)

    def _say_state(self, text: str) -> None:
        self._bar.setFormat(text)
        self._figures.setText(self._figures_text())  # it does not get ready any more
        self.progressed.emit(text, self._epochs_done / max(1, self._epochs()))

    def _say_busy(self, text: str) -> None:
        self._bar.setRange(0, 0)
        self._bar.setFormat(text)
        self.progressed.emit(text, self._epochs_done / max(1, self._epochs()))
        self._figures.setText(text)

    def _write_figures(self, samples_per_second: float, learning_rate: float) -> None:
        self._last_figures = samples_per_second, learning_rate
        self._figures.setText(self._figures_text())

    def _figures_text(self) -> str:
        if self._last_figures is None:
            return ""
        text = filled(self.tr("{0:,.0f} images a second; learning rate {1:.3g}"), *self._last_figures)
        if self._started:
            where = self.tr("processor") if self._started.device == "cpu" else self.tr("graphics card")
            threads = self._started.threads
            cores = self.tr("1 thread") if threads == 1 else self.tr("{0} threads").format(threads)
            text += f"; {where}, {self._started.precision}, {cores}"
        return text

    def _arrange(self) -> None:
        idle = self._state == "idle" and not self._blocked
        can_start = idle and self._ready and self._can_train
        self._start.setEnabled(can_start)
        self._step.setEnabled(can_start or self._state in ("running", "paused"))
        self._pause.setEnabled(self._state in ("running", "paused"))
        self._pause.setText(self.tr("Resume") if self._state == "paused" else self.tr("Pause"))
        self._stop.setEnabled(self._state in ("running", "stepping", "paused"))
        self._more.setEnabled(idle and self._can_go_on and self._can_train)

    @staticmethod
    def _button(name: str) -> QPushButton:
        button = QPushButton()
        button.setObjectName(name)
        return button

    def _pause_or_resume(self) -> None:
        (self.resume_requested if self._state == "paused" else self.pause_requested).emit()

    def _lay_out(self) -> None:
        buttons = QWidget()
        flow = FlowLayout(buttons)
        for button in (self._start, self._step, self._pause, self._stop, self._more):
            flow.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for widget in (buttons, self._bar, self._figures, self._live):
            column.addWidget(widget)

    def _connect(self) -> None:
        self._start.clicked.connect(self.start_requested)
        self._step.clicked.connect(self.step_requested)
        self._pause.clicked.connect(self._pause_or_resume)
        self._stop.clicked.connect(self.stop_requested)
        self._more.clicked.connect(self.epoch_requested)
        self._live.toggled.connect(self.live_reading_toggled)
