"""Kills processes with SIGKILL while they save, and looks at what the next start finds."""

from __future__ import annotations

import os
import random
import signal
import struct
import sys
import tempfile
import time
import traceback
from pathlib import Path
from typing import Any

from tests.reliability.budget import Budget, report
from tests.reliability.savers import SAVERS, Saver
from trainer.storage import remove_leftovers

_LONGEST_WAIT = 0.04  # seconds between the first save of a process and its end


def kill_savers(budget: Budget, seed: int) -> dict[str, Any]:
    """Kill a saver at a random moment, start again, and so on; the kinds take turns."""
    rng = random.Random(seed)
    with tempfile.TemporaryDirectory(prefix="digitpad-kills-") as name:
        series = [_Series(make(), Path(name, kind)) for kind, make in SAVERS.items()]
        done = 0
        while budget.allows(done):
            series[done % len(series)].kill_once(rng)
            done += 1
    failures = {"unreadable": 0, "lost": 0, "strays": 0}
    for one in series:
        for what in failures:
            failures[what] += one.failures[what]
    kinds = {one.saver.name: {"kills": one.kills, "saved": one.number, **one.failures} for one in series}
    return report("SIGKILL while saving", done, failures, kinds=kinds)


class _Series:
    """One kind of file in one folder, through many lives of the program."""

    def __init__(self, saver: Saver, folder: Path) -> None:
        self.saver, self.folder = saver, folder
        self.number = self.kills = 0
        self.failures = {"unreadable": 0, "lost": 0, "strays": 0}
        folder.mkdir()

    def kill_once(self, rng: random.Random) -> None:
        acknowledged = self._live_and_die(rng.uniform(0, _LONGEST_WAIT))
        self.kills += 1
        remove_leftovers(self.folder)
        try:
            self.number = self.saver.read(self.folder)
        except Exception:
            self._fail("unreadable", traceback.format_exc())
            return
        if self.number < acknowledged:
            self._fail("lost", f"{self.number} instead of {acknowledged}")
        strays = {path.name for path in self.folder.iterdir()} - self.saver.files
        if strays:
            self._fail("strays", str(sorted(strays)))
            for name in strays:
                (self.folder / name).unlink()

    def _live_and_die(self, seconds: float) -> int:
        """Fork a child that saves without end, kill it, and return the last number that it reported as saved."""
        reading, writing = os.pipe()
        child = os.fork()
        if child == 0:
            os.close(reading)
            self._save_without_end(writing)
        os.close(writing)
        first = os.read(reading, 8)  # the first save went well, or the child failed
        time.sleep(seconds)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        numbers = first
        while block := os.read(reading, 65536):
            numbers = (numbers + block)[-16:]
        os.close(reading)
        if len(first) < 8:
            raise RuntimeError(f"{self.saver.name} could not save at all")
        return int(struct.unpack("<q", numbers[-8:])[0])

    def _save_without_end(self, writing: int) -> None:
        try:
            save, number = self.saver.open(self.folder), self.number
            while True:
                number += 1
                save(number)
                os.write(writing, struct.pack("<q", number))
        except BaseException:
            traceback.print_exc()
        finally:
            os._exit(1)

    def _fail(self, what: str, reason: str) -> None:
        self.failures[what] += 1
        print(what, self.saver.name, reason, file=sys.stderr)
