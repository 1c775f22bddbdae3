"""Runs a harness the way the documented command does, for the short versions in the tests."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]


def row_of(name: str, count: int, seed: int = 7) -> dict[str, Any]:
    """Run ``count`` cases of a harness in a process of its own and return its row of the table."""
    words = ["--only", name, "--count", str(count), "--minutes", "4", "--seed", str(seed)]
    child = subprocess.run(
        [sys.executable, "-m", "tests.reliability", *words],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    (row,) = json.loads(child.stdout)["rows"]
    assert row["n"] > 0, child.stderr
    assert row["failures"] == 0, f"{row}\n{child.stderr}"
    found: dict[str, Any] = row
    return found
