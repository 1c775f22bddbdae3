"""The trainer's pane: made when it is first asked for, and brought to an end when the window closes."""

from __future__ import annotations

import sys
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QSize, Qt, Signal

from digitpad.system.background import in_background
from digitpad.texts.number_text import localized
from digitpad.train.live.run_chip import RunChip
from digitpad.widgets.notice_bar import NoticeBar
from digitpad.widgets.pane_layout import LEFT

if TYPE_CHECKING:
    from collections.abc import Callable

    import numpy as np
    from numpy.typing import NDArray

    from digitpad.recognize.recognizer import Reading, Recognizer
    from digitpad.train.train_panel import TrainPanel
    from digitpad.widgets.notice_bar import NoticeColumn, Words
    from digitpad.widgets.pane import Pane
    from digitpad.widgets.pane_layout import PaneLayout
    from trainer.data.personal_samples import PersonalSamples
    from trainer.model.digit_model import DigitModel
    from trainer.runs.run_record import RunRecord

SHUTDOWN_MS = 900
WIDTH = 460
LOADED_LAST = "digitpad.train.curves.curve_plot"


class TrainerPane(QObject):
    """Opens the trainer beside the pad, and tells what its ``TrainPanel`` tells.

    ``told`` carries a sentence for the status bar, ``title_changed`` the window's title, which says how
    much of a run is done. ``runs_settled`` tells that runs were deleted or declined, ``run_offered`` carries the run
    that the trainer itself offers to go on with. The ``chip`` says how far a run is in words. ``samples_to_learn``
    gives the samples for a run, on its thread.
    """

    told = Signal(str)
    model_use_requested = Signal(object)
    training_model_changed = Signal(object)
    training_model_left = Signal()
    image_requested = Signal(object)
    running_changed = Signal(bool)
    title_changed = Signal(str)
    runs_settled = Signal()
    run_offered = Signal(object)

    def __init__(
        self,
        panes: PaneLayout,
        notices: NoticeColumn,
        samples_to_learn: Callable[[], PersonalSamples],
        recognizer: Recognizer,
    ) -> None:
        super().__init__(panes)
        self._recognizer = recognizer
        self.chip = RunChip()
        self.chip.open_requested.connect(self.open_run)
        self.chip.stop_requested.connect(self.stop)
        self._bar = notices.add(NoticeBar("runBar"))
        self._share = -1
        self._panes, self._samples_to_learn = panes, samples_to_learn
        self._panel: TrainPanel | None = None
        self._pane: Pane | None = None
        self._threads = 0
        self._waiting: list[Callable[[TrainPanel], object]] = []
        title = partial(QCoreApplication.translate, "TrainPanel", "Trainer")
        panes.promise("trainDock", title, partial(self._with_panel, lambda _: None))

    @property
    def panel(self) -> TrainPanel | None:
        """The trainer panel, None until it was opened; made now where it is about to be."""
        self._open_what_waits()
        return self._panel

    @property
    def pane(self) -> Pane | None:
        """The pane that holds it, as ``panel``."""
        self._open_what_waits()
        return self._pane

    def open(self) -> None:
        """Show the trainer, soon; torch is loaded, on a thread, when the panel is seen."""
        self._with_panel(lambda panel: panel.setFocus(Qt.FocusReason.ShortcutFocusReason))

    def prefer_threads(self, count: int) -> None:
        """Let runs use so many processor threads, 0 as many as their preset says."""
        self._threads = count
        if self._panel is not None:
            self._panel.run_view.setup.prefer_threads(count)

    def open_run(self) -> None:
        """Show the trainer at the run that is under way."""
        self._with_panel(lambda panel: panel.tabs.setCurrentWidget(panel.run_view))

    def stop(self) -> None:
        """Stop the run that is under way; the best epoch so far is kept."""
        if self._panel is not None:
            self._panel.request_stop()

    def go_on_with(self, record: RunRecord) -> None:
        """Open the trainer and go on with a kept run."""
        self._with_panel(lambda panel: panel.go_on(record))

    def show_run(self, record: RunRecord) -> None:
        """Open the trainer at its list of runs, with this one selected."""
        self._with_panel(lambda panel: panel.show_kept(record))

    def shut_down(self) -> bool:
        """Stop a run before the window goes, within a second; whether its thread came to its end."""
        self._waiting.clear()
        if self._panel is None:
            return True
        if self._panel.is_running():
            self.told.emit(self.tr("Stopping the training run; the best epoch so far is kept…"))
        self._tell_share(-1)
        return self._panel.shutdown(SHUTDOWN_MS)

    def _with_panel(self, act: Callable[[TrainPanel], object]) -> None:
        """Show the trainer and do something with it; what it is made of is loaded on a thread before, once."""
        if self._panel is not None or is_loaded():
            act(self._shown())
            return
        self._waiting.append(act)
        if len(self._waiting) == 1:
            self.told.emit(self.tr("Opening the trainer…"))
            in_background(self, load, lambda _: self._open_what_waits(), lambda _: None)

    def _open_what_waits(self) -> None:
        waiting, self._waiting = self._waiting, []
        for act in waiting:
            act(self._shown())

    def _shown(self) -> TrainPanel:
        if self._panel is None:
            self._panel = self._made()
            self._pane = self._panes.add("trainDock", self._panel, LEFT, QSize(WIDTH, 0))
        assert self._pane is not None
        self._panes.open(self._pane)
        return self._panel

    def _made(self) -> TrainPanel:
        from digitpad.train.train_panel import TrainPanel

        panel = TrainPanel()
        panel.run_view.setup.prefer_threads(self._threads)
        panel.source.offer_samples(self._samples_to_learn)
        panel.model_use_requested.connect(self.model_use_requested)
        for seen_to in (panel.model_use_requested, panel.run_view.offer.saved):
            seen_to.connect(self._bar.dismiss)
        panel.runs_settled.connect(self.runs_settled)
        panel.resuming.offered.connect(self.run_offered)
        panel.training_model_changed.connect(self.training_model_changed)
        panel.training_model_left.connect(self.training_model_left)
        panel.image_requested.connect(self.image_requested)
        panel.running_changed.connect(self.running_changed)
        panel.running_changed.connect(self._follow_run)
        panel.progressed.connect(self._show_progress)
        self._recognizer.prediction_changed.connect(self._show_drawing)
        if self._recognizer.reading is not None:
            panel.tabs.show_drawing(_drawing(self._recognizer.reading))
        panel.run_ended.connect(self._offer_result)
        return panel

    def _show_drawing(self, reading: Reading) -> None:
        if self._panel is not None:
            self._panel.tabs.show_drawing(_drawing(reading))

    def _follow_run(self, is_running: bool) -> None:
        self.chip.follow(is_running)
        if is_running:
            self._bar.dismiss()
        self._tell_share(0 if is_running else -1)

    def _show_progress(self, name: str, words: str, share: float) -> None:
        self.chip.show_progress(name, words)
        self._tell_share(min(100, int(100 * share)))

    def _tell_share(self, share: int) -> None:
        if share != self._share:
            self._share = share
            title = "DigitPad" if share < 0 else f"{localized(f'{share}%')} – DigitPad"
            self.title_changed.emit(title)
            from digitpad.train.live.task_bar import show_share  # here, for only a run needs it

            show_share(share)

    def _offer_result(self, sentence: str, model: DigitModel) -> None:
        """Say on the window how a run ended, which the trainer says, too, where it is seen."""

        def words() -> Words:
            said = sentence if self._panel is None else self._panel.ending or sentence
            return said, (
                ("runBarUse", self.tr("Try it"), partial(self._try, model)),
                ("runBarResults", self.tr("Results"), self._show_results),
                ("runBarCompare", self.tr("Compare"), self._show_runs),
            )

        self._bar.offer(words)

    def _try(self, model: DigitModel) -> None:
        self._bar.dismiss()
        self.model_use_requested.emit(model)

    def _show_results(self) -> None:
        self._with_panel(lambda panel: panel.show_results())

    def _show_runs(self) -> None:
        self._with_panel(lambda panel: panel.show_runs())


def _drawing(reading: Reading) -> NDArray[np.float32] | None:
    """The digit image that was read, None for an empty pad."""
    return None if reading.prediction.reason == "empty" else reading.image


def is_loaded() -> bool:
    """Whether the trainer can be opened at once."""
    return LOADED_LAST in sys.modules


def load() -> None:
    """Load what the trainer is made of, most of all pyqtgraph: half a second in which the window stays alive."""
    import_module("digitpad.train.train_panel")
    import_module(LOADED_LAST)
