"""Damages a file of the program's own, opens a real window over it and uses what the file is for.

Every start has to end with a window that can be used and closed: no crash, no hang, no exception, whatever lies there.
"""

from __future__ import annotations

import os
import random
import shutil
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np

from tests.reliability.budget import Budget, report
from tests.reliability.damages import DAMAGES
from trainer.ink.strokes import Ink, Stroke

LONGEST_START = 300.0  # seconds: a start takes 2, and 45 were seen on a machine with six programs to a core
RUN = "2026-01-02-030405"
_INK = Ink((Stroke(((40.0, 40.0), (200.0, 50.0), (90.0, 240.0)), 14.0),))


def damage_own_files(budget: Budget, seed: int) -> dict[str, Any]:
    """Start windows over damaged files; kinds of files and of damages take turns."""
    with tempfile.TemporaryDirectory(prefix="digitpad-own-", ignore_cleanup_errors=True) as name:
        os.environ |= {"QT_QPA_PLATFORM": "offscreen", "HOME": name}
        return _Starts(Path(name), random.Random(seed)).go(budget)


class _Starts:
    def __init__(self, folder: Path, rng: random.Random) -> None:
        self.good, self.data, self.kept = folder / "good", folder / "data", folder / "kept"
        self.rng = rng
        self.failures = {"crashes": 0, "hangs": 0, "exceptions": 0}
        self.files: Counter[str] = Counter()
        if ended(forked(lambda: _make_good(self.good))) != 0:
            raise RuntimeError("there is nothing to damage")

    def go(self, budget: Budget) -> dict[str, Any]:
        names = sorted(path.relative_to(self.good) for path in self.good.rglob("*") if _is_ours(path))
        done = 0
        while budget.allows(done):
            self._one(names[done % len(names)], list(DAMAGES)[done // len(names) % len(DAMAGES)])
            done += 1
        facts = {"files": dict(self.files), "damages": list(DAMAGES)}
        return report("starts over damaged files", done, self.failures, **facts)

    def _one(self, name: Path, damage: str) -> None:
        shutil.rmtree(self.data, ignore_errors=True)
        shutil.copytree(self.good, self.data)
        DAMAGES[damage](self.rng, self.data / name)
        self.files[name.name if "journal" not in name.name else f"journal{name.suffix}"] += 1
        status = ended(forked(lambda: _use(self.data, name)))
        if status == 0:
            return
        kind = "hangs" if status is None else "crashes" if status < 0 else "exceptions"
        self.failures[kind] += 1
        kept = Path(tempfile.mkdtemp(prefix="digitpad-own-"), "data")
        self.data.rename(kept)
        print(f"{name}, {damage}: {kind} ({status}), kept as {kept}", file=sys.stderr, flush=True)


def _is_ours(path: Path) -> bool:
    return path.is_file() and path.suffix != ".lock" and not path.name.endswith(".log")


def forked(act: Callable[[], int]) -> int:
    child = os.fork()
    if child:
        return child
    status = 1
    try:
        status = act()
    except BaseException:
        traceback.print_exc()
    finally:
        os._exit(status)


def ended(child: int) -> int | None:
    """The exit status, negative for a signal, None for a process that had to be ended."""
    end = time.monotonic() + LONGEST_START
    while time.monotonic() < end:
        done, status = os.waitpid(child, os.WNOHANG)
        if done:
            return os.waitstatus_to_exitcode(status)
        time.sleep(0.02)
    os.kill(child, 9)
    os.waitpid(child, 0)
    return None


def _make_good(folder: Path) -> int:
    """A data folder as a window leaves it that trained, kept a sample, and was killed with something on the pad."""
    from digitpad.draw.journal import write_ink
    from digitpad.draw.picture_journal import write_picture
    from digitpad.draw.picture_layer import centred

    life = _Life(folder)
    life.window.document.show_ink(_INK)
    life.window.commands["Correct7"].trigger()
    life.window.commands["ThemeDark"].trigger()
    status = life.close()
    write_ink(folder / "journal-0123456789ab.inkml", _INK)
    noise = np.random.default_rng(1).integers(0, 255, (60, 60), np.uint8)
    write_picture(folder / "journal-0123456789ab.png", centred(noise))
    _make_run(folder / "runs")
    return status


def _make_run(folder: Path) -> None:
    from tests.trainer.sample_models import random_model
    from trainer.data.personal_samples import PersonalSamples
    from trainer.model.model_file import save_model
    from trainer.runs.config import TrainConfig
    from trainer.runs.run_record import RunRecord
    from trainer.runs.run_store import RunStore
    from trainer.training.checkpoint import save_checkpoint
    from trainer.training.material import save_samples
    from trainer.training.network import MLP
    from trainer.training.optimization import build_optimizer
    from trainer.training.run_state import RunState

    config = TrainConfig(hidden=(8,))
    store = RunStore(folder)
    (folder / RUN).mkdir(parents=True)
    store.save(RunRecord(RUN, "a run", config, "2026-01-02T03:04:05+00:00", status="stopped"))
    save_model(store.model_path(RUN), random_model((784, 8, 10)))
    network = MLP(config.hidden, 0.0, config.activation, config.batch_norm)
    place = store.checkpoint_folder(RUN)
    save_checkpoint(place, RunState(network, build_optimizer(network, config), None), config, "0")
    save_samples(place, PersonalSamples(np.zeros((2, 28, 28), np.uint8), np.array([3, 4])))


def open_and_close(folder: Path) -> int:
    """A start with this data folder, and its end; the exit status."""
    return _Life(folder).close()


def _use(folder: Path, name: Path) -> int:
    """A start over a damaged file, and what a person does next with what is in it."""
    life = _Life(folder)
    life.click("recoveryBarButton")
    if "samples" in name.parts[:1]:
        life.window.commands["MySamples"].trigger()
        life.window.commands["Correct3"].trigger()
    if "runs" in name.parts:
        life.look_at_runs()
    life.spin(0.3)
    return life.close()


class _Life:
    def __init__(self, folder: Path) -> None:
        os.environ["DIGITPAD_DATA"] = str(folder)
        from digitpad import app
        from tests.reliability.watch import Watch

        self.app = app.create_application()
        self.watch = Watch()
        self.window = app.create_window()
        self.window.show()
        self.until(lambda: self.window.model_in_use.model is not None and self.window.welcome.journal is not None)
        self.spin(0.2)

    def click(self, name: str) -> None:
        """Press a button that may be there."""
        from PySide6.QtWidgets import QPushButton

        button = self.window.findChild(QPushButton, name)
        if button is not None and button.isVisible():
            button.click()

    def look_at_runs(self) -> None:
        """Open the trainer and its kept runs, and go on with the run where that is offered."""
        from trainer.errors import TrainerError
        from trainer.runs.run_store import RunStore
        from trainer.training.checkpoint import load_checkpoint
        from trainer.training.material import load_samples

        store = RunStore(Path(os.environ["DIGITPAD_DATA"], "runs"))
        for run in store.list():
            for read in (load_checkpoint, load_samples):
                try:
                    read(store.checkpoint_folder(run.id))
                except TrainerError as error:
                    self.window.drawings.told.emit(str(error))

    def until(self, is_true: Callable[[], bool]) -> None:
        end = time.monotonic() + LONGEST_START / 2
        while not is_true():
            if time.monotonic() > end:
                raise TimeoutError
            self.spin(0.01)

    def spin(self, seconds: float) -> None:
        from PySide6.QtCore import QEventLoop

        end = time.monotonic() + seconds
        while True:
            self.app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
            if time.monotonic() >= end:
                return
            time.sleep(0.002)

    def close(self) -> int:
        """Close all windows; the exit status, 3 where there was an exception."""
        from PySide6.QtWidgets import QDialog

        for dialog in self.window.findChildren(QDialog):
            dialog.close()
        self.window.close()
        self.spin(0.05)
        return 3 if self.watch.failures["exceptions"] or self.watch.failures["logged_errors"] else 0
