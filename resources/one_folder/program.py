"""The entry of the one-folder program.

There ``sys.executable`` is this program and not Python, so it also answers to ``-P -m MODULE ARGUMENTS``, as
DigitPad calls Python for what it does in a process of its own, such as drawing what a run learns.
"""

import multiprocessing
import os
import runpy
import sys

PYTHON_STYLE = ["-P", "-m"]
LIBRARY_PATH = "LD_LIBRARY_PATH"


def main() -> int:
    """Run a module of ours as Python would, or the pad."""
    multiprocessing.freeze_support()
    give_back_library_path()
    if sys.argv[1:3] == PYTHON_STYLE and "".join(sys.argv[3:4]).split(".")[0] == "trainer":
        module, sys.argv[1:] = sys.argv[3], sys.argv[4:]
        runpy.run_module(module, run_name="__main__", alter_sys=True)
        return 0
    from digitpad.__main__ import main as digitpad_main

    return digitpad_main()


def give_back_library_path() -> None:
    """Let programs that this one starts, a file manager say, find the system's libraries instead of this folder's.

    PyInstaller keeps the user's own setting under another name; this process has read what it needs already.
    """
    users_own = os.environ.pop(f"{LIBRARY_PATH}_ORIG", None)
    if users_own is not None:
        os.environ[LIBRARY_PATH] = users_own
    elif getattr(sys, "frozen", False):
        os.environ.pop(LIBRARY_PATH, None)


if __name__ == "__main__":
    sys.exit(main())
