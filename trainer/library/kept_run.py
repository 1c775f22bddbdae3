"""A run whose epochs, end and model are written to a store as they come, for the window and the command line."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from trainer.errors import Sentence, as_told

if TYPE_CHECKING:
    from trainer.model.digit_model import DigitModel
    from trainer.runs.events import EpochDone
    from trainer.runs.run_record import RunRecord
    from trainer.runs.run_store import RunStore
    from trainer.training.finished_model import TrainingResult


class KeptRun:
    """What is known of one run, in memory as ``record`` and on the disk. Every method raises StorageError."""

    def __init__(self, store: RunStore, record: RunRecord) -> None:
        self.store, self.record = store, record

    def note(self, done: EpochDone) -> None:
        """Write an epoch down; one that was learned again takes the place of the earlier one and of those after it."""
        earlier = tuple(each for each in self.record.history if each.epoch < done.epoch)
        self.record = replace(self.record, history=(*earlier, done))
        self.store.save(self.record)

    def keep_network(self, epoch: int, model: DigitModel) -> None:
        """Keep what the network was after an epoch, to look back at, as far as there is room for it."""
        from trainer.model.epoch_models import EpochModels

        EpochModels(self.store.checkpoint_folder(self.record.id)).keep(epoch, model, self.record.config.epochs)

    def fail(self, error: Exception) -> None:
        """Write down that the run came to nothing."""
        self._write(status="failed", message=str(error), failure=as_told(error))

    def keep_model(self, result: TrainingResult) -> bool:
        """Write the best epoch's model; False where there is none."""
        from trainer.model.model_file import save_model

        if result.model is not None:
            save_model(self.store.model_path(self.record.id), result.model)
        return result.model is not None

    def end(self, result: TrainingResult, failure: Sentence | None = None, is_left: bool = False) -> None:
        """Write the outcome; one that ``is_left`` in its middle will be offered to be gone on with."""
        self._write(
            status="running" if is_left else result.outcome,
            message=result.message,
            failure=failure,
            config=result.config,
            history=result.history,
            metrics=result.evaluation.summary() if result.evaluation is not None else {},
        )

    def _write(self, **changes: Any) -> None:  # noqa: ANN401 (fields of RunRecord)
        self.record = replace(self.record, **changes)
        (self.store.leave if self.record.status == "running" else self.store.save)(self.record)
