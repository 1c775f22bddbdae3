"""The panes around the pad: made here alone, put where there is room for them, and remembered."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QSize, Qt
from PySide6.QtGui import QAction

from digitpad.system.settings import RestoringMark
from digitpad.widgets.pane import Pane
from digitpad.widgets.pane_room import LEFT, RIGHT, AfterResize, PaneRoom

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QByteArray
    from PySide6.QtWidgets import QMainWindow, QMenu, QWidget

    from digitpad.system.settings import SettingsStore

__all__ = ["LEFT", "RIGHT", "PaneLayout"]
ANY_SIZE = QSize()


class Promise(NamedTuple):
    """A pane that is made when it is first asked for: its entry in the menu, its title, and what shows it."""

    entry: QAction
    title: Callable[[], str]
    show: Callable[[], object]
    comes_back: bool


class PaneLayout(QObject):
    """Owns the panes of one window, each with its entry in a menu."""

    def __init__(self, window: QMainWindow, menu: QMenu, settings: SettingsStore) -> None:
        super().__init__(window)
        self._window, self._menu, self._settings = window, menu, settings
        self._panes: dict[Pane, tuple[Qt.DockWidgetArea, QSize]] = {}
        self._promises: dict[str, Promise] = {}
        self._first: list[Pane] = []  # those that are there from the start
        self._to_show: list[str] = []  # those that were open when the window was closed
        self._to_follow: set[str] = set()  # those of them that come late and were not in front of others
        self._before: QByteArray | None = None
        self._mark = RestoringMark()
        self._was_maximized = False
        self.room = PaneRoom(window, lambda: self._panes)
        self._after_resize = AfterResize(window)

    def promise(self, name: str, title: Callable[[], str], show: Callable[[], object], comes_back: bool = True) -> None:
        """Put an entry into the menu for a pane that ``show`` will make, by ``add`` with the same name.

        A pane that was open when the window was closed is shown at the next start, where it ``comes_back``.
        """
        entry = QAction(title(), self._menu, checkable=True)
        entry.triggered.connect(lambda: self._follow_entry(name))
        self._menu.addAction(entry)
        self._promises[name] = Promise(entry, title, show, comes_back)

    def add(self, name: str, content: QWidget, side: Qt.DockWidgetArea, size: QSize = ANY_SIZE) -> Pane:
        """A new pane with the content's window title, where it was when the window was closed, else on ``side``."""
        pane = Pane(name, content, self._window)
        self._panes[pane] = side, size
        if not self._window.restoreDockWidget(pane):
            self._window.addDockWidget(side, pane)
            if self._first and size.width() > 0:
                self._window.resizeDocks([pane], [size.width()], Qt.Orientation.Horizontal)
        if self._first:
            pane.hide()  # until it is opened
            pane.recolor()
        pane.setWindowTitle(content.windowTitle())
        content.windowTitleChanged.connect(pane.setWindowTitle)
        self._list(pane)
        return pane

    def open(self, pane: Pane) -> None:
        """Show a pane, in front of the panes that it shares its place with."""
        size, in_front = self._panes[pane][1], pane.objectName() not in self._to_follow
        self._to_follow.discard(pane.objectName())
        if pane.isHidden() and not pane.isFloating():
            self.room.show(pane, size.width() if size.isValid() else pane.sizeHint().width(), in_front)
        pane.show()
        if in_front:
            pane.raise_()

    def fill_screen(self, full: bool) -> None:
        """Fill the screen with the window, or give it the size back that it had, maximized or not."""
        window = self._window
        if full:
            self._was_maximized = window.isMaximized()
            window.showFullScreen()
        elif window.isFullScreen():
            window.showMaximized() if self._was_maximized else window.showNormal()

    def follow_window(self) -> None:
        """The window fills the screen now, or does not any more: the pad gets its room when its size has changed."""
        if self._before is None:
            self._after_resize.do(self.room.refit)

    def show_alone(self, shown: Sequence[Pane]) -> None:
        """Hide all panes but these, which lose their titles, until ``show_as_before``; the first is in front."""
        self._before = self._window.saveState()
        for pane in self._panes:
            pane.setVisible(pane in shown)
        for pane in shown:
            pane.setFloating(False)
            pane.show_title(False)
        shown[0].raise_()

    def show_as_before(self) -> None:
        """Show the panes, and the tool bars, that ``show_alone`` found."""
        for pane in self._panes:
            pane.show_title(True)
        if self._before is not None:
            bring_back = partial(self._bring_back, self._before)
            bring_back()
            self._after_resize.do(bring_back)  # Qt has shared out another size

    def save(self) -> None:
        """Remember the window's place and its panes."""
        self._mark.remove()  # a window that closes before it was painted did not die of its layout
        shown = [pane for pane in self._panes if not pane.isHidden()]
        for pane in shown:
            if not self._comes_back(pane.objectName()):
                pane.close()  # and what the window grew by for it is given back
        names = [pane.objectName() for pane in shown if self._comes_back(pane.objectName())]
        front = [pane.objectName() for pane in self.room.seen() if self._window.tabifiedDockWidgets(pane)]
        self._settings.save_bytes("open", ",".join(names).encode())
        self._settings.save_bytes("front", ",".join(front).encode())
        self._settings.save_bytes("growths", self.room.growths_as_text().encode())
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
            self.room.take_over_growths(_text(self._settings.load_bytes("growths")))
        if state is not None:
            self._window.restoreState(state)
            self._to_show = _text(self._settings.load_bytes("open")).split(",")
            late = set(self._to_show) - {pane.objectName() for pane in self._first}
            self._to_follow = late - set(_text(self._settings.load_bytes("front")).split(","))

    def is_painted(self) -> None:
        """The window was painted with the layout that was restored: nobody died of it. Now come the later panes."""
        for name in self._to_show:
            if name in self._promises:
                self._keep_promise(name)
        self._mark.remove()

    def reset(self) -> None:
        """Forget where the panes were, put them where they are at first, and close those that are not there then."""
        for pane in self._panes:
            if pane not in self._first:
                pane.hide()  # all of them above each other would make the window higher than the screen
        self._settings.forget_window()
        self.room.forget()
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

    def retranslate(self) -> None:
        """Name the panes that are not made yet in the language chosen now; the others follow their content."""
        for promise in self._promises.values():
            promise.entry.setText(promise.title())

    def _list(self, pane: Pane) -> None:
        """Give a pane its entry in the menu, in the place of the one that promised it."""
        entry = pane.toggleViewAction()
        promise = self._promises.get(pane.objectName())
        self._menu.insertAction(promise.entry, entry) if promise else self._menu.addAction(entry)
        if promise:
            promise.entry.setVisible(False)
        entry.triggered.connect(lambda shown: self._follow_menu(pane, shown))
        entry.toggled.connect(self._follow_closing)

    def _follow_entry(self, name: str) -> None:
        self._to_follow.discard(name)  # what is asked for comes in front, even where it failed to come at the start
        self._keep_promise(name)

    def _keep_promise(self, name: str) -> None:
        promise = self._promises[name]
        promise.entry.setChecked(False)
        promise.show()

    def _comes_back(self, name: str) -> bool:
        return name not in self._promises or self._promises[name].comes_back

    def _bring_back(self, state: QByteArray) -> None:
        self._before = state  # panes are hidden and shown again meanwhile, which is no closing
        self._window.restoreState(state)
        self._before = None

    def _follow_menu(self, pane: Pane, shown: bool) -> None:
        if shown:
            pane.hide()  # the menu has shown it already, where there may be no room
            self.open(pane)

    def _follow_closing(self, shown: bool) -> None:
        if not shown and self._before is None:
            self.room.give_back()


def _text(kept: QByteArray | None) -> str:
    return bytes(kept.data()).decode("utf-8", "replace") if kept is not None else ""
