"""What is dropped is opened as what it holds, by the same function as on the command line."""

import shutil
import threading

import numpy as np
import pytest
import torch
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QMessageBox

from digitpad.launch import command_line
from tests.trainer.model.foreign.trained_networks import trained
from trainer.ink.inkml import write_inkml
from trainer.ink.strokes import Ink, Stroke


@pytest.fixture(scope="module")
def checkpoint(tmp_path_factory):
    network = trained(torch.nn.Linear(784, 16), torch.nn.ReLU())
    path = tmp_path_factory.mktemp("models") / "a.pt"
    torch.save({"state_dict": network.state_dict(), "epoch": 3, "best": np.float64(0.9)}, path)
    return path


def drop(window, *files):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    rest = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(window, QDragEnterEvent(QPoint(20, 20), *rest))
    QApplication.sendEvent(window, QDropEvent(QPointF(20, 20), *rest))


@pytest.mark.parametrize("name", ["lightning.ckpt", "model.pth.tar", "weights.bin", "model"])
def test_a_model_is_opened_whatever_it_is_called(window, checkpoint, tmp_path, qtbot, name):
    shutil.copy(checkpoint, tmp_path / name)
    drop(window, tmp_path / name)
    qtbot.waitUntil(lambda: window.model_in_use.model.info.name == name.partition(".")[0], timeout=60_000)


@pytest.mark.parametrize("name", ["note.inkml", "onenote.xml", "drawing", "picture.png"])
def test_ink_is_laid_on_the_pad_whatever_it_is_called(window, tmp_path, qtbot, name):
    write_inkml(tmp_path / name, Ink((Stroke(((100.0, 100.0), (300.0, 400.0))),)))
    drop(window, tmp_path / name)
    qtbot.waitUntil(lambda: bool(window.document.ink))


@pytest.mark.parametrize(
    ("name", "word"), [("a.pt", "model"), ("a.zip", "zip"), ("a.inkml", "InkML"), ("a.png", "picture")]
)
def test_what_is_nothing_is_told_as_what_it_was_meant_to_be(window, tmp_path, qtbot, name, word):
    (tmp_path / name).write_bytes(b"nothing")
    drop(window, tmp_path / name)
    qtbot.waitUntil(lambda: window.findChild(QMessageBox, "errorDialog") is not None)
    assert word in window.findChild(QMessageBox, "errorDialog").text()


def test_looking_into_a_file_holds_the_window_up_for_nothing(window, tmp_path, qtbot, monkeypatch):
    from trainer.reading import file_kind

    beats, may_go_on, looked = [], threading.Event(), []

    def look(path):
        assert threading.current_thread() is not threading.main_thread()
        assert may_go_on.wait(60)
        looked.append(path)
        return "unknown"

    def beat():
        beats.append(1)
        if len(beats) == 50:
            may_go_on.set()

    monkeypatch.setattr(file_kind, "kind_of_file", look)
    timer = QTimer(window)
    timer.timeout.connect(beat)
    timer.start(1)
    drop(window, tmp_path / "a.png")
    qtbot.waitUntil(lambda: bool(looked), timeout=60_000)
    assert len(beats) >= 50


@pytest.mark.parametrize("name", ["lightning.ckpt", "model"])
def test_the_command_line_opens_a_model_as_one_whatever_it_is_called(checkpoint, tmp_path, monkeypatch, name):
    opened = []
    monkeypatch.setattr("digitpad.launch.start.open_window", lambda *what: opened.append(what) or 0)
    shutil.copy(checkpoint, tmp_path / name)
    command_line.run_command([str(tmp_path / name)])
    assert opened == [(str(tmp_path / name),)]
    write_inkml(tmp_path / "note.pt", Ink((Stroke(((1.0, 1.0), (3.0, 4.0))),)))
    command_line.run_command([str(tmp_path / "note.pt")])
    assert opened[1:] == [(None, tmp_path / "note.pt")]
