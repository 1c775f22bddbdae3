"""Where the checkout and its environment lie, and what lies in that."""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path

from digitpad.system.paths import user_data_folder
from digitpad.system.training_parts import LOCK_NAME, STATE_NAME

ROOT = Path(__file__).resolve().parents[2]
OWN_FILES = (LOCK_NAME, STATE_NAME)


@dataclass(frozen=True)
class Environment:
    """A virtual environment in ``folder``, which need not exist yet."""

    folder: Path

    @property
    def python(self) -> Path:
        """Its interpreter."""
        return self.folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")

    @property
    def stamp(self) -> Path:
        """The file that says what is installed."""
        return self.folder / "digitpad-installed.json"

    @property
    def arriving(self) -> Path:
        """Where packages lie while they are downloaded, which may be more than a temporary folder takes."""
        return self.folder / "digitpad-arriving"

    def packages(self) -> Path | None:
        """Its folder of installed packages, None where there is none."""
        found = [self.folder / "Lib/site-packages", *sorted(self.folder.glob("lib/python*/site-packages"))]
        return next((place for place in found if place.is_dir()), None)


def environment() -> Environment:
    """The checkout's own `.venv`; where the checkout cannot be written, one among the user's files."""
    folder = ROOT / ".venv"
    if os.access(folder if folder.exists() else ROOT, os.W_OK):
        return Environment(folder)
    name = hashlib.sha256(str(ROOT).encode("utf-8", "surrogateescape")).hexdigest()[:12]
    return Environment(user_data_folder() / "environments" / name)
