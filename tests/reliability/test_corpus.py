"""Anybody's folder of foreign files: read by all readers, whatever is in it, and reported."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.reliability.budget import Budget
from tests.reliability.corpus import KINDS, files_of, read_corpus
from tests.reliability.harness import ROOT
from tests.reliability.made_files import write_made_files
from tests.reliability.targets import TARGETS

CARELESS = """
import ctypes, time, warnings
from tests.reliability.corpus import KINDS, answer_questions
from trainer.errors import PictureError

def read(path):
    kind = path.name.split(".")[0]
    if kind == "crash":
        ctypes.string_at(0)
    if kind == "hang":
        time.sleep(60)
    if kind == "exception":
        raise KeyError("x")
    if kind == "memory":
        return bytearray(1 << 40)
    if kind == "warning":
        warnings.warn("odd")
    if kind == "unclear":
        raise PictureError("No.")
    if kind == "refused":
        raise PictureError("{0} is no picture.", path)
    return bytearray(32 << 20)[0]

answer_questions({kind: read for kind in KINDS})
"""


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_good_files_are_read_by_their_readers_and_all_others_are_refused_in_a_sentence(tmp_path):
    for kind in KINDS:
        target = TARGETS[kind]()
        (tmp_path / "sub").mkdir(exist_ok=True)
        (tmp_path / "sub" / f"{kind}{target.suffixes[0]}").write_bytes(target.examples[0])
    (tmp_path / "empty").touch()
    (tmp_path / os.fsdecode(b"not \xff utf-8\n")).write_bytes(b"\0" * 1000)
    os.mkfifo(tmp_path / "pipe.png")
    (tmp_path / "link.png").symlink_to("nowhere")
    made = write_made_files(tmp_path / "sub")
    row = read_corpus(tmp_path, Budget(300), seconds=120)
    assert row["failures"] == 0, row
    assert row["files"] == len(KINDS) + 4 + made
    assert all(facts["answer"] >= 1 and facts["refused"] >= 4 for facts in row["readers"].values())


def test_whatever_a_careless_reader_does_is_seen_and_the_next_file_is_read(tmp_path):
    bad = ("crash", "exception", "hang", "memory", "unclear", "warning")
    for name in (*bad, "answer", "refused"):
        (tmp_path / f"{name}.bin").touch()
    row = read_corpus(tmp_path, Budget(300), [sys.executable, "-c", CARELESS], seconds=3)
    every = len(KINDS)
    assert [row[name] for name in ("crash", "hang", "unclear", "warning")] == [every] * 4
    assert row["exception"] == 2 * every  # one of them for memory beyond the limit
    assert all((facts["answer"], facts["refused"]) == (1, 1) for facts in row["readers"].values())
    assert all(facts["mb"] > 25 for facts in row["readers"].values()) or not Path("/proc/self/clear_refs").exists()
    assert any(line.startswith("ink, crash: ") and line.endswith("crash.bin") for line in row["kept"])


def test_folders_are_walked_and_links_to_them_are_not(tmp_path):
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "b").touch()
    (tmp_path / "again").symlink_to(tmp_path)
    assert [path.name for path in files_of(tmp_path)] == ["b"]


def test_the_command_asks_for_the_folder():
    words = [sys.executable, "-m", "tests.reliability", "--only", "corpus"]
    said = subprocess.run(words, capture_output=True, text=True, cwd=ROOT, check=False)
    assert said.returncode == 2
    assert "--folder" in said.stderr
