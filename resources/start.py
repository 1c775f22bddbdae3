"""Sets DigitPad up and starts it, or passes its tests: ``python3 resources/start.py run`` or ``... test``.

Works on a fresh machine with Python 3.11 and nothing else, on Linux, Windows and macOS. This file alone is written so
that any Python, 2.7 too, gets as far as the sentence that says what is needed; all else lies in ``starting/``.
"""

import sys

OLDEST_PYTHON = (3, 11)


def main():
    """Does what the command line asks for and returns the exit status."""
    if sys.version_info < OLDEST_PYTHON:
        sys.stderr.write("DigitPad needs Python 3.11 or newer, and this is %s.\n" % sys.version.split()[0])
        return 1
    from starting.command_line import obey

    return obey(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
