"""What ``resources/start.py`` understands: run, test, setup, and what each does in which order."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from system_packages import TEST_PROGRAMS, install_packages, missing_packages

from digitpad.system.training_parts import TrainingParts, write_state
from starting.installer import Installer
from starting.places import ROOT, environment
from starting.requirements import Requirements
from starting.setup import PROGRAM, Setup
from starting.training import (
    COMMAND,
    begin_beside_the_window,
    install_training,
    tell_on_terminal,
    work_beside_the_window,
)

CANNOT_SHOW_A_WINDOW = 2  # digitpad's exit status where there is no display
TRAINS = ("train", "experiment", "export", "--demo")  # what needs torch and opens no window that could wait for it
OPENS_NO_WINDOW = (
    *("classify", "predict", "evaluate", "adapt-study", "help", "-h", "--help", "--version"),
    *("--install-desktop", "--remove-desktop"),
)
AT_ONCE = ("-n", "auto", "--maxprocesses", "4", "--dist", "loadfile")  # processes, a file of tests each
CHECKS = (["ruff", "format", "--check", "."], ["ruff", "check", "."])
TYPES = ["mypy"]  # takes one core for minutes, so the tests do not wait for it
OPTIONS = {
    "--light": "run: leave torch out, for good (setup brings it)",
    "--repair": "look at each installed file and mend what is damaged",
    "--newest": "take the newest versions that are allowed, not those that the tests ran with",
}


def obey(words: list[str]) -> int:
    """Do what the words ask and return the exit status. Words after the options are digitpad's, or pytest's."""
    what, chosen, rest = _parse(words)
    if sys.platform.startswith("linux") and not {"LC_ALL", "LC_CTYPE", "LANG"} & set(os.environ):
        os.environ["LANG"] = "C.UTF-8"  # a bare container names no encoding, and Qt wants one
    setup = Setup(environment(), Requirements(ROOT, newest="--newest" in chosen))
    if what == "training":
        return work_beside_the_window(setup)
    missing = missing_packages(TEST_PROGRAMS if what == "test" else ())
    if missing:
        install_packages(missing)
    if "--repair" in chosen:
        setup.repair()
    if what == "test":
        setup.prepare("reading", "training", "tests")
        return test(setup, rest)
    setup.prepare("reading")
    if "--light" in chosen:
        setup.keep_light()
    return prepare_training(setup) if what == "setup" else run(setup, rest)


def run(setup: Setup, arguments: list[str]) -> int:
    """Open the window and install what training needs meanwhile; without a display DigitPad shows itself."""
    beside, first = None, next(iter(arguments), "")
    if first in TRAINS and not setup.is_light():
        prepare_training(setup)
    elif first in (*TRAINS, *OPENS_NO_WINDOW):
        pass
    elif not setup.is_ready(PROGRAM) or not (setup.is_light() or setup.is_ready("training")):
        beside = _begin_beside(setup)
    status = _digitpad(setup, arguments)
    if beside is not None:
        _end(beside, setup.is_light())
    if status != CANNOT_SHOW_A_WINDOW or arguments:
        return status
    print("So here is `digitpad --demo` instead, which needs no display.", flush=True)
    if not setup.is_light():
        prepare_training(setup)
    return _digitpad(setup, ["--demo", "--screenshots", "digitpad-demo"])


def prepare_training(setup: Setup) -> int:
    """Install what training needs while the terminal looks on; returns the exit status."""
    if setup.is_ready("training"):
        return 0
    print("Installing torch, which training needs; on Linux about 6 GB.", flush=True)
    installer = Installer(setup.environment, quiet=True)
    return 0 if install_training(setup, installer, tell_on_terminal(setup, installer)) else 1


def test(setup: Setup, arguments: list[str]) -> int:
    """Run the checks and the tests; pytest's summary is the last line unless a check failed."""
    failed = [" ".join(check) for check in CHECKS if _call(setup, check) != 0]
    with ThreadPoolExecutor(1) as beside:
        types = beside.submit(_listen, setup, TYPES)
        status = _call(setup, ["pytest", *AT_ONCE, *arguments])
        wrong, said = types.result()
    if wrong:
        print("$", *TYPES, f"\n{said}", flush=True)
        failed += TYPES
    for check in failed:
        print(f"failed beside the tests: {check}", flush=True)
    return status or (1 if failed else 0)


def _parse(words: list[str]) -> tuple[str, set[str], list[str]]:
    parser = argparse.ArgumentParser(prog="start.py", description="Set DigitPad up and run it, or pass its tests.")
    parser.add_argument("what", choices=("run", "test", "setup"), help="setup installs what training needs, too")
    for option, meaning in OPTIONS.items():
        parser.add_argument(option, action="store_true", help=meaning)
    parser.add_argument("rest", nargs="*", metavar="…", help="arguments for digitpad, or for pytest")
    own = [word for word in words if not word.startswith("-")][:1]
    head = words.index(own[0]) + 1 if own else len(words)
    while head < len(words) and words[head] in (*OPTIONS, "-h", "--help") and own != ["test"]:
        head += 1
    if own == ["training"]:
        return "training", set(words), []
    parser.parse_args(words[:head])
    return own[0], set(words[:head]), words[head:]


def _begin_beside(setup: Setup) -> subprocess.Popen[bytes]:
    if not setup.is_light():
        print("torch, which training needs, is installed while the window is open.", flush=True)
    state = TrainingParts("left out" if setup.is_light() else "installing", command=COMMAND)
    write_state(setup.environment.folder, state)
    return begin_beside_the_window(setup)


def _end(beside: subprocess.Popen[bytes], is_light: bool) -> None:
    """Nothing goes on unseen when the window is closed."""
    was_done = beside.poll() is not None
    assert beside.stdin is not None
    beside.stdin.close()
    beside.wait()
    if not was_done and not is_light:
        print("Not all is installed yet that training needs; the next start goes on with it.", flush=True)


def _digitpad(setup: Setup, arguments: list[str]) -> int:
    """The program, in the caller's folder, whose own modules it must not take for its own."""
    surroundings = dict(os.environ)
    if not setup.is_ready(PROGRAM):
        surroundings["PYTHONPATH"] = str(ROOT)
    return _started([str(setup.environment.python), "-P", "-m", "digitpad", *arguments], None, surroundings)


def _call(setup: Setup, command: list[str]) -> int:
    """Run a module of the virtual environment as a program, from the checkout, and return its exit status."""
    return _started([str(setup.environment.python), "-m", *command], ROOT, dict(os.environ))


def _listen(setup: Setup, command: list[str]) -> tuple[int, str]:
    """The same beside something else: the exit status, and what it said."""
    words = [str(setup.environment.python), "-m", *command]
    done = subprocess.run(words, check=False, cwd=ROOT, capture_output=True, text=True, errors="replace")
    return done.returncode, done.stdout + done.stderr


def _started(words: list[str], folder: Path | None, surroundings: dict[str, str]) -> int:
    print("$", " ".join(words[words.index("-m") + 1 :]), flush=True)
    try:
        return subprocess.run(words, check=False, cwd=folder, env=surroundings).returncode
    except KeyboardInterrupt:
        return 130
