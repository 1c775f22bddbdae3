"""A pane beside the pad: a dock whose title bar has buttons that are large enough, sharp, and reached by Tab."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QCloseEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QApplication, QDockWidget, QHBoxLayout, QMainWindow, QWidget

from digitpad.system.guarded import guarded
from digitpad.texts.plain_text import PlainLabel
from digitpad.widgets.icons import themed_icon
from digitpad.widgets.retranslated import Retranslated
from digitpad.widgets.tool_button import ToolButton


def leave_to_middle(part: QWidget, window: QWidget) -> None:
    """Before a part of a window is hidden: give the keys to the window's middle where they are in the part.

    Qt would give them to the next button there is, and Space would press it.
    """
    focused, middle = QApplication.focusWidget(), window.centralWidget() if isinstance(window, QMainWindow) else None
    if focused is not None and middle is not None and part.isAncestorOf(focused):
        middle.setFocus()


class Pane(Retranslated, QDockWidget):
    """Holds one widget; its title can be hidden. ``recolor`` draws the icons: the first paint has not to wait."""

    def __init__(self, name: str, content: QWidget, window: QMainWindow) -> None:
        super().__init__(window)
        self.setObjectName(name)
        self._window = window
        self._title = QWidget()
        self._label = PlainLabel()
        self._bare = QWidget()
        self._float = ToolButton(f"{name}Float")
        self._close = ToolButton(f"{name}Close")
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
        self.windowTitleChanged.connect(self._name)
        self.topLevelChanged.connect(self._edge)
        self.retranslate()

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
        self._name(self.windowTitle())
        self._float.setToolTip(self.tr("Take this pane out of the window, or put it back"))
        self._close.setToolTip(self.tr("Close this pane; View ▸ Panes brings it back"))

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and self.isFloating():
            return QCoreApplication.sendEvent(self._window, event)  # its keys are the window's
        return super().event(event)

    @guarded
    def closeEvent(self, event: QCloseEvent) -> None:
        leave_to_middle(self, self._window)
        super().closeEvent(event)

    @guarded
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange and not self._close.icon().isNull():
            self.recolor()  # not when the window's palette changes: this one follows it a moment later
        super().changeEvent(event)

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.isFloating():  # its title is ours, so that no window manager gives it a frame
            painter = QPainter(self)
            painter.setPen(self.palette().color(QPalette.ColorRole.Dark))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _edge(self, floating: bool) -> None:
        """Leave room for the edge around a pane that floats."""
        side = 1 if floating else 0
        self._title.setContentsMargins(side, side, side, 0)
        self.widget().setContentsMargins(side, 0, side, side)

    def _name(self, title: str) -> None:
        """Show the title, and say in the buttons' names which pane they are about."""
        self._label.setText(title)
        self._float.setAccessibleName(self.tr("Take {0} out of the window, or put it back").format(title))
        self._close.setAccessibleName(self.tr("Close {0}").format(title))
