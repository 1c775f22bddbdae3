"""The command line as a whole: help, version, exit statuses, and what is loaded only when it is needed."""

import subprocess
import sys

import pytest

from trainer.__main__ import main


def test_trouble_is_one_sentence_and_status_1(tmp_path, capsys):
    assert main(["train", "--data", str(tmp_path)]) == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith("trainer: No MNIST in ")


@pytest.mark.parametrize("words", [["--version"], ["train", "--version"]])
def test_the_version_is_told(words, capsys):
    with pytest.raises(SystemExit) as ended:
        main(words)
    assert ended.value.code == 0
    assert capsys.readouterr().out.startswith("DigitPad ")


def test_the_package_loads_no_torch_until_somebody_trains():
    code = (
        "import sys, trainer, trainer.__main__\n"
        "assert 'torch' not in sys.modules and 'numpy' not in sys.modules\n"
        "trainer.Predictor; trainer.TrainConfig\n"
        "assert 'torch' not in sys.modules and 'torchvision' not in sys.modules\n"
        "trainer.Trainer\n"
        "assert 'torch' in sys.modules and 'torchvision' not in sys.modules\n"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_help_of_a_command_comes_either_way_round(capsys):
    told = []
    for words in (["help", "predict"], ["predict", "--help"]):
        with pytest.raises(SystemExit) as ended:
            main(words)
        assert ended.value.code == 0
        told.append(capsys.readouterr().out)
    assert told[0] == told[1]
    assert "one JSON object a line" in " ".join(told[0].split())


@pytest.mark.parametrize("words", [[], ["dance"], ["predict"]])
def test_a_wrong_command_line_is_status_2(words, capsys):
    with pytest.raises(SystemExit) as ended:
        main(words)
    assert ended.value.code == 2
    assert "usage: python -m trainer" in capsys.readouterr().err
