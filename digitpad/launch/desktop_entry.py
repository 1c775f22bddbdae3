"""Makes DigitPad known to a Linux desktop: menu entry, icon, metadata and file types, and takes them away again.

Everything goes to the user's own data folder (``XDG_DATA_HOME``), so that nobody needs to be root. Knows no Qt.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

from digitpad.system import paths
from trainer.errors import StorageError, TrainerError
from trainer.files.storage import atomic_write

APPLICATION_ID: Final = "org.digitpad.DigitPad"
# Programs that tell the desktop of the change, with their arguments below the data folder; each may be absent.
_REFRESHERS: Final = (
    ("update-desktop-database", "-q", "applications"),
    ("update-mime-database", "mime"),
    ("gtk-update-icon-cache", "-q", "-t", "-f", "icons/hicolor"),
)


def install() -> list[Path]:
    """Write the desktop entry, icon, AppStream metadata and MIME types and return the files written.

    Raises TrainerError off Linux and StorageError when a file cannot be written.
    """
    contents = _files()
    for path, data in contents.items():
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise StorageError("{0} could not be made: {1}.", path.parent, error) from error
        atomic_write(path, data)
    _refresh()
    return list(contents)


def remove() -> list[Path]:
    """Delete what ``install`` wrote and return the files that were there.

    Raises TrainerError off Linux and StorageError when a file cannot be deleted.
    """
    removed = [path for path in _files() if path.exists()]
    for path in removed:
        try:
            path.unlink()
        except OSError as error:
            raise StorageError("{0} could not be deleted: {1}.", path, error) from error
    _refresh()
    return removed


def _files() -> dict[Path, bytes]:
    if not sys.platform.startswith("linux"):
        raise TrainerError("Menu entries and file types are installed on Linux only; here, start `digitpad` by hand.")
    source, target = paths.linux_files(), _data_home()
    entry = (source / f"{APPLICATION_ID}.desktop").read_text(encoding="utf-8")
    return {
        target / "applications" / f"{APPLICATION_ID}.desktop": _with_command(entry).encode("utf-8", "surrogateescape"),
        target / "icons/hicolor/scalable/apps" / f"{APPLICATION_ID}.svg": (paths.icons() / "digitpad.svg").read_bytes(),
        target / "metainfo" / f"{APPLICATION_ID}.metainfo.xml": (
            source / f"{APPLICATION_ID}.metainfo.xml"
        ).read_bytes(),
        target / "mime/packages" / f"{APPLICATION_ID}.xml": (source / f"{APPLICATION_ID}.mime.xml").read_bytes(),
    }


def _data_home() -> Path:
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")


def _with_command(entry: str) -> str:
    """Name the program by its full path, because a virtual environment's folder is on no desktop's PATH."""
    program = Path(sys.executable).with_name("digitpad")
    words = [str(program)] if program.exists() else [sys.executable, "-m", "digitpad"]
    command = " ".join(_quoted(word) for word in words)
    entry = entry.replace("Exec=digitpad %f", f"Exec={command} %f", 1)
    return entry.replace("TryExec=digitpad", f"TryExec={words[0]}", 1)


def _quoted(word: str) -> str:
    r"""Quote a word of Exec as the Desktop Entry Specification asks: \ " ` $ escaped, \ doubled once more, % too."""
    escaped = "".join(f"\\{letter}" if letter in '\\"`$' else letter for letter in word)
    return '"' + escaped.replace("\\", "\\\\").replace("%", "%%") + '"'


def _refresh() -> None:
    """Tell the desktop; a refresher that is absent or fails costs nothing but a later look by the desktop itself."""
    for program, *arguments in _REFRESHERS:
        command = shutil.which(program)
        folder = _data_home() / arguments[-1]
        if command and folder.is_dir():
            subprocess.run([command, *arguments[:-1], str(folder)], check=False, capture_output=True)
