import json
import subprocess
import sys
from dataclasses import replace

import pytest

from trainer.errors import StorageError, TrainingError
from trainer.runs.config import PRESETS
from trainer.runs.events import EpochDone
from trainer.runs.run_store import RunStore

EPOCH = EpochDone(1, 0.5, 0.9, 0.4, 0.92, 0.01, 1000.0, 48.0, True)


@pytest.fixture
def store(tmp_path):
    return RunStore(tmp_path / "runs")


def test_a_run_is_read_back_as_it_was_written(store):
    record = store.create(PRESETS["quick"], dataset="MNIST", data_folder="/data")
    changed = replace(record, history=(EPOCH,), metrics={"accuracy": 0.98}, status="finished", message="Done.")
    store.save(changed)
    assert store.load(record.id) == changed
    assert changed.best_epoch == 1


def test_the_newest_run_comes_first(store):
    ids = [store.create(PRESETS["quick"]).id for _ in range(3)]
    assert {record.id for record in store.list()} == set(ids)
    assert [record.id for record in store.list()] == sorted(ids, reverse=True)


def test_a_list_shows_what_was_changed_since_the_last_one(store):
    record = store.create(PRESETS["quick"])
    for number in range(20):
        RunStore(store.folder).rename(record.id, f"name {number}")
        assert [each.name for each in store.list()] == [f"name {number}"]


def test_a_store_without_a_folder_is_empty(store):
    assert store.list() == store.interrupted() == ()


def test_a_run_can_be_renamed_but_not_to_nothing(store):
    record = store.create(PRESETS["quick"])
    assert store.rename(record.id, " wide one ").name == "wide one"
    assert store.load(record.id).name == "wide one"
    with pytest.raises(ValueError, match="name"):
        store.rename(record.id, "  ")


def test_a_deleted_run_is_gone_with_all_its_files(store):
    record = store.create(PRESETS["quick"])
    store.model_path(record.id).write_bytes(b"model")
    store.delete(record.id)
    store.delete(record.id)
    assert store.list() == ()
    assert list(store.folder.iterdir()) == []


@pytest.mark.parametrize("run_id", ["", "..", "../other", "a/b", ".hidden"])
def test_no_id_leads_out_of_the_folder(store, run_id):
    with pytest.raises(ValueError, match="no id of a run"):
        store.delete(run_id)


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"format": 99}', b'{"format": 1, "config": {}}'])
def test_a_damaged_record_hides_no_other(store, content):
    good, bad = store.create(PRESETS["quick"]), store.create(PRESETS["quick"])
    (store.folder / bad.id / "run.json").write_bytes(content)
    assert [record.id for record in store.list()] == [good.id]
    with pytest.raises(TrainingError, match=bad.id):
        store.load(bad.id)


def test_a_record_is_plain_json(store):
    record = store.create(PRESETS["article"])
    values = json.loads((store.folder / record.id / "run.json").read_text())
    assert values["config"]["hidden"] == [512, 512]


def test_a_folder_that_cannot_be_made_is_named(tmp_path):
    (tmp_path / "runs").write_text("a file stands here")
    with pytest.raises(StorageError, match="runs"):
        RunStore(tmp_path / "runs").create(PRESETS["quick"])


def test_a_run_that_goes_on_is_not_interrupted(store):
    record = store.create(PRESETS["quick"])
    (store.checkpoint_folder(record.id) / "checkpoint.safetensors").write_bytes(b"x")
    assert store.interrupted() == ()
    assert RunStore(store.folder).interrupted() == ()


def killed_during_a_run(store, with_checkpoint):
    """Begin a run in another process, which dies of it."""
    code = (
        "import os, sys; from pathlib import Path\n"
        "from trainer.runs.run_store import RunStore; from trainer.runs.config import PRESETS\n"
        "store = RunStore(Path(sys.argv[1])); record = store.create(PRESETS['quick'])\n"
        "if len(sys.argv) > 2: (store.checkpoint_folder(record.id) / 'checkpoint.safetensors').write_bytes(b'x')\n"
        "os.kill(os.getpid(), 9)"
    )
    subprocess.run([sys.executable, "-c", code, str(store.folder), *["x"] * with_checkpoint], check=False)


def test_a_run_whose_program_was_killed_is_interrupted_until_somebody_goes_on_with_it(store):
    killed_during_a_run(store, with_checkpoint=True)
    (record,) = store.interrupted()
    assert store.has_checkpoint(record.id)
    store.save(replace(record, status="running"))
    assert store.interrupted() == ()
    store.save(replace(record, status="stopped"))
    assert store.interrupted() == ()


def test_a_run_that_somebody_goes_on_with_is_not_declined(store):
    record = store.create(PRESETS["quick"])
    RunStore(store.folder).decline(record)
    assert store.load(record.id) == record
    store.decline(record)
    assert store.was_declined(store.load(record.id))
    assert not list(store.folder.glob("*/*.lock"))


def test_a_killed_run_without_a_checkpoint_can_be_begun_anew_unless_it_had_learned_already(store):
    killed_during_a_run(store, with_checkpoint=False)
    (record,) = store.list()
    assert not store.has_checkpoint(record.id)
    assert store.interrupted() == (record,)

    learned = replace(record, history=(EpochDone(1, 0.5, 0.9, 0.4, 0.92, 0.01, 1000.0, 48.0, is_best=True),))
    store.leave(learned)
    assert store.interrupted() == ()


def test_keeping_runs_needs_no_torch(tmp_path):
    code = "import sys, trainer.runs.run_store; sys.exit('torch' in sys.modules or 'numpy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_run_that_learns_in_another_window_is_not_deleted(store, tmp_path):
    record = store.create(PRESETS["quick"])
    store.model_path(record.id).write_bytes(b"model")

    with pytest.raises(StorageError, match="another window"):
        RunStore(store.folder).delete(record.id)

    assert store.model_path(record.id).read_bytes() == b"model"
    store.delete(record.id)
    assert store.list() == ()
