"""Pins anew what the tests run with: ``python resources/locked/pin.py``, where uv is installed.

Three files, each with what its group adds to those before: reading.txt, training.txt, tests.txt. One set of versions
serves all systems and Pythons that are supported; a line ends with where it is for. pip itself is not pinned.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
sys.path.insert(0, str(FOLDER.parent))

from starting.requirements import GROUPS, Requirements  # noqa: E402

OLDEST = "3.11"


def main() -> None:
    """Write the files; words after the script's name go to uv, such as ``-c versions.txt``."""
    requirements = Requirements(FOLDER.parent.parent)
    wanted: list[str] = []
    known: set[str] = set()
    for group in GROUPS:
        wanted += requirements.declared(group)
        lines = _pinned(wanted, sys.argv[1:])
        text = "\n".join(line for line in lines if line not in known)
        requirements.lock(group).write_text(f"# Made by pin.py; not by hand.\n{text}\n", encoding="utf-8")
        known.update(lines)


def _pinned(wanted: list[str], options: list[str]) -> list[str]:
    words = ["uv", "pip", "compile", "--universal", "--python-version", OLDEST, "--no-header", "--no-annotate"]
    words += ["--no-emit-package", "pip", "--quiet", *options, "-"]
    said = subprocess.run(words, input="\n".join(wanted), capture_output=True, text=True, check=True).stdout
    return [line for line in said.splitlines() if line and not line.startswith("#")]


if __name__ == "__main__":
    main()
