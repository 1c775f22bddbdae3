"""Presentation mode: the pad and big bars fill the screen, for a class room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QMainWindow, QWidget

    from digitpad.widgets.pane import Pane
    from digitpad.widgets.pane_layout import PaneLayout

SHARE = 0.42  # of the screen's width, for the pane


class Presentation(QObject):
    """Switches between the window as it is and the pad with one pane alone; Esc ends it, which ``left`` tells.

    What is ``away`` is hidden meanwhile.
    """

    left = Signal()

    def __init__(
        self, window: QMainWindow, panes: PaneLayout, pane: Pane, canvas: QWidget, away: Sequence[QWidget]
    ) -> None:
        super().__init__(window)
        self._window, self._panes, self._pane = window, panes, pane
        self._canvas, self._away = canvas, away
        self._is_on = self._was_maximized = False
        self._escape = QShortcut(QKeySequence("Esc"), window)
        self._escape.setEnabled(False)
        self._escape.activated.connect(self.leave)

    @property
    def is_on(self) -> bool:
        """Whether presentation mode is on."""
        return self._is_on

    def show(self, wanted: bool) -> None:
        """Begin or end presentation mode."""
        if wanted and not self._is_on:
            self._begin()
        elif not wanted:
            self.leave()

    def leave(self) -> None:
        """End presentation mode; nothing happens outside it."""
        if self._is_on:
            self._end()
            self.left.emit()

    def _begin(self) -> None:
        self._is_on = True
        window, canvas = self._window, self._canvas
        self._was_maximized = window.isMaximized()
        self._panes.show_alone(self._pane)
        for widget in self._away:
            widget.hide()
        window.showFullScreen()
        canvas.clearFocus()  # it may have come by a pane's closing, which counts as Tab and would show
        canvas.setFocus(Qt.FocusReason.OtherFocusReason)
        room = window.screen().size().width()
        window.resizeDocks([self._pane], [round(room * SHARE)], Qt.Orientation.Horizontal)
        self._escape.setEnabled(True)

    def _end(self) -> None:
        self._is_on = False
        self._escape.setEnabled(False)
        self._window.showMaximized() if self._was_maximized else self._window.showNormal()
        self._panes.show_as_before()
        for widget in self._away:
            widget.show()
