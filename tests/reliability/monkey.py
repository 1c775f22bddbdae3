"""A user who does anything at all: random pen strokes, keys, buttons and menu entries while a network is trained."""

from __future__ import annotations

import os
import random
import sys
import tempfile
import traceback
from typing import Any

from tests.reliability.budget import Budget, report

_LEFT_ALONE = ("Quit", "Close", "Website", "Report", "Online", "FullScreen")
_KEYS = ("Key_Space", "Key_Escape", "Key_Tab", "Key_Delete", "Key_Return", "Key_Up", "Key_Left", "Key_7", "Key_Z")


def play_monkey(budget: Budget, seed: int) -> dict[str, Any]:
    """Send random events to a real window and count what nobody expected."""
    with tempfile.TemporaryDirectory(prefix="digitpad-monkey-", ignore_cleanup_errors=True) as folder:
        os.environ |= {"QT_QPA_PLATFORM": "offscreen", "DIGITPAD_DATA": f"{folder}/data", "HOME": folder}
        os.chdir(folder)
        return _Monkey(random.Random(seed)).play(budget)


class _Monkey:
    def __init__(self, rng: random.Random) -> None:
        from PySide6.QtCore import QTimer, qInstallMessageHandler

        from digitpad import app

        self.rng = rng
        self.failures = {"exceptions": 0, "qt_warnings": 0}
        sys.excepthook = self._note_exception
        self.app = app.create_application()
        self.window = app.create_window()
        qInstallMessageHandler(self._note_message)
        self.window.show()
        self.window.commands["StartTraining"].trigger()  # opens the panel
        self.last = "start"
        self.runs = 0
        self._closer = QTimer(self.window)  # a menu or a dialog may run a loop of its own
        self._closer.setInterval(150)
        self._closer.timeout.connect(self._close_what_blocks)
        self._closer.start()

    def play(self, budget: Budget) -> dict[str, Any]:
        ways = (
            (self._draw,) * 8 + (self._press_key,) * 2 + (self._trigger,) * 2 + (self._click, self._resize, self._train)
        )
        done = 0
        while budget.allows(done):
            way = self.rng.choice(ways)
            self.last = way.__name__
            done += way()
            self.app.processEvents()
        self.window.close()
        self.app.processEvents()
        return report("random user events during training", done, self.failures, runs_started=self.runs)

    def _draw(self) -> int:
        from PySide6.QtCore import QEvent, QPointF, Qt
        from PySide6.QtGui import QMouseEvent

        canvas, left, free = self.window.canvas, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        count = self.rng.choice((0, 1, 5, 30))
        kinds = [QEvent.Type.MouseButtonPress, *[QEvent.Type.MouseMove] * count, QEvent.Type.MouseButtonRelease]
        for kind in kinds:
            place = QPointF(self.rng.uniform(-20, canvas.width() + 20), self.rng.uniform(-20, canvas.height() + 20))
            pressed = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseButtonRelease else left
            button = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseMove else left
            event = QMouseEvent(kind, place, canvas.mapToGlobal(place), button, pressed, free)
            self.app.sendEvent(canvas, event)
        return len(kinds)

    def _press_key(self) -> int:
        from PySide6.QtCore import Qt
        from PySide6.QtTest import QTest

        modifier = self.rng.choice((Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier))
        target = self.app.focusWidget() or self.window.canvas
        QTest.keyClick(target, getattr(Qt.Key, self.rng.choice(_KEYS)), modifier)
        return 1

    def _trigger(self) -> int:
        from PySide6.QtGui import QAction

        every = self.window.findChildren(QAction)
        action = self.rng.choice([action for action in every if action.isEnabled() and action.menu() is None])
        self.last = f"action {action.objectName()} {action.text()}"
        if action.objectName() and not any(word in action.objectName() for word in _LEFT_ALONE):
            action.trigger()
        return 1

    def _click(self) -> int:
        from PySide6.QtWidgets import QAbstractButton, QApplication

        found = [button for top in QApplication.topLevelWidgets() for button in top.findChildren(QAbstractButton)]
        usable = [button for button in found if button.isVisible() and button.isEnabled()]
        if usable:
            button = self.rng.choice(usable)
            self.last = f"button {button.objectName()} {button.text()}"
            button.click()
        return 1

    def _resize(self) -> int:
        self.window.resize(self.rng.randrange(300, 1600), self.rng.randrange(300, 1200))
        return 1

    def _train(self) -> int:
        from PySide6.QtWidgets import QAbstractButton

        name = self.rng.choice(("startTraining", "startTraining", "stopTraining"))
        button = self.window.findChild(QAbstractButton, name)
        if button is not None and button.isEnabled():
            self.runs += name == "startTraining"
            button.click()
        return 1

    def _close_what_blocks(self) -> None:
        from PySide6.QtWidgets import QApplication

        blocking = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        if blocking is not None and blocking is not self.window:
            blocking.close()
        if not self.window.isVisible():
            self.window.show()

    def _note_exception(self, *problem: Any) -> None:
        self.failures["exceptions"] += 1
        print(self.last, "".join(traceback.format_exception(*problem)), file=sys.stderr)

    def _note_message(self, kind: Any, _context: Any, message: str) -> None:
        from PySide6.QtCore import QtMsgType

        if kind not in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg) and "This plugin does not support" not in message:
            self.failures["qt_warnings"] += 1
            print(self.last, message, file=sys.stderr)


def count_references(budget: Budget, _seed: int) -> dict[str, Any]:
    """Make Qt calls without end and look whether Python's None, True and False lose references (PySide6 6.12 did)."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtWidgets import QApplication, QLabel

    QApplication.instance() or QApplication([])
    label = QLabel()
    values = (None, True, False)
    before = [sys.getrefcount(value) for value in values]
    done = 0
    while budget.allows(done):
        for number in range(500):
            label.setText("7" if number % 2 else "1")
            label.update()
            label.setEnabled(True)
            label.isVisible()
        done += 2000
    drift = max(abs(sys.getrefcount(value) - old) for value, old in zip(values, before, strict=True))
    return report("Qt calls without reference drift", done, {"drifted": int(drift > 1000)}, drift=drift)
