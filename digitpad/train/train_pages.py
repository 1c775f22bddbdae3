"""The pages of the panel: the run, and beside it data, results and kept runs, which are made when they are seen."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Signal

from digitpad.system.background import in_background
from digitpad.train.late_tabs import LateTabs
from digitpad.widgets.retranslated import Retranslated

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from digitpad.train.data.data_browser import DataBrowser
    from digitpad.train.data.data_source import DataSource
    from digitpad.train.kept.runs_view import RunsView
    from digitpad.train.live.run_view import RunView
    from digitpad.train.results.evaluation_view import EvaluationView
    from digitpad.widgets.message_bar import MessageBar
    from trainer.evaluation.evaluate import Evaluation
    from trainer.model.digit_model import DigitModel
    from trainer.runs.config import TrainConfig
    from trainer.runs.run_record import RunRecord
    from trainer.runs.run_store import RunStore

RUN, DATA, RESULTS, RUNS = range(4)


class TrainPages(Retranslated, LateTabs):
    """Hands on what the pages wish. ``failed`` carries a TrainerError."""

    image_requested = Signal(object)
    model_use_requested = Signal(object)
    resume_requested = Signal(object)
    failed = Signal(object)

    def __init__(self, run_view: RunView, source: DataSource, store: RunStore, message: MessageBar) -> None:
        super().__init__()
        self._source, self._store, self._message = source, store, message
        self._config: TrainConfig | None = None
        self._browser: DataBrowser | None = None
        self._runs: RunsView | None = None
        self._is_running = False
        self.setDocumentMode(True)
        self.addTab(run_view, "")
        for make in (self._made_data, self._made_results, self._made_runs):
            self.add_late(make)
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
        titles = (self.tr("Train"), self.tr("Data"), self.tr("Results"), self.tr("Runs"))
        for place, title in enumerate(titles):
            self.setTabText(place, title)

    def show_config(self, config: TrainConfig | None) -> None:
        """Show the data as ``config`` would split and distort them."""
        self._config = config
        if self._browser is not None:
            self._browser.show_config(config)

    def set_running(self, running: bool) -> None:
        """A run began or ended."""
        self._is_running = running
        if self._runs is not None:
            self._runs.set_running(running)

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

        page = self._runs = RunsView(self._store, self._message)
        page.set_running(self._is_running)
        page.model_use_requested.connect(self.model_use_requested)
        page.results_requested.connect(self._test_again)
        page.resume_requested.connect(self.resume_requested)
        return page

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
