"""The pad shows which ink is which digit, and is pointed at."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent

from digitpad.draw.ink_canvas import InkCanvas
from digitpad.recognize.number_on_pad import NumberOnPad
from trainer.ink.strokes import Ink, Stroke

LEFT, RIGHT = Stroke(((60.0, 60.0), (60.0, 200.0)), 10.0), Stroke(((200.0, 60.0), (200.0, 200.0)), 10.0)


@pytest.fixture
def pad(document, recognizer, qtbot):
    canvas = InkCanvas(document)
    qtbot.addWidget(canvas)
    canvas.resize(280, 280)
    canvas.show()
    return NumberOnPad(canvas, document, recognizer), canvas


def hover(canvas, x, y):
    none = Qt.MouseButton.NoButton
    place, where = QPointF(x, y), canvas.mapToGlobal(QPointF(x, y))
    event = QMouseEvent(QEvent.Type.MouseMove, place, where, none, none, Qt.KeyboardModifier.NoModifier)
    QCoreApplication.sendEvent(canvas, event)


def low(canvas):
    """What of the pad lies under the digits."""
    return canvas.grab().toImage().copy(30, 205, 220, 20)


def test_a_number_has_brackets_and_a_single_digit_none(pad, document, recognizer):
    document.show_ink(Ink((LEFT,)))
    recognizer.read_now()
    blank = low(pad[1])
    assert not pad[1].hasMouseTracking()
    document.show_ink(Ink((LEFT, RIGHT)))
    recognizer.read_now()
    assert low(pad[1]) != blank
    assert pad[1].hasMouseTracking()
    recognizer.set_whole_numbers(False)
    assert low(pad[1]) == blank


def test_the_digit_under_the_mouse_is_shown_while_it_is_there(pad, document, recognizer, qtbot):
    document.show_ink(Ink((LEFT, RIGHT)))
    recognizer.read_now()
    assert recognizer.reading.shown == 1
    hover(pad[1], 60, 120)
    assert recognizer.reading.shown == 0
    hover(pad[1], 130, 120)
    assert recognizer.reading.shown == 1


def test_arrow_keys_on_the_pad_choose_a_digit(pad, document, recognizer, qtbot):
    document.show_ink(Ink((LEFT, RIGHT)))
    recognizer.read_now()
    qtbot.keyClick(pad[1], Qt.Key.Key_Left)
    assert recognizer.reading.shown == 0
    qtbot.keyClick(pad[1], Qt.Key.Key_Right)
    assert recognizer.reading.shown == 1


def test_arrow_keys_move_the_keyboards_pen_where_it_is_seen(pad, document, recognizer, qtbot):
    document.show_ink(Ink((LEFT, RIGHT)))
    recognizer.read_now()
    pad[1].clearFocus()
    pad[1].setFocus(Qt.FocusReason.TabFocusReason)
    start = pad[1].key_pen.position.x()
    qtbot.keyClick(pad[1], Qt.Key.Key_Left)
    assert recognizer.reading.shown == 1
    assert pad[1].key_pen.position.x() < start
    qtbot.keyClick(pad[1], Qt.Key.Key_Escape)
    qtbot.keyClick(pad[1], Qt.Key.Key_Left)
    assert recognizer.reading.shown == 0


def test_drawing_goes_on_where_a_digit_is_pointed_at(pad, document, recognizer, qtbot):
    document.show_ink(Ink((LEFT, RIGHT)))
    recognizer.read_now()
    hover(pad[1], 60, 120)
    qtbot.mousePress(pad[1], Qt.MouseButton.LeftButton, pos=QPoint(130, 60))
    qtbot.mouseMove(pad[1], QPoint(130, 200))
    qtbot.mouseRelease(pad[1], Qt.MouseButton.LeftButton, pos=QPoint(130, 200))
    assert len(document.ink.strokes) == 3
    recognizer.read_now()
    assert (recognizer.reading.count, recognizer.reading.shown) == (3, 1)
