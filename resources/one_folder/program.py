"""The entry of the one-folder program.

There ``sys.executable`` is this program and not Python, so it also answers to ``-P -m MODULE ARGUMENTS``, as
DigitPad calls Python when it converts a PyTorch file in a process of its own.
"""

import multiprocessing
import runpy
import sys

PYTHON_STYLE = ["-P", "-m"]


def main() -> int:
    """Run a module of ours as Python would, or the pad."""
    multiprocessing.freeze_support()
    if sys.argv[1:3] == PYTHON_STYLE and sys.argv[3].split(".")[0] == "trainer":
        module, sys.argv[1:] = sys.argv[3], sys.argv[4:]
        runpy.run_module(module, run_name="__main__", alter_sys=True)
        return 0
    from digitpad.__main__ import main as digitpad_main

    return digitpad_main()


if __name__ == "__main__":
    sys.exit(main())
