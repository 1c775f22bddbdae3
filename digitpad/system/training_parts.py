"""What training needs besides reading, torch: is it there, is it being installed, or what went wrong?

``resources/start.py`` installs it while the window is open already, in a process of its own, and writes into a file of
the environment how far it is. Whoever asks here gets that, or what can be seen of torch where nothing was written.
"""

from __future__ import annotations

import contextlib
import importlib.util
import json
import os
import subprocess
import sys
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final, Literal, get_args

from trainer.errors import StorageError
from trainer.files.file_lock import is_held
from trainer.files.foreign_file import read_foreign_file

STATE_NAME: Final = "digitpad-training.json"
LOCK_NAME: Final = "digitpad-setup.lock"
MOST_BYTES: Final = 2**16
State = Literal["ready", "installing", "interrupted", "network", "disk", "failed", "left out", "missing", "broken"]


@dataclass(frozen=True, slots=True)
class TrainingParts:
    """How far the installation is, or how it ended.

    ``done`` of ``steps`` packages are installed, ``share`` (0..1) of the one called ``name`` has arrived; ``command``
    is what installs the rest, in a terminal, "" where nothing does.
    """

    state: State
    done: int = 0
    steps: int = 0
    share: float = 0.0
    name: str = ""
    command: str = ""

    @property
    def whole(self) -> float:
        """How much of all is done, 0..1."""
        return (self.done + self.share) / self.steps if self.steps else 0.0


def training_parts(environment: Path | None = None) -> TrainingParts:
    """What is known now; quick enough to be asked each second. ``environment`` is this Python's own by default."""
    environment = Path(sys.prefix) if environment is None else environment
    told = read_state(environment)
    if told is not None and told.state == "installing" and not is_held(environment / LOCK_NAME):
        told = TrainingParts("interrupted", told.done, told.steps, 0.0, told.name, told.command)
    if told is not None and told.state in ("installing", "interrupted", "network", "disk", "failed"):
        return told
    if _is_there("torch"):
        return TrainingParts("ready", command=told.command if told else _command("--force-reinstall"))
    if told is not None and told.command:
        return TrainingParts("left out" if told.state == "left out" else "missing", command=told.command)
    return TrainingParts("missing", command=_command())


def read_state(environment: Path) -> TrainingParts | None:
    """What was written into this environment, None where nothing that makes sense was."""
    try:
        values = json.loads(read_foreign_file(environment / STATE_NAME, MOST_BYTES, StorageError))
        told = TrainingParts(**values)
        makes_sense = told.state in get_args(State) and 0 <= told.whole <= 1
        return told if makes_sense and isinstance(told.name, str) and isinstance(told.command, str) else None
    except (OSError, StorageError, ValueError, TypeError, RecursionError):
        return None


def write_state(environment: Path, parts: TrainingParts) -> None:
    """Write for others what is known; a disk that takes nothing more is no reason to stop."""
    place = environment / STATE_NAME
    words = json.dumps(asdict(parts))
    new = place.with_suffix(".part")
    with contextlib.suppress(OSError):
        try:
            new.write_text(words, encoding="utf-8")
            new.replace(place)
        except OSError:
            place.write_text(words, encoding="utf-8")


def as_typed(words: list[str]) -> str:
    """A command line as it is typed into this system's terminal."""
    import shlex

    return subprocess.list2cmdline(words) if os.name == "nt" else shlex.join(words)


def _command(*options: str) -> str:
    """What installs torch into this Python's environment; a folder that runs without Python has none."""
    if getattr(sys, "frozen", False):
        return ""
    return as_typed([sys.executable, "-m", "pip", "install", *options, "torch", "torchvision"])


def _is_there(name: str) -> bool:
    if name in sys.modules:
        return sys.modules[name] is not None
    importlib.invalidate_caches()
    return importlib.util.find_spec(name) is not None
