"""The ``digitpad`` program: the window, or one of the commands that need none."""

from __future__ import annotations

import sys


def main(arguments: list[str] | None = None) -> int:
    """Start the pad, or do what the command line asks; returns the exit status."""
    words = sys.argv[1:] if arguments is None else arguments
    if words:
        from digitpad.command_line import run_command

        return run_command(words)
    return open_window()


def open_window(model: str | None = None) -> int:
    """Open the window, unless there is no display for it: then say so and return 2."""
    from digitpad.display_check import why_no_window

    reason = why_no_window()
    if reason:
        print(f"digitpad: {reason}", file=sys.stderr)
        return 2
    from pathlib import Path

    from digitpad.app import run

    return run(Path(model) if model else None)


if __name__ == "__main__":
    sys.exit(main())
