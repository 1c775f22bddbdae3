"""Per cents at the program's icon in the task bar of Linux desktops: a signal that docks listen to, and no more.

The protocol is Unity's (https://wiki.ubuntu.com/Unity/LauncherAPI), which KDE Plasma and GNOME's docks follow, too.
"""

from __future__ import annotations

import sys
from typing import Any

PROGRAM = "application://org.digitpad.DigitPad.desktop"
PATH, INTERFACE = "/org/digitpad/DigitPad", "com.canonical.Unity.LauncherEntry"


def show_share(per_cent: int) -> None:
    """Show how much of a run is done, 0 to 100; less than 0 takes it away. Nothing happens where nobody listens."""
    if not sys.platform.startswith("linux"):
        return
    try:
        from PySide6.QtDBus import QDBusConnection, QDBusMessage  # here, for only a run needs it
    except ImportError:  # the folder that runs without Python may come without it
        return
    bus = QDBusConnection.sessionBus()
    if bus.isConnected():
        message = QDBusMessage.createSignal(PATH, INTERFACE, "Update")
        message.setArguments([PROGRAM, _shown(per_cent)])
        bus.send(message)


def _shown(per_cent: int) -> dict[str, Any]:
    return {"progress": max(0, per_cent) / 100, "progress-visible": per_cent >= 0}
