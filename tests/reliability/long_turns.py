"""The longest turns of a window's event loop while it is given the largest drawings, folders and names it may get.

A turn is one call of the event loop, in which nothing else is answered: the pen, the keys, the screen. ``longest_ms``
is what it took of the processor, other programs on the machine aside; ``longest_wall_ms`` also counts waiting.
"""

from __future__ import annotations

import contextlib
import math
import os
import sys
import tempfile
import threading
import time
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPointF

from tests.reliability.budget import Budget, report
from trainer.ink.strokes import MAX_POINTS, MAX_STROKES, Ink, Stroke

LONGEST_MS = 100.0
_MANY_FILES = 100_000
_QUIET = 0.3  # seconds without a long turn, after which an act is over
_TIMEOUT = 120.0

_LEFT, _MIDDLE, _RIGHT = QPointF(20, 300), QPointF(210, 300), QPointF(400, 300)

Act = Callable[[Any], object]


def measure_turns(budget: Budget, seed: int) -> dict[str, Any]:
    """Do every act once, as far as the budget goes; a turn over ``LONGEST_MS`` is a failure."""
    with tempfile.TemporaryDirectory(prefix="digitpad-turns-", ignore_cleanup_errors=True) as name:
        os.environ |= {"QT_QPA_PLATFORM": "offscreen", "DIGITPAD_DATA": f"{name}/data", "HOME": name}
        return _Turns(Path(name), seed).go(budget)


class _Turns:
    def __init__(self, folder: Path, seed: int) -> None:
        from digitpad import app
        from tests.reliability.watch import Watch

        self.folder, self.seed = folder, seed
        self.app = app.create_application()
        self.watch = Watch()
        self.window = app.create_window()
        self.window.show()
        self._settle(lambda: self.window.model_in_use.model is not None)

    def go(self, budget: Budget) -> dict[str, Any]:
        turns: dict[str, tuple[float, float]] = {}
        for name, act in self._acts():
            if not budget.allows(len(turns)):
                break
            self.watch.last = name
            turns[name] = self._measure(act)
            print(f"{name}: {turns[name][0]:.0f} ms, {turns[name][1]:.0f} ms by the clock", file=sys.stderr, flush=True)
        failures = {"long_turns": sum(took > LONGEST_MS for took, _ in turns.values()), **self.watch.failures}
        facts = {name: [round(took), round(clock)] for name, (took, clock) in turns.items()}
        longest = [round(max((turn[kind] for turn in turns.values()), default=0.0)) for kind in (0, 1)]
        return report(
            "turns of the event loop",
            len(turns),
            failures,
            longest_ms=longest[0],
            longest_wall_ms=longest[1],
            acts=facts,
        )

    def _acts(self) -> list[tuple[str, Act]]:
        acts: list[tuple[str, Act]] = []
        for kind, ink in largest_drawings().items():
            acts += [(f"{kind}: {name}", act) for name, act in self._acts_with(kind, ink)]
        return acts + self._acts_with_files() + self._acts_with_names()

    def _acts_with(self, kind: str, ink: Ink) -> list[tuple[str, Act]]:
        from trainer.ink.inkml import write_inkml

        source = self.folder / f"{kind}.inkml"
        write_inkml(source, ink)
        saved = self.folder / f"{kind}-saved"
        return [
            ("open", lambda w: w.drawings.open_file(source)),
            ("journal", lambda w: w.welcome.journal.write()),
            ("copy", lambda w: w.commands["Copy"].trigger()),
            *(
                (f"save {ending}", lambda w, ending=ending: w.drawings.save_file(saved.with_suffix(ending)))
                for ending in (".png", ".svg", ".inkml")
            ),
            ("presentation", lambda w: w.commands["Presentation"].trigger()),
            ("presentation ends", lambda w: w.presentation.leave()),
            ("dark theme", lambda w: w.commands["ThemeDark"].trigger()),
            ("light theme", lambda w: w.commands["ThemeLight"].trigger()),
            ("larger window", lambda w: w.resize(1400, 1000)),
            ("smaller window", lambda w: w.resize(1040, 760)),
            ("rubber down", lambda w: w.canvas.press(_LEFT, True)),
            ("rubber moves", lambda w: w.canvas.move_to(_MIDDLE)),
            ("rubber moves on", lambda w: w.canvas.move_to(_RIGHT)),
            ("rubber up", lambda w: w.canvas.lift()),
            ("undo rubbing", lambda w: w.commands["Undo"].trigger()),
            ("draw", lambda w: _draw(w.canvas)),
            ("how it works", lambda w: w.commands["HowItWorks"].trigger()),
            ("keep as 7", lambda w: w.commands["Correct7"].trigger()),
            ("clear", lambda w: w.commands["Clear"].trigger()),
            ("undo", lambda w: w.commands["Undo"].trigger()),
            ("undo all", lambda w: w.document.undo_stack.setIndex(0)),
        ]

    def _acts_with_files(self) -> list[tuple[str, Act]]:
        folder = self.folder / "many"
        folder.mkdir()
        for number in range(_MANY_FILES):
            (folder / f"{number}.png").touch()
        drop = _Drop([folder])
        return [
            ("drop a folder of many files", drop),
            ("drop many files", _Drop([folder / f"{number}.png" for number in range(_MANY_FILES)])),
        ]

    def _acts_with_names(self) -> list[tuple[str, Act]]:
        from digitpad.widgets.error_dialog import show_error

        name = "7W" * 500_000
        return [
            ("status bar", lambda w: w.drawings.told.emit(name)),
            ("error", lambda w: show_error(w, _error(name))),
            ("close the error", _close_dialogs),
        ]

    def _measure(self, act: Act) -> tuple[float, float]:
        """Milliseconds of the longest turn from the act on until the window is quiet: processor, clock."""
        from PySide6.QtCore import QTimer

        self._longest = (0.0, 0.0)
        QTimer.singleShot(0, self.window, lambda: act(self.window))
        self._settle()
        return self._longest

    def _settle(self, until: Callable[[], bool] | None = None) -> None:
        """Let the event loop turn until something is so, or until nothing has taken long for a while."""
        from PySide6.QtCore import QEventLoop

        begin = last = time.monotonic()
        while time.monotonic() - begin < _TIMEOUT:
            start, used = time.monotonic(), time.thread_time()
            with self._look_in():
                self.app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
            took, clock = 1000 * (time.thread_time() - used), 1000 * (time.monotonic() - start)
            self._longest = (max(self._longest[0], took), max(self._longest[1], clock))
            if took > 5 or self._works():
                last = time.monotonic()
            waited = time.monotonic()
            if until is not None and until():
                return
            if until is None and waited - last > _QUIET:
                return
            time.sleep(0.002)

    _longest = (0.0, 0.0)

    @contextlib.contextmanager
    def _look_in(self) -> Iterator[None]:
        """Say where the thread is when a turn has lasted for ``LONGEST_MS``, and each time it has done so again."""
        is_over, own = threading.Event(), threading.get_ident()

        def look() -> None:
            while not is_over.wait(LONGEST_MS / 1000):
                places = traceback.extract_stack(sys._current_frames()[own])[-6:]
                words = " < ".join(f"{Path(p.filename).name}:{p.lineno} {p.name}" for p in reversed(places))
                print(f"  {self.watch.last}: {words}", file=sys.stderr, flush=True)

        thread = threading.Thread(target=look, daemon=True)
        thread.start()
        yield
        is_over.set()
        thread.join()

    @staticmethod
    def _works() -> bool:
        return any(thread.name.startswith("digitpad") for thread in threading.enumerate())


