"""How the run ended that has just done so, in one sentence of the reader's language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from digitpad.texts.error_texts import in_own_language
from digitpad.texts.plain_text import in_a_row
from digitpad.train.results.end_text import end_state, end_text

if TYPE_CHECKING:
    from digitpad.train.live.train_worker import RunOutcome


def state_text(outcome: RunOutcome) -> str:
    """A word or two for the progress bar."""
    return end_state(outcome.ended.outcome)


def ending_text(outcome: RunOutcome) -> str:
    """What the run reached, and what could not be kept of it; a failure in its own words."""
    ended = outcome.ended
    if ended.outcome == "failed":
        text = in_own_language(ended.failure) if ended.failure else ended.message
    else:
        text = end_text(ended.outcome, ended.best_epoch, ended.test_accuracy)
    problems = dict.fromkeys(map(in_own_language, outcome.problems))  # each epoch may have met the same
    return in_a_row(text, *problems)
