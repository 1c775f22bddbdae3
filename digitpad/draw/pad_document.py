"""What was drawn: strokes, the stroke under the pen, the picture layer, and undo without limit."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QElapsedTimer, QObject, Signal
from PySide6.QtGui import QUndoStack

from digitpad.draw.geometry import Box, box_of, box_of_points, overlap, united
from digitpad.draw.ink_edit import InkCommand, InkEdit, Replacement
from trainer.ink.strokes import MAX_POINTS, MAX_STROKES, Ink, Point, Stroke

if TYPE_CHECKING:
    from collections.abc import Iterable

    from digitpad.draw.picture_layer import PictureLayer


class PadContent(NamedTuple):
    """What lay on a pad at one time: for work that goes on beside the window while the drawing changes."""

    ink: Ink
    picture: PictureLayer | None


class PadDocument(QObject):
    """The drawing in pad units (0..280 both ways).

    ``ink_changed`` follows every change, also of the stroke under the pen. ``edited`` carries the ``InkEdit`` just
    applied and the box of its ink, None without any, so that a view repaints only what it touched. Each edit is kept as
    a difference: neither the time of the next stroke nor the memory of an undo step grows with the number of strokes.
    ``filled`` tells that the pad takes no more: what lies on it can always be kept in a file and read again. It
    belongs to a ``parent``, for Qt has to take the undo stack apart: Python's collector destroys the steps before the
    stack that holds them.
    """

    ink_changed = Signal()
    edited = Signal(object, object)
    filled = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.undo_stack = QUndoStack(self)
        self._strokes: list[Stroke] = []
        self._boxes: list[Box] = []
        self._point_count = 0
        self._picture: PictureLayer | None = None
        self._points: list[Point] = []
        self._pressures: list[float] = []
        self._times: list[float] = []
        self._clock = QElapsedTimer()
        self._width = 0.0
        self._erasures: list[Replacement] = []
        self._ink: Ink | None = None

    @property
    def ink(self) -> Ink:
        """Everything drawn so far, the stroke under the pen included."""
        if self._ink is None:
            live = self.live_stroke
            self._ink = Ink((*self._strokes, live) if live else tuple(self._strokes))
        return self._ink

    @property
    def live_stroke(self) -> Stroke | None:
        """The stroke under the pen, None while the pen is up."""
        if not self._points:
            return None
        return Stroke(tuple(self._points), self._width, tuple(self._pressures), tuple(self._times))

    @property
    def live_points(self) -> list[Point]:
        """The points of the stroke under the pen; read only."""
        return self._points

    @property
    def live_pressures(self) -> list[float]:
        """The pressures of the stroke under the pen, empty without a pressure pen; read only."""
        return self._pressures

    @property
    def live_width(self) -> float:
        """The pen's width of the stroke under the pen, in pad units."""
        return self._width

    @property
    def picture(self) -> PictureLayer | None:
        """The picture under the ink."""
        return self._picture

    @property
    def content(self) -> PadContent:
        """Ink and picture as they are now."""
        return PadContent(self.ink, self._picture)

    @property
    def is_empty(self) -> bool:
        """Whether there is neither ink nor a picture."""
        return not (self._strokes or self._points or self._picture)

    @property
    def stroke_count(self) -> int:
        """How many finished strokes there are."""
        return len(self._strokes)

    def strokes_in(self, box: Box) -> list[Stroke]:
        """The finished strokes whose ink may reach into the box, in drawing order."""
        return [stroke for stroke, own in zip(self._strokes, self._boxes, strict=True) if overlap(own, box)]

    def begin_stroke(self, point: Point, width: float, pressure: float | None = None) -> None:
        """Put the pen down."""
        self.end_stroke()
        if self._is_full():
            self.filled.emit()
            return
        self._width = width
        self._points.append(point)
        self._times.append(self._milliseconds())
        if pressure is not None:
            self._pressures.append(pressure)
        self._changed()

    def extend_stroke(self, point: Point, pressure: float | None = None) -> None:
        """Move the pen; a pen that is up stays up."""
        if not self._points:
            return
        if self._is_full():
            self.end_stroke()
            self.filled.emit()
            return
        self._points.append(point)
        self._times.append(self._milliseconds())
        if self._pressures:
            self._pressures.append(self._pressures[-1] if pressure is None else pressure)
        self._changed()

    def end_stroke(self) -> None:
        """Lift the pen: the stroke becomes one step on the undo stack."""
        stroke = self.live_stroke
        if stroke is None:
            return
        self._points, self._pressures, self._times = [], [], []
        self._push(InkEdit("stroke", (Replacement(len(self._strokes), (), (stroke,)),), self._picture, self._picture))

    def erase(self, start: Point, end: Point, radius: float) -> None:
        """Remove the ink that an eraser of that radius touches on its way; ``end_erasing`` makes it one undo step."""
        from trainer.ink.erasing import erased

        path = box_of_points([start, end], radius)
        replacements: list[Replacement] = []
        count = len(self._strokes)
        near = [index for index in reversed(range(count)) if overlap(self._boxes[index], path)]
        left = erased([self._strokes[index] for index in near], start, end, radius) if near else []
        for index, pieces in zip(near, left, strict=True):
            if pieces is not None:
                taken = () if count + len(pieces) > MAX_STROKES else pieces  # else the rubber takes the whole of it
                count += len(taken) - 1
                replacements.append(Replacement(index, (self._strokes[index],), taken))
        if replacements:
            self._erasures += replacements
            self.apply(InkEdit("erase", tuple(replacements), self._picture, self._picture))

    def end_erasing(self) -> None:
        """Lift the eraser."""
        if self._erasures:
            edit = InkEdit("erase", tuple(self._erasures), self._picture, self._picture)
            self._erasures = []
            self.undo_stack.push(InkCommand(self, edit, already_done=True))

    def clear(self) -> None:
        """Remove all ink and the picture, undoably; nothing happens on an empty pad."""
        self.lift()
        if not self.is_empty:
            self._replace_all("clear", (), None)

    def show_ink(self, ink: Ink) -> None:
        """Put another drawing in the place of this one, undoably."""
        self.lift()
        self._replace_all("drawing", tuple(stroke for stroke in ink.strokes if stroke.points), None)

    def replace_ink(self, ink: Ink, kind: str) -> None:
        """Change the ink over the picture, undoably as one step; ``kind`` names it in the menu."""
        self.lift()
        self._replace_all(kind, tuple(stroke for stroke in ink.strokes if stroke.points), self._picture)

    def show_drawing(self, ink: Ink, picture: PictureLayer | None) -> None:
        """Put another drawing and its picture in the place of this one, undoably as one step."""
        self.lift()
        self._replace_all("drawing", tuple(stroke for stroke in ink.strokes if stroke.points), picture)

    def show_picture(self, picture: PictureLayer) -> None:
        """Put a picture in the place of what lies on the pad, undoably; ink that is drawn later lies on it."""
        self.lift()
        self._replace_all("picture", (), picture)

    def lift(self) -> None:
        """End whatever pen or eraser movement is going on."""
        self.end_stroke()
        self.end_erasing()

    def undo(self) -> None:
        """Take the last step back; a stroke still under the pen is that step."""
        self.lift()
        self.undo_stack.undo()

    def redo(self) -> None:
        """Do the step again that was taken back last."""
        self.lift()
        self.undo_stack.redo()

    def apply(self, edit: InkEdit) -> None:
        """Carry out an edit; for the undo stack."""
        touched: list[Box] = []
        for item in edit.replacements:
            gone = slice(item.place, item.place + len(item.removed))
            boxes = [box_of(stroke) for stroke in item.inserted]
            touched += self._boxes[gone] + boxes
            self._strokes[gone], self._boxes[gone] = item.inserted, boxes
            self._point_count += _points_in(item.inserted) - _points_in(item.removed)
        self._picture = edit.picture_after
        self.edited.emit(edit, united(touched) if touched else None)
        self._changed()

    def _milliseconds(self) -> float:
        """Since the first point on this pad: files carry the time for other programs, which learn from it."""
        if not self._clock.isValid():
            self._clock.start()
        return float(self._clock.elapsed())

    def _is_full(self) -> bool:
        return len(self._strokes) >= MAX_STROKES or self._point_count + len(self._points) >= MAX_POINTS

    def _replace_all(self, kind: str, strokes: tuple[Stroke, ...], picture: PictureLayer | None) -> None:
        replacement = Replacement(0, tuple(self._strokes), strokes)
        self._push(InkEdit(kind, (replacement,), self._picture, picture))

    def _push(self, edit: InkEdit) -> None:
        self.undo_stack.push(InkCommand(self, edit))

    def _changed(self) -> None:
        self._ink = None
        self.ink_changed.emit()


def _points_in(strokes: Iterable[Stroke]) -> int:
    return sum(len(stroke.points) for stroke in strokes)
