"""The system libraries and programs that Qt and the tests need on Linux, and how to get them on Debian's family.

Windows and macOS need none: their Qt packages bring all there is.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from digitpad.launch import display_check

# What the tests start -> the Debian package that has it.
TEST_PROGRAMS = {"Xvfb": "xvfb", "xdotool": "xdotool", "desktop-file-validate": "desktop-file-utils"}


def missing_packages(programs: Iterable[str] = ()) -> list[str]:
    """Names the Debian packages whose libraries, or whose named ``programs``, this machine lacks; none off Linux."""
    if not sys.platform.startswith("linux"):
        return []
    packages = display_check.missing_packages({**display_check.GUI_LIBRARIES, **display_check.XCB_LIBRARIES})
    return sorted({*packages, *(TEST_PROGRAMS[name] for name in programs if shutil.which(name) is None)})


def install_packages(packages: list[str]) -> bool:
    """Says which Debian packages are missing and installs them if it can; a person at a terminal may refuse.

    Returns whether they were installed. Never raises: a missing library is a reason to speak, not to stop.
    """
    apt = _apt_get()
    wanted = " ".join(packages)
    if not apt:
        print(f"These system packages are missing (names as in Debian), please install them: {wanted}", file=sys.stderr)
        return False
    print(f"These system packages are missing and are installed now, by {' '.join(apt)} install: {wanted}", flush=True)
    if sys.stdin.isatty() and input("Go on? [Y/n] ").strip().lower().startswith("n"):
        return False
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run([*apt, "update", "-qq"], env=environment, check=False)
    install = [*apt, "install", "-qq", "-y", "--no-install-recommends", *packages]
    if subprocess.run(install, env=environment, stdout=subprocess.DEVNULL, check=False).returncode == 0:
        return True
    print(f"The system packages could not be installed, please do it by hand: {wanted}", file=sys.stderr)
    return False


def _apt_get() -> list[str]:
    """The command that installs as root: apt-get itself, through sudo, or nothing where neither can be had."""
    if shutil.which("apt-get") is None:
        return []
    if os.geteuid() == 0:
        return ["apt-get"]
    if shutil.which("sudo") is None:
        return []
    if sys.stdin.isatty():
        return ["sudo", "apt-get"]
    allowed = subprocess.run(["sudo", "-n", "true"], stderr=subprocess.DEVNULL, check=False).returncode == 0
    return ["sudo", "-n", "apt-get"] if allowed else []
