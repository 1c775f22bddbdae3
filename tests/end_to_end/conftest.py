"""The program beside this interpreter, a display of its own, and a way to see what the window says."""

import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from digitpad.theme import LIGHT
from tests.end_to_end.virtual_display import VirtualDisplay, wait_until

PROGRAM = Path(sys.executable).with_name("digitpad")
READING_PANE = 740  # pixels from the left: the answer's half of a window 1040 pixels wide


@pytest.fixture(scope="session")
def program():
    assert PROGRAM.exists(), f"{PROGRAM} is missing: install the checkout first (pip install -e .)"
    return PROGRAM


@pytest.fixture
def display():
    if not (shutil.which("Xvfb") and shutil.which("xdotool")):
        pytest.skip("Xvfb and xdotool are not installed on this machine")
    virtual = VirtualDisplay()
    yield virtual
    virtual.close()


@pytest.fixture
def pad(display, program):
    """Starts the program on the display; ends it, and asks how it went, after the test."""
    pads = []

    def start(*arguments):
        pads.append(Pad(display, program, arguments))
        pads[-1].appear()
        return pads[-1]

    yield start
    said = [each.end() for each in pads]
    assert said == [(0, "")] * len(pads)


class Pad:
    """A running digitpad, seen and touched from outside only."""

    def __init__(self, display, program, arguments):
        self.display = display
        self.process = subprocess.Popen(
            [program, *map(str, arguments)], env=display.environment, stderr=subprocess.PIPE, text=True
        )
        self.window = ""

    def appear(self):
        """Waits for the window and gives it the keyboard."""
        self.window = wait_until(lambda: self.display.windows(self.process))[0]
        self.display.focus(self.window)
        wait_until(lambda: self.bars_shown() == 10)

    def end(self):
        """Closes the program if the test has not; its exit status, and what it said to the terminal."""
        if self.process.poll() is None and self.window:
            self.display.focus(self.window)
            self.display.keys("ctrl+q")
        try:
            said = self.process.communicate(timeout=30)[1]
        except subprocess.TimeoutExpired:
            self.process.kill()
            said = self.process.communicate()[1] + "It did not close."
        return self.process.returncode, said

    def bars_shown(self):
        """How many bars the screen shows."""
        return len(self._bars(self.display.screenshot()))

    def digit_on_screen(self):
        """The digit whose bar is painted as the winner, or None; the bars are found by their colours."""
        screen = self.display.screenshot()
        accents = [_same(screen[top:bottom, READING_PANE:], LIGHT.accent).sum() for top, bottom in self._bars(screen)]
        return int(np.argmax(accents)) if len(accents) == 10 and max(accents) > 0 else None

    def waits_for(self, digit):
        """Returns when the screen shows this digit as the winner (None: no winner); fails if it never does."""
        wait_until(lambda: self.bars_shown() == 10 and self.digit_on_screen() == digit, seconds=20)

    def answer_file_dialog(self, path):
        """Types a path into the file dialog that has just been asked for, and returns when the dialog is gone."""
        dialog = wait_until(self.dialogs)[0]
        self.display.focus(dialog)
        self.display.type(str(path))
        self.display.keys("Return")
        wait_until(lambda: not self.dialogs())
        self.display.focus(self.window)

    def dialogs(self):
        """The windows that the program has beside its main window."""
        return [window for window in self.display.windows(self.process) if window != self.window]

    def _bars(self, screen):
        """(top, bottom) of each horizontal band of bar or track, at least 100 pixels long."""
        pane = screen[:, READING_PANE:]
        long = (_same(pane, LIGHT.track) | _same(pane, LIGHT.accent)).sum(axis=1) >= 100
        edges = np.flatnonzero(np.diff(np.concatenate([[False], long, [False]])))
        return edges.reshape(-1, 2).tolist()


def _same(pixels, color):
    return (pixels == [int(color[i : i + 2], 16) for i in (1, 3, 5)]).all(axis=-1)
