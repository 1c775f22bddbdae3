"""Opens the window: what is set for the whole process before Qt is imported, then the application."""

from __future__ import annotations

import gc
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def open_window(model: str | None = None, drawing: Path | None = None) -> int:
    """Open the window, with a drawing or picture in it if one is named; without a display say so and return 2."""
    gc.disable()  # nothing that a start makes is garbage; the window turns it on again once it is painted
    from trainer.model.matrix_threads import settle_threads

    settle_threads()
    from digitpad.launch.display_check import why_no_window

    reason = why_no_window()
    if reason:
        print(f"digitpad: {reason}", file=sys.stderr)
        return 2
    from digitpad.launch.plain_import import restore_import

    restore_import()  # before the modules that it makes faster
    from pathlib import Path

    from digitpad.app import run

    return run(Path(model) if model else None, drawing)
