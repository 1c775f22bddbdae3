"""The widget that takes mouse, pen, touch and keys, and shows the drawing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from digitpad.draw.digit_brackets import Bracket, DigitBrackets
from digitpad.draw.geometry import PAD_SIZE, Box
from digitpad.draw.ink_painter import paint_picture, rectangle, scaled
from digitpad.draw.input.drawing_input import DrawingInput
from digitpad.draw.pad_picture import PadPicture, guide_rectangle
from digitpad.system.guarded import guarded
from digitpad.widgets.retranslated import Retranslated

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFocusEvent, QKeyEvent, QShowEvent

    from digitpad.draw.ink_edit import InkEdit
    from digitpad.draw.pad_document import PadDocument
    from trainer.ink.strokes import Point

Tool = Literal["pen", "eraser"]
RADIUS = 12.0
TREMBLE = 4  # pixels, across and down together
GUIDE_RADIUS = 4.0

_STEPS = {int(Qt.Key.Key_Left): -1, int(Qt.Key.Key_Right): 1}


class InkCanvas(Retranslated, DrawingInput):
    """A square pad of 280 × 280 pad units, whatever its size in pixels.

    The left button, a finger, a pen's tip or the keyboard's pen uses the chosen tool; the right button and a pen's
    eraser end erase. ``painted_first`` tells once that the pad was on the screen. While there are brackets under the
    digits of a number, ``digit_pointed`` carries the index of the digit under the mouse or -1, and ``step_requested``
    -1 or 1 for an arrow key, unless the keyboard's pen is seen, which it then moves.
    """

    painted_first = Signal()
    digit_pointed = Signal(int)
    step_requested = Signal(int)

    def __init__(self, document: PadDocument, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("inkCanvas")
        self.setAutoFillBackground(True)  # so that Qt need not paint all that lies behind
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.tool: Tool = "pen"
        self.pen_width = 14.0
        self._prompt = self._key_prompt = ""
        self._is_prompting = False
        self._guide = True
        self._document = document
        self._picture = PadPicture(document)
        self._brackets = DigitBrackets()
        self._pointed = -1
        self._erasing_from: Point | None = None
        self._resting_at: QPointF | None = None
        self._was_painted = False
        self._focus_by_key = False
        self._rest_timer = QTimer(self, singleShot=True, interval=0)
        self._rest_timer.timeout.connect(self._paint_rest)
        document.edited.connect(self._follow)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything again in the language chosen now."""
        self._prompt = self.tr("Draw a digit here")
        self._key_prompt = self.tr("Arrow keys move the pen, Space puts it down and lifts it.")
        self.setAccessibleName(self.tr("Drawing pad"))
        self.setAccessibleDescription(
            self.tr("Draw a digit with the mouse, a finger or a pen, or with the arrow keys and Space")
        )
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(560, 560)

    def minimumSizeHint(self) -> QSize:
        return QSize(160, 160)

    @property
    def eraser_radius(self) -> float:
        """In pad units; the eraser is a little broader than the pen."""
        return max(8.0, self.pen_width * 0.9)

    def set_guide(self, shown: bool) -> None:
        """Show or hide the light box in which a digit sits well."""
        self._guide = shown
        self.update()

    def show_brackets(self, brackets: Sequence[Bracket]) -> None:
        """Show these brackets under the digits of a number; none for what is no number."""
        if not (brackets or self._brackets):
            return
        for area in self._brackets.show(brackets):
            self._update_area(area)
        if self.hasMouseTracking() != bool(self._brackets):
            self.setMouseTracking(bool(self._brackets))
        if not self._brackets:
            self._pointed = -1

    def press(self, position: QPointF, erase: bool, pressure: float | None = None) -> None:
        """Put the pen or the eraser down at a widget position."""
        point = self._pad_point(position)
        if self._is_prompting:
            self.update()  # the words go as a whole
        self._document.lift()
        self._resting_at = position if pressure is None else None
        if erase or self.tool == "eraser":
            self._erasing_from = point
            self._document.erase(point, point, self.eraser_radius)
        else:
            self._erasing_from = None
            self._document.begin_stroke(point, self.pen_width, pressure)
            self._show_last_point()

    def move_to(self, position: QPointF, pressure: float | None = None) -> None:
        """Move what is down to a widget position; a hand that trembles while it clicks does not move the pen."""
        if self._resting_at is not None and not self.is_key_pen_down:
            if (position - self._resting_at).manhattanLength() <= TREMBLE:
                return
            self._resting_at = None
        point = self._pad_point(position)
        if self._erasing_from is not None:
            self._document.erase(self._erasing_from, point, self.eraser_radius)
            self._erasing_from = point
        elif self._document.live_points:
            self._document.extend_stroke(point, pressure)
            self._show_last_point()

    def _show_last_point(self) -> None:
        if self._document.live_points:  # a full pad takes none
            self._update_box(self._picture.settle())

    def lift(self) -> None:
        """Lift what is down."""
        super().lift()
        self._resting_at = self._erasing_from = None
        self._document.lift()

    @guarded
    def leaveEvent(self, event: QEvent) -> None:
        self._point_at(-1)

    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = None if self.key_pen.is_seen else _STEPS.get(event.key())
        if step is None or not self._brackets or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        else:
            self.step_requested.emit(step)

    @guarded
    def showEvent(self, event: QShowEvent) -> None:
        """Take the keys when the window comes up, which would give them to the first control in its row of tools."""
        if self.window().focusWidget() is None:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        super().showEvent(event)

    @guarded
    def focusInEvent(self, event: QFocusEvent) -> None:
        self._focus_by_key = event.reason() in {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason}
        self.key_pen.is_seen |= self._focus_by_key
        super().focusInEvent(event)

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        dirty = event.rect()
        self._paint_paper(painter, dirty)
        self._paint_below(painter, dirty)
        pixmap = self._picture.pixmap(self.size(), self.devicePixelRatioF(), self.palette().text().color())
        painter.drawPixmap(QRectF(dirty), pixmap, scaled(dirty, pixmap.devicePixelRatio()))
        self._paint_rest_soon()
        scale = self._scale
        painter.scale(scale, scale)
        self._picture.paint_live_tail(painter)
        if self._brackets:
            self._brackets.paint(painter, self.palette(), scaled(dirty, 1 / scale))
        if self.key_pen.is_seen and self.hasFocus():
            self.key_pen.paint(painter, self.palette(), self._key_radius, self.is_key_pen_down)
        painter.end()
        if not self._was_painted:
            self._was_painted = True
            self.painted_first.emit()

    @property
    def is_drawing(self) -> bool:
        return bool(self._document.live_points) or self._erasing_from is not None

    def hover(self, position: QPointF) -> None:
        self._point_at(self._brackets.at(position / self._scale))

    def show_key_pen(self) -> None:
        self.update() if self._is_prompting else self._update_area(self.key_pen.area(self.eraser_radius))

    @property
    def _key_radius(self) -> float:
        return self.eraser_radius if self.tool == "eraser" else self.pen_width / 2

    @property
    def _scale(self) -> float:
        return max(1, self.width()) / PAD_SIZE

    def _paint_paper(self, painter: QPainter, dirty: QRect) -> None:
        """The paper and its edge; most pen movements touch nothing but the inside."""
        palette = self.palette()
        edge = int(RADIUS)
        if self.rect().adjusted(edge, edge, -edge, -edge).contains(dirty):
            painter.fillRect(dirty.adjusted(-1, -1, 1, 1), palette.base())  # its edges may lie between screen pixels
            return
        focused = self.hasFocus() and self._focus_by_key
        inset = 1.0 if focused else 0.5  # half the pen's width, so that the edge fills whole pixels
        painter.setPen(QPen((palette.highlight() if focused else palette.dark()).color(), 2.0 * inset))
        painter.setBrush(palette.base())
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), RADIUS, RADIUS)

    def _paint_below(self, painter: QPainter, dirty: QRect) -> None:
        shows_guide = self._guide and self._reaches_guide(dirty)
        if shows_guide or self._document.picture is not None:  # most pen movements are in the middle of a blank pad
            painter.save()
            painter.scale(self._scale, self._scale)
            if self._document.picture is not None:
                painter.save()
                painter.setClipPath(self._paper_path())
                paint_picture(painter, self._document.picture)
                painter.restore()
            if shows_guide:
                pen = QPen(self.palette().mid().color(), 1.0, Qt.PenStyle.DashLine)
                pen.setCosmetic(True)
                painter.setPen(pen)
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(guide_rectangle(), GUIDE_RADIUS, GUIDE_RADIUS)
            painter.restore()
        self._is_prompting = self._document.is_empty
        if self._is_prompting:
            painter.setPen(self.palette().placeholderText().color())
            area = self.rect().adjusted(16, 16, -16, -16)
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            text = f"{self._prompt}\n{self._key_prompt}" if self.key_pen.is_seen else self._prompt
            painter.drawText(area, int(flags), text)

    def _paper_path(self) -> QPainterPath:
        """The paper without its edge, in pad units: a picture lies within it."""
        path, edge, radius = QPainterPath(), 1.5 / self._scale, RADIUS / self._scale
        path.addRoundedRect(QRectF(edge, edge, PAD_SIZE - 2 * edge, PAD_SIZE - 2 * edge), radius, radius)
        return path

    def _reaches_guide(self, dirty: QRect) -> bool:
        """Whether the light box's line goes through a part of the widget; inside and outside of it nothing is drawn."""
        scale = self._scale
        guide, inset = guide_rectangle(), GUIDE_RADIUS + 2.0 / scale
        area = scaled(dirty, 1 / scale)
        if guide.adjusted(inset, inset, -inset, -inset).contains(area):
            return False
        return area.intersects(guide.adjusted(-inset, -inset, inset, inset))

    def _pad_point(self, position: QPointF) -> Point:
        x, y = position.x() / self._scale, position.y() / self._scale
        return min(PAD_SIZE, max(0.0, x)), min(PAD_SIZE, max(0.0, y))

    def _follow(self, edit: InkEdit, box: Box | None) -> None:
        self._picture.follow(edit, box)
        self._paint_rest_soon()
        if edit.changes_picture or self._is_prompting != self._document.is_empty:
            self.update()
        elif box is not None:
            self._update_box(box)

    def _paint_rest_soon(self) -> None:
        if self._picture.is_unfinished:
            self._rest_timer.start()

    def _paint_rest(self) -> None:
        self._update_box(self._picture.go_on())
        self._paint_rest_soon()

    def _point_at(self, index: int) -> None:
        if index != self._pointed:
            self._pointed = index
            self.digit_pointed.emit(index)

    def _update_box(self, box: Box) -> None:
        self._update_area(rectangle(box))

    def _update_area(self, area: QRectF) -> None:
        """Paint an area in pad units again."""
        self.update(
            scaled(area, self._scale).toAlignedRect().adjusted(-2, -2, 2, 2) & QRect(0, 0, self.width(), self.height())
        )
