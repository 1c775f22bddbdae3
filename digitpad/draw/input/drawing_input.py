"""Mouse, pen, touch and keys as one way of drawing: something is put down, moves and is lifted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtWidgets import QWidget

from digitpad.draw.geometry import PAD_SIZE
from digitpad.draw.input.contact import KEYS, PEN, Contact, Contacts
from digitpad.draw.input.key_pen import DIRECTIONS, KeyPen
from digitpad.system.guarded import guarded

if TYPE_CHECKING:
    from PySide6.QtGui import QEventPoint, QFocusEvent, QKeyEvent, QMouseEvent, QTabletEvent, QTouchEvent

TOUCHES = (QEvent.Type.TouchBegin, QEvent.Type.TouchUpdate, QEvent.Type.TouchEnd, QEvent.Type.TouchCancel)


class DrawingInput(QWidget):
    """A square widget that one contact at a time draws on; what it does with that is for those who derive from it.

    The keyboard's pen is moved by the arrow keys, put down and lifted by Space; its cursor is seen while the keys are
    its own.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setTabletTracking(True)  # so that a pen that hovers is known
        self._contacts = Contacts()
        self.key_pen = KeyPen()

    @property
    def is_drawing(self) -> bool:
        """Whether something is down."""
        raise NotImplementedError

    def press(self, position: QPointF, erase: bool, pressure: float | None = None) -> None:
        """Put the pen or the eraser down at a widget position; ``pressure`` is 0..1."""
        raise NotImplementedError

    def move_to(self, position: QPointF, pressure: float | None = None) -> None:
        """Move what is down to a widget position."""
        raise NotImplementedError

    def hover(self, position: QPointF) -> None:
        """The mouse moves over the widget with no button down."""

    def lift(self) -> None:
        """Lift what is down."""
        self._contacts.end()

    def show_key_pen(self) -> None:
        """The keyboard's pen has moved, or is seen or not seen from now on: paint it."""
        self.update()

    @property
    def is_key_pen_down(self) -> bool:
        """Whether it is the keyboard that draws."""
        return self._contacts.is_down(KEYS) and self.is_drawing

    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        others = event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
        if others or not self._use_key(event):
            super().keyPressEvent(event)

    @guarded
    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if not event.isAutoRepeat():
            self.key_pen.release(event.key())
        super().keyReleaseEvent(event)

    @guarded
    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.key_pen.release_all()
        if self.is_key_pen_down:
            self.lift()
        if event.reason() not in (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason):
            self.key_pen.is_seen = False
        self.show_key_pen()
        super().focusOutEvent(event)

    @guarded
    def mousePressEvent(self, event: QMouseEvent) -> None:
        made = event.source() != Qt.MouseEventSource.MouseEventNotSynthesized
        right = event.button() == Qt.MouseButton.RightButton
        if not (right or event.button() == Qt.MouseButton.LeftButton) or (made and self._contacts.speaks_for_itself()):
            return
        if self._contacts.is_kind("mouse") and event.buttons() == event.button():
            self.lift()  # the release of the other press went to somebody else
        if self._begin(("mouse", event.button().value)):
            self.press(event.position(), erase=right)

    @guarded
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._contacts.is_kind("mouse"):
            if event.buttons():
                self.move_to(event.position())
            else:  # the release went to somebody else
                self.lift()
        elif not event.buttons():
            self.hover(event.position())

    @guarded
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._contacts.is_down(("mouse", event.button().value)):
            self.lift()

    @guarded
    def tabletEvent(self, event: QTabletEvent) -> None:
        from PySide6.QtGui import QPointingDevice

        event.accept()
        self._contacts.note("pen")
        if event.type() == QEvent.Type.TabletPress:
            eraser = event.pointerType() == QPointingDevice.PointerType.Eraser
            right = event.button() == Qt.MouseButton.RightButton
            self._begin(PEN)
            self.press(event.position(), erase=eraser or right, pressure=event.pressure())
        elif self._contacts.is_down(PEN) and event.type() == QEvent.Type.TabletMove and event.buttons():
            self.move_to(event.position(), event.pressure())
        elif self._contacts.is_down(PEN):
            self.lift()

    def event(self, event: QEvent) -> bool:
        if event.type() in TOUCHES:
            self._touch(event)  # type: ignore[arg-type]
            return True
        return super().event(event)

    def _touch(self, event: QTouchEvent) -> None:
        event.accept()
        self._contacts.note("finger")
        if event.type() == QEvent.Type.TouchCancel:
            if self._contacts.is_kind("finger"):
                self.lift()
            return
        for point in event.points():
            self._follow_finger(("finger", point.id()), point.position(), point.state())

    def _follow_finger(self, finger: Contact, position: QPointF, state: QEventPoint.State) -> None:
        from PySide6.QtGui import QEventPoint

        if state == QEventPoint.State.Pressed:
            if self._begin(finger):
                self.press(position, erase=False)
        elif self._contacts.is_down(finger):
            self.lift() if state == QEventPoint.State.Released else self.move_to(position)

    def _begin(self, contact: Contact) -> bool:
        begins = self._contacts.begin(contact, self.is_drawing)
        if begins and contact != KEYS and self.key_pen.is_seen:
            self.key_pen.is_seen = False
            self.show_key_pen()
        return begins

    def _use_key(self, event: QKeyEvent) -> bool:
        """Whether a key is one of the keyboard's pen."""
        pen, key = self.key_pen, event.key()
        if key == Qt.Key.Key_Escape and pen.is_seen:
            if self.is_key_pen_down:
                self.lift()
            pen.is_seen = False
        elif key == Qt.Key.Key_Space:
            pen.is_seen = True
            if not event.isAutoRepeat():
                self._put_down_or_lift()
        elif key in DIRECTIONS:
            self.show_key_pen()  # where it was
            pen.is_seen = True
            pen.move(key, bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
            if self.is_key_pen_down:
                self.move_to(self._key_position())
        else:
            return False
        self.show_key_pen()
        return True

    def _put_down_or_lift(self) -> None:
        if self.is_key_pen_down:
            self.lift()
        elif self._begin(KEYS):
            self.press(self._key_position(), erase=False)

    def _key_position(self) -> QPointF:
        return self.key_pen.position * (self.width() / PAD_SIZE)
