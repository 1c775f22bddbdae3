"""The ``digitpad`` program: the window, or one of the commands that need none."""

from __future__ import annotations

import gc
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def main(arguments: list[str] | None = None) -> int:
    """Start the pad, or do what the command line asks; returns the exit status."""
    words = sys.argv[1:] if arguments is None else arguments
    if words:
        from digitpad.launch.command_line import run_command

        return run_command(words)
    return open_window()


def open_window(model: str | None = None, drawing: Path | None = None) -> int:
    """Open the window, with a drawing or picture in it if one is named; without a display say so and return 2."""
    gc.disable()  # nothing that a start makes is garbage; the window turns it on again once it is painted
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


if __name__ == "__main__":
    sys.exit(main())
