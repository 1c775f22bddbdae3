"""The row of tools above the pad."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QSizePolicy, QSlider, QToolBar, QWidget

from digitpad.system.guarded import guarded
from digitpad.system.settings import MAX_PEN_WIDTH, MIN_PEN_WIDTH
from digitpad.texts.plain_text import PlainLabel
from digitpad.widgets.icons import SIZE
from digitpad.widgets.retranslated import Retranslated
from digitpad.widgets.tool_button import ToolButton

if TYPE_CHECKING:
    from PySide6.QtGui import QAction, QFocusEvent, QPaintEvent
    from PySide6.QtWidgets import QStyleOptionToolButton

    from digitpad.window.actions import Actions


TOOL_ICONS = ("Pen", "Eraser", "Undo", "Redo", "Clear", "StartTraining")


class _Tool(ToolButton):
    """A command's button; Qt would draw its icon as in a selected menu entry while the pointer is over it.

    Tab reaches it; a click leaves the keys to the pad. ``spent`` tells that it had the keys and can do no more.
    """

    spent = Signal()

    def __init__(self, action: QAction) -> None:
        super().__init__()
        self.setDefaultAction(action)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setIconSize(QSize(SIZE, SIZE))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)

    @guarded
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if not self.isEnabled():
            self.spent.emit()

    @guarded
    def initStyleOption(self, option: QStyleOptionToolButton) -> None:
        super().initStyleOption(option)
        if self.underMouse():
            option.icon = QIcon(self.icon().pixmap(self.iconSize(), self.devicePixelRatioF()))


class PadToolBar(Retranslated, QToolBar):
    """Pen, eraser, the pen's width, undo, redo, clear; and the way to the trainer.

    ``tool_spent`` tells that the tool that had the keys can do no more: there is nothing left to undo or clear.
    """

    tool_spent = Signal()

    def __init__(self, actions: Actions, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("padToolBar")
        self.setMovable(False)
        self.pen_width = QSlider(Qt.Orientation.Horizontal)
        self.pen_width.setObjectName("penWidth")
        self.pen_width.setRange(int(MIN_PEN_WIDTH), int(MAX_PEN_WIDTH))
        self.pen_width.setFixedWidth(96)
        self._width_label = PlainLabel()
        self._width_label.setContentsMargins(8, 0, 4, 0)
        for name in ("Pen", "Eraser"):
            self._add_tool(actions[name])
        self.addWidget(self._width_label)
        self.addWidget(self.pen_width)
        self.addSeparator()
        for name in ("Undo", "Redo", "Clear"):
            self._add_tool(actions[name])
        room = QWidget()
        room.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.addWidget(room)
        self._add_tool(actions["StartTraining"])
        self.retranslate()
        self.setContentsMargins(10, 6, 10, 2)
        self.setMinimumHeight(self.sizeHint().height() + 8)

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint no frame: the bar is part of the window."""

    def retranslate(self) -> None:
        """Say everything again in the language chosen now."""
        self.setWindowTitle(self.tr("Tools"))
        self._width_label.setText(self.tr("Width"))
        self.pen_width.setAccessibleName(self.tr("Pen width"))
        self.pen_width.setToolTip(self.tr("Pen width ([ and ]); it changes what you see, not what is read"))

    def _add_tool(self, action: QAction) -> None:
        tool = _Tool(action)
        tool.spent.connect(self.tool_spent)
        self.addWidget(tool)
