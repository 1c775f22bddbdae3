"""Starts the pad as its own program does, with ink on it, and prints when it was painted and when it answered."""

from __future__ import annotations

import gc
import json
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from digitpad.launch.plain_import import restore_import

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent, QObject

    from digitpad.recognize.recognizer import Reading
    from digitpad.window.main_window import MainWindow

HEAVY = ("torch", "torchvision", "pyqtgraph")


def resident_megabytes() -> float:
    """Memory of this process in RAM, in MB (10^6 bytes)."""
    for line in Path("/proc/self/status").read_text(encoding="utf-8").splitlines():
        if line.startswith("VmRSS:"):
            return float(line.split()[1]) * 1024 / 1e6
    raise OSError("no VmRSS")


def watch(window: MainWindow) -> None:
    """Put a seven on the pad; note when canvas and bars were first painted and when the seven was read."""
    from PySide6.QtCore import QEvent, QObject

    from trainer.ink.strokes import Ink, Stroke

    class Watch(QObject):
        def __init__(self) -> None:
            super().__init__(window)
            self.unpainted = {"inkCanvas", "probabilityBar0", "probabilityBar9", "predictedDigit", "networkInput"}
            self.painted = 0.0
            for name in self.unpainted:
                found = window.findChild(QObject, name)
                assert found is not None, name
                found.installEventFilter(self)

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint and watched.objectName() in self.unpainted:
                self.unpainted.discard(watched.objectName())
                self.painted = time.monotonic()
            return False

        def answered(self, reading: Reading) -> None:
            if self.painted and reading.prediction.most_probable is not None:
                loaded = [name for name in HEAVY if name in sys.modules]
                figures = {"painted": self.painted, "answered": time.monotonic(), "heavy": loaded}
                print(json.dumps({**figures, "megabytes": resident_megabytes()}), flush=True)
                window.recognizer.prediction_changed.disconnect(self.answered)
                window.close()

    window.document.show_ink(Ink((Stroke(((80.0, 60.0), (200.0, 60.0), (140.0, 220.0))),)))
    window.recognizer.prediction_changed.connect(Watch().answered)


def main() -> int:
    """The pad's own main, with a watch on its window; what main does before it imports the window is done here, too."""
    gc.disable()
    restore_import()
    from digitpad import app

    create_window = app.create_window

    def watched(*arguments: object) -> MainWindow:
        window = create_window(*arguments)  # type: ignore[arg-type]
        watch(window)
        return window

    app.create_window = watched  # type: ignore[assignment]
    from digitpad.__main__ import main as digitpad_main

    return digitpad_main([])


if __name__ == "__main__":
    sys.exit(main())
