import io
import json
import os
import subprocess
import sys

import pytest

from tests.trainer.sample_models import random_model
from trainer.errors import Fault, InkFileError, PictureError, Sentence
from trainer.model.digit_model import Refusal
from trainer.reading.reading_process import (
    answer_of_line,
    file_of_line,
    line_of_answer,
    line_of_file,
    main,
    opening,
    read_opening,
)


def test_each_line_asked_is_a_line_answered(tmp_path):
    (tmp_path / "a.png").write_bytes(b"no picture")
    asked = opening(random_model(), True) + 2 * line_of_file(str(tmp_path / "a.png"))
    said = io.BytesIO()
    assert main(io.BytesIO(asked), said) == 0
    lines = said.getvalue().splitlines()
    assert len(lines) == 2
    assert "a.png" in str(answer_of_line(lines[0]))
    assert json.loads(lines[0])[0] == "PictureError"


@pytest.mark.skipif(not hasattr(os, "SCHED_IDLE"), reason="Linux alone has it")
def test_who_is_patient_lets_others_first_from_the_first_step_on():
    code = "import os, sys, trainer.reading.reading_process as process; process.let_others_first()"
    code += "; print(os.sched_getscheduler(0) == os.SCHED_IDLE, 'numpy' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["True", "False"]


@pytest.mark.parametrize("name", ["a.png", "two\nlines", "\udcff.png", "字 🙂"])
def test_any_name_is_one_line(name):
    line = line_of_file(name)
    assert line.count(b"\n") == 1
    assert file_of_line(line) == name


@pytest.mark.parametrize(
    "error",
    [
        PictureError("{0} is damaged and cannot be read as a picture.", "a.png"),
        InkFileError("{0}: {1}", "a.inkml", Fault("it has {0} strokes", 6000)),
        PictureError("{0} could not be read: {1}.", "b", Sentence("not enough memory")),
    ],
)
def test_an_error_keeps_its_kind_its_words_and_what_fills_them(error):
    assert answer_of_line(line_of_answer(error)) == error


def test_the_systems_reasons_keep_their_words():
    error = PictureError("{0} could not be read: {1}.", "b", FileNotFoundError(2, "No such file or directory"))
    assert str(answer_of_line(line_of_answer(error))) == "b could not be read: No such file or directory."


def test_an_answer_comes_as_it_was():
    answer = {"file": "a", "probabilities": [0.1, 0.123456], "digit": None}
    assert answer_of_line(line_of_answer(answer)) == answer


@pytest.mark.parametrize("line", [b"", b"half a l"])
def test_what_a_process_that_ended_left_is_no_answer(line):
    with pytest.raises(ValueError, match=r"."):
        answer_of_line(line)


def test_the_opening_says_whether_to_refuse_and_brings_the_very_model():
    model = random_model(refusal=Refusal(0.25))
    stream = io.BytesIO(opening(model, refuse=False) + line_of_file("a"))
    refuse, brought = read_opening(stream)
    assert not refuse
    assert brought.refusal == model.refusal
    assert brought.info == model.info
    assert all((one == other).all() for one, other in zip(model.weights, brought.weights, strict=True))
    assert json.loads(stream.read()) == "a"
