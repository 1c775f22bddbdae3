"""A run's file, damaged in every place by every kind of value, hides neither itself in a crash nor the other runs."""

import json
import os
from dataclasses import replace

import pytest

from tests.trainer.runs.test_run_store import EPOCH
from trainer.errors import TrainingError
from trainer.runs.config import PRESETS
from trainer.runs.events import EpochDone
from trainer.runs.run_record import MAX_NAME, read_record, record_bytes
from trainer.runs.run_store import RunStore

TEST_RESULT = {
    "n": 100,
    "accuracy": 0.5,
    "loss": 1.2,
    "interval": [0.4, 0.6],
    "per_class": [0.5] * 10,
    "confusion": [[1] * 10] * 10,
    "reliability": [[0.0, 0.1, 5, 0.05, 0.2]],
}
ODD = [None, True, -1, 0, 10**30, 10**400, 1e308, "", "x", "\ud800", [], [[]], {}, {"a": {"b": []}}]


@pytest.fixture
def store(tmp_path):
    return RunStore(tmp_path / "runs")


@pytest.fixture
def run(store):
    record = store.create(PRESETS["quick"], name="first")
    done = replace(record, history=(EPOCH,), metrics=TEST_RESULT, status="finished")
    store.save(done)
    return done


def file_of(store, record):
    return store.folder / record.id / "run.json"


def places(value, before=()):
    """The path of every value in nested lists and objects."""
    yield before
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, each in inner:
        yield from places(each, (*before, key))


def with_value(values, place, odd):
    values = json.loads(json.dumps(values))
    if not place:
        return odd
    inner = values
    for key in place[:-1]:
        inner = inner[key]
    inner[place[-1]] = odd
    return values


def is_read_or_told(path):
    """Whether the run is read, and could be written again; else it is told which file is wrong."""
    try:
        record_bytes(read_record(path)).decode("ascii")
    except TrainingError as error:
        return str(path) not in str(error)  # which would count as read, and too few would be unreadable
    return True


def test_every_value_replaced_by_every_odd_one_is_read_or_told(store, run):
    other = store.create(PRESETS["article"], name="other")
    path = file_of(store, run)
    whole = json.loads(record_bytes(run))
    unreadable = 0
    for place in places(whole):
        if place[:2] == ("metrics", "confusion") and len(place) > 3:
            continue  # a hundred equal places
        for odd in ODD:
            path.write_text(json.dumps(with_value(whole, place, odd)))
            unreadable += not is_read_or_told(path)
            assert other.id in {each.id for each in RunStore(store.folder).list()}
    assert unreadable > 300


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"[" * 100_000, b'{"format": 1}', b"9" * 10_000])
def test_a_file_of_something_else_is_told(store, run, content):
    file_of(store, run).write_bytes(content)

    assert store.list() == ()
    with pytest.raises(TrainingError, match="cannot be read"):
        store.load(run.id)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with names here")
def test_a_pipe_in_the_place_of_the_file_is_not_waited_for(store, run):
    file_of(store, run).unlink()
    os.mkfifo(file_of(store, run))

    assert store.list() == ()


def test_a_folder_in_the_place_of_the_file_is_told(store, run):
    file_of(store, run).unlink()
    file_of(store, run).mkdir()

    assert store.list() == ()


def test_a_name_of_a_million_letters_is_cut(store, run):
    values = json.loads(record_bytes(run))
    file_of(store, run).write_text(json.dumps({**values, "name": "n" * 1_000_000}))

    assert len(store.load(run.id).name) == MAX_NAME
    assert len(store.rename(run.id, "m" * 1_000_000).name) == MAX_NAME
    assert len(store.create(PRESETS["quick"], name="k" * 1_000_000).name) == MAX_NAME


def test_a_test_result_that_makes_no_sense_is_left_out_and_the_rest_stays(store, run):
    values = json.loads(record_bytes(run))
    values["metrics"]["interval"] = [1]
    file_of(store, run).write_text(json.dumps(values))

    metrics = store.load(run.id).metrics
    assert "confusion" not in metrics
    assert metrics["accuracy"] == 0.5


def test_a_data_folder_whose_name_is_not_utf_8_is_kept(store):
    folder = os.fsdecode(b"/data/\xff")

    record = store.create(PRESETS["quick"], data_folder=folder)

    assert store.load(record.id).data_folder == folder


@pytest.mark.parametrize(("learned", "unfinished", "goal"), [(0, True, 3), (2, True, 3), (3, False, 4), (5, False, 6)])
def test_a_run_goes_to_its_plan_s_end_or_for_one_epoch_more(run, learned, unfinished, goal):
    history = tuple(EpochDone(n + 1, 0.5, 0.9, 0.6, 0.88, 0.01, 900.0, 2.0, is_best=True) for n in range(learned))
    record = replace(run, config=replace(run.config, epochs=3), history=history)
    assert (record.is_unfinished, record.goal) == (unfinished, goal)
