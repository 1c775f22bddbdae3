"""Slow calls on threads of their own, and windows that are gone before they end."""

import subprocess
import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QObject

from digitpad.system.background import Work, in_background
from trainer.errors import TrainerError

ROOT = Path(__file__).parents[3]
DESTROYED_MEANWHILE = """
import random, time
import shiboken6
from PySide6.QtWidgets import QApplication, QWidget
from digitpad.system.background import Work, in_background

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
        in_background(window, lambda: time.sleep(random.random() * 0.004), delivered.append, print)
    work = Work(window, tell_often)
    work.told.connect(delivered.append)
    work.start()
    until = time.monotonic() + random.random() * 0.006
    while time.monotonic() < until:
        app.processEvents()
    shiboken6.delete(window)
print(len(delivered))
"""

ENDING_MEANWHILE = """
import os, sys, time
from PySide6.QtWidgets import QApplication
from digitpad.system.background import Work

def live():
    app = QApplication(["test", "-platform", "offscreen"])
    works = []

    def tell_always(tell, should_stop):
        while True:
            for work in works:
                work._line._call()

    for _ in range(3):
        works.append(Work(None, tell_always))
        works[-1].start()
    until = time.monotonic() + 0.02
    while time.monotonic() < until:
        app.processEvents()

for _ in range(12):
    child = os.fork()
    if not child:
        live()
        sys.exit(0)
    print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), end=" ", flush=True)
"""


@pytest.fixture
def window(qapp):
    return QObject()


def test_the_result_reaches_the_one_who_asked(window, qtbot):
    first, second = [], []
    in_background(window, lambda: "one", first.append, pytest.fail)
    in_background(window, lambda: "two", second.append, pytest.fail)
    qtbot.waitUntil(lambda: bool(first and second))
    assert (first, second) == (["one"], ["two"])


def test_trouble_is_told_as_trouble(window, qtbot):
    def fail():
        raise TrainerError("The disk is full.")

    told = []
    in_background(window, fail, pytest.fail, told.append)
    qtbot.waitUntil(lambda: bool(told))
    assert str(told[0]) == "The disk is full."


def test_windows_may_be_destroyed_at_the_moment_a_call_ends():
    result = subprocess.run(
        [sys.executable, "-c", DESTROYED_MEANWHILE], capture_output=True, text=True, cwd=ROOT, check=False
    )
    assert (result.returncode, result.stderr) == (0, "")
    assert int(result.stdout) > 0


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere Qt is not copied with its process")
def test_a_program_ends_well_while_threads_have_something_to_say():
    words = [sys.executable, "-c", ENDING_MEANWHILE]
    result = subprocess.run(words, capture_output=True, text=True, cwd=ROOT, check=False)
    assert result.stdout.split() == ["0"] * 12  # nearly half of them ended with -11


def test_all_that_is_told_is_heard_in_order_on_the_windows_thread_and_before_the_end(window, qtbot):
    heard = []

    def job(tell, should_stop):
        for number in range(5000):
            tell(number)
        return "end"

    work = Work(window, job)
    work.told.connect(lambda words: heard.append((words, threading.current_thread() is threading.main_thread())))
    work.done.connect(lambda result: heard.append(((result,), True)))
    work.start()
    qtbot.waitUntil(lambda: bool(heard) and heard[-1][0] == ("end",))
    assert [word for words, _ in heard for word in words] == [*range(5000), "end"]
    assert all(on_the_windows_thread for _, on_the_windows_thread in heard)


def test_what_is_told_more_often_than_an_eye_can_follow_comes_together(window, qtbot):
    heard, may_end = [], threading.Event()

    def job(tell, should_stop):
        number = 0
        while not may_end.is_set():
            tell(number := number + 1)
            threading.Event().wait(0.001)
        return number

    work = Work(window, job)
    work.told.connect(heard.append)
    work.start()
    qtbot.waitUntil(lambda: len(heard) == 5)
    assert sum(map(len, heard[1:])) > 8  # a word a message would make it 4
    may_end.set()
    with qtbot.waitSignal(work.done):
        pass


def test_a_job_that_is_asked_to_stop_ends_as_any_other_and_nobody_waits_for_it(window, qtbot):
    may_look = threading.Event()

    def job(tell, should_stop):
        may_look.wait()
        return should_stop()

    work, results = Work(window, job), []
    work.done.connect(results.append)
    work.start()
    work.stop()  # would never return if it waited, for nobody lets the job go on before
    may_look.set()
    qtbot.waitUntil(lambda: bool(results))
    assert results == [True]


def test_work_that_was_left_is_not_heard_any_more(window, qtbot):
    heard = []

    def job(tell, should_stop):
        while not should_stop():
            threading.Event().wait(0.001)
        tell("too late")
        return "too late"

    work = Work(window, job)
    for signal in (work.told, work.done, work.failed):
        signal.connect(heard.append)
    work.start()
    assert work.leave(60_000)
    qtbot.wait(60)
    assert heard == []


def test_leaving_waits_no_longer_than_it_may(window):
    may_end = threading.Event()
    work = Work(window, lambda tell, should_stop: may_end.wait())
    work.start()
    assert not work.leave(1)
    may_end.set()
    assert work.wait(60_000)


def test_an_error_that_nobody_expected_ends_the_work_and_reaches_the_exception_hook(window, qtbot):
    def job(tell, should_stop):
        raise KeyError("fc9")

    with qtbot.captureExceptions() as caught:
        work = Work(window, job)
        with qtbot.waitSignal(work.broken):
            work.start()
    assert [kind for kind, _, _ in caught] == [KeyError]


def test_work_without_a_window_can_be_waited_for(qapp):
    done = []
    work = Work(None, lambda tell, should_stop: done.append(True))
    work.start()
    assert work.wait(60_000)
    assert done == [True]


def test_work_that_is_settled_has_brought_its_word_without_an_event_loop(qapp):
    heard = []
    work = Work(qapp, lambda tell, _should_stop: (tell(1), 7)[1])
    work.told.connect(heard.append)
    work.done.connect(heard.append)
    work.start()
    work.settle(30_000)
    assert heard == [(1,), 7]
    work.settle(0)
    qapp.processEvents()
    assert heard == [(1,), 7]
