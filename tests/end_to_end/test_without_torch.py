"""DigitPad where torch is not installed: each way that would need it says so in one sentence."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
# Run at the start of a Python: from then on neither torch nor torchvision can be found or imported.
BLOCKED = "import sys\nsys.modules['torch'] = sys.modules['torchvision'] = None\n"


@pytest.fixture
def python(tmp_path):
    """Runs a program in a process without torch and returns what it says; a traceback is a failure."""
    (tmp_path / "sitecustomize.py").write_text(BLOCKED)
    paths = os.pathsep.join([str(tmp_path), str(ROOT)])
    surroundings = {**os.environ, "PYTHONPATH": paths, "DIGITPAD_DATA": str(tmp_path / "data")}
    surroundings |= {"QT_QPA_PLATFORM": "offscreen", "PYTHONWARNINGS": "ignore"}

    def run(program):
        done = subprocess.run(
            [sys.executable, "-c", program], check=False, env=surroundings, cwd=tmp_path, capture_output=True, text=True
        )
        assert "Traceback" not in done.stdout + done.stderr, done.stderr
        assert done.returncode == 0, done.stderr
        return done.stdout + done.stderr

    return run


def test_each_command_that_needs_it_says_so_and_the_others_work(python):
    said = python(
        """
from trainer.__main__ import main
for words in (
    ["train", "--preset", "quick", "--out", "a.safetensors"],
    ["train", "--resume", "nowhere"],
    ["train", "--data", "folder", "--download"],
    ["experiment", "dropout"],
    ["export", "--out", "a.pt"],
    ["export", "--out", "a.onnx"],
):
    print("status", main(words))
"""
    )

    assert said.count("status 1") == 5
    assert said.count("status 0") == 1
    assert len(re.findall("This needs torch(?:vision)?, which is not installed", said)) == 5


def test_the_trainer_opens_shows_its_pages_and_says_why_nothing_starts(python):
    said = python(
        """
import time
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton
from digitpad.app import create_window
from trainer.runs.config import PRESETS

window = create_window()
window.show()
window.trainer.open()
panel = window.trainer.panel

def settle(ready):
    end = time.monotonic() + 60
    while not ready() and time.monotonic() < end:
        QCoreApplication.processEvents()
        time.sleep(0.01)
    assert ready()

for number in range(panel.tabs.count()):
    panel.tabs.setCurrentIndex(number)
    QCoreApplication.processEvents()
panel.run_view.setup.form.show_config(PRESETS["recommended"])
panel.tabs.setCurrentWidget(panel.data)
settle(lambda: panel.data.grid.model().rowCount() > 0)
panel.data.grid.setCurrentIndex(panel.data.digits.index(7, 0))
said = panel.findChild(QLabel, "augmentationText")
settle(lambda: "torch" in said.text())
panel.tabs.setCurrentWidget(panel.run_view)
start = panel.findChild(QPushButton, "startTraining")
print("start", start.isEnabled(), panel.findChild(QPushButton, "oneMoreEpoch").isEnabled())
print(panel.run_view.torch.sentence)
panel.findChild(QPushButton, "copyTorchCommand").click()
print(QGuiApplication.clipboard().text())
panel.start()
print("running", panel.is_running())
window.close()
"""
    )

    assert "start False False" in said
    assert "Training needs torch, which is not installed." in said
    assert "-m pip install torch torchvision" in said
    assert "running False" in said
