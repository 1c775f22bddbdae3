"""Presentation mode: the pad, big bars and the network's picture fill the screen, for a class room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QFont, QKeySequence, QPalette, QShortcut

from digitpad.texts.plain_text import PlainLabel
from digitpad.widgets.retranslated import Retranslated

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QMainWindow, QWidget

    from digitpad.widgets.pane import Pane
    from digitpad.widgets.pane_layout import PaneLayout

SHARE = 0.42  # of the screen's width, for the panes
HEIGHTS = (5, 2)  # of the panes, below each other
LARGER = (1.5, 1.25, 1.0)  # is what the status bar says, which is read from the last row, as far as there is room


class WayOut(Retranslated, PlainLabel):
    """Says quietly, where the status bar has nothing else to say, how to leave and how to begin anew."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("presentationHint")
        self.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.setContentsMargins(8, 0, 0, 0)
        self.retranslate()
        self.hide()

    def retranslate(self) -> None:
        """Say everything again in the language chosen now."""
        self.setText(self.tr("Esc ends the presentation, Del clears the pad"))


class Presentation(QObject):
    """Switches between the window as it is and the pad with some panes alone; ``left`` tells of its end.

    What is ``away`` is hidden meanwhile; the words of what is ``enlarged`` and of the status bar are larger.
    """

    left = Signal()

    def __init__(
        self,
        window: QMainWindow,
        panes: PaneLayout,
        shown: Sequence[Pane],
        canvas: QWidget,
        away: Sequence[QWidget],
        enlarged: QWidget,
    ) -> None:
        super().__init__(window)
        self._window, self._panes, self._shown = window, panes, shown
        self._canvas, self._away, self._enlarged = canvas, away, enlarged
        self._escape = QShortcut(QKeySequence("Esc"), window, enabled=False)
        self._escape.activated.connect(self._leave_full_screen)
        self._way_out = WayOut()
        window.statusBar().addWidget(self._way_out)
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
        self._panes.show_alone(self._shown)
        for widget in self._away:
            widget.hide()
        window.showFullScreen()
        canvas.clearFocus()  # it may have come by a pane's closing, which counts as Tab and would show
        canvas.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show_large_words(True)
        room, shown = window.screen().size().width(), list(self._shown)
        window.resizeDocks(shown[:1], [round(room * SHARE)], Qt.Orientation.Horizontal)
        window.resizeDocks(shown, [100 * share for share in HEIGHTS], Qt.Orientation.Vertical)

    def _end(self) -> None:
        self._is_on = False
        self._show_large_words(False)
        self._window.setWindowState(self._state)
        self._panes.show_as_before()
        for widget in self._away:
            widget.show()

    def _show_large_words(self, large: bool) -> None:
        bar, font, hint = self._window.statusBar(), QFont(self._window.font()), self._way_out
        if large:
            needed = bar.minimumSizeHint().width() + hint.sizeHint().width()  # with letters of the usual size
            room = self._window.screen().size().width()
            font.setPointSizeF(font.pointSizeF() * next((each for each in LARGER if needed * each <= room), 1.0))
        bar.setFont(font)
        self._enlarged.setFont(font if large else QFont())
        hint.setVisible(large)
