"""Per cents in the task bar, as a dock that listens on the session's bus gets them."""

import os
import shutil
import subprocess
import sys

import pytest

SENDER = """
import time
from PySide6.QtCore import QCoreApplication
from digitpad.train.live.task_bar import show_share
app = QCoreApplication([])
for share in (0, 25, -1):
    show_share(share)
app.processEvents()
time.sleep(0.3)
"""
LISTENING = """
dbus-monitor --session "interface='com.canonical.Unity.LauncherEntry'" > heard & heard=$!
for _ in $(seq 100); do grep -q NameAcquired heard && break; sleep 0.1; done
"$0" -c "$1"
for _ in $(seq 100); do [ $(grep -c Update heard) = 3 ] && break; sleep 0.1; done
kill $heard
"""


@pytest.mark.skipif(
    not (shutil.which("dbus-run-session") and shutil.which("dbus-monitor")), reason="needs dbus-run-session"
)
def test_a_dock_hears_how_much_of_a_run_is_done_and_when_it_is_over(tmp_path):
    words = ["dbus-run-session", "--", "bash", "-c", LISTENING, sys.executable, SENDER]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    subprocess.run(words, cwd=tmp_path, env=environment, check=True, timeout=100)

    heard = (tmp_path / "heard").read_text()
    assert heard.count('string "application://org.digitpad.DigitPad.desktop"') == 3
    assert [line.split()[-1] for line in heard.splitlines() if " double " in line] == ["0", "0.25", "0"]
    assert [line.split()[-1] for line in heard.splitlines() if " boolean " in line] == ["true", "true", "false"]


def test_without_a_bus_nothing_happens(tmp_path):
    environment = {
        **os.environ,
        "DBUS_SESSION_BUS_ADDRESS": "unix:path=/nowhere",
        "PYTHONPATH": os.pathsep.join(sys.path),
    }
    done = subprocess.run([sys.executable, "-c", SENDER], env=environment, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
