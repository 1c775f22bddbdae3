import subprocess
import sys

from PySide6.QtWidgets import QDialog


def test_the_page_is_made_when_it_is_first_asked_for_and_once(window):
    assert window.findChild(QDialog, "preferences") is None
    for _ in range(2):
        window.commands["Preferences"].trigger()
    assert len(window.findChildren(QDialog, "preferences")) == 1


def test_the_start_does_without_the_page():
    code = "import sys, digitpad.window.main_window; sys.exit('digitpad.window.preferences_page' in sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True)
