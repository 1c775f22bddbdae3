"""One undoable change of the drawing: which strokes left, which came, and how the picture layer changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

from PySide6.QtGui import QUndoCommand

from digitpad.system.guarded import guarded

if TYPE_CHECKING:
    from digitpad.draw.picture_layer import PictureLayer
    from trainer.ink.strokes import Stroke


class Replacement(NamedTuple):
    """At ``place`` the strokes ``removed`` give way to the strokes ``inserted``."""

    place: int
    removed: tuple[Stroke, ...]
    inserted: tuple[Stroke, ...]

    def reversed(self) -> Replacement:
        """The replacement that undoes this one."""
        return Replacement(self.place, self.inserted, self.removed)


class InkEdit(NamedTuple):
    """A change as a difference, so that its memory does not grow with the drawing.

    ``kind`` is "stroke", "erase", "clear", "picture", "drawing" or "dabs" and names the change in the menu.
    """

    kind: str
    replacements: tuple[Replacement, ...] = ()
    picture_before: PictureLayer | None = None
    picture_after: PictureLayer | None = None

    def reversed(self) -> InkEdit:
        """The edit that undoes this one."""
        back = tuple(item.reversed() for item in reversed(self.replacements))
        return InkEdit(self.kind, back, self.picture_after, self.picture_before)

    @property
    def changes_picture(self) -> bool:
        """Whether the picture layer is another one afterwards."""
        return self.picture_before is not self.picture_after


class Editable(Protocol):
    """What an edit is applied to."""

    def apply(self, edit: InkEdit) -> None:
        """Carry out the edit."""


class InkCommand(QUndoCommand):
    """Carries an edit on the undo stack; an edit that already happened under the pen is not done twice."""

    def __init__(self, document: Editable, edit: InkEdit, already_done: bool = False) -> None:
        super().__init__(edit.kind)
        self._document = document
        self._edit = edit
        self._already_done = already_done

    @guarded
    def redo(self) -> None:
        """Carry out the edit."""
        if self._already_done:
            self._already_done = False
        else:
            self._document.apply(self._edit)

    @guarded
    def undo(self) -> None:
        """Take the edit back."""
        self._document.apply(self._edit.reversed())
