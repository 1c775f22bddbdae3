"""The user's samples are kept durably, found again, changed and brought back."""

import sqlite3
import subprocess
import sys
from contextlib import closing

import pytest

from digitpad.samples.store.sample import Drawing, Sample
from digitpad.samples.store.sample_database import FILE_NAME
from digitpad.samples.store.sample_image import open_store
from trainer.errors import InkFileError, StorageError
from trainer.ink.strokes import Ink, Stroke


def drawing(shift=0.0):
    return Drawing(Ink((Stroke(((0.1 + shift, 2.0), (30.0, 41.7 + shift)), 7.5, (0.25, 1.0)), Stroke(((9.0, 9.0),)))))


@pytest.fixture
def store(tmp_path):
    with_folder = open_store(tmp_path / "samples")
    yield with_folder
    with_folder.close()


def test_a_sample_comes_back_exactly_as_it_was_drawn(store):
    kept = store.add("mine", Sample(drawing(), 7, 1, "a model"))
    sample = store.get(kept.number)
    assert sample.drawing == drawing()
    assert (sample.label, sample.predicted, sample.model) == (7, 1, "a model")


def test_samples_survive_closing_and_opening(tmp_path):
    first = open_store(tmp_path)
    number = first.add("mine", Sample(drawing(), 3)).number
    first.close()
    second = open_store(tmp_path)
    assert second.get(number).drawing == drawing()
    second.close()


def test_the_same_drawing_again_takes_the_new_label_and_stays_one_sample(store):
    first = store.add("mine", Sample(drawing(), 1))
    again = store.add("mine", Sample(drawing(), 7))
    assert (again.number, again.label_before) == (first.number, 1)
    assert store.counts("mine") == (0, 0, 0, 0, 0, 0, 0, 1, 0, 0)


def test_collections_are_apart_and_can_be_renamed_and_removed(store):
    store.add("mine", Sample(drawing(), 1))
    store.add("class  3b", Sample(drawing(), 7))
    store.rename_collection("class 3b", "class 4b")
    assert store.collections() == ["mine", "class 4b"]
    assert [line.label for line in store.lines("class 4b")] == [7]
    with pytest.raises(ValueError, match="already"):
        store.rename_collection("class 4b", "Mine")
    store.remove_collection("class 4b")
    assert store.collections() == ["mine"]
    assert len(store.lines("mine")) == 1


def test_what_was_removed_can_be_put_back(store):
    numbers = [store.add("mine", Sample(drawing(i), i)).number for i in range(4)]
    removed = store.remove(numbers[1:3])
    assert [line.number for line in store.lines("mine")] == [numbers[0], numbers[3]]
    store.put_back(removed)
    assert [line.label for line in store.lines("mine")] == [0, 1, 2, 3]
    assert store.get(numbers[2]).drawing == drawing(2)


def test_putting_back_a_drawing_that_was_kept_again_changes_nothing(store):
    removed = store.remove([store.add("mine", Sample(drawing(), 1)).number])
    store.add("mine", Sample(drawing(), 7))
    store.put_back(removed)
    assert [line.label for line in store.lines("mine")] == [7]


def test_relabelling_tells_what_was_there_before(store):
    numbers = [store.add("mine", Sample(drawing(i), i)).number for i in range(3)]
    before = store.relabel({numbers[0]: 9, numbers[2]: 8})
    assert before == {numbers[0]: 0, numbers[2]: 2}
    assert [line.label for line in store.lines("mine")] == [9, 1, 8]


def test_a_relabelling_to_no_digit_changes_nothing_at_all(store):
    numbers = [store.add("mine", Sample(drawing(i), i)).number for i in range(2)]
    with pytest.raises(sqlite3.IntegrityError):
        store.relabel({numbers[0]: 5, numbers[1]: 12})
    assert [line.label for line in store.lines("mine")] == [0, 1]


