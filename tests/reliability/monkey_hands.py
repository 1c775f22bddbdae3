"""What the monkey can do, each thing with real events: draw, type, click, turn the wheel, choose, answer dialogs."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt, QTimer, QUrl, Slot
from PySide6.QtGui import QAction, QDesktopServices, QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QFileDialog, QWidget

from digitpad.window.main_window import MainWindow
from tests.reliability.small_training import choose_small_training
from tests.trainer.sample_models import random_model
from trainer.ink.inkml import write_inkml
from trainer.ink.strokes import Ink, Stroke
from trainer.model.model_file import save_model

_LEFT_ALONE = ("Quit", "Close", "FullScreen", "LearnSamples", "Download")  # ends the game, or takes a minute each
_KEYS = ("Space", "Escape", "Tab", "Delete", "Return", "Up", "Left", "Down", "Home", "7", "3", "Z", "Y", "P", "E", "F2")
_MODIFIERS = (Qt.KeyboardModifier.NoModifier,) * 3 + (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
_BLOCKED_MS = 20


class Hands(QObject):
    """``ways`` are methods that send events and return how many; ``last`` names what was touched."""

    def __init__(self, window: MainWindow, rng: random.Random, data: Path, folder: Path) -> None:
        super().__init__(window)
        self.window, self.rng, self.data, self.last = window, rng, data, ""
        self.files = _files_to_open(folder, data)
        self.save_to = folder / "saved"
        self.save_to.mkdir()
        self.ways: tuple[Callable[[], int], ...] = (
            *((self.draw,) * 10 + (self.press_key,) * 4 + (self.wheel,) * 2 + (self.click_anywhere,) * 3),
            *((self.trigger,) * 2 + (self.press_button,) * 3 + (self.resize, self.train, self.train)),
        )
        for scheme in ("http", "https", "file", "mailto"):
            QDesktopServices.setUrlHandler(scheme, self, "open_nothing")
        timer = QTimer(self)  # a menu may run an event loop of its own
        timer.setInterval(_BLOCKED_MS)
        timer.timeout.connect(self._close_what_blocks)
        timer.start()

    def draw(self) -> int:
        """A stroke from anywhere to anywhere, also over the pad's edges, with the left or the right button."""
        canvas = self.window.canvas
        button = self.rng.choice((Qt.MouseButton.LeftButton,) * 4 + (Qt.MouseButton.RightButton,))
        count = self.rng.choice((0, 1, 5, 30, 60))
        kinds = [QEvent.Type.MouseButtonPress, *[QEvent.Type.MouseMove] * count, QEvent.Type.MouseButtonRelease]
        place = QPointF(self.rng.uniform(0, canvas.width()), self.rng.uniform(0, canvas.height()))
        for kind in kinds:
            place += QPointF(self.rng.gauss(0, 25), self.rng.gauss(0, 25))
            held = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseButtonRelease else button
            caused = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseMove else button
            free = Qt.KeyboardModifier.NoModifier
            QApplication.sendEvent(canvas, QMouseEvent(kind, place, canvas.mapToGlobal(place), caused, held, free))
        return len(kinds)

    def press_key(self) -> int:
        """Any key, at whatever has the focus."""
        target = QApplication.focusWidget() or self.window.canvas
        key = self.rng.choice(_KEYS)
        self.last = f"{key} at {_name(target)}"
        if not isinstance(target.window(), QFileDialog):  # its keys rename and delete files
            QTest.keyClick(target, getattr(Qt.Key, f"Key_{key}"), self.rng.choice(_MODIFIERS))
        return 1

    def wheel(self) -> int:
        """Turn the wheel over something."""
        target = self._any_widget()
        place = QPointF(target.width() / 2, target.height() / 2)
        turn = QPoint(0, self.rng.choice((-120, 120, 40)))
        plain, phase = Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase
        event = QWheelEvent(place, target.mapToGlobal(place), turn, turn, Qt.MouseButton.NoButton, plain, phase, False)
        self.last = f"wheel over {_name(target)}"
        QApplication.sendEvent(target, event)
        return 1

    def click_anywhere(self) -> int:
        """Press and release a button somewhere on a widget, now and then twice."""
        target = self._any_widget()
        if isinstance(target.window(), QFileDialog):
            return 0
        place = QPoint(self.rng.randrange(max(1, target.width())), self.rng.randrange(max(1, target.height())))
        button = self.rng.choice((Qt.MouseButton.LeftButton,) * 3 + (Qt.MouseButton.RightButton,))
        self.last = f"click on {_name(target)}"
        if not _is_left_alone(target):
            act = self.rng.choice((QTest.mouseClick, QTest.mouseClick, QTest.mouseDClick))
            act(target, button, Qt.KeyboardModifier.NoModifier, place)
        return 2

    def trigger(self) -> int:
        """Any menu entry that can be chosen now, but none of a file dialog's: they make and delete folders."""
        actions = [action for action in self.window.findChildren(QAction) if action.isEnabled() and not action.menu()]
        names = [action.objectName() for action in actions]
        action = self.rng.choice(
            [action for action, name in zip(actions, names, strict=True) if name and not name.startswith("qt_")]
        )
        self.last = action.objectName()
        if not any(word in self.last for word in _LEFT_ALONE):
            action.trigger()
        return 1

    def press_button(self) -> int:
        """Any button on the screen."""
        tops = [top for top in QApplication.topLevelWidgets() if top.isVisible() and not isinstance(top, QFileDialog)]
        found = [button for top in tops for button in top.findChildren(QAbstractButton)]
        usable = [
            button for button in found if button.isVisible() and button.isEnabled() and not _is_left_alone(button)
        ]
        if usable:
            button = self.rng.choice(usable)
            self.last = f"{_name(button)} {button.text()}"
            button.click()
        return 1

    def resize(self) -> int:
        """Another size of the window."""
        self.window.resize(self.rng.randrange(300, 1600), self.rng.randrange(300, 1200))
        return 1

    def train(self) -> int:
        """Start, pause, resume, stop or lengthen the run, whatever can be done."""
        names = ("startTraining", "pauseTraining", "pauseTraining", "stopTraining", "oneMoreEpoch")
        button = self.window.findChild(QAbstractButton, self.rng.choice(names))
        if button is not None and button.isEnabled():
            self.last = button.objectName()
            if self.last == "startTraining":
                self._set_small()
            button.click()
        return 1

    def keep_training(self) -> None:
        """Begin a small run unless one is under way; let a paused one go on."""
        panel = self.window.trainer.panel
        assert panel is not None
        panel.worker.resume()
        if not panel.is_running():
            self._set_small()
            panel.start()

    def answer_dialogs(self) -> None:
        """Choose a file or none where one is asked for; some time later close whatever else is open."""
        for dialog in QApplication.topLevelWidgets():
            if isinstance(dialog, QFileDialog) and dialog.isVisible():
                self._choose_file(dialog)
            elif isinstance(dialog, QDialog) and dialog.isVisible() and self.rng.random() < 0.2:
                dialog.close()

    @Slot(QUrl)
    def open_nothing(self, url: QUrl) -> None:
        """Take the place of the desktop's browser."""

    def _set_small(self) -> None:
        panel = self.window.trainer.panel
        assert panel is not None
        if not panel.is_running():
            choose_small_training(panel, self.data, **self._changes())

    def _changes(self) -> dict[str, Any]:
        """Short and long runs, one in ten with its calibration."""
        return {
            "epochs": self.rng.choice((1, 5, 40)),
            "seed": self.rng.randrange(100),
            "calibrate": self.rng.random() < 0.1,
        }

    def _choose_file(self, dialog: QFileDialog) -> None:
        saves = dialog.acceptMode() == QFileDialog.AcceptMode.AcceptSave
        endings = (".png", ".svg", ".inkml", ".safetensors", ".zip", ".csv", "")
        path = (
            self.save_to / f"{self.rng.randrange(20)}{self.rng.choice(endings)}"
            if saves
            else self.rng.choice(self.files)
        )
        self.last = f"{dialog.objectName()} with {path.name}"
        if self.rng.random() < 0.5:
            if dialog.fileMode() == QFileDialog.FileMode.ExistingFiles:
                dialog.filesSelected.emit([str(path)])
            else:
                dialog.fileSelected.emit(str(path))
        dialog.close()

    def _any_widget(self) -> QWidget:
        tops = [top for top in QApplication.topLevelWidgets() if top.isVisible()]
        top = self.rng.choice(tops) if tops else self.window
        shown = [child for child in top.findChildren(QWidget) if child.isVisible()]
        return self.rng.choice(shown) if shown else top

    def _close_what_blocks(self) -> None:
        popup = QApplication.activePopupWidget()
        if popup is not None:
            popup.close()
        if not self.window.isVisible():
            self.window.show()


def _is_left_alone(widget: QWidget) -> bool:
    text = widget.text() if isinstance(widget, QAbstractButton) else ""
    name = widget.objectName()
    return any(word in name or word in text for word in _LEFT_ALONE) or name.startswith("qt_") or name == "learnStart"


def _name(widget: Any) -> str:
    return f"{type(widget).__name__} {widget.objectName()}"


def _files_to_open(folder: Path, data: Path) -> list[Path]:
    """A model, a drawing, a picture, a folder, and files that are none of these."""
    import numpy as np

    from trainer.image.picture_file import write_png_bytes

    save_model(folder / "a.safetensors", random_model((784, 32, 10)))
    write_inkml(folder / "a.inkml", Ink((Stroke(((1.0, 2.0), (30.0, 80.0))),)))
    (folder / "a.png").write_bytes(write_png_bytes(np.full((40, 30), 200, np.uint8)))
    for name in ("bad.safetensors", "bad.pt", "bad.inkml", "bad.jpg", "bad.zip"):
        (folder / name).write_bytes(b"neither this nor that")
    return [data, folder / "missing.png", *sorted(path for path in folder.iterdir() if path.is_file())]
