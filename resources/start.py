"""Sets DigitPad up and starts it, or passes its tests: ``python3 resources/start.py run`` or ``… test``.

Works on a fresh machine with Python 3.11 and nothing else, on Linux, Windows and macOS: the standard library only.
A virtual environment `.venv` in the checkout takes the packages, because the system's own Python is often managed.
What has been set up is written down there and not set up again. Everything comes from the package registries that
this machine's pip and apt-get are set up with.
"""

from __future__ import annotations  # an older Python must get as far as the sentence that says so

import argparse
import hashlib
import importlib.util
import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ENVIRONMENT = ROOT / ".venv"
BIN = ENVIRONMENT / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")
INSTALLED = ENVIRONMENT / "digitpad-installed.json"
OLDEST_PYTHON = (3, 11)
CANNOT_SHOW_A_WINDOW = 2  # digitpad's exit status where there is no display
AT_ONCE = ("-n", "auto", "--maxprocesses", "4", "--dist", "loadfile")  # processes, a file of tests each
CHECKS = (["ruff", "format", "--check", "."], ["ruff", "check", "."], ["mypy"])


def main() -> int:
    """Does what the command line asks for and returns the exit status."""
    parser = argparse.ArgumentParser(description="Set DigitPad up and run it, or pass its tests.")
    parser.add_argument("what", choices=("run", "test", "setup"), help="setup only prepares both")
    parser.add_argument("rest", nargs=argparse.REMAINDER, help="arguments for digitpad, or for pytest")
    arguments = parser.parse_args()
    if sys.version_info < OLDEST_PYTHON:
        raise SystemExit(f"DigitPad needs Python 3.11 or newer, and this is {sys.version.split()[0]}.")
    if sys.platform.startswith("linux") and not {"LC_ALL", "LC_CTYPE", "LANG"} & set(os.environ):
        os.environ["LANG"] = "C.UTF-8"  # a bare container names no encoding, and Qt wants one
    set_up(with_tests=arguments.what != "run")
    if arguments.what == "run":
        return run(arguments.rest)
    return test(arguments.rest) if arguments.what == "test" else 0


def run(arguments: list[str]) -> int:
    """Starts the window; where there is no display, lets DigitPad show itself without one."""
    status = _call(["digitpad", *arguments])
    if status != CANNOT_SHOW_A_WINDOW or arguments:
        return status
    print("So here is `digitpad --demo` instead, which needs no display.", flush=True)
    return _call(["digitpad", "--demo", "--screenshots", "digitpad-demo"])


def test(arguments: list[str]) -> int:
    """Runs the checks and the tests; pytest's summary is the last line unless a check before it failed."""
    failed = [" ".join(check) for check in CHECKS if _call(check) != 0]
    status = _call(["pytest", *AT_ONCE, *arguments])
    for check in failed:
        print(f"failed before the tests: {check}", flush=True)
    return status or (1 if failed else 0)


def set_up(with_tests: bool) -> None:
    """Brings the machine to where DigitPad, and its tests if asked for, can run; does only what is still to do."""
    from system_packages import TEST_PROGRAMS, install_packages, missing_packages

    missing = missing_packages(TEST_PROGRAMS if with_tests else ())
    if missing:
        install_packages(missing)
    wanted = _wanted(with_tests)
    done = _done()
    if done is not None and set(wanted) <= set(done):
        return
    if done is None:
        _make_environment()
    print("Installing the Python packages; the first time takes some minutes, torch is big.", flush=True)
    requirements = [line for line in wanted if not line.startswith("#")]
    quiet = [] if sys.stdout.isatty() else ["--quiet"]
    if _pip(["install", *quiet, "--editable", str(ROOT), *requirements]) != 0:
        raise SystemExit("The Python packages could not be installed; the reason is above.")
    kept = [] if done is None or wanted[0] not in done else done
    INSTALLED.write_text(json.dumps(sorted({*kept, *wanted}), indent=1), encoding="utf-8")


def _wanted(with_tests: bool) -> list[str]:
    """What has to be installed: a line that stands for the project as it is declared, then the tests' requirements."""
    import tomllib

    declared = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    project = json.dumps([declared["project"], declared["build-system"], str(ROOT), sys.version], sort_keys=True)
    digest = hashlib.sha256(project.encode()).hexdigest()
    return [f"# digitpad {digest}", *(declared["dependency-groups"]["test"] if with_tests else [])]


def _done() -> list[str] | None:
    """What the virtual environment has already; None when there is none, or one that no longer works."""
    try:
        subprocess.run([PYTHON, "-c", ""], check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        return None
    try:
        return list(json.loads(INSTALLED.read_text(encoding="utf-8")))
    except (OSError, ValueError):
        return []


def _make_environment() -> None:
    """Makes the virtual environment, with the system's pip working on it where Python comes without its own."""
    options = [] if importlib.util.find_spec("ensurepip") else ["--without-pip"]
    made = subprocess.run([sys.executable, "-m", "venv", "--clear", *options, ENVIRONMENT], check=False)
    if made.returncode != 0:
        raise SystemExit("The virtual environment could not be made; the reason is above.")


def _pip(arguments: list[str]) -> int:
    if not importlib.util.find_spec("pip") and not importlib.util.find_spec("ensurepip"):
        from system_packages import install_packages

        install_packages(["python3-pip"])
    own = subprocess.run([PYTHON, "-m", "pip", "--version"], check=False, capture_output=True).returncode == 0
    pip: list[str | Path] = [PYTHON, "-m", "pip"] if own else [sys.executable, "-m", "pip", "--python", PYTHON]
    return subprocess.run([*pip, *arguments], check=False).returncode


def _call(command: list[str]) -> int:
    """Runs a module of the virtual environment as a program, from the checkout, and returns its exit status."""
    module, *arguments = command
    print("$", " ".join(command), flush=True)
    return subprocess.run([PYTHON, "-m", module, *arguments], check=False, cwd=ROOT).returncode


if __name__ == "__main__":
    sys.exit(main())
