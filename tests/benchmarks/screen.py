"""Where the windows of the benchmarks are shown."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from shutil import which


@contextmanager
def screen() -> Iterator[dict[str, str]]:
    """The environment of a virtual display where Xvfb is installed, else of Qt's offscreen platform."""
    if not which("Xvfb"):
        yield {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
        return
    from tests.end_to_end.virtual_display import VirtualDisplay

    display = VirtualDisplay()
    try:
        yield display.environment
    finally:
        display.close()
