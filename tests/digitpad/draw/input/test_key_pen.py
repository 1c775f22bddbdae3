"""Who cannot hold a mouse draws with the arrow keys."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from digitpad.draw.ink_canvas import InkCanvas
from digitpad.draw.input.key_pen import QUICK_STEP, START, STEP, KeyPen, key_texts
from digitpad.draw.pad_document import PadDocument

LEFT, RIGHT, UP, DOWN = Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def document(qapp):
    return PadDocument(qapp)


@pytest.fixture(params=[160, 560])
def canvas(request, document, qtbot):
    canvas = InkCanvas(document)
    qtbot.addWidget(canvas)
    canvas.resize(request.param, request.param)
    canvas.show()
    canvas.setFocus()
    return canvas


def type_keys(canvas, *keys, modifier=Qt.KeyboardModifier.NoModifier):
    for key in keys:
        QTest.keyClick(canvas, key, modifier)


def hold(canvas, key, repeats=0):
    """A key goes down and repeats itself, as X11 tells it."""
    for number in range(repeats + 1):
        if number:
            send(canvas, QEvent.Type.KeyRelease, key, repeats=True)
        send(canvas, QEvent.Type.KeyPress, key, repeats=number > 0)


def send(canvas, kind, key, repeats=False):
    QApplication.sendEvent(canvas, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, "", repeats))


def points(document):
    """The strokes' points, without what rounding adds."""
    return [[(round(x, 6), round(y, 6)) for x, y in stroke.points] for stroke in document.ink.strokes]


def test_space_puts_the_pen_down_arrows_draw_and_space_lifts_it(canvas, document):
    type_keys(canvas, Qt.Key.Key_Space, RIGHT, DOWN, Qt.Key.Key_Space, DOWN)

    x, y = START.x(), START.y()
    (drawn,) = points(document)
    assert drawn == [(x, y), (x + STEP, y), (x + STEP, y + STEP)]
    assert not canvas.is_drawing
    assert canvas.key_pen.position == QPointF(x + STEP, y + 2 * STEP)


def test_shift_goes_faster(canvas, document):
    type_keys(canvas, Qt.Key.Key_Space)
    type_keys(canvas, LEFT, modifier=SHIFT)

    (drawn,) = points(document)
    assert drawn[-1] == pytest.approx((START.x() - QUICK_STEP, START.y()))


def test_two_keys_held_together_go_aslant(canvas, document):
    type_keys(canvas, Qt.Key.Key_Space)
    hold(canvas, RIGHT)
    hold(canvas, DOWN, repeats=3)

    (drawn,) = points(document)
    start, end = drawn[1], drawn[-1]
    assert end == pytest.approx((start[0] + 4 * STEP, start[1] + 4 * STEP))
    send(canvas, QEvent.Type.KeyRelease, RIGHT)
    hold(canvas, DOWN)
    assert points(document)[0][-1] == pytest.approx((end[0], end[1] + STEP))


def test_the_pen_stays_on_the_pad(canvas, document):
    type_keys(canvas, *[UP, RIGHT] * 80)
    assert canvas.key_pen.position == QPointF(280, 0)


def test_the_eraser_rubs_out_by_keys_too(canvas, document):
    document.begin_stroke((60.0, START.y()), 10.0)
    document.extend_stroke((220.0, START.y()))
    document.end_stroke()
    canvas.tool = "eraser"
    type_keys(canvas, Qt.Key.Key_Space, DOWN, Qt.Key.Key_Space)

    assert len(document.ink.strokes) == 2
    document.undo()
    assert len(document.ink.strokes) == 1


def test_the_cursor_is_seen_as_long_as_the_keys_draw(canvas):
    empty = canvas.grab().toImage()
    type_keys(canvas, DOWN)
    assert canvas.grab().toImage() != empty
    type_keys(canvas, Qt.Key.Key_Escape)
    assert canvas.grab().toImage() == empty
    canvas.clearFocus()
    canvas.setFocus(Qt.FocusReason.TabFocusReason)
    assert canvas.key_pen.is_seen


def test_the_mouse_takes_over_from_the_keys(canvas, document):
    type_keys(canvas, Qt.Key.Key_Space, DOWN)
    QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=QPoint(10, 10))
    type_keys(canvas, DOWN)

    assert len(points(document)) == 2
    assert len(points(document)[1]) == 1
    assert not canvas.is_drawing


def test_keys_do_not_disturb_the_mouse(canvas, document):
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=QPoint(50, 50))
    type_keys(canvas, Qt.Key.Key_Space, DOWN)
    QTest.mouseMove(canvas, QPoint(50, 120))
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=QPoint(50, 120))

    (drawn,) = points(document)
    assert {round(x / canvas.width(), 2) for x, _ in drawn} == {round(50 / canvas.width() * 280 / canvas.width(), 2)}


def test_whoever_gets_the_keys_next_finds_the_pen_lifted(canvas, document):
    type_keys(canvas, Qt.Key.Key_Space)
    hold(canvas, RIGHT)
    QApplication.sendEvent(canvas, QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.TabFocusReason))

    assert not canvas.is_drawing
    assert not canvas.key_pen.is_seen
    before = QPointF(canvas.key_pen.position)
    canvas.key_pen.move(DOWN, is_quick=False)
    assert canvas.key_pen.position == before + QPointF(0, STEP)


def test_undo_under_the_pen_lifts_it_and_space_puts_it_down_again(canvas, document):
    type_keys(canvas, Qt.Key.Key_Space, DOWN)
    document.undo()
    type_keys(canvas, DOWN)
    assert document.is_empty
    type_keys(canvas, Qt.Key.Key_Space, DOWN, Qt.Key.Key_Space)
    assert len(points(document)) == 1


def test_other_keys_with_modifiers_are_left_to_the_commands(canvas):
    type_keys(canvas, LEFT, modifier=Qt.KeyboardModifier.AltModifier)
    type_keys(canvas, DOWN, modifier=Qt.KeyboardModifier.ControlModifier)
    assert canvas.key_pen.position == KeyPen().position
    assert not canvas.key_pen.is_seen


def test_each_key_is_told(canvas):
    assert [bool(keys and what) for keys, what in key_texts()] == [True] * 4
