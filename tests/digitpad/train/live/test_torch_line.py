"""What stands above Start while torch is missing."""

import sys

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QProgressBar, QPushButton

from digitpad.system.training_parts import LOCK_NAME, TrainingParts, write_state
from digitpad.train.live.torch_line import TorchLine
from trainer.errors import TrainerError
from trainer.files.file_lock import RunLock


@pytest.fixture
def environment(tmp_path, monkeypatch):
    """An environment of this Python's without torch."""
    monkeypatch.setattr(sys, "prefix", str(tmp_path))
    monkeypatch.setitem(sys.modules, "torch", None)
    return tmp_path


@pytest.fixture
def line(qtbot, environment):
    line = TorchLine()
    qtbot.addWidget(line)
    return line


def test_it_shows_how_far_the_installation_is_and_offers_no_command(line, environment):
    write_state(environment, TrainingParts("installing", 6, 8, 0.5, "nvidia-cudnn", "python3 start.py setup"))
    lock = RunLock(environment / LOCK_NAME)
    assert lock.take()

    line.look()

    lock.release()
    bar = line.findChild(QProgressBar)
    assert "part 7 of 8, nvidia-cudnn" in line.sentence
    assert bar.value() / bar.maximum() == pytest.approx(6.5 / 8, abs=0.001)
    assert line.findChild(QPushButton).isHidden()
    assert not line.is_ready


@pytest.mark.parametrize(
    ("state", "words"),
    [
        ("installing", "was interrupted"),  # by whoever holds the lock no more
        ("network", "no network"),
        ("disk", "the disk has too little room"),
        ("failed", "says why"),
        ("left out", "The command installs it"),
    ],
)
def test_each_end_has_a_sentence_and_the_command_that_goes_on(line, environment, state, words):
    write_state(environment, TrainingParts(state, 1, 8, name="torch", command="python3 start.py setup"))

    line.look()
    line.findChild(QPushButton).click()

    assert words in line.sentence
    assert not line.isHidden()
    assert QGuiApplication.clipboard().text() == "python3 start.py setup"


def test_without_any_word_the_command_is_pip_s_for_this_python(line, environment):
    line.look()
    line.findChild(QPushButton).click()

    assert QGuiApplication.clipboard().text().endswith("-m pip install torch torchvision")


def test_it_goes_on_by_itself_when_torch_has_come(line, environment, qtbot, monkeypatch):
    write_state(environment, TrainingParts("network", command="python3 start.py setup"))
    line.look()

    with qtbot.waitSignal(line.became_ready, timeout=30_000):
        monkeypatch.setitem(sys.modules, "torch", sys)
        write_state(environment, TrainingParts("ready", command="python3 start.py setup"))

    assert line.is_ready
    assert line.isHidden()


def test_a_run_that_is_asked_for_is_refused_with_the_reason(line, environment, qtbot):
    with qtbot.waitSignal(line.refused):
        assert not line.lets_begin()

    assert "torch" in line.sentence


def test_a_torch_that_cannot_be_loaded_is_told_with_its_reason(line, environment, monkeypatch):
    monkeypatch.setitem(sys.modules, "torch", sys)
    line.look()
    assert line.is_ready

    line.tell_broken(TrainerError("This needs torch, which is installed and cannot be loaded: {0}.", "libc10.so"))

    assert not line.is_ready
    assert "libc10.so" in line.sentence
