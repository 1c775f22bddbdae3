"""What the run's thread does: load the data, train, and keep settings, history, checkpoint, model and metrics."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from digitpad.train.live.train_worker import Job, RunControl, RunOutcome
from digitpad.train.results.end_text import epoch_model
from trainer.errors import TrainerError, TrainingError, only_words
from trainer.library.kept_run import KeptRun
from trainer.runs.events import BatchDone, EpochDone, RunEnded, TrainingEvent
from trainer.runs.run_record import RunRecord
from trainer.runs.run_store import RunStore

if TYPE_CHECKING:
    from trainer.data.dataset import Dataset
    from trainer.data.personal_samples import PersonalSamples
    from trainer.model.digit_model import DigitModel
    from trainer.runs.config import TrainConfig
    from trainer.training.loop import Trainer, TrainingResult
    from trainer.training.material import ExtraMaterial

Load = Callable[[], "Dataset"]
LoadSamples = Callable[[], "PersonalSamples"]
LIVE_SECONDS = 0.25  # between two networks that are told for the pad to read with


def new_run(
    config: TrainConfig,
    load: Load,
    store: RunStore,
    data_folder: Path | None = None,
    samples: LoadSamples | None = None,
) -> Job:
    """A job that trains with ``config`` on what ``load`` and ``samples`` return, and keeps the run in ``store``."""

    def job(control: RunControl) -> RunOutcome:
        record = store.create(config, data_folder=str(data_folder or ""))  # first: the window may close at any time
        try:
            own = samples() if samples is not None else None
            if own is not None:
                from trainer.training.material import save_samples

                save_samples(store.checkpoint_folder(record.id), own)
            dataset = load()
        except Exception:
            with suppress(TrainerError):
                store.delete(record.id)  # there is nothing to go on with
            raise
        record = replace(record, dataset=dataset.name)
        store.save(record)
        return _Job(KeptRun(store, record), control, _begun(store, record, control, dataset, own)).run()

    return job


def continued_run(record: RunRecord, load: Load, store: RunStore, extra_epochs: int = 0) -> Job:
    """A job that goes on with a kept run: to its planned end, or for ``extra_epochs`` more."""

    def job(control: RunControl) -> RunOutcome:
        dataset = load()
        from trainer.training.loop import Trainer
        from trainer.training.material import load_samples

        folder = store.checkpoint_folder(record.id)
        own = load_samples(folder)
        if store.has_checkpoint(record.id) or record.history:
            trainer = Trainer.resume(
                folder,
                dataset,
                extra_epochs=extra_epochs,
                wait_while_paused=control.wait_while_paused,
                is_leaving=control.is_leaving,
                watch=control,
                extra=material_with(record.config, dataset, own),
            )
        else:  # its program ended before the first step
            trainer = _begun(store, record, control, dataset, own)
        running = replace(record, status="running", message="", failure=None)
        store.save(running)
        return _Job(KeptRun(store, running), control, trainer).run()

    return job


def best_so_far(record: RunRecord, load: Load, store: RunStore) -> DigitModel:
    """The best epoch's model of a run whose program ended in its middle, neither calibrated nor tested.

    Reads the data set and loads torch: call it on a thread. Raises TrainerError, where no epoch was finished, too.
    """
    from trainer.training.loop import Trainer

    trainer = Trainer.resume(store.checkpoint_folder(record.id), load(), is_leaving=lambda: True)
    model = trainer.run(should_stop=lambda: True).model
    if model is None:
        raise TrainingError("The run “{0}” was left before its first epoch was over: go on with it.", record.name)
    return model


def _begun(
    store: RunStore, record: RunRecord, control: RunControl, dataset: Dataset, own: PersonalSamples | None
) -> Trainer:
    """A trainer at the beginning of a run that is kept."""
    from trainer.training.loop import Trainer

    return Trainer(
        record.config,
        dataset,
        checkpoint_folder=store.checkpoint_folder(record.id),
        wait_while_paused=control.wait_while_paused,
        is_leaving=control.is_leaving,
        watch=control,
        extra=material_with(record.config, dataset, own),
    )


def material_with(config: TrainConfig, dataset: Dataset, own: PersonalSamples | None) -> ExtraMaterial:
    """What ``config`` asks for beside the data set, and the person's own samples where there are any.

    It is drawn in a process of its own, so that the window keeps the interpreter.
    """
    from trainer.training.drawing_process import draw_in_children
    from trainer.training.material import PersonalMaterial, extra_material

    material = extra_material(config, draw_in_children)
    return material if own is None else PersonalMaterial(material, own, len(dataset.train_images))


@dataclass
class _Job:
    """A trainer whose every epoch is written down and told."""

    kept: KeptRun
    control: RunControl
    trainer: Trainer
    ended: RunEnded | None = None
    problems: list[TrainerError] = field(default_factory=list)
    shown_at: float = -LIVE_SECONDS

    def run(self) -> RunOutcome:
        try:
            result = self.trainer.run(self._tell, self.control.should_stop)
        except Exception as error:
            with suppress(TrainerError):  # the reason of the run's end is told first
                self.kept.fail(error)
            raise
        assert self.ended is not None
        self._keep_result(result)
        return RunOutcome(
            self.ended,
            result.model,
            result.evaluation,
            result.history,
            self.kept.record.id,
            self.kept.record.name,
            self.trainer.dataset.test_images,
            tuple(self.problems),
        )

    def _tell(self, event: TrainingEvent) -> None:
        if isinstance(event, RunEnded):
            self.ended = event  # told when all is kept
            return
        if isinstance(event, EpochDone):
            self._keep_epoch(event)
        self.control.on_event(event)
        if isinstance(event, BatchDone) and self.control.is_read_live():
            self._show_live(event)

    def _keep_epoch(self, done: EpochDone) -> None:
        """Before it is told, so that who hears of an epoch finds it on the disk."""
        model = self._show_model(done.epoch, done)
        self.kept.note(done)
        if model is not None:
            self._try(partial(self.kept.keep_network, done.epoch, model))

    def _show_live(self, event: BatchDone) -> None:
        """A copy of the network costs milliseconds, so that not every batch is worth one."""
        now = time.monotonic()
        if now - self.shown_at >= LIVE_SECONDS:
            self.shown_at = now
            history = self.kept.record.history
            self._show_model(event.epoch, history[-1] if history else None)

    def _try(self, write: Callable[[], object]) -> None:
        """What the disk does not take is no reason to end the run, and is told when it ends."""
        try:
            write()
        except TrainerError as error:
            self.problems.append(only_words(error))

    def _show_model(self, epoch: int, last: EpochDone | None) -> DigitModel | None:
        """Tell the network as it stands in ``epoch``, after ``last``, which was validated."""
        model = self.trainer.model_now()
        if model is None:
            return None
        model = epoch_model(model, self.kept.record.name, epoch, last)
        self.control.on_model(model)
        return model

    def _keep_result(self, result: TrainingResult) -> None:
        """Write the model and the outcome; what the disk does not take becomes a problem."""
        self._try(partial(self._offer, result))
        failure = self.ended.failure if self.ended else None
        self._try(partial(self.kept.end, result, failure, self._is_left(result)))

    def _offer(self, result: TrainingResult) -> None:
        if self.kept.keep_model(result) and not self.control.is_leaving():
            self.kept.store.offer_result(self.kept.record.id)

    def _is_left(self, result: TrainingResult) -> bool:
        """Whether the window closed in its middle, so that the next start offers to go on."""
        return self.control.is_left() and result.outcome == "stopped"