def test_a_damaged_sample_hurts_no_other(store):
    numbers = [store.add("mine", Sample(drawing(i), i)).number for i in range(3)]
    with sqlite3.connect(store.folder / FILE_NAME) as raw:
        raw.execute("UPDATE drawings SET ink=? WHERE sample=?", (b"half a drawi", numbers[1]))
    raw.close()
    assert [sample.label for sample in store.samples("mine")] == [0, 2]
    with pytest.raises(InkFileError, match="damaged"):
        store.get(numbers[1])
    store.put_back(store.remove([numbers[1]]))
    assert len(store.lines("mine")) == 3


def test_an_act_that_fails_half_way_keeps_nothing_of_it(store):
    store.add("mine", Sample(drawing(), 1))

    def failing(_drawing):
        yield Sample(drawing(1), 2)
        raise MemoryError

    with pytest.raises(MemoryError):
        store.add_all("mine", failing(None))
    assert len(store.lines("mine")) == 1


def test_two_digitpads_write_at_once_and_lose_nothing(tmp_path):
    script = f"""
import sys
from pathlib import Path
from digitpad.samples.store.sample import *
from digitpad.samples.store.sample_image import open_store
from trainer.ink.strokes import Ink, Stroke
store = open_store(Path({str(tmp_path)!r}))
for i in range(40):
    store.add("mine", Sample(Drawing(Ink((Stroke(((float(sys.argv[1]), i), (9.0, 5.0))),))), i % 10))
"""
    writers = [subprocess.Popen([sys.executable, "-c", script, str(i)]) for i in range(3)]
    assert [writer.wait() for writer in writers] == [0, 0, 0]
    store = open_store(tmp_path)
    assert sum(store.counts("mine")) == 120
    store.close()


def test_a_change_by_another_digitpad_is_noticed(store):
    before = store.version()
    other = open_store(store.folder)
    other.add("mine", Sample(drawing(), 4))
    other.close()
    assert store.version() != before


def test_a_full_disk_is_told_and_loses_nothing(store, monkeypatch):
    number = store.add("mine", Sample(drawing(), 1)).number
    opened = sqlite3.connect

    def connect_to_a_full_disk(path, **options):
        connection = opened(path, **options)
        (pages,) = connection.execute("PRAGMA page_count").fetchone()
        connection.execute(f"PRAGMA max_page_count={pages}")
        return connection

    monkeypatch.setattr("sqlite3.connect", connect_to_a_full_disk)
    full = open_store(store.folder)
    with closing(full), pytest.raises(StorageError, match="disk is full"):
        full.add_all("mine", [Sample(drawing(i + 1.0), 2) for i in range(100)])
    assert [line.number for line in store.lines("mine")] == [number]


def test_a_hundred_thousand_samples_are_counted_listed_and_shown_in_part(tmp_path, store):
    store.add("mine", Sample(drawing(), 1))
    many = "WITH RECURSIVE n(i) AS (SELECT 2 UNION ALL SELECT i+1 FROM n WHERE i<100000) "
    with sqlite3.connect(store.folder / FILE_NAME) as raw:
        raw.execute(
            "INSERT INTO samples SELECT i, 1, 'd' || i, i % 10, NULL, '', '', zeroblob(784), 'r' FROM n".join(
                [many, ""]
            )
        )
    raw.close()
    again = open_store(store.folder)
    assert sum(again.counts("mine")) == 100_000
    lines = again.lines("mine")
    assert len(lines) == 100_000
    assert len(again.images([line.number for line in lines][:50])) == 50
    again.close()


def test_what_no_collection_can_be_called_is_no_name_of_one(store):
    store.add_collection("mine")
    with closing(sqlite3.connect(store.folder / FILE_NAME)) as file, file:
        for name in ("n" * 1_000_000, "  ", b"bytes"):  # the first took 13 GB and a minute to be shown
            file.execute("INSERT INTO collections (name, created) VALUES (?, '')", (name,))
    assert store.collections() == ["mine"]
    assert store.collection_like("N" * 1_000_000) is None
