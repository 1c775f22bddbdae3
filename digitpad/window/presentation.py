"""Presentation mode: the pad and big bars fill the screen, for a class room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDockWidget

from digitpad.widgets.offer_bar import OfferBar

if TYPE_CHECKING:
    from digitpad.window.main_window import MainWindow


class Presentation(QObject):
    """Switches between the window as it is and pad and bars alone; Esc ends it."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._state: QByteArray | None = None
        self._was_maximized = False
        self._escape = QShortcut(QKeySequence("Esc"), window)
        self._escape.setEnabled(False)
        self._escape.activated.connect(self.leave)
        window.commands["Presentation"].toggled.connect(self._follow)

    @property
    def is_on(self) -> bool:
        """Whether presentation mode is on."""
        return self._state is not None

    def leave(self) -> None:
        """End presentation mode; nothing happens outside it."""
        self._window.commands["Presentation"].setChecked(False)

    def _follow(self, wanted: bool) -> None:
        if wanted != self.is_on:
            self._begin() if wanted else self._end()

    def _begin(self) -> None:
        window = self._window
        self._state = window.saveState()
        self._was_maximized = window.isMaximized()
        window.menuBar().hide()
        window.tools.hide()
        self._hold_bars_back(True)
        dock = window.reading_dock
        for other in window.findChildren(QDockWidget):
            other.setVisible(other is dock)
        dock.setFloating(False)
        dock.show_title(False)
        window.showFullScreen()
        window.canvas.clearFocus()  # it may have come by a pane's closing, which counts as Tab and would show
        window.canvas.setFocus(Qt.FocusReason.OtherFocusReason)
        room = window.screen().size().width()
        window.resizeDocks([dock], [round(room * 0.42)], Qt.Orientation.Horizontal)
        self._escape.setEnabled(True)

    def _end(self) -> None:
        window = self._window
        self._escape.setEnabled(False)
        window.reading_dock.show_title(True)
        window.menuBar().show()
        window.showMaximized() if self._was_maximized else window.showNormal()
        if self._state is not None:
            window.restoreState(self._state)
        self._state = None
        self._hold_bars_back(False)
        window.tools.show()
        window.commands["FullScreen"].setChecked(False)

    def _hold_bars_back(self, held: bool) -> None:
        for bar in self._window.findChildren(OfferBar):
            bar.hold_back(held)
