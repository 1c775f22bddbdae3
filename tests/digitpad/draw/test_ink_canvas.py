import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from digitpad.draw.picture_layer import centred
from tests.digitpad.conftest import SEVEN, draw_stroke
from tests.digitpad.draw.canvases import pixels, shown_canvas


def test_a_stroke_records_pad_units_whatever_the_size_of_the_canvas(canvas, document):
    for side in (280, 560, 140):
        canvas.resize(side, side)
        draw_stroke(canvas, SEVEN)

    first, *others = document.ink.strokes
    for other in others:
        assert np.allclose(other.points, first.points, atol=2.01)


def test_a_tap_is_a_dot(canvas, document):
    QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=QPoint(140, 140))

    assert len(document.ink.strokes) == 1
    assert pixels(canvas)[140, 140] < 100


def test_a_pen_that_leaves_the_pad_stays_on_its_edge(canvas, document):
    draw_stroke(canvas, ((140, 140), (500, 140)))

    assert max(x for x, _ in document.ink.strokes[0].points) == 280.0


def test_what_was_painted_bit_by_bit_looks_like_what_is_painted_at_once(canvas, document, qtbot):
    draw_stroke(canvas, SEVEN)
    at_once = shown_canvas(document, qtbot)

    by_and_by = pixels(canvas).astype(int)
    assert by_and_by.min() < 100
    assert np.mean(np.abs(pixels(at_once).astype(int) - by_and_by)) < 0.6


def test_undo_repaints_what_the_stroke_covered_and_nothing_else(canvas, document):
    draw_stroke(canvas, ((60, 60), (60, 220)))
    before = pixels(canvas)
    draw_stroke(canvas, ((20, 140), (240, 140)))
    document.undo()

    assert np.max(np.abs(pixels(canvas).astype(int) - before.astype(int))) <= 60
    assert np.mean(np.abs(pixels(canvas).astype(int) - before.astype(int))) < 0.3


def test_the_eraser_tool_removes_only_the_part_that_it_touches(canvas, document):
    draw_stroke(canvas, ((40, 140), (240, 140)))
    canvas.tool = "eraser"
    draw_stroke(canvas, ((140, 100), (140, 180)))

    left, right = document.ink.strokes
    assert max(x for x, _ in left.points) < 135
    assert min(x for x, _ in right.points) > 145
    assert pixels(canvas)[140, 140] > 200
    assert pixels(canvas)[140, 60] < 100


@pytest.mark.parametrize("paper", [0, 255])
def test_ink_on_a_picture_has_a_colour_that_shows_there(canvas, document, paper):
    document.show_picture(centred(np.full((28, 28), paper, np.uint8)))
    draw_stroke(canvas, ((140, 60), (140, 220)))

    assert abs(int(pixels(canvas)[140, 140]) - paper) > 200
    assert abs(int(pixels(canvas)[140, 60]) - paper) < 20


def test_neither_a_pen_event_nor_a_new_stroke_looks_at_the_strokes_that_lie_there(canvas, document):
    for number in range(2_000):
        document.begin_stroke((float(number % 280), 1.0), 4.0)
        document.end_stroke()
    looked_at = []
    document.strokes_in = lambda box: looked_at.append(box) or []
    draw_stroke(canvas, SEVEN)

    assert looked_at == []
    assert document.undo_stack.count() == 2_001


def test_redo_paints_the_stroke_again(canvas, document):
    draw_stroke(canvas, ((60, 140), (220, 140)))
    before = pixels(canvas)
    document.undo()
    assert pixels(canvas)[140, 66] > 200

    document.redo()
    assert np.mean(np.abs(pixels(canvas).astype(int) - before.astype(int))) < 0.3


@pytest.mark.parametrize("shift", [QPoint(1, 0), QPoint(0, 3), QPoint(2, 2)])
def test_a_click_that_trembles_is_a_dot(canvas, document, shift):
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=QPoint(100, 100))
    for place in (QPoint(100, 100) + shift, QPoint(100, 100), QPoint(100, 100) - shift):
        QTest.mouseMove(canvas, place)
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=QPoint(100, 100) + shift)

    (stroke,) = document.ink.strokes
    assert len(set(stroke.points)) == 1


def test_another_button_in_a_stroke_changes_nothing(canvas, document):
    left, right = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
    QTest.mousePress(canvas, left, pos=QPoint(60, 60))
    QTest.mouseMove(canvas, QPoint(60, 120))
    QTest.mousePress(canvas, right, pos=QPoint(60, 120))
    QTest.mouseRelease(canvas, right, pos=QPoint(60, 120))
    QTest.mouseMove(canvas, QPoint(60, 200))
    QTest.mouseRelease(canvas, left, pos=QPoint(60, 200))

    (stroke,) = document.ink.strokes
    assert stroke.points[-1] == (60.0, 200.0)


def test_strokes_keep_when_their_points_were_drawn(canvas, document):
    draw_stroke(canvas, SEVEN)
    draw_stroke(canvas, ((60, 140), (200, 140)))

    first, second = document.ink.strokes
    times = [*first.times, *second.times]
    assert len(times) == document.ink.point_count
    assert times == sorted(times)
