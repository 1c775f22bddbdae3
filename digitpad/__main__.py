"""The ``digitpad`` program: the window, or one of the commands that need none."""

from __future__ import annotations

import sys


def main(arguments: list[str] | None = None) -> int:
    """Start the pad, or do what the command line asks; returns the exit status."""
    words = sys.argv[1:] if arguments is None else arguments
    try:
        return _run(words)
    except KeyboardInterrupt:  # before there is a window that could be closed
        return 130


def _run(words: list[str]) -> int:
    if words:
        from digitpad.launch.command_line import run_command

        return run_command(words)
    from digitpad.launch.start import open_window

    return open_window()


if __name__ == "__main__":
    sys.exit(main())
