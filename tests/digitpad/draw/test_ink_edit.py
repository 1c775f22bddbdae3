"""Edits as differences: forth and back, and not twice what the pen has done."""

import numpy as np
from PySide6.QtGui import QUndoStack

from digitpad.draw.ink_edit import InkCommand, InkEdit, Replacement
from digitpad.draw.picture_layer import centred
from trainer.ink.strokes import Stroke

ONE, TWO, THREE = (Stroke(((float(x), 0.0), (float(x), 50.0))) for x in (10, 20, 30))
PICTURE = centred(np.zeros((4, 4), np.uint8))


class Sheet:
    """What an edit is applied to: a list of strokes and a picture."""

    def __init__(self, *strokes):
        self.strokes, self.picture = list(strokes), None

    def apply(self, edit):
        for item in edit.replacements:
            self.strokes[item.place : item.place + len(item.removed)] = item.inserted
        self.picture = edit.picture_after


def test_an_edit_and_its_reverse_leave_everything_as_it_was():
    sheet = Sheet(ONE, TWO)
    edit = InkEdit("erase", (Replacement(1, (TWO,), ()), Replacement(0, (ONE,), (THREE, TWO))), None, PICTURE)
    sheet.apply(edit)
    assert (sheet.strokes, sheet.picture) == ([THREE, TWO], PICTURE)
    sheet.apply(edit.reversed())
    assert (sheet.strokes, sheet.picture) == ([ONE, TWO], None)


def test_the_reverse_of_the_reverse_is_the_edit():
    edit = InkEdit("erase", (Replacement(1, (TWO,), ()), Replacement(0, (ONE,), (THREE,))), PICTURE, None)
    assert edit.reversed().reversed() == edit


def test_only_another_picture_counts_as_a_change_of_it():
    assert InkEdit("picture", (), None, PICTURE).changes_picture
    assert not InkEdit("stroke", (), PICTURE, PICTURE).changes_picture


def test_what_happened_under_the_pen_is_not_done_twice_but_again_after_undo(qapp):
    sheet, stack = Sheet(ONE), QUndoStack()
    edit = InkEdit("stroke", (Replacement(1, (), (TWO,)),))
    sheet.apply(edit)
    stack.push(InkCommand(sheet, edit, already_done=True))
    assert sheet.strokes == [ONE, TWO]
    stack.undo()
    assert sheet.strokes == [ONE]
    stack.redo()
    assert (sheet.strokes, stack.undoText()) == ([ONE, TWO], "stroke")
