"""How a run ended, in a sentence."""

import errno

import pytest

from digitpad.train.live.run_ending import ending_text, state_text
from digitpad.train.live.train_worker import RunOutcome
from trainer.errors import Sentence, StorageError
from trainer.runs.events import RunEnded


@pytest.mark.parametrize(
    ("ended", "state", "sentence"),
    [
        (
            RunEnded("finished", "", 2, test_accuracy=0.9876),
            "Finished",
            "Finished: 98.76% of the test images read right; epoch 2 was the best.",
        ),
        (RunEnded("stopped", "", 3), "Stopped", "Stopped; epoch 3 was the best."),
        (
            RunEnded("stopped", "", 0),
            "Stopped",
            "Stopped before the first epoch was over, so there is no model yet.",
        ),
        (RunEnded("failed", "The disk is full.", 0), "Ended early", "The disk is full."),
        (
            RunEnded("failed", "", 1, failure=Sentence("{0} is {1}.", "the card", "gone")),
            "Ended early",
            "the card is gone.",
        ),
    ],
)
def test_each_way_to_end_has_its_own_sentence(qapp, ended, state, sentence):
    outcome = RunOutcome(ended)
    assert (state_text(outcome), ending_text(outcome)) == (state, sentence)


def test_what_the_disk_did_not_take_follows(qapp):
    full = StorageError("{0} could not be saved: {1}.", "model.safetensors", OSError(errno.ENOSPC, "no space"))
    outcome = RunOutcome(RunEnded("stopped", "", 1), problems=(full,))
    assert ending_text(outcome).startswith("Stopped; epoch 1 was the best. model.safetensors could not be saved: ")


def test_what_the_disk_did_not_take_is_said_in_the_language_of_today(window):
    full = StorageError("{0} could not be saved: {1}.", "model.safetensors", OSError(errno.ENOSPC, "no space"))
    outcome = RunOutcome(RunEnded("stopped", "", 1), problems=(full,))
    window.view.choose_language("de")
    try:
        assert "model.safetensors konnte nicht gespeichert werden" in ending_text(outcome)
    finally:
        window.view.choose_language("en")
