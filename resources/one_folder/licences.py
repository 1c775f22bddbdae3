"""The licences of all that a one-folder program carries: which distributions these are, and where their texts lie."""

from __future__ import annotations

import os
import re
import sysconfig
from collections.abc import Iterable
from importlib.metadata import Distribution, distributions
from pathlib import Path

TEXTS = Path(__file__).resolve().parents[1] / "licences"
OF_QT = ("Qt-and-PySide6.txt", "LGPL-3.0.txt", "GPL-3.0.txt")
_WITHOUT_A_TEXT = {"pyside6-essentials": OF_QT, "shiboken6": OF_QT}
"""Distributions that bring no licence along; ours of the same licence are taken."""
_LICENCE = re.compile(r"(licen[cs]e|copying|notice|eula|authors)", re.IGNORECASE)
_CODE = (".py", ".pyc", ".pyi", ".so", ".pyd")


def shipped_distributions(files: Iterable[Path | str]) -> list[Distribution]:
    """The installed distributions that own at least one of these files, by name."""
    shipped = {os.path.realpath(file) for file in files}
    return sorted(
        (found for found in distributions() if any(file in shipped for file in map(str, _files_of(found)))),
        key=lambda found: found.name.lower(),
    )


def licence_files(found: Distribution) -> list[Path]:
    """The licence texts of a distribution, those that it brings along or ours; none where there are none."""
    own = [path for path in _files_of(found) if _LICENCE.search(path.name) and path.suffix not in _CODE]
    return own or [TEXTS / name for name in _WITHOUT_A_TEXT.get(found.name.lower().replace("_", "-"), ())]


def python_licence() -> Path:
    """The licence of the Python that runs; FileNotFoundError where its text is not installed."""
    for folder in ("stdlib", "data", "platstdlib"):
        path = Path(sysconfig.get_path(folder), "LICENSE.txt")
        if path.is_file():
            return path
    raise FileNotFoundError("Python's LICENSE.txt is not installed beside its library.")


def collected(files: Iterable[Path | str], target: str) -> list[tuple[str, str]]:
    """PyInstaller's (file, folder) pairs of all texts below ``target``; SystemExit names what has no text."""
    pairs = [(str(path), target) for path in sorted(TEXTS.iterdir())] + [(str(python_licence()), f"{target}/Python")]
    missing = []
    for found in shipped_distributions(files):
        texts = licence_files(found)
        pairs += [(str(path), f"{target}/{found.name}/{_place(path)}".rstrip("/.")) for path in texts]
        if not texts:
            missing.append(found.name)
    if missing:
        raise SystemExit(f"No licence text was found for {', '.join(missing)}: add it to resources/licences.")
    places = {(folder, Path(file).name): file for file, folder in pairs}  # some bring the same text twice
    return [(file, folder) for (folder, _), file in places.items()]


def _files_of(found: Distribution) -> list[Path]:
    root = os.path.realpath(str(found.locate_file("")))
    return [Path(os.path.normpath(f"{root}/{file}")) for file in found.files or ()]


def _place(path: Path) -> str:
    """The folders below the distribution's own, so that texts of the same name do not meet."""
    folders = path.parts[:-1]
    for begin in ("licenses", "site-packages"):
        if begin in folders:
            return "/".join(name for name in folders[folders.index(begin) + 1 :] if not name.endswith(".dist-info"))
    return ""
