"""How a run ended, in one sentence of the reader's language: for the run that has just ended and for kept ones."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from digitpad.texts.error_texts import in_own_language
from digitpad.texts.number_text import filled

if TYPE_CHECKING:
    from trainer.model.digit_model import DigitModel
    from trainer.runs.events import EpochDone
    from trainer.runs.run_record import RunRecord

translate = QCoreApplication.translate


def end_state(outcome: str) -> str:
    """A word or two for "finished", "stopped" or "failed"."""
    return {
        "finished": translate("RunEnding", "Finished"),
        "stopped": translate("RunEnding", "Stopped"),
        "failed": translate("RunEnding", "Ended early"),
    }[outcome]


def end_text(outcome: str, best_epoch: int, test_accuracy: float | None) -> str:
    """What a run reached that was not ended by trouble."""
    if not best_epoch:
        return translate("RunEnding", "Stopped before the first epoch was over, so there is no model yet.")
    if test_accuracy is None:
        return filled(translate("RunEnding", "{0}; epoch {1} was the best."), end_state(outcome), best_epoch)
    words = translate("RunEnding", "{0}: {1:.2%} of the test images read right; epoch {2} was the best.")
    return filled(words, end_state(outcome), test_accuracy, best_epoch)


def kept_text(record: RunRecord) -> str:
    """The same of a kept run, or what made it fail; empty while it is under way."""
    if record.status == "running":
        return record.message
    if record.status == "failed":
        return in_own_language(record.failure) if record.failure else record.message
    accuracy = record.metrics.get("accuracy")
    return end_text(record.status, record.best_epoch, accuracy if isinstance(accuracy, float) else None)


def epoch_model(model: DigitModel, run: str, epoch: int, last: EpochDone | None) -> DigitModel:
    """A run's network as it was in an epoch, named so that whoever reads with it knows what reads.

    ``last`` is the epoch that was validated last, whose accuracy is the one that is known.
    """
    name = translate("TrainWorker", "{0}, epoch {1}").format(run, epoch)
    accuracy = last.validation_accuracy if last else None
    return replace(model, info=replace(model.info, name=name, validation_accuracy=accuracy))
