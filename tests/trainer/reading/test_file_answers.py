"""Answers for many files: in order, the same by processes as here, and none lost when a process is."""

import os
import signal
import sys
from pathlib import Path

import numpy as np
import pytest

from tests.trainer.sample_models import random_model
from trainer.errors import TrainerError
from trainer.image.picture_file import write_png_bytes
from trainer.model.predict import Predictor
from trainer.reading import file_answers
from trainer.reading.classify import answer_of
from trainer.reading.file_answers import answers


@pytest.fixture
def predictor():
    return Predictor(random_model())


@pytest.fixture
def files(tmp_path):
    """Nine strokes of growing height and, among them, a file that is no picture."""
    for number in range(9):
        paper = np.full((60, 60), 255, np.uint8)
        paper[10 : 20 + 4 * number, 28:32] = 0
        (tmp_path / f"{number}.png").write_bytes(write_png_bytes(paper))
    (tmp_path / "broken.png").write_bytes(b"no picture")
    return [str(tmp_path / name) for name in ("0.png", "1.png", "broken.png", *(f"{n}.png" for n in range(2, 9)))]


@pytest.fixture
def two_children(monkeypatch):
    monkeypatch.setattr(file_answers, "FILES_A_CHILD", 5)
    monkeypatch.setattr(file_answers, "usable_cores", lambda: 2)


@pytest.fixture
def here(monkeypatch):
    """The files that are read in this process."""
    seen = []

    def read(file, *arguments):
        seen.append(file)
        return answer_of(file, *arguments)

    monkeypatch.setattr("trainer.reading.classify.answer_of", read)
    return seen


def shown(outcomes):
    return [str(each) if isinstance(each, TrainerError) else each for each in outcomes]


@pytest.mark.usefixtures("two_children")
def test_processes_say_what_would_be_said_here_in_the_same_order(files, predictor, here):
    told = shown(answers(files, predictor))
    assert here == []
    predictor.quicken()
    assert told == shown(answer_of(file, predictor) for file in files)
    assert "broken.png" in told[2]


@pytest.mark.usefixtures("two_children")
def test_what_is_not_refused_here_is_not_refused_there(files, predictor):
    assert all(each["digit"] is not None for each in answers(files[3:] * 2, predictor, refuse=False))


def test_a_few_files_are_read_here(files, predictor, here):
    list(answers(files, predictor))
    assert here == files


def test_beside_a_window_another_process_reads_though_there_is_one_core(files, predictor, here, monkeypatch):
    monkeypatch.setattr(file_answers, "usable_cores", lambda: 1)
    assert len(list(answers(files * 2, predictor, beside_window=True))) == 2 * len(files)
    assert here == []


@pytest.mark.usefixtures("two_children")
@pytest.mark.parametrize("program", ["nothing", "raise SystemExit", "import sys; sys.stdin.buffer.readline()"])
def test_where_no_process_reads_the_files_are_read_here(files, predictor, here, monkeypatch, tmp_path, program):
    command = [str(tmp_path / program)] if program == "nothing" else [sys.executable, "-c", program]
    monkeypatch.setattr(file_answers, "child_command", lambda *_: command)
    assert shown(answers(files, predictor)) == shown(answer_of(file, predictor) for file in files)
    assert here == files


@pytest.mark.usefixtures("two_children")
@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="other systems kill otherwise")
def test_a_process_that_is_killed_loses_no_file(files, predictor, monkeypatch):
    started, start = [], file_answers.start_child
    monkeypatch.setattr(file_answers, "start_child", lambda patient: started.append(start(patient)) or started[-1])
    found = answers(files * 4, predictor)
    told = [next(found)]
    os.kill(started[0].pid, signal.SIGKILL)
    told += found
    assert [Path(each["file"]).name for each in told if not isinstance(each, TrainerError)] == [
        Path(file).name for file in files * 4 if "broken" not in file
    ]
    assert len(told) == 4 * len(files)


@pytest.mark.usefixtures("two_children")
def test_whoever_has_seen_enough_leaves_no_process_behind(files, predictor, monkeypatch):
    started, start = [], file_answers.start_child
    monkeypatch.setattr(file_answers, "start_child", lambda patient: started.append(start(patient)) or started[-1])
    found = answers(files, predictor)
    next(found)
    found.close()
    assert [child.returncode is not None for child in started] == [True, True]


@pytest.mark.parametrize("count", [1, 4])
def test_reading_stops_when_it_is_told_to(files, predictor, monkeypatch, count):
    monkeypatch.setattr(file_answers, "FILES_A_CHILD", 5)
    monkeypatch.setattr(file_answers, "usable_cores", lambda: count)
    stop = []
    found = answers(files, predictor, should_stop=lambda: bool(stop))
    next(found)
    stop.append(True)
    assert list(found) == []
