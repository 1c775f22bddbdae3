"""The demo ends well when somebody closes its window; all of its scenes play in the end-to-end tests."""

import os
import subprocess
import sys

SCRIPT = """
from PySide6.QtWidgets import QApplication
from digitpad.launch import demo, demo_hand
def close_the_window(_hand, _stroke):
    for widget in QApplication.topLevelWidgets():
        widget.close()
demo_hand.DemoHand.draw = close_the_window
raise SystemExit(demo.run_demo())
"""


def test_a_demo_whose_window_is_closed_says_so_and_touches_nothing_of_the_user_s(data_folder):
    environment = {name: value for name, value in os.environ.items() if "DISPLAY" not in name} | {"QT_QPA_PLATFORM": ""}
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT], capture_output=True, text=True, env=environment, check=False, timeout=120
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[0] == "There is no display: the demo runs without one."
    assert done.stdout.splitlines()[-1] == "The window was closed, the demo ends."
    assert not data_folder.exists()
