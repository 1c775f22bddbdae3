"""Is torch there? What the set-up wrote into the environment, and what anybody may have written there."""

import sys

import pytest

from digitpad.system.training_parts import LOCK_NAME, STATE_NAME, TrainingParts, training_parts, write_state
from trainer.files.file_lock import RunLock


@pytest.fixture
def without_torch(monkeypatch):
    monkeypatch.setitem(sys.modules, "torch", None)


def test_torch_that_is_half_there_is_not_taken_for_ready(tmp_path):
    """The tests have torch; an installation that goes on says that it must not be touched."""
    lock = RunLock(tmp_path / LOCK_NAME)
    assert lock.take()
    write_state(tmp_path, TrainingParts("installing", 3, 4, name="torch"))
    during = training_parts(tmp_path)
    lock.release()

    assert during.state == "installing"
    assert training_parts(tmp_path).state == "interrupted"


def test_torch_is_ready_where_nobody_wrote_anything(tmp_path):
    assert training_parts(tmp_path).state == "ready"


def test_torch_that_is_gone_is_missing_whatever_was_written(tmp_path, without_torch):
    write_state(tmp_path, TrainingParts("ready", command="python3 start.py setup"))

    assert training_parts(tmp_path) == TrainingParts("missing", command="python3 start.py setup")


@pytest.mark.parametrize(
    "words",
    [
        "",
        "[]",
        "{",
        '{"state": "installing"}garbage',
        '{"state": "well"}',
        '{"state": "installing", "done": "x", "steps": 3}',
        '{"state": "network", "name": 4}',
        '{"state": "network", "done": 9, "steps": 3}',
        '{"state": ["network"]}',
        "[" * 100_000,
        '{"state": "network", "more": 1}',
    ],
)
def test_what_makes_no_sense_is_as_nothing(tmp_path, without_torch, words):
    (tmp_path / STATE_NAME).write_text(words)

    assert training_parts(tmp_path).state == "missing"


def test_a_program_without_python_has_no_command(tmp_path, without_torch, monkeypatch):
    monkeypatch.setattr(sys, "frozen", True, raising=False)

    assert training_parts(tmp_path) == TrainingParts("missing")


def test_a_place_that_takes_nothing_stops_nobody(tmp_path):
    file = tmp_path / "file"
    file.touch()

    write_state(file, TrainingParts("network"))

    assert training_parts(file).state == "ready"
