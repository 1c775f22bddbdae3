import json
import os
import signal
import subprocess
import sys

import pytest

from digitpad.launch.command_line import run_command


@pytest.mark.parametrize("command", ["train", "evaluate", "predict", "export", "experiment", "adapt-study", "classify"])
@pytest.mark.parametrize("asked", ["help first", "help last", "version"])
def test_each_command_answers_help_and_version(command, asked, capsys):
    words = {"help first": ["help", command], "help last": [command, "--help"], "version": [command, "--version"]}
    with pytest.raises(SystemExit) as ended:
        run_command(words[asked])
    assert ended.value.code == 0
    first = capsys.readouterr().out.splitlines()[0]
    assert first.startswith("DigitPad " if asked == "version" else f"usage: digitpad {command}")


def test_help_names_all_commands(capsys):
    with pytest.raises(SystemExit):
        run_command(["help"])
    output = capsys.readouterr().out
    assert all(command in output for command in ("classify", "predict", "train", "evaluate", "export"))


@pytest.mark.parametrize(
    "words",
    [
        ["--screenshots", "folder"],
        ["--demo", "drawing.png"],
        ["--demo", "--model", "a.pt"],
        ["--install-desktop", "a.png"],
        ["--install-desktop", "--remove-desktop"],
        ["--demo", "--install-desktop"],
    ],
)
def test_an_option_that_cannot_take_effect_is_status_2(words, capsys):
    with pytest.raises(SystemExit) as ended:
        run_command(words)
    assert ended.value.code == 2
    assert "digitpad: error: " in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["clasify", "seven.png"], "did you mean classify?"),
        (["help", "trian"], "did you mean train?"),
        (["nothing-like-it"], "neither a file nor a command"),
    ],
)
def test_a_word_that_is_neither_a_command_nor_a_file_is_status_2(words, said, capsys):
    with pytest.raises(SystemExit) as ended:
        run_command(words)
    assert ended.value.code == 2
    assert said in capsys.readouterr().err


def test_quiet_may_stand_before_the_command(tmp_path, capsys):
    (tmp_path / "broken.png").write_bytes(b"broken")
    assert run_command(["-q", "classify", str(tmp_path / "broken.png")]) == 1
    assert capsys.readouterr().out == ""


def test_a_command_of_the_trainer_speaks_as_digitpad(tmp_path, capsys):
    assert run_command(["train", "--data", str(tmp_path)]) == 1
    assert capsys.readouterr().err.startswith("digitpad: No MNIST in ")


def test_predict_is_the_same_command_here_and_there(tmp_path, capsys):
    from trainer.__main__ import main

    (tmp_path / "broken.png").write_bytes(b"broken")
    words = ["predict", str(tmp_path / "broken.png")]
    assert (run_command(words), main(words)) == (1, 1)
    output = capsys.readouterr()
    here, there = (json.loads(line) for line in output.out.splitlines())
    assert here == there
    assert [line.split(":")[0] for line in output.err.splitlines()] == ["digitpad", "trainer"]


@pytest.mark.skipif(os.name == "nt", reason="Windows interrupts in another way")
@pytest.mark.parametrize("command", [["digitpad", "classify", "-"], ["digitpad", "predict", "-"]])
def test_ctrl_c_ends_quietly(command):
    started = subprocess.Popen(
        [sys.executable, "-v", "-m", *command], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    for line in started.stderr:  # python tells what it loads, and this is among the last before the pipe is read
        if b"trainer.reading.classify" in line and b"import" in line:
            started.send_signal(signal.SIGINT)
            break
    output, rest = started.communicate(timeout=120)
    assert started.returncode == 130
    assert output == b""
    assert b"Traceback" not in rest
