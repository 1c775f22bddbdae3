"""Collects Python's cyclic garbage on the window's thread only, from the first use of the trainer on.

The interpreter collects on whichever thread happens to allocate: beside a training thread that means Qt objects may be
destroyed on the wrong thread, which crashes, and the window may stop at any time. Here it happens when the window's
event loop is idle.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from digitpad.system.torch_warm_up import is_loading

EVERY_MS = 1000


class GuiGarbage(QObject):
    """Looks once a second whether there is enough to collect."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        timer = QTimer(self)
        timer.setInterval(EVERY_MS)
        timer.timeout.connect(self.collect)
        timer.start()

    @staticmethod
    def collect() -> None:
        """Collect each generation that has grown beyond the interpreter's own threshold, but never while torch loads.

        Loading makes very many objects, none of them garbage, which would be looked through again and again.
        """
        if is_loading():
            return
        counts, limits = gc.get_count(), gc.get_threshold()
        for generation in (2, 1, 0):
            if counts[generation] > limits[generation]:
                gc.collect(generation)
                return


def keep_garbage_on_gui_thread() -> None:
    """Begin, once for the application."""
    application = QCoreApplication.instance()
    if application is not None and application.findChild(GuiGarbage) is None:
        GuiGarbage(application)


def collect_after_start() -> None:
    """Let the interpreter collect again, leaving out what the start made, which stays; not where we do it already."""
    gc.freeze()
    application = QCoreApplication.instance()
    if application is None or application.findChild(GuiGarbage) is None:
        gc.enable()
