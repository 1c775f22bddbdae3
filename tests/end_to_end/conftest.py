"""The program beside this interpreter, a display of its own, and a way to see what the window says."""

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest

from digitpad.widgets.theme import LIGHT
from tests.end_to_end.button_finder import find_button
from tests.end_to_end.virtual_display import VirtualDisplay, wait_until

# DIGITPAD_PROGRAM names another one to try: that of a one-folder build.
PROGRAM = Path(os.environ.get("DIGITPAD_PROGRAM") or Path(sys.executable).with_name("digitpad"))
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
def pad(display, program, tmp_path):
    """Starts the program on the display; after the test keeps a last picture, ends it and asks how it went."""
    pads = []

    def start(*arguments, colors=LIGHT):
        pads.append(Pad(display, program, arguments, colors))
        pads[-1].appear()
        return pads[-1]

    yield start
    display.screenshot(tmp_path / "last-screen.png")
    said = [each.end() for each in pads]
    assert said == [(0, "")] * len(pads)


class Pad:
    """A running digitpad, seen and touched from outside only."""

    def __init__(self, display, program, arguments, colors):
        self.display = display
        self.colors = colors
        self.process = subprocess.Popen(
            [program, *map(str, arguments)], env=display.environment, stderr=subprocess.PIPE, text=True
        )
        self.window = ""

    def appear(self):
        """Waits for the window and gives it the keyboard."""
        self.window = wait_until(lambda: self.display.windows(self.process))[0]
        self.display.focus(self.window)
        wait_until(lambda: self.bars_shown() == 10 and self.is_still())

    def is_still(self):
        """Whether nothing moves on the screen: hints come after the first paint and shift the pad."""
        before = self.display.screenshot()
        time.sleep(0.7)
        return np.array_equal(before, self.display.screenshot())

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
        accents = [
            _same(screen[top:bottom, READING_PANE:], self.colors.accent).sum() for top, bottom in self._bars(screen)
        ]
        return int(np.argmax(accents)) if len(accents) == 10 and max(accents) > 0 else None

    def waits_for(self, digit):
        """Returns when the screen shows this digit as the winner (None: no winner); fails if it never does."""
        wait_until(lambda: self.bars_shown() == 10 and self.digit_on_screen() == digit, seconds=20)

    def draws(self, shape, button=1):
        """One stroke on the pad through points given as shares of its side, (0, 0) its upper left corner."""
        left, top, side = self.paper()
        self.display.draw([(left + x * side, top + y * side) for x, y in shape], button)

    def paper(self):
        """The pad's left, top and side on the screen: the widest white area."""
        white = _same(self.display.screenshot(), self.colors.base)
        edges = np.diff(np.pad(white.astype(int), ((0, 0), (1, 1))), axis=1)
        starts, ends = np.argwhere(edges == 1), np.argwhere(edges == -1)
        widths = ends[:, 1] - starts[:, 1]
        top, left = starts[widths > 0.97 * widths.max()][0]
        return int(left), int(top), int(widths.max())

    def sees_button(self, text):
        """Where on the screen a button with this text is, if it is there and can be pressed."""
        return find_button(self.display.screenshot(), text)

    def click_button(self, text, seconds=60):
        """Waits for a button with this text to lie still, and clicks it: a window is laid out in several steps."""
        self.display.click(*wait_until(lambda: self._rests_at(text), seconds))

    def _rests_at(self, text):
        """Where the button is if it is in the same place a moment later, else None."""
        before = self.sees_button(text)
        time.sleep(0.3)
        return before if before is not None and self.sees_button(text) == before else None

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
        long = (_same(pane, self.colors.track) | _same(pane, self.colors.accent)).sum(axis=1) >= 100
        edges = np.flatnonzero(np.diff(np.concatenate([[False], long, [False]])))
        return edges.reshape(-1, 2).tolist()


def _same(pixels, color):
    return (pixels == [int(color[i : i + 2], 16) for i in (1, 3, 5)]).all(axis=-1)
