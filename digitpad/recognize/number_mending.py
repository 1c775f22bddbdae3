"""Mends a wrong cut of a number, undoably: a digit joined with its neighbour, or cut in two."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand

from digitpad.system.guarded import guarded

if TYPE_CHECKING:
    from digitpad.draw.pad_document import PadDocument
    from digitpad.recognize.recognizer import Recognizer
    from trainer.reading.mending import Mending
    from trainer.reading.number_reading import DigitReading

JOINING, CUTTING = "join", "cut"
"""The undo steps' kinds, as the menu's texts know them."""


class NumberMending(QObject):
    """Changes how the digit that is shown was cut. ``told`` carries a sentence where that cannot be."""

    told = Signal(str)

    def __init__(self, document: PadDocument, recognizer: Recognizer) -> None:
        super().__init__(recognizer)
        self._document, self._recognizer = document, recognizer

    def join_next(self) -> None:
        """Make one digit of the one shown and the one after it."""
        self._join(1)

    def join_previous(self) -> None:
        """Make one digit of the one shown and the one before it."""
        self._join(-1)

    def cut(self) -> None:
        """Make more than one digit of the one shown."""
        digits, shown = self._digits()
        if digits:
            mending = self._recognizer.mending.with_parted(digits[shown].sources)
            self._document.undo_stack.push(MendingStep(self._recognizer, CUTTING, mending))
        else:
            self.told.emit(self.tr("Draw a number first, then mend how it was cut."))

    def _join(self, step: int) -> None:
        digits, shown = self._digits()
        if not 0 <= shown + step < len(digits):
            self.told.emit(self.tr("There is no digit on that side to join with."))
            return
        mending = self._recognizer.mending.with_joined(digits[shown].sources | digits[shown + step].sources)
        self._document.undo_stack.push(MendingStep(self._recognizer, JOINING, mending))

    def _digits(self) -> tuple[tuple[DigitReading, ...], int]:
        """All digits as the pad is now, and the index of the one shown."""
        self._document.lift()
        shown = self._recognizer.reading.shown if self._recognizer.reading else 0
        self._recognizer.read_now()
        reading = self._recognizer.reading
        digits = reading.number.digits if reading and reading.number else ()
        return digits, min(shown, max(0, len(digits) - 1))


class MendingStep(QUndoCommand):
    """What was said about the cutting, before and after; it holds the ink, so that no stroke's place is taken."""

    def __init__(self, recognizer: Recognizer, kind: str, mending: Mending) -> None:
        super().__init__(kind)
        self._recognizer = recognizer
        self._before, self._after = recognizer.mending, mending
        self._ink = recognizer.ink

    @guarded
    def redo(self) -> None:
        self._recognizer.mend(self._after)

    @guarded
    def undo(self) -> None:
        self._recognizer.mend(self._before)
