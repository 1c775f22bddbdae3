"""The application around the window: one QApplication, its theme, and the event loop."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from digitpad import __version__
from digitpad.system.settings import SettingsStore
from digitpad.texts.language import Language
from digitpad.widgets.theme import Theme
from digitpad.window.main_window import MainWindow
from digitpad.window.problem_dialog import ProblemLog

if TYPE_CHECKING:
    from digitpad.system.interrupt import Interrupt
    from trainer.model.digit_model import DigitModel


def create_application() -> QApplication:
    """The QApplication there is, or a new one named DigitPad."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        # Fusion follows our palettes everywhere; asking by argument costs nothing, QStyle in Python 25 ms of the start
        app = QApplication([*sys.argv[:1], "-style", "fusion"])
        # On X11 a busy window would get the last of several pen movements alone, and a drawn 6 become a line. It can
        # be said only now, for Qt's X11 part says the opposite when it is made.
        app.setAttribute(Qt.ApplicationAttribute.AA_CompressHighFrequencyEvents, False)
    app.setApplicationName("DigitPad")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("org.digitpad.DigitPad")
    return app


def create_window(model: Path | str | DigitModel | None = None) -> MainWindow:
    """Build the window without showing it or starting an event loop.

    ``model`` is a model, or a file that holds one; None is the model used last, else the bundled one. It is loaded
    after the first paint, or when the first ink is to be read. Nothing modal is shown.
    """
    app = create_application()
    settings = SettingsStore()
    theme, language = Theme(app), Language(app)
    theme.choose(settings.current.theme)
    language.choose(settings.current.language)
    return MainWindow(settings, theme, language, Path(model) if isinstance(model, str) else model)


def run(model: Path | None = None, drawing: Path | None = None) -> int:
    """Show the window, with a drawing or picture in it if one is named, until it is closed; returns the exit status."""
    app = create_application()
    window = create_window(model)
    ProblemLog(window).install()
    begun: list[Interrupt] = []
    window.canvas.painted_first.connect(lambda: QTimer.singleShot(0, lambda: begun.append(_begin(window))))
    window.show()
    if drawing is not None:
        window.drawings.open_file(drawing)
    status = app.exec()
    return _leave(next((interrupt.status for interrupt in begun if interrupt.has_come), status))


def _begin(window: MainWindow) -> Interrupt:
    """What the first paint has not to wait for."""
    from digitpad.system.garbage import collect_after_start
    from digitpad.system.interrupt import Interrupt

    collect_after_start()
    return Interrupt(window)


def _leave(status: int) -> int:
    """Return ``status``; but leave at once while a thread works on, which torch would answer with an abort.

    Such a thread is inside torch's import, or in a batch that took longer than the closing window waited.
    """
    import threading  # here, for it would cost the start

    if any(thread is not threading.main_thread() for thread in threading.enumerate()):
        import logging

        logging.shutdown()
        sys.stdout.flush()
        os._exit(status)
    return status
