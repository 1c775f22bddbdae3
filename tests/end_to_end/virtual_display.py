"""An X server of its own for one test, and a hand for it: Xvfb, xdotool and screenshots."""

import os
import subprocess
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray
from PIL import ImageGrab

SIZE = (1400, 1000)
Answer = TypeVar("Answer")


class VirtualDisplay:
    """Xvfb on a free display number, without a window manager; ``name`` is what DISPLAY has to say."""

    def __init__(self) -> None:
        reader, writer = os.pipe()
        screen = f"{SIZE[0]}x{SIZE[1]}x24"
        command = ["Xvfb", "-displayfd", str(writer), "-screen", "0", screen, "-nolisten", "tcp", "-noreset"]
        self._server = subprocess.Popen(command, pass_fds=[writer], stderr=subprocess.DEVNULL)
        os.close(writer)
        with os.fdopen(reader) as answer:
            self.name = f":{answer.readline().strip()}"
        assert self.name != ":", "Xvfb did not start"
        self.environment = {**os.environ, "DISPLAY": self.name, "QT_QPA_PLATFORM": "xcb"}
        self.environment.pop("WAYLAND_DISPLAY", None)

    def close(self) -> None:
        self._server.terminate()
        self._server.wait()

    def xdotool(self, *words: object) -> list[str]:
        """Runs xdotool with these words and returns the words it printed; no word when it found nothing."""
        command = ["xdotool", *map(str, words)]
        done = subprocess.run(command, env=self.environment, capture_output=True, text=True, check=False)
        return done.stdout.split()

    def windows(self, process: subprocess.Popen[str]) -> list[str]:
        """The visible windows of a process, as xdotool numbers them."""
        return self.xdotool("search", "--onlyvisible", "--pid", process.pid, "--name", ".")

    def focus(self, window: str) -> None:
        """Gives a window the keyboard, which nobody else does without a window manager."""
        self.xdotool("windowfocus", "--sync", window)

    def keys(self, *names: str) -> None:
        self.xdotool("key", "--delay", 60, *names)

    def type(self, text: str) -> None:
        self.xdotool("type", "--delay", 15, text)

    def draw(self, points: Iterable[tuple[float, float]], button: int = 1) -> None:
        """One stroke with a mouse button held down through screen points, with a point every few pixels."""
        xs, ys = np.array(list(points), float).T
        steps = np.concatenate([[0], np.cumsum(np.hypot(np.diff(xs), np.diff(ys)))])
        along = np.arange(0, steps[-1] + 8, 8).clip(max=steps[-1])
        path = [
            (round(x), round(y)) for x, y in np.column_stack([np.interp(along, steps, xs), np.interp(along, steps, ys)])
        ]
        words = ["mousemove", *path[0], "mousedown", button]
        for x, y in path[1:]:
            words += ["mousemove", x, y, "sleep", 0.004]
        self.xdotool(*words, "mouseup", button)

    def click(self, x: int, y: int, button: int = 1) -> None:
        self.xdotool("mousemove", x, y, "click", button)

    def screenshot(self, path: Path | None = None) -> NDArray[np.uint8]:
        """The whole screen as (height, width, 3) uint8, saved as PNG too when a path is given."""
        picture = ImageGrab.grab(xdisplay=self.name).convert("RGB")
        if path is not None:
            path.parent.mkdir(parents=True, exist_ok=True)
            picture.save(path)
        return np.asarray(picture)


def wait_until(asks: Callable[[], Answer], seconds: float = 60.0) -> Answer:
    """Returns the first truthy answer of ``asks()``; fails after so many seconds without one."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        answer = asks()
        if answer:
            return answer
        time.sleep(0.05)
    raise AssertionError(f"no answer from {getattr(asks, '__name__', asks)} within {seconds:.0f} s")
