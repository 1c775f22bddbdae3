"""How a module of the trainer is run in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Final

NO_WINDOW: Final[int] = getattr(subprocess, "CREATE_NO_WINDOW", 0)  # Windows opens a console otherwise
_PACKAGES: Final = Path(__file__).resolve().parents[2]


def child_command(module: str, *arguments: str) -> list[str]:
    """The command line for ``module``; the one-folder program understands the same words."""
    return [sys.executable, "-P", "-m", module, *arguments]


def child_environment() -> dict[str, str]:
    """The parent's environment, but one thread, no graphics card, and this very trainer."""
    changes = {"PYTHONPATH": str(_PACKAGES), "OMP_NUM_THREADS": "1", "CUDA_VISIBLE_DEVICES": ""}
    return {**os.environ, **changes, "PYTHONDONTWRITEBYTECODE": "1", "PYTHONIOENCODING": "utf-8"}


def usable_cores() -> int:
    """How many cores this process may use; at least 1."""
    affinity = getattr(os, "sched_getaffinity", None)
    return len(affinity(0)) if affinity is not None else os.cpu_count() or 1
