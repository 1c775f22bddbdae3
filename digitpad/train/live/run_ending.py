"""How a run ended, in one sentence of the reader's language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from digitpad.texts.error_texts import in_own_language
from digitpad.texts.number_text import filled

if TYPE_CHECKING:
    from digitpad.train.live.train_worker import RunOutcome

translate = QCoreApplication.translate


def state_text(outcome: RunOutcome) -> str:
    """A word or two for the progress bar."""
    return {
        "finished": translate("RunEnding", "Finished"),
        "stopped": translate("RunEnding", "Stopped"),
        "failed": translate("RunEnding", "Ended early"),
    }[outcome.ended.outcome]


def ending_text(outcome: RunOutcome) -> str:
    """What the run reached, and what could not be kept of it; a failure in its own words."""
    ended = outcome.ended
    if ended.outcome == "failed":
        text = in_own_language(ended.failure) if ended.failure else ended.message
    elif not ended.best_epoch:
        text = translate("RunEnding", "Stopped before the first epoch was over, so there is no model yet.")
    elif ended.test_accuracy is None:
        text = filled(translate("RunEnding", "{0}; epoch {1} was the best."), state_text(outcome), ended.best_epoch)
    else:
        words = translate("RunEnding", "{0}: {1:.2%} of the test images read right; epoch {2} was the best.")
        text = filled(words, state_text(outcome), ended.test_accuracy, ended.best_epoch)
    return f"{text} {outcome.problem}".strip()
