"""The application around the window: built without being shown, with the model that was asked for."""

import subprocess
import sys

import pytest
from PySide6.QtWidgets import QApplication, QDialog

from digitpad import __version__
from digitpad.app import create_application, create_window
from tests.digitpad.conftest import random_model
from trainer.files.bundle import default_model_path
from trainer.ink.inkml import write_inkml
from trainer.ink.strokes import Ink, Stroke
from trainer.model.model_file import save_model
from trainer.model.model_loading import load_model


def test_there_is_one_application_with_the_program_s_name(qapp):
    assert create_application() is create_application() is qapp
    assert (qapp.applicationName(), qapp.applicationVersion()) == ("DigitPad", __version__)


@pytest.mark.parametrize("as_text", [False, True])
def test_a_window_reads_with_the_file_that_was_named(tmp_path, qtbot, as_text):
    path = tmp_path / "other.safetensors"
    save_model(path, random_model("other"))
    window = create_window(str(path) if as_text else path)
    qtbot.addWidget(window)
    window.model_in_use.load()
    assert window.model_in_use.model.fingerprint == random_model("other").fingerprint


def test_without_a_name_it_reads_with_the_bundled_model(qtbot):
    window = create_window()
    qtbot.addWidget(window)
    window.model_in_use.load()
    assert window.model_in_use.model.fingerprint == load_model(default_model_path()).fingerprint


def test_a_window_is_built_hidden_and_with_nothing_modal(qtbot, tmp_path):
    window = create_window(tmp_path / "missing.safetensors")
    qtbot.addWidget(window)
    assert not window.isVisible()
    assert not [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, QDialog) and widget.isModal()]


def test_the_program_opens_a_drawing_that_is_named_and_ends_with_its_window(tmp_path):
    write_inkml(tmp_path / "seven.inkml", Ink((Stroke(((60.0, 60.0), (200.0, 60.0), (140.0, 220.0))),)))
    script = f"""
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from digitpad import app
def look():
    (window,) = [widget for widget in QApplication.topLevelWidgets() if widget.objectName() == "mainWindow"]
    if window.document.ink.strokes:
        timer.stop()
        print("opened", flush=True)
        window.close()
timer = QTimer(app.create_application(), interval=20)
timer.timeout.connect(look)
timer.start()
raise SystemExit(app.run(drawing=Path({str(tmp_path / "seven.inkml")!r})))
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False, timeout=120)
    assert (done.returncode, done.stdout) == (0, "opened\n"), done.stderr
