"""Slow calls on threads of their own, and windows that are gone before they end."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QObject

from digitpad.background import BackgroundCall
from trainer.errors import TrainerError

ROOT = Path(__file__).parents[2]
DESTROYED_MEANWHILE = """
import random, time
import shiboken6
from PySide6.QtWidgets import QApplication, QWidget
from digitpad.background import BackgroundCall

app = QApplication(["test", "-platform", "offscreen"])
random.seed(1)
delivered = []
for _ in range(1500):
    window = QWidget()
    for _ in range(5):
        BackgroundCall(window, lambda: time.sleep(random.random() * 0.004), delivered.append, print)
    until = time.monotonic() + random.random() * 0.006
    while time.monotonic() < until:
        app.processEvents()
    shiboken6.delete(window)
print(len(delivered))
"""


@pytest.fixture
def window(qapp):
    return QObject()


def test_the_result_reaches_the_one_who_asked(window, qtbot):
    first, second = [], []
    BackgroundCall(window, lambda: "one", first.append, pytest.fail)
    BackgroundCall(window, lambda: "two", second.append, pytest.fail)
    qtbot.waitUntil(lambda: bool(first and second))
    assert (first, second) == (["one"], ["two"])


def test_trouble_is_told_as_trouble(window, qtbot):
    def fail():
        raise TrainerError("The disk is full.")

    told = []
    BackgroundCall(window, fail, pytest.fail, told.append)
    qtbot.waitUntil(lambda: bool(told))
    assert str(told[0]) == "The disk is full."


def test_windows_may_be_destroyed_at_the_moment_a_call_ends():
    result = subprocess.run(
        [sys.executable, "-c", DESTROYED_MEANWHILE], capture_output=True, text=True, cwd=ROOT, check=False
    )
    assert (result.returncode, result.stderr) == (0, "")
    assert int(result.stdout) > 0
