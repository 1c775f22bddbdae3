"""Is there a display, and can Qt reach it? Asked before QApplication is made, which would abort the process."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path

WAYS = (
    "Start it on a desktop, under Xvfb (xvfb-run digitpad), or use what needs no display: "
    "digitpad classify FILE, digitpad --demo."
)
_NO_DISPLAY_NEEDED = ("offscreen", "minimal", "vnc", "linuxfb", "eglfs")
XCB_LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libX11-xcb.so.1": "libx11-xcb1",
}
GUI_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libglib-2.0.so.0": "libglib2.0-0",
}


def why_no_window(environment: Mapping[str, str] | None = None) -> str:
    """One sentence that says why no window can be opened and what to do, or "" when one can."""
    environment = os.environ if environment is None else environment
    if not sys.platform.startswith("linux"):
        return ""
    try:
        import PySide6.QtGui  # noqa: F401 (which loads what it needs)
    except ImportError:
        missing = missing_packages(GUI_LIBRARIES)
        if missing:
            return _install(missing)
    platform = environment.get("QT_QPA_PLATFORM", "").split(":")[0].split(";")[0]
    if platform in _NO_DISPLAY_NEEDED or (platform != "xcb" and _wayland_answers(environment)):
        return ""
    return _why_no_x(environment)


def _why_no_x(environment: Mapping[str, str]) -> str:
    display = environment.get("DISPLAY", "")
    if not display:
        return f"There is no display. {WAYS}"
    missing = missing_packages(XCB_LIBRARIES)
    if missing:
        return _install(missing)
    return "" if _x_server_answers(display) else f"The display {display} does not answer. {WAYS}"


def missing_packages(libraries: Mapping[str, str]) -> list[str]:
    """The Debian packages of those system libraries that cannot be loaded."""
    return [package for library, package in libraries.items() if not _loads(library)]


def _install(packages: list[str]) -> str:
    return f"Qt needs system libraries that are missing: apt-get install {' '.join(packages)}"


def _loads(library: str) -> bool:
    import ctypes  # here, for a start without X11 can do without

    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _x_server_answers(display: str) -> bool:
    """Ask as Qt will, through libxcb, with the user's authority and all."""
    import ctypes

    xcb = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = [ctypes.c_char_p, ctypes.c_void_p]
    xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(display.encode(), None)
    failed = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return not failed


def _wayland_answers(environment: Mapping[str, str]) -> bool:
    name = environment.get("WAYLAND_DISPLAY", "")
    if not name:
        return False
    import socket  # here, for it would cost the start

    address = Path(environment.get("XDG_RUNTIME_DIR", "/")) / name
    with socket.socket(socket.AF_UNIX) as line:
        line.settimeout(2.0)
        try:
            line.connect(str(address))
        except OSError:
            return False
    return True