def largest_drawings() -> dict[str, Ink]:
    """Drawings at the limits of what the pad holds: one stroke, many, with pressure."""

    def spiral(points: int, turns: float, about: float = 140.0) -> tuple[tuple[float, float], ...]:
        return tuple(
            (about + 130 * step / points * math.cos(turns * step), about + 130 * step / points * math.sin(turns * step))
            for step in range(points)
        )

    long = spiral(MAX_POINTS, 0.02)
    few = MAX_POINTS // MAX_STROKES
    many = tuple(long[start : start + few] for start in range(0, MAX_POINTS, few))
    pressures = tuple(0.5 + 0.5 * math.sin(step / 30) for step in range(MAX_POINTS))
    return {
        "one stroke": Ink((Stroke(long, 2.0),)),
        "many strokes": Ink(tuple(Stroke(points, 6.0) for points in many)),
        "pressed stroke": Ink((Stroke(long, 2.0, pressures),)),
        "pressed strokes": Ink(tuple(Stroke(points, 6.0, pressures[:few]) for points in many)),
        "broad and wild": Ink((Stroke(spiral(MAX_POINTS, 2.4), 40.0),)),
    }


class _Drop:
    """Drops files on the window as the file manager does."""

    def __init__(self, paths: list[Path]) -> None:
        self._paths = paths

    def __call__(self, window: Any) -> None:
        from PySide6.QtCore import QMimeData, QUrl

        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path)) for path in self._paths])
        window.dropped.take(data)


def _draw(canvas: Any) -> None:
    canvas.press(_LEFT, False)
    canvas.move_to(_RIGHT)
    canvas.lift()


def _error(name: str) -> Exception:
    from trainer.errors import PictureError

    return PictureError("{0} could not be read: {1}.", name, OSError(2, "no"))


def _close_dialogs(window: Any) -> None:
    from PySide6.QtWidgets import QDialog

    for dialog in window.findChildren(QDialog):
        dialog.close()
