"""A kept run says in the language of today how it ended, whatever was spoken when it did."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from digitpad.texts.language import Language
from digitpad.train.results.end_text import end_text, kept_text
from tests.digitpad.train.kept.kept_runs import keep_run
from trainer.errors import DeviceError, Fault, TrainingError
from trainer.runs.run_store import RunStore


@pytest.fixture
def record(tmp_path, qapp):
    return keep_run(RunStore(tmp_path), "run", epochs=4)


def test_a_kept_run_says_what_it_reached(record):
    assert kept_text(record) == "Finished: 99.50% of the test images read right; epoch 4 was the best."
    assert kept_text(replace(record, metrics={}, status="stopped")) == "Stopped; epoch 4 was the best."
    assert kept_text(replace(record, history=(), status="stopped")).startswith("Stopped before the first epoch")
    assert kept_text(replace(record, status="running", message="")) == ""
    assert end_text("finished", 2, 1.0).startswith("Finished: 100")


def test_a_failure_is_told_in_another_language_than_it_was_kept_in(record, tmp_path):
    failure = TrainingError("The model cannot be used: {0}.", Fault("its numbers make no network"))
    store = RunStore(tmp_path)
    store.save(replace(record, status="failed", message=str(failure), failure=failure))
    again = store.load(record.id)
    assert again.failure == failure
    assert kept_text(again) == str(failure)
    Language(QApplication.instance()).choose("de")
    german = kept_text(again)
    assert german != str(failure)
    assert "{0}" not in german


@pytest.mark.parametrize("failure", [None, DeviceError("words of a stranger")])
def test_a_failure_without_a_translation_is_told_in_its_own_words(record, failure):
    failed = replace(record, status="failed", message="words of a stranger", failure=failure)
    assert kept_text(failed) == "words of a stranger"
