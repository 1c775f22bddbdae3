"""What every test gets: no screen unless one is asked for, and a data folder of its own."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # as in the pad; more only get in each other's way

import functools
import signal

import pytest
from hypothesis import settings

PATIENCE_MS = 30_000  # a machine may be busy; what does come is not waited for longer than needed

if signal.getsignal(signal.SIGINT) == signal.SIG_IGN:  # a shell starts what runs in its background deaf to Ctrl+C
    signal.signal(signal.SIGINT, signal.default_int_handler)

settings.register_profile("shared machine", deadline=None, derandomize=True)  # what fails here fails everywhere
settings.load_profile("shared machine")


@pytest.fixture(autouse=True)
def data_folder(tmp_path, monkeypatch):
    """The user's data folder, empty at the start of each test."""
    folder = tmp_path / "digitpad-data"
    monkeypatch.setenv("DIGITPAD_DATA", str(folder))
    return folder


@pytest.fixture
def qtbot(qtbot):
    """pytest-qt's, more patient."""
    for name in ("waitUntil", "waitSignal", "waitSignals", "waitExposed", "waitActive"):
        setattr(qtbot, name, functools.partial(getattr(qtbot, name), timeout=PATIENCE_MS))
    return qtbot
