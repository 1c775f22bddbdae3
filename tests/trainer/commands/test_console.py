import argparse
import json
import os
import subprocess
import sys

import pytest

from tests.trainer.commands.conftest import FAST
from trainer.__main__ import main
from trainer.commands.console import complain


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252"])
@pytest.mark.parametrize(
    "words",
    [("trainer", "--help"), ("trainer", "train", "--help"), ("digitpad", "--help"), ("digitpad", "classify", "--help")],
)
def test_help_survives_a_terminal_of_few_letters(words, encoding):
    environment = os.environ | {"PYTHONIOENCODING": encoding}
    done = subprocess.run([sys.executable, "-m", *words], capture_output=True, env=environment, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
    assert "\\u" not in done.stdout.decode(encoding)


def test_an_error_with_strange_letters_is_told_on_an_ascii_terminal():
    environment = os.environ | {"PYTHONIOENCODING": "ascii"}
    command = [sys.executable, "-m", "trainer", "evaluate", "--data", "数字.npz"]
    done = subprocess.run(command, capture_output=True, env=environment, check=False)
    assert done.returncode == 1
    assert done.stderr.startswith(b"trainer: ")
    assert b"\\u6570" in done.stderr


def test_an_error_stands_on_one_line_after_the_program_that_was_called(capsys):
    complain(argparse.Namespace(program="digitpad"), "a\nb: broken")
    assert capsys.readouterr().err == "digitpad: a\\nb: broken\n"


@pytest.mark.parametrize(
    "words",
    [
        *(["classify", ""], ["classify", "--model", "", "a.png"], ["evaluate", "--data", ""], ["export", "--out", ""]),
        *([["train", option, ""] for option in ("--out", "--data", "--checkpoints", "--resume")]),
        ["evaluate", "--data", "mnist-test", "--contact-sheet", ""],
        ["adapt-study", "--data", ""],
    ],
)
def test_an_empty_name_is_not_this_folder(words, capsys):
    with pytest.raises(SystemExit) as ended:
        main(words)
    assert ended.value.code == 2
    assert "an empty name is no file and no folder" in capsys.readouterr().err


def test_widths_that_are_none_are_answered_with_what_they_look_like(capsys):
    with pytest.raises(SystemExit):
        main(["train", "--hidden", "wide"])
    assert "'wide' is no row of widths such as 512,512" in capsys.readouterr().err


def test_quiet_leaves_only_the_answers(tmp_path, data, capsys):
    out = str(tmp_path / "model.safetensors")
    assert main(["train", "-q", "--data", str(data), "--out", out, *FAST]) == 0
    assert main(["export", "-q", "--model", out, "--out", str(tmp_path / "model.pt")]) == 0
    output = capsys.readouterr()
    assert (output.out, output.err) == ("", "")
    assert main(["evaluate", "-q", "--model", out, "--data", str(data)]) == 0
    assert json.loads(capsys.readouterr().out)["n"] == 200
