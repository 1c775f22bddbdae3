"""Kills processes with SIGKILL while they save, and looks at what the next start finds."""

from __future__ import annotations

import math
import os
import random
import signal
import struct
import sys
import tempfile
import time
import traceback
from dataclasses import replace
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from tests.reliability.budget import Budget, report
from tests.reliability.savers import SAVERS, Saver
from trainer.files.storage import remove_leftovers

_LONGEST_WAIT = 0.04  # seconds between the first save of a process and its end
_WRONG = ("unreadable", "lost", "strays")


def kill_savers(budget: Budget, seed: int) -> dict[str, Any]:
    """Kill a saver at a random moment, start again, and so on; each kind has a process that forks its savers.

    So only the checkpoints' process carries torch along, and a fork of the others costs little.
    """
    share = replace(budget, count=math.ceil(budget.count / len(SAVERS)))
    with tempfile.TemporaryDirectory(prefix="digitpad-kills-") as name, get_context("fork").Pool(len(SAVERS)) as pool:
        jobs = [(kind, Path(name, kind), share, seed + number) for number, kind in enumerate(SAVERS)]
        kinds = dict(pool.starmap(_kill_one_kind, jobs))
    failures = {what: sum(kind[what] for kind in kinds.values()) for what in _WRONG}
    return report("SIGKILL while saving", sum(kind["kills"] for kind in kinds.values()), failures, kinds=kinds)


def _kill_one_kind(kind: str, folder: Path, budget: Budget, seed: int) -> tuple[str, dict[str, int]]:
    rng = random.Random(seed)
    series = Series(SAVERS[kind](), folder)
    while budget.allows(series.kills):
        series.kill_once(rng)
    return series.saver.name, {"kills": series.kills, "saved": series.number, **series.failures}


class Series:
    """One kind of file in one folder, through many lives of the program."""

    def __init__(self, saver: Saver, folder: Path) -> None:
        self.saver, self.folder = saver, folder
        self.number = self.kills = 0
        self.failures = dict.fromkeys(_WRONG, 0)
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
