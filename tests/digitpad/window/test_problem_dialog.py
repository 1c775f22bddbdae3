import sys
import threading

import pytest
from PySide6.QtCore import qInstallMessageHandler, qWarning
from PySide6.QtWidgets import QApplication, QMessageBox

from digitpad.system.paths import log_path
from digitpad.window.problem_dialog import ProblemLog
from tests.digitpad.models.test_model_files import error_text


@pytest.fixture
def log(window):
    hooks = sys.excepthook, threading.excepthook
    installed = ProblemLog(window)
    installed.install()
    yield installed
    sys.excepthook, threading.excepthook = hooks
    qInstallMessageHandler(None)


def fail():
    raise RuntimeError("the sky fell")


def test_an_unexpected_error_is_logged_and_told_with_the_place_of_the_log(window, log, qtbot):
    try:
        fail()
    except RuntimeError:
        sys.excepthook(*sys.exc_info())

    qtbot.waitUntil(lambda: bool(error_text(window)))
    assert "the sky fell" in error_text(window)
    assert str(log_path()) in error_text(window)
    assert "in fail" in log_path().read_text(encoding="utf-8")


def test_an_error_on_another_thread_reaches_the_same_dialog(window, log, qtbot):
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()

    qtbot.waitUntil(lambda: "the sky fell" in error_text(window))


def test_many_errors_open_one_dialog(window, log, qtbot):
    for _ in range(5):
        sys.excepthook(RuntimeError, RuntimeError("again"), None)
    qtbot.waitUntil(lambda: bool(error_text(window)))
    QApplication.processEvents()

    assert len(window.findChildren(QMessageBox, "errorDialog")) == 1


def test_what_qt_warns_of_is_logged(window, log):
    qWarning("a warning of Qt")

    assert "a warning of Qt" in log_path().read_text(encoding="utf-8")
