"""The wall clock jumps: back by years after a wrong date was put right, or forward by one."""

import os
from datetime import UTC, datetime

import pytest

from digitpad.draw.journal import left_behind
from trainer.ink.inkml import write_inkml
from trainer.ink.strokes import Ink, Stroke
from trainer.runs import run_store
from trainer.runs.config import PRESETS
from trainer.runs.run_store import RunStore


def set_clock(monkeypatch, text):
    class Clock(datetime):
        @classmethod
        def now(cls, tz=None):
            return datetime.fromisoformat(text).replace(tzinfo=UTC)

    monkeypatch.setattr(run_store, "datetime", Clock)


def test_a_run_begun_after_the_clock_was_set_back_is_still_the_newest_and_says_the_right_time(tmp_path, monkeypatch):
    store = RunStore(tmp_path)
    set_clock(monkeypatch, "2031-05-01T10:00:00")
    wrong = store.create(PRESETS["quick"])
    set_clock(monkeypatch, "2026-11-23T12:00:00")
    right = [store.create(PRESETS["quick"]) for _ in range(3)]
    assert [record.id for record in store.list()] == [*(record.id for record in reversed(right)), wrong.id]
    assert {record.name for record in right} == {"quick 2026-11-23 12:00"}
    assert {record.created for record in right} == {"2026-11-23T12:00:00+00:00"}


def test_runs_begun_in_the_same_second_keep_their_order(tmp_path, monkeypatch):
    set_clock(monkeypatch, "2026-11-23T12:00:00")
    store = RunStore(tmp_path)
    ids = [store.create(PRESETS["quick"]).id for _ in range(20)]
    assert [record.id for record in store.list()] == ids[::-1]


@pytest.mark.parametrize("name", ["zzz", "99991231-235959-abcdef", "20269999-000000-abcdef"])
def test_a_folder_that_is_named_by_no_time_stops_no_run(tmp_path, name):
    (tmp_path / name).mkdir()
    (tmp_path / name / "run.json").write_text("{}")
    store = RunStore(tmp_path)
    record = store.create(PRESETS["quick"])
    assert [each.id for each in store.list()] == [record.id]


def test_of_drawings_kept_while_the_clock_jumped_none_is_lost(data_folder, qapp):
    data_folder.mkdir(parents=True, exist_ok=True)
    for number, time in enumerate((4_000_000_000, 1_000, 1_700_000_000)):
        path = data_folder / f"journal-{number}.inkml"
        write_inkml(path, Ink((Stroke(((10.0 + number, 10.0), (50.0, 60.0)), 14.0),)))
        os.utime(path, (time, time))
    offered = [left_behind() for _ in range(4)]
    assert sorted(each.ink.strokes[0].points[0][0] for each in offered if each) == [10.0, 11.0, 12.0]
    assert offered[3] is None
