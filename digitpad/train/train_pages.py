"""The pages of the panel: the run, and beside it data, results and kept runs, which are made when they are seen."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Signal

from digitpad.system.background import in_background
from digitpad.train.late_tabs import LateTabs
from digitpad.widgets.retranslated import Retranslated
from trainer.runs.events import EpochDone

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from digitpad.train.data.data_browser import DataBrowser
    from digitpad.train.kept.runs_view import RunsView
    from digitpad.train.lessons.epochs_page import EpochsPage
    from digitpad.train.lessons.experiments_page import ExperimentsPage
    from digitpad.train.lessons.step_page import StepPage
    from digitpad.train.live.run_session import RunSession
    from digitpad.train.live.run_view import RunView
    from digitpad.train.results.evaluation_view import EvaluationView
    from digitpad.widgets.message_bar import MessageBar
    from trainer.evaluation.evaluate import Evaluation
    from trainer.model.digit_model import DigitModel
    from trainer.runs.config import TrainConfig
    from trainer.runs.events import TrainingEvent
    from trainer.runs.run_record import RunRecord
    from trainer.training.seen_step import SeenStep

RUN, DATA, RESULTS, RUNS, EXPERIMENTS, EPOCHS, STEP = range(7)


class TrainPages(Retranslated, LateTabs):
    """Hands on what the pages wish. ``failed`` carries a TrainerError; pages of nothing yet have no tab.

    ``model_lent`` brings the network of an epoch for the pad to read with, ``model_left`` ends that.
    ``experimenting_changed`` tells that an experiment began, beside which no run may go on, or ended.
    """

    image_requested = Signal(object)
    model_use_requested = Signal(object)
    resume_requested = Signal(object)
    step_requested = Signal(int)
    model_lent = Signal(object)
    model_left = Signal()
    runs_deleted = Signal()
    experimenting_changed = Signal(bool)
    failed = Signal(object)

    def __init__(self, run_view: RunView, session: RunSession, message: MessageBar) -> None:
        super().__init__()
        self._run_view, self._message = run_view, message
        self._session, self._source = session, session.source
        self._experiments: ExperimentsPage | None = None
        self._epochs: EpochsPage | None = None
        self._steps: StepPage | None = None
        self._image: NDArray[np.float32] | None = None
        self._config: TrainConfig | None = None
        self._browser: DataBrowser | None = None
        self._runs: RunsView | None = None
        self._is_running = False
        self._was_step_brought = False
        self.addTab(run_view, "")
        for make in (self._made_data, self._made_results, self._made_runs):
            self.add_late(make)
        for make_late in (self._made_experiments, self._made_epochs, self._made_steps):
            self.add_late(make_late)
        for place in (EPOCHS, STEP):
            self.setTabVisible(place, False)
        session.begun.connect(self._expect_steps)
        session.worker.step_arrived.connect(self._show_step)
        session.event_arrived.connect(self._follow_run)
        self.retranslate()

    @property
    def data(self) -> DataBrowser:
        """The page of the data set."""
        return cast("DataBrowser", self.page(DATA))

    @property
    def results(self) -> EvaluationView:
        """The page of the last test."""
        return cast("EvaluationView", self.page(RESULTS))

    @property
    def runs(self) -> RunsView:
        """The page of kept runs."""
        return cast("RunsView", self.page(RUNS))

    def retranslate(self) -> None:
        """Say everything again in the language chosen now."""
        titles = [self.tr("Train"), self.tr("Data"), self.tr("Results"), self.tr("Runs"), self.tr("Epochs")]
        titles[EXPERIMENTS:EXPERIMENTS] = [self.tr("Experiments")]
        titles.append(self.tr("Step"))
        for place, title in enumerate(titles):
            self.setTabText(place, title)

    def show_config(self, config: TrainConfig | None) -> None:
        """Show the data as ``config`` would split and distort them."""
        self._config = config
        if self._browser is not None:
            self._browser.show_config(config)

    @property
    def experiments(self) -> ExperimentsPage:
        """The page of experiments."""
        return cast("ExperimentsPage", self.page(EXPERIMENTS))

    @property
    def epochs(self) -> EpochsPage:
        """The page of a run's epochs."""
        return cast("EpochsPage", self.page(EPOCHS))

    @property
    def steps(self) -> StepPage:
        """The page of the last batch that was looked at."""
        return cast("StepPage", self.page(STEP))

    def show_drawing(self, image: NDArray[np.float32] | None) -> None:
        """Follow the pad: a (28, 28) digit image, ink 1, or None for an empty one."""
        self._image = image
        for page in (self._epochs, self._steps):
            if page is not None:
                page.show_drawing(image)

    def set_running(self, running: bool) -> None:
        """A run began or ended."""
        self._is_running = running
        for page in (self._runs, self._experiments):
            if page is not None:
                page.set_running(running)

    @property
    def is_experimenting(self) -> bool:
        """Whether an experiment is under way."""
        return self._experiments is not None and self._experiments.is_running

    def leave(self, timeout_ms: int) -> bool:
        """Stop an experiment for good and wait at most so long; whether its thread has come to its end."""
        return self._experiments is None or self._experiments.leave(timeout_ms)

    def _made_data(self) -> DataBrowser:
        from digitpad.train.data.data_browser import DataBrowser

        page = self._browser = DataBrowser(self._source)
        page.image_requested.connect(self.image_requested)
        page.show_config(self._config)
        return page

    def _made_results(self) -> EvaluationView:
        from digitpad.train.results.evaluation_view import EvaluationView

        page = EvaluationView()
        page.image_requested.connect(self.image_requested)
        page.bundled_requested.connect(self._test_bundled)
        return page

    def _made_runs(self) -> RunsView:
        from digitpad.train.kept.runs_view import RunsView

        page = self._runs = RunsView(self._session.store, self._message, self._session.model_left)
        page.set_running(self._is_running)
        page.model_use_requested.connect(self.model_use_requested)
        page.results_requested.connect(self._test_again)
        page.resume_requested.connect(self.resume_requested)
        page.epochs_requested.connect(self._show_epochs)
        page.deleted.connect(self.runs_deleted)
        return page

    def _made_experiments(self) -> ExperimentsPage:
        from digitpad.train.lessons.experiments_page import ExperimentsPage

        page = self._experiments = ExperimentsPage(self._source.loader(), self._run_view.torch.lets_begin)
        page.set_running(self._is_running)
        page.running_changed.connect(self.experimenting_changed)
        page.failed.connect(self.failed)
        return page

    def _made_epochs(self) -> EpochsPage:
        from digitpad.train.lessons.epochs_page import EpochsPage

        page = self._epochs = EpochsPage(self._session.store)
        page.show_drawing(self._image)
        page.model_lent.connect(self.model_lent)
        page.model_left.connect(self.model_left)
        page.failed.connect(self.failed)
        return page

    def _show_epochs(self, record: RunRecord) -> None:
        self.setTabVisible(EPOCHS, True)
        self.epochs.show_run(record.id)
        self.setCurrentIndex(EPOCHS)

    def _follow_run(self, event: TrainingEvent) -> None:
        """An epoch of the run at hand can be looked at."""
        if isinstance(event, EpochDone):
            self.setTabVisible(EPOCHS, True)
            if self._epochs is not None:
                self._epochs.show_run(self._session.resumed_id)

    def _made_steps(self) -> StepPage:
        from digitpad.train.lessons.step_page import StepPage

        page, worker = StepPage(), self._session.worker
        self._steps = page
        page.show_drawing(self._image)
        page.set_state(worker.state)
        worker.state_changed.connect(page.set_state)
        page.step_requested.connect(self.step_requested)
        page.go_on_requested.connect(worker.resume)
        return page

    def _expect_steps(self) -> None:
        self._was_step_brought = False

    def _show_step(self, step: SeenStep) -> None:
        """Show a step; the first one of a run brings its page, later ones find it where the person left it."""
        if self._session.config is None:
            return
        self.setTabVisible(STEP, True)
        self.steps.follow_step(step, self._session.config)
        if not self._was_step_brought:
            self._was_step_brought = True
            self.setCurrentIndex(STEP)

    def _test_again(self, record: RunRecord, model: DigitModel) -> None:
        from digitpad.train.results.kept_evaluation import evaluate_again

        load = self._source.loader(Path(record.data_folder) if record.data_folder else None)
        in_background(self, partial(evaluate_again, model, load), partial(self._show, record.name), self.failed.emit)

    def _test_bundled(self) -> None:
        """Test the model that came with the program, so that there are results to look at without a run."""
        from digitpad.train.results.kept_evaluation import evaluate_bundled

        def show(answer: tuple[str, Evaluation, NDArray[np.uint8]]) -> None:
            self._show(answer[0], answer[1:])

        in_background(self, partial(evaluate_bundled, self._source.loader()), show, self._tell_untested)

    def _show(self, name: str, answer: tuple[Evaluation, NDArray[np.uint8]]) -> None:
        self.results.show_evaluation(name, *answer)
        self.setCurrentIndex(RESULTS)

    def _tell_untested(self, error: object) -> None:
        self.results.retranslate()
        self.failed.emit(error)
