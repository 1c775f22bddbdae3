"""Pen, eraser, width, undo, redo, clear: the actions that work on the drawing, and their state."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from digitpad.system.settings import MAX_PEN_WIDTH, MIN_PEN_WIDTH

if TYPE_CHECKING:
    from digitpad.draw.ink_canvas import InkCanvas
    from digitpad.draw.pad_document import PadDocument
    from digitpad.system.settings import SettingsStore
    from digitpad.window.actions import Actions
    from digitpad.window.tool_bar import PadToolBar

STEP = 2.0


class DrawingTools(QObject):
    """Holds the pen or the eraser, and keeps the actions' and the tool bar's state in step with the drawing."""

    def __init__(
        self, actions: Actions, canvas: InkCanvas, document: PadDocument, bar: PadToolBar, settings: SettingsStore
    ) -> None:
        super().__init__(canvas)
        self._actions = actions
        self._canvas = canvas
        self._document = document
        self._bar = bar
        self._settings = settings
        bar.tool_spent.connect(self._canvas.setFocus, Qt.ConnectionType.QueuedConnection)
        bar.pen_width.valueChanged.connect(lambda width: self.set_width(float(width)))
        document.undo_stack.undoTextChanged.connect(self._name_undo)
        document.undo_stack.redoTextChanged.connect(self._name_redo)
        document.ink_changed.connect(self._follow_ink)
        self.use_pen()
        self.set_width(settings.current.pen_width)
        self._name_undo("")
        self._follow_ink()

    def use_pen(self) -> None:
        """Draw with the left button from now on."""
        self._canvas.tool = "pen"
        self._canvas.show_key_pen()
        self._actions["Pen"].setChecked(True)

    def use_eraser(self) -> None:
        """Erase with the left button from now on."""
        self._canvas.tool = "eraser"
        self._canvas.show_key_pen()
        self._actions["Eraser"].setChecked(True)

    def thinner(self) -> None:
        """Draw with a thinner pen."""
        self.set_width(self._canvas.pen_width - STEP)

    def thicker(self) -> None:
        """Draw with a thicker pen."""
        self.set_width(self._canvas.pen_width + STEP)

    def set_width(self, width: float) -> None:
        """Draw with this width, in pad units, from now on; it is kept within its limits."""
        width = min(MAX_PEN_WIDTH, max(MIN_PEN_WIDTH, width))
        self._canvas.pen_width = width
        self._canvas.show_key_pen()
        if int(width) != self._bar.pen_width.value():
            self._bar.pen_width.setValue(int(width))
        self._actions["Thinner"].setEnabled(width > MIN_PEN_WIDTH)
        self._actions["Thicker"].setEnabled(width < MAX_PEN_WIDTH)
        if width != self._settings.current.pen_width:
            self._settings.change(pen_width=width)

    def _name_undo(self, kind: str) -> None:
        self._actions.name_steps(kind, self._actions.redo_kind)

    def _name_redo(self, kind: str) -> None:
        self._actions.name_steps(self._actions.undo_kind, kind)

    def _follow_ink(self) -> None:
        something = not self._document.is_empty
        if self._actions["Clear"].isEnabled() != something:
            for name in ("Clear", "Copy", "CopyNetworkInput", "SaveDrawingAs", "SaveNetworkInput"):
                self._actions[name].setEnabled(something)
