"""What the run's thread does: load the data, train, and keep what comes out."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from digitpad.train.train_worker import Job, RunControl, RunOutcome
from trainer.events import EpochDone, RunEnded, TrainingEvent

if TYPE_CHECKING:
    from trainer.config import TrainConfig
    from trainer.dataset import Dataset
    from trainer.loop import Trainer, TrainingResult


def new_run(config: TrainConfig, load: Callable[[], Dataset]) -> Job:
    """A job that trains with ``config`` on what ``load`` returns."""

    def job(control: RunControl) -> RunOutcome:
        dataset = load()
        from trainer.loop import Trainer

        trainer = Trainer(config, dataset, wait_while_paused=control.wait_while_paused, is_leaving=control.is_leaving)
        return _run(trainer, control)

    return job


def _run(trainer: Trainer, control: RunControl) -> RunOutcome:
    def tell(event: TrainingEvent) -> None:
        if isinstance(event, EpochDone) and (model := trainer.model_now()) is not None:
            control.on_model(model)
        if not isinstance(event, RunEnded):
            control.on_event(event)
        else:
            ended.append(event)

    ended: list[RunEnded] = []
    result: TrainingResult = trainer.run(tell, control.should_stop)
    return RunOutcome(ended[-1], result.model, result.evaluation, result.history)
