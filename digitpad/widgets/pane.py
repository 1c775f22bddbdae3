"""A pane beside the pad: a dock whose title bar has buttons that are large enough, sharp, and reached by Tab."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QDockWidget, QHBoxLayout, QLabel, QToolButton, QWidget

from digitpad.widgets.icons import themed_icon
from digitpad.widgets.retranslated import Retranslated

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMainWindow

ICON_SIDE = 16
_SIDES = (Qt.DockWidgetArea.LeftDockWidgetArea, Qt.DockWidgetArea.RightDockWidgetArea)


class Pane(Retranslated, QDockWidget):
    """Holds one widget; its title can be hidden. ``recolor`` draws the icons: the first paint has not to wait."""

    def __init__(self, name: str, content: QWidget, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.setObjectName(name)
        self._title = QWidget()
        self._label = QLabel()
        self._bare = QWidget()
        self._float = self._button(f"{name}Float")
        self._close = self._button(f"{name}Close")
        row = QHBoxLayout(self._title)
        row.setContentsMargins(12, 2, 8, 2)
        row.setSpacing(2)
        row.addWidget(self._label, 1)
        row.addWidget(self._float)
        row.addWidget(self._close)
        self.setTitleBarWidget(self._title)
        self.setWidget(content)
        self._float.clicked.connect(lambda: self.setFloating(not self.isFloating()))
        self._close.clicked.connect(self.close)
        self.windowTitleChanged.connect(self._label.setText)
        self.toggleViewAction().triggered.connect(self._follow_menu)
        self.retranslate()

    def open(self) -> None:
        """Show it, in front of the panes that it shares its place with."""
        if self.isHidden():
            self._find_place()
        self.show()
        self.raise_()

    def show_title(self, shown: bool) -> None:
        """Show the title bar, or only the content."""
        self.setTitleBarWidget(self._title if shown else self._bare)

    def recolor(self) -> None:
        """Draw the icons in the palette in force."""
        ratios = (1.0, self.devicePixelRatioF())
        self._float.setIcon(themed_icon("float", self.palette(), ratios))
        self._close.setIcon(themed_icon("close", self.palette(), ratios))

    def retranslate(self) -> None:
        """Say everything again in the language chosen now."""
        self._float.setAccessibleName(self.tr("Float"))
        self._float.setToolTip(self.tr("Take this pane out of the window, or put it back"))
        self._close.setAccessibleName(self.tr("Close"))
        self._close.setToolTip(self.tr("Close this pane; View ▸ Panes brings it back"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange and not self._close.icon().isNull():
            self.recolor()  # not when the window's palette changes: this one follows it a moment later
        super().changeEvent(event)

    def _follow_menu(self, shown: bool) -> None:
        if shown:
            self._find_place()  # the menu has shown it already
            self.raise_()

    def _find_place(self) -> None:
        """Go behind another pane where the window is too low for all those on this side below each other."""
        from PySide6.QtWidgets import QStyle  # here, for it would cost the start

        beside = self._seen_beside()
        gap = self.style().pixelMetric(QStyle.PixelMetric.PM_DockWidgetSeparatorExtent)
        heights = sum(pane.minimumSizeHint().height() for pane in [*beside, self]) + gap * len(beside)
        if beside and heights > self._room():
            self._window.tabifyDockWidget(beside[-1], self)

    def _seen_beside(self) -> list[Pane]:
        """The panes below which this one would come: those that are seen on its side, none behind another."""
        window, here = self._window, self._window.dockWidgetArea(self)
        if self.isFloating() or here not in _SIDES:
            return []
        others = [pane for pane in window.findChildren(Pane) if pane is not self and not pane.isFloating()]
        behind = window.tabifiedDockWidgets(self)
        return [
            pane
            for pane in others
            if window.dockWidgetArea(pane) == here and pane not in behind and not pane.visibleRegion().isEmpty()
        ]

    def _room(self) -> int:
        middle = self._window.centralWidget()
        return middle.height() if middle is not None else 0

    def _button(self, name: str) -> QToolButton:
        button = QToolButton()
        button.setObjectName(name)
        button.setAutoRaise(True)
        button.setIconSize(QSize(ICON_SIDE, ICON_SIDE))
        return button
