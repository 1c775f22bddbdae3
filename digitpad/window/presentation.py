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
    """Switches between the window as it is and the pad with one pane alone; ``left`` tells of its end.

    What is ``away`` is hidden meanwhile.
    """

    left = Signal()

    def __init__(
        self, window: QMainWindow, panes: PaneLayout, pane: Pane, canvas: QWidget, away: Sequence[QWidget]
    ) -> None:
        super().__init__(window)
        self._window, self._panes, self._pane = window, panes, pane
        self._canvas, self._away = canvas, away
        self._escape = QShortcut(QKeySequence("Esc"), window, enabled=False)
        self._escape.activated.connect(self._leave_full_screen)
        self._is_on = False
        self._state = Qt.WindowState.WindowNoState

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

    def follow_window(self) -> None:
        """The window fills the screen now, or does not: Esc leaves that."""
        self._escape.setEnabled(self._window.isFullScreen())

    def _leave_full_screen(self) -> None:
        if self._is_on:
            self.leave()
        else:
            self._panes.fill_screen(False)

    def _begin(self) -> None:
        self._is_on = True
        window, canvas = self._window, self._canvas
        self._state = window.windowState()
        self._panes.show_alone(self._pane)
        for widget in self._away:
            widget.hide()
        window.showFullScreen()
        canvas.clearFocus()  # it may have come by a pane's closing, which counts as Tab and would show
        canvas.setFocus(Qt.FocusReason.OtherFocusReason)
        room = window.screen().size().width()
        window.resizeDocks([self._pane], [round(room * SHARE)], Qt.Orientation.Horizontal)

    def _end(self) -> None:
        self._is_on = False
        self._window.setWindowState(self._state)
        self._panes.show_as_before()
        for widget in self._away:
            widget.show()
