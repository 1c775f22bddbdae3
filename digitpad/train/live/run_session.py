"""The run at hand and those that were kept: starting, going on, offering what was interrupted."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from digitpad.system import paths
from digitpad.system.background import in_background
from digitpad.train.curves.history import History
from digitpad.train.data.data_source import DataSource
from digitpad.train.live.train_worker import Job, RunOutcome, TrainWorker
from digitpad.train.live.training_job import best_so_far, continued_run, new_run
from trainer.errors import TrainerError
from trainer.model.digit_model import DigitModel
from trainer.runs.config import TrainConfig
from trainer.runs.events import TrainingEvent
from trainer.runs.run_record import RunRecord
from trainer.runs.run_store import RunStore


class RunSession(QObject):
    """Owns worker, store and history. ``begun`` brings the history that the new run adds to, ``failed`` a TrainerError.

    ``resumed_id`` is the kept run that the one at hand goes on with, empty where it is a new one. ``config`` has the
    settings of the run at hand, or of the last one, whatever the form holds meanwhile; None before the first.
    """

    begun = Signal(object)
    event_arrived = Signal(object)
    ended = Signal(object)
    resumable_found = Signal(object)
    declined = Signal()
    failed = Signal(object)

    def __init__(self, source: DataSource, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.source = source
        self.store = RunStore(paths.runs_folder())
        self.worker = TrainWorker(self)
        self.history = History()
        self.config: TrainConfig | None = None
        self.last_run_id = self.resumed_id = ""
        self.worker.event_arrived.connect(self._note_event)
        self.worker.run_ended.connect(self._note_end)

    def start(self, config: TrainConfig, steps: int = 0) -> None:
        """Begin a new run on the chosen data, which waits after so many ``steps`` where there are any."""
        folder = self.source.folder
        self.resumed_id = ""
        job = new_run(config, self.source.loader(folder), self.store, folder, self.source.samples)
        self._begin(job, config, History(), steps)

    def go_on(self, record: RunRecord) -> None:
        """Go on with a kept run to its planned end, or for one epoch more where it is there already."""
        self._continue(record, 0 if record.is_unfinished else 1)

    def learn_one_epoch_more(self) -> None:
        """Let the last run learn one more epoch."""
        try:
            self._continue(self.store.load(self.last_run_id), 1)
        except TrainerError as error:
            self.failed.emit(error)

    def can_learn_more(self) -> bool:
        """Whether the last run could learn one more epoch."""
        return bool(self.last_run_id) and self.store.has_checkpoint(self.last_run_id)

    def resumable(self) -> RunRecord | None:
        """A run whose program ended in its middle, else the newest run if it was stopped before its end.

        Reads the disk: call it on a background thread.
        """
        interrupted = self.store.interrupted()
        stopped = [record for record in self.store.list()[:1] if self._was_stopped(record)]
        return next((each for each in (*interrupted, *stopped) if not self.store.was_declined(each)), None)

    def look_for_resumable(self) -> None:
        """Look in the background for a run to go on with; ``resumable_found`` brings it."""

        def answer(found: RunRecord | None) -> None:
            if found is not None and not self.worker.is_running():
                self.resumable_found.emit(found)

        in_background(self, self.resumable, answer, self.failed.emit)

    def decline(self, record: RunRecord) -> None:
        """Never offer to go on with this run again; what it has learned stays in the list."""
        try:
            self.store.decline(record)
        except TrainerError as error:
            self.failed.emit(error)
        else:
            self.declined.emit()

    def model_left(self, record: RunRecord) -> DigitModel:
        """The model of a run whose program ended before it had written one; call it on a thread. TrainerError."""
        folder = Path(record.data_folder) if record.data_folder else None
        return best_so_far(record, self.source.loader(folder), self.store)

    def settle_result(self) -> None:
        """The last run's result was used, saved or left alone, so that it is not offered at the next start."""
        self.store.settle_offers()

    def _was_stopped(self, record: RunRecord) -> bool:
        unfinished = record.is_unfinished and bool(record.history)
        return record.status == "stopped" and unfinished and self.store.has_checkpoint(record.id)

    def _continue(self, record: RunRecord, extra_epochs: int) -> None:
        folder = Path(record.data_folder) if record.data_folder else None
        self.resumed_id = record.id
        job = continued_run(record, self.source.loader(folder), self.store, extra_epochs)
        self._begin(job, record.config, History(record.history))

    def _begin(self, job: Job, config: TrainConfig, history: History, steps: int = 0) -> None:
        self.settle_result()
        self.config, self.history = config, history
        self.begun.emit(history)
        self.worker.start(job, steps)

    def _note_event(self, event: TrainingEvent) -> None:
        self.history.add(event)
        self.event_arrived.emit(event)

    def _note_end(self, outcome: RunOutcome) -> None:
        self.last_run_id = outcome.run_id or self.last_run_id
        self.ended.emit(outcome)
