"""The folder of what is kept for the user, which the window and the command line share."""

from __future__ import annotations

import contextlib
import os
import stat
import sys
from functools import cache
from pathlib import Path

from trainer.errors import showable
from trainer.files.bundle import DATA_VARIABLE


def user_data_folder() -> Path:
    """The folder of models, runs, samples, settings and the log; made when it is missing.

    The environment variable ``DIGITPAD_DATA`` overrides the platform's usual place. Where that cannot be written,
    or has a name that is not UTF-8, which Qt could not find again, it is a temporary folder, and a sentence on stderr
    says that nothing will be kept. Nobody else may look into the folder, unless the user has made it so.
    """
    chosen = os.environ.get(DATA_VARIABLE)
    folder = Path(chosen) if chosen else _platform_data_folder()
    with contextlib.suppress(OSError, UnicodeEncodeError):
        str(folder).encode()
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not chosen:
            _close_to_others(folder)
        if os.access(folder, os.W_OK):
            return folder
    return _substitute(folder)


def user_folder(name: str) -> Path:
    """The folder ``name`` in it, such as "runs"; made when it is missing."""
    folder = user_data_folder() / name
    folder.mkdir(mode=0o700, exist_ok=True)
    return folder


@cache
def _substitute(folder: Path) -> Path:
    """A folder for this process only, so that the pad works although nothing can be kept."""
    import atexit
    import shutil
    import tempfile

    place = Path(tempfile.mkdtemp(prefix="digitpad-"))
    atexit.register(shutil.rmtree, place, ignore_errors=True)
    problem = "cannot be written" if str(folder).isprintable() else "has a name that is not UTF-8"
    sentence = f"{problem}, so nothing will be kept; name another folder in DIGITPAD_DATA."
    print(f"digitpad: {showable(str(folder))} {sentence}", file=sys.stderr)
    return place


@cache
def _close_to_others(folder: Path) -> None:
    """Take from others the right to look into a folder that an earlier version made."""
    if stat.S_IMODE(folder.stat().st_mode) & 0o077:
        folder.chmod(0o700)


def _platform_data_folder() -> Path:
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local") / "DigitPad"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "DigitPad"
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share") / "digitpad"
