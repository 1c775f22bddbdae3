"""The panes around the pad: made here alone, put where there is room for them, and remembered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QObject, QSize, Qt

from digitpad.system.settings import RestoringMark
from digitpad.widgets.pane import Pane

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMainWindow, QMenu, QWidget

    from digitpad.system.settings import SettingsStore

LEFT, RIGHT = Qt.DockWidgetArea.LeftDockWidgetArea, Qt.DockWidgetArea.RightDockWidgetArea
ANY_SIZE = QSize()
AT_THE_EDGE = 40  # pixels of the screen that a window which grows by itself leaves


class PaneLayout(QObject):
    """Owns the panes of one window, each with its entry in a menu."""

    def __init__(self, window: QMainWindow, menu: QMenu, settings: SettingsStore) -> None:
        super().__init__(window)
        self._window, self._menu, self._settings = window, menu, settings
        self._panes: dict[Pane, tuple[Qt.DockWidgetArea, QSize]] = {}
        self._first: list[Pane] = []  # those that are there from the start
        self._before: QByteArray | None = None
        self._mark = RestoringMark()
        self._was_maximized = False

    def add(self, name: str, content: QWidget, side: Qt.DockWidgetArea, size: QSize = ANY_SIZE) -> Pane:
        """A new pane with the content's window title, where it was when the window was closed, else on ``side``."""
        pane = Pane(name, content, self._window)
        self._panes[pane] = side, size
        if not self._window.restoreDockWidget(pane):
            self._window.addDockWidget(side, pane)
            if self._first and size.width() > 0:
                self._window.resizeDocks([pane], [size.width()], Qt.Orientation.Horizontal)
        if self._first:
            pane.recolor()
        pane.setWindowTitle(content.windowTitle())
        content.windowTitleChanged.connect(pane.setWindowTitle)
        pane.toggleViewAction().triggered.connect(lambda shown: self._follow_menu(pane, shown))
        self._menu.addAction(pane.toggleViewAction())
        return pane

    def open(self, pane: Pane) -> None:
        """Show a pane, in front of the panes that it shares its place with."""
        if pane.isHidden():
            self._find_place(pane)
        pane.show()
        pane.raise_()

    def fill_screen(self, full: bool) -> None:
        """Fill the screen with the window, or give it the size back that it had, maximized or not."""
        window = self._window
        if full:
            self._was_maximized = window.isMaximized()
            window.showFullScreen()
        elif window.isFullScreen():
            window.showMaximized() if self._was_maximized else window.showNormal()

    def make_room(self, width: int) -> None:
        """Grow a small window by so much, as far as its screen allows, so that one more pane fits beside the pad."""
        window = self._window
        if window.isMaximized() or window.isFullScreen():
            return
        available = window.screen().availableGeometry()
        wanted = min(window.width() + width, available.width() - AT_THE_EDGE)
        if wanted > window.width():
            left = max(available.left(), min(window.x(), available.right() - wanted - 8))
            window.move(left, window.y())
            window.resize(wanted, window.height())

    def show_alone(self, pane: Pane) -> None:
        """Hide all panes but this one, which loses its title, until ``show_as_before``."""
        self._before = self._window.saveState()
        for other in self._panes:
            other.setVisible(other is pane)
        pane.setFloating(False)
        pane.show_title(False)

    def show_as_before(self) -> None:
        """Show the panes, and the tool bars, that ``show_alone`` found."""
        for pane in self._panes:
            pane.show_title(True)
        if self._before is not None:
            self._window.restoreState(self._before)
        self._before = None

    def save(self) -> None:
        """Remember the window's place and its panes."""
        self._mark.remove()  # a window that closes before it was painted did not die of its layout
        self._settings.save_bytes("geometry", self._window.saveGeometry())
        self._settings.save_bytes("state", self._window.saveState())

    def restore(self) -> None:
        """Put the window and the panes that are there from the start where they were, and say so by ``is_painted``.

        A layout that an earlier start died of is forgotten.
        """
        self._first = list(self._panes)
        geometry, state = self._settings.load_bytes("geometry"), self._settings.load_bytes("state")
        if geometry is None and state is None:
            return
        if not self._mark.take():
            self._settings.forget_window()
            return
        if geometry is not None:
            self._window.restoreGeometry(geometry)
        if state is not None:
            self._window.restoreState(state)

    def is_painted(self) -> None:
        """The window was painted with the layout that was restored: nobody died of it."""
        self._mark.remove()

    def reset(self) -> None:
        """Forget where the panes were and put them where they are at first."""
        self._settings.forget_window()
        for pane, (side, _) in self._panes.items():
            pane.setFloating(False)
            self._window.addDockWidget(side, pane)
        for pane in self._first:
            pane.show()
        sizes = [self._panes[pane][1] for pane in self._first]
        self._window.resizeDocks(self._first, [size.height() for size in sizes], Qt.Orientation.Vertical)
        self._window.resizeDocks(self._first, [size.width() for size in sizes], Qt.Orientation.Horizontal)

    def recolor(self) -> None:
        """Draw the panes' icons in the palette in force."""
        for pane in self._panes:
            pane.recolor()

    def _follow_menu(self, pane: Pane, shown: bool) -> None:
        if shown:
            self._find_place(pane)  # the menu has shown it already
            pane.raise_()

    def _find_place(self, pane: Pane) -> None:
        """Go behind another pane where the window is too low for all those on this side below each other."""
        from PySide6.QtWidgets import QStyle  # here, for it would cost the start

        beside = self._seen_beside(pane)
        gap = self._window.style().pixelMetric(QStyle.PixelMetric.PM_DockWidgetSeparatorExtent)
        heights = sum(each.minimumSizeHint().height() for each in [*beside, pane]) + gap * len(beside)
        middle = self._window.centralWidget()
        if beside and middle is not None and heights > middle.height():
            self._window.tabifyDockWidget(beside[-1], pane)

    def _seen_beside(self, pane: Pane) -> list[Pane]:
        """The panes below which this one would come: those that are seen on its side, none behind another."""
        here = self._window.dockWidgetArea(pane)
        if pane.isFloating() or here not in (LEFT, RIGHT):
            return []
        behind = [pane, *self._window.tabifiedDockWidgets(pane)]
        return [
            other
            for other in self._panes
            if not other.isFloating()
            and self._window.dockWidgetArea(other) == here
            and other not in behind
            and not other.visibleRegion().isEmpty()
        ]
