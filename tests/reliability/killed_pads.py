"""Kills real windows with SIGKILL in every state of the journal, and looks for what had been kept in what is left.

Each stroke and each picture has a number in its coordinates or pixels. A window tells of every number that its journal
holds on the disk; from then on it must be found in some journal or in what a closing window keeps for the next start.
"""

from __future__ import annotations

import json
import os
import random
import signal
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from tests.reliability.budget import Budget, report

STATES = ("drawing", "offer on show", "brought back", "picture", "closing", "closing a drawing")
_PAUSE_MS, _LONGEST_MS = 120, 400  # the journal's own waits, shortened: its steps are the same, and come more often
_LONGEST_LIFE = 120.0  # seconds, on a busy machine


def kill_pads(budget: Budget, seed: int) -> dict[str, Any]:
    """Open, kill and open windows again; the states take turns."""
    with tempfile.TemporaryDirectory(prefix="digitpad-pads-", ignore_cleanup_errors=True) as name:
        os.environ |= {"QT_QPA_PLATFORM": "offscreen", "DIGITPAD_DATA": f"{name}/data", "HOME": name}
        return _Pads(Path(name, "data"), random.Random(seed)).go(budget)


class _Pads:
    def __init__(self, folder: Path, rng: random.Random) -> None:
        import trainer.image.picture_file
        import trainer.ink.inkml
        import trainer.model.model_loading  # noqa: F401

        self.folder, self.rng = folder, rng
        self.kept: set[int] = set()
        self.number = 1
        self.states: Counter[str] = Counter()
        self.failures = {"lost": 0, "unreadable": 0, "died": 0, "exceptions": 0}

    def go(self, budget: Budget) -> dict[str, Any]:
        done = 0
        while budget.allows(done):
            self._one(STATES[done % len(STATES)])
            done += 1
        return report("SIGKILL of pads", done, self.failures, kept=len(self.kept), states=dict(self.states))

    def _one(self, state: str) -> None:
        said = self._live_and_die(state)
        self.states[state] += 1
        self.failures["exceptions"] += sum(line.get("exception") is not None for line in said)
        for line in said:
            self.kept |= set(line.get("kept", ()))
            self.number = max([self.number, *(number + 1 for number in line.get("drawn", ()))])
        found, unreadable = _numbers_in(self.folder)
        self.failures["unreadable"] += unreadable
        lost = self.kept - found
        if lost:
            self.failures["lost"] += 1
            print(state, "lost", sorted(lost)[:10], said[-3:], file=sys.stderr, flush=True)
            self.kept -= lost

    def _live_and_die(self, state: str) -> list[dict[str, Any]]:
        """Fork a window, wait until it is in its state, kill it a moment later; what it said."""
        reading, writing = os.pipe()
        seed = self.rng.randrange(2**30)
        child = os.fork()
        if child == 0:
            os.close(reading)
            _live(state, partial(_say, writing), self.number, seed)
        os.close(writing)
        content, begin, end = b"", time.monotonic(), None
        os.set_blocking(reading, False)
        while time.monotonic() - begin < _LONGEST_LIFE and (end is None or time.monotonic() < end):
            try:
                block = os.read(reading, 65536)
            except BlockingIOError:
                time.sleep(0.002)
                continue
            if not block:
                break
            content += block
            if end is None and b'"ready"' in content:
                end = time.monotonic() + self.rng.uniform(0.0, 0.6)
        if os.waitpid(child, os.WNOHANG)[0] == 0:
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
        elif not state.startswith("closing"):
            self.failures["died"] += 1
        os.set_blocking(reading, True)
        while block := os.read(reading, 65536):
            content += block
        os.close(reading)
        if b'"ready"' not in content:
            self.failures["died"] += 1
            print(state, "was never reached", content[-500:], file=sys.stderr, flush=True)
        return [json.loads(line) for line in content.splitlines() if line.endswith(b"}")]


def _say(writing: int, **words: Any) -> None:
    os.write(writing, json.dumps(words).encode() + b"\n")


def _numbers_in(folder: Path) -> tuple[set[int], int]:
    """The numbers in all journals, and how many of these cannot be read."""
    from digitpad.draw.picture_journal import read_picture
    from trainer.ink.inkml import read_inkml

    found: set[int] = set()
    unreadable = len(list(folder.glob("*.unreadable")))
    for path in [*folder.glob("journal-*.inkml"), *folder.glob("last-drawing.inkml")]:
        try:
            found |= {_number_of(stroke) for stroke in read_inkml(path).strokes}
        except Exception:
            traceback.print_exc()
            unreadable += 1
    for path in [*folder.glob("journal-*.png"), *folder.glob("last-drawing.png")]:
        try:
            found.add(-int(read_picture(path).pixels[0, 0]))
        except Exception:
            traceback.print_exc()
            unreadable += 1
    return found, unreadable


