"""Slow calls on threads of their own, and windows that are gone before they end."""

import subprocess
import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QObject

from digitpad.system.background import BackgroundCall, BackgroundWork
from trainer.errors import TrainerError

ROOT = Path(__file__).parents[3]
DESTROYED_MEANWHILE = """
import random, time
import shiboken6
from PySide6.QtWidgets import QApplication, QWidget
from digitpad.system.background import BackgroundCall, BackgroundWork

def tell_often(tell, should_stop):
    for number in range(8):
        tell(number)
        time.sleep(random.random() * 0.001)

app = QApplication(["test", "-platform", "offscreen"])
random.seed(1)
delivered = []
for _ in range(1500):
    window = QWidget()
    for _ in range(5):
        BackgroundCall(window, lambda: time.sleep(random.random() * 0.004), delivered.append, print)
    work = BackgroundWork(window, tell_often)
    work.told.connect(delivered.append)
    work.start()
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


def test_work_tells_again_and_again_on_the_windows_thread(window, qtbot):
    heard = []
    work = BackgroundWork(window, lambda tell, should_stop: [tell(number) for number in range(3)])
    work.told.connect(lambda number: heard.append((number, threading.current_thread() is threading.main_thread())))
    work.start()
    qtbot.waitUntil(lambda: len(heard) == 3)
    assert heard == [(0, True), (1, True), (2, True)]


def test_stopping_waits_for_nothing_and_nothing_is_heard_after_it(window, qtbot):
    heard, going, stopped = [], threading.Event(), threading.Event()

    def work(tell, should_stop):
        going.wait()
        stopped_in_time.append(should_stop())
        tell("too late")
        stopped.set()

    stopped_in_time = []
    slow = BackgroundWork(window, work)
    slow.told.connect(heard.append)
    slow.start()
    slow.stop()  # would never return if it waited, for nobody lets the work go on before
    going.set()
    assert stopped.wait(60)
    qtbot.wait(1)
    assert (stopped_in_time, heard) == ([True], [])
