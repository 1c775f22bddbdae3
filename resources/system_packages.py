"""The system libraries and programs that Qt and the tests need on Linux, and how to get them on Debian's family.

Windows and macOS need none: their Qt packages bring all there is.
"""

import ctypes
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable

# What Qt's own libraries and its xcb platform load from the system -> the Debian package that has it.
LIBRARIES = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-glx.so.0": "libxcb-glx0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
}
# What the tests start -> the Debian package that has it.
TEST_PROGRAMS = {"Xvfb": "xvfb", "xdotool": "xdotool", "desktop-file-validate": "desktop-file-utils"}


def missing_packages(programs: Iterable[str] = ()) -> list[str]:
    """Names the Debian packages whose libraries, or whose named ``programs``, this machine lacks; none off Linux."""
    if not sys.platform.startswith("linux"):
        return []
    packages = {LIBRARIES[name] for name in LIBRARIES if not _loads(name)}
    packages |= {TEST_PROGRAMS[name] for name in programs if shutil.which(name) is None}
    return sorted(packages)


def install_packages(packages: list[str]) -> bool:
    """Installs Debian packages where that is possible without asking twice, else says what to install.

    Returns whether they were installed. Never raises: a missing library is a reason to speak, not to stop.
    """
    apt = _apt_get()
    wanted = " ".join(packages)
    if not apt:
        print(f"These system packages are missing (names as in Debian), please install them: {wanted}", file=sys.stderr)
        return False
    print(f"Installing system packages: {wanted}", flush=True)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run([*apt, "update", "-qq"], env=environment, check=False)
    install = [*apt, "install", "-qq", "-y", "--no-install-recommends", *packages]
    if subprocess.run(install, env=environment, stdout=subprocess.DEVNULL, check=False).returncode == 0:
        return True
    print(f"The system packages could not be installed, please do it by hand: {wanted}", file=sys.stderr)
    return False


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


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
