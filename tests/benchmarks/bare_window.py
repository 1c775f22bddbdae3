"""The comparator of the start: an empty QMainWindow of the pad's size; prints when it was painted, and its memory."""

from __future__ import annotations

import json
import sys
import time

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget


class Paper(QWidget):
    """Notes its first paint."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Note the time, and let the window paint to the end before the report."""
        painted = time.monotonic()
        QTimer.singleShot(0, lambda: report(painted))


def report(painted: float) -> None:
    """Print the figures and leave."""
    from tests.benchmarks.start_probe import resident_megabytes

    print(json.dumps({"painted": painted, "megabytes": resident_megabytes()}), flush=True)
    QApplication.quit()


if __name__ == "__main__":
    application = QApplication(sys.argv)
    window = QMainWindow()
    window.setCentralWidget(Paper())
    window.resize(1040, 760)
    window.show()
    sys.exit(application.exec())
