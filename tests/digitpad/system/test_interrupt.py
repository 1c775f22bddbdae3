"""Ctrl+C, as a terminal sends it to the window's process."""

import os
import signal
import subprocess
import sys

import pytest

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows interrupts in another way")

WINDOW = """
import os, signal
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox
from digitpad import app
application = app.create_application()
def interrupt():
    windows = [each for each in QApplication.topLevelWidgets() if each.objectName() == "mainWindow"]
    if not windows or windows[0].windowIcon().isNull():  # which it has soon after its first paint
        return
    timer.stop()
    {before}
    os.kill(os.getpid(), signal.SIGINT)
timer = QTimer(application, interval=20)
timer.timeout.connect(interrupt)
timer.start()
raise SystemExit(app.run())
"""
DIALOG = "box = QMessageBox(windows[0]); box.open()"


@pytest.mark.parametrize("before", ["pass", DIALOG], ids=["window", "window below a dialog"])
def test_ctrl_c_closes_the_window_quietly_with_130(tmp_path, before):
    environment = os.environ | {"DIGITPAD_DATA": str(tmp_path)}
    code = WINDOW.format(before=before)
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False, timeout=120, env=environment
    )
    assert (done.returncode, done.stdout, done.stderr) == (130, "", "")
    assert (tmp_path / "settings.ini").is_file(), "it was closed as always"


def test_ctrl_c_before_there_is_a_window_is_as_quiet():
    code = "import sys, digitpad.launch.start as start\nimport digitpad.__main__ as program\n"
    code += "def stopped():\n    raise KeyboardInterrupt\nstart.open_window = stopped\nsys.exit(program.main([]))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, timeout=60)
    assert (done.returncode, done.stderr) == (130, "")


def test_the_number_is_that_of_the_command_line():
    from digitpad.system.interrupt import Interrupt
    from trainer.commands import console

    assert Interrupt.status == console.INTERRUPTED == 128 + signal.SIGINT