def _number_of(stroke: Any) -> int:
    return round(stroke.points[0][0]) + 280 * round(stroke.points[0][1])


def _live(state: str, say: Callable[..., None], number: int, seed: int) -> None:
    """The child's life: a window that comes into a state and stays there until it is killed."""
    try:
        sys.excepthook = lambda *problem: say(exception="".join(traceback.format_exception(*problem)))
        _Life(state, say, number, random.Random(seed)).go()
    except BaseException:
        say(exception=traceback.format_exc())
    finally:
        os._exit(0)


class _Life:
    def __init__(self, state: str, say: Callable[..., None], number: int, rng: random.Random) -> None:
        from digitpad import app
        from digitpad.draw import journal

        journal.DELAY_MS, journal.LONGEST_WAIT_MS = _PAUSE_MS, _LONGEST_MS  # type: ignore[misc]
        self.state, self.say, self.number, self.rng = state, say, number, rng
        self.was_kept = self.was_looked_at = False
        self.app = app.create_application()
        self._note_the_last_drawing()
        self.window = app.create_window()
        self.window.show()
        self._listen()
        self._until(lambda: self.window.welcome.journal is not None and self.was_looked_at)

    def _note_the_last_drawing(self) -> None:
        """Who draws before it lies on the pad wants another one."""
        from digitpad.window.welcome import Welcome

        show_last = Welcome.show_last

        def shown(welcome: Welcome, last: Any) -> None:
            show_last(welcome, last)
            self.was_looked_at = True

        Welcome.show_last = shown  # type: ignore[method-assign]

    def _listen(self) -> None:
        """Tell of what the journal holds each time it was written, from the thread that has just written it."""
        from digitpad.draw import journal

        write_ink, write_picture = journal.write_ink, journal.write_picture

        def ink_written(path: Path, ink: Any) -> None:
            write_ink(path, ink)
            self.say(kept=[_number_of(stroke) for stroke in ink.strokes[-100:]])
            self.was_kept = True

        def picture_written(path: Path, picture: Any) -> None:
            write_picture(path, picture)
            self.say(kept=[-int(picture.pixels[0, 0])] if picture is not None else [])

        journal.write_ink, journal.write_picture = ink_written, picture_written  # type: ignore[assignment]

    def go(self) -> None:
        act = {
            "drawing": self._draw_steadily,
            "offer on show": self._wait_for_the_offer,
            "brought back": self._bring_back,
            "picture": self._lay_pictures,
            "closing": self._close,
            "closing a drawing": self._close_a_drawing,
        }[self.state]
        act()
        self._spin(_LONGEST_LIFE)

    def _draw_steadily(self) -> None:
        while True:
            self._draw()
            self._spin(self.rng.uniform(0.0, 0.1))
            if self.was_kept:
                self.say(ready=True)

    def _draw(self) -> None:
        document = self.window.document
        start = (float(self.number % 280), float(self.number // 280))
        document.begin_stroke(start, 8.0)
        document.extend_stroke((start[0], start[1] + 0.25))
        document.end_stroke()
        self.say(drawn=[self.number])
        self.number += 1

    def _wait_for_the_offer(self) -> None:
        self._until(lambda: self.window.welcome.left is not None)
        self.say(ready=True)
        if self.rng.random() < 0.5:
            self._draw()

    def _bring_back(self) -> None:
        self._until(lambda: self.window.welcome.left is not None)
        self.say(ready=True)
        self.window.welcome._bring_back()

    def _lay_pictures(self) -> None:
        import numpy as np

        from digitpad.draw.picture_layer import centred

        self.say(ready=True)
        noise = np.random.default_rng(self.rng.randrange(99)).integers(0, 255, (1500, 1500), np.uint8)
        noise[0, 0] = 1 + self.rng.randrange(250)
        self.window.document.show_picture(centred(noise))

    def _close(self) -> None:
        self._until(lambda: self.window.welcome.left is not None)
        self._spin(self.rng.uniform(0.0, 0.3))
        self.say(ready=True)
        self.window.close()

    def _close_a_drawing(self) -> None:
        self._draw()
        self._until(lambda: self.was_kept)
        self.say(ready=True)
        self.window.close()

    def _until(self, is_true: Callable[[], bool]) -> None:
        end = time.monotonic() + _LONGEST_LIFE / 2
        while not is_true() and time.monotonic() < end:
            self._spin(0.01)

    def _spin(self, seconds: float) -> None:
        from PySide6.QtCore import QEventLoop

        end = time.monotonic() + seconds
        while True:
            self.app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
            if time.monotonic() >= end:
                return
            time.sleep(0.002)
