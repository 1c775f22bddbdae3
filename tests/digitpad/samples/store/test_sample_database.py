"""The file under the store: whose it is, who may read it, and what a killed writer leaves of it."""

import os
import sqlite3
import stat
import subprocess
import sys
from contextlib import closing

import pytest

from digitpad.samples.store.sample import Drawing, Sample
from digitpad.samples.store.sample_database import FILE_NAME, identity_of, is_damage, open_database, transaction
from digitpad.samples.store.sample_image import open_store
from trainer.errors import StorageError
from trainer.ink.strokes import Ink, Stroke


def drawing(shift=0.0):
    return Drawing(Ink((Stroke(((0.1 + shift, 2.0), (30.0, 41.7 + shift)), 7.5, (0.25, 1.0)), Stroke(((9.0, 9.0),)))))


@pytest.fixture
def store(tmp_path):
    with_folder = open_store(tmp_path / "samples")
    yield with_folder
    with_folder.close()


def test_a_store_from_a_newer_version_is_refused_in_a_sentence_and_left_alone(store):
    store.add("mine", Sample(drawing(), 1))
    with sqlite3.connect(store.folder / FILE_NAME) as raw:
        raw.execute("PRAGMA user_version=2")
    raw.close()
    with pytest.raises(StorageError, match="newer DigitPad"):
        open_store(store.folder)
    assert len(store.lines("mine")) == 1


def test_another_programs_database_is_left_alone(tmp_path):
    with sqlite3.connect(tmp_path / FILE_NAME) as raw:
        raw.execute("PRAGMA application_id=77")
        raw.execute("CREATE TABLE birds (name TEXT)")
    raw.close()
    with pytest.raises(StorageError, match="not DigitPad's"):
        open_store(tmp_path)


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="the superuser may write anywhere")
def test_a_folder_without_permission_is_told_in_a_sentence(tmp_path):
    tmp_path.chmod(0o500)
    with pytest.raises(StorageError, match="permissions"):
        open_store(tmp_path / "samples")


def add(connection, name):
    connection.execute("INSERT INTO collections (name, created) VALUES (?, '')", (name,))


def names(folder):
    with closing(open_database(folder)) as connection:
        return [name for (name,) in connection.execute("SELECT name FROM collections ORDER BY id")]


def test_a_writer_killed_in_the_middle_of_an_act_loses_only_that_act(tmp_path):
    script = f"""
import os
from pathlib import Path
from digitpad.samples.store.sample_database import open_database, transaction
from tests.digitpad.samples.store.test_sample_database import add
connection = open_database(Path({str(tmp_path)!r}))
with transaction(connection):
    add(connection, "whole")
with transaction(connection):
    add(connection, "half")
    os._exit(9)
"""
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 9
    assert names(tmp_path) == ["whole"]


def test_an_act_that_fails_is_undone_whole(tmp_path):
    with closing(open_database(tmp_path)) as connection:
        add(connection, "whole")
        with pytest.raises(sqlite3.IntegrityError), transaction(connection):
            connection.executemany("INSERT INTO collections (name, created) VALUES (?, '')", [("half",), ("WHOLE",)])
    assert names(tmp_path) == ["whole"]


@pytest.mark.skipif(os.name == "nt", reason="Windows has other permissions")
def test_nobody_else_may_read_what_somebody_drew(tmp_path):
    with closing(open_database(tmp_path / "samples")) as connection, transaction(connection):
        add(connection, "mine")
        for path in (tmp_path / "samples", *(tmp_path / "samples").iterdir()):
            assert stat.S_IMODE(path.stat().st_mode) & 0o077 == 0, path


def test_a_file_of_the_same_name_is_another_one(tmp_path):
    path = tmp_path / FILE_NAME
    assert identity_of(path) == (0, 0)
    path.write_bytes(b"1")
    first = identity_of(path)
    (tmp_path / "other").write_bytes(b"2")
    (tmp_path / "other").replace(path)
    assert identity_of(path) != first


def test_damage_is_told_from_other_trouble(tmp_path):
    (tmp_path / FILE_NAME).write_bytes(b"This is no database, but it is long enough to be looked at." * 20)
    with pytest.raises(StorageError, match="the file is damaged") as caught:
        open_database(tmp_path)
    assert is_damage(caught.value.__cause__)
    assert not is_damage(sqlite3.OperationalError("database is locked"))
    assert not is_damage(None)
