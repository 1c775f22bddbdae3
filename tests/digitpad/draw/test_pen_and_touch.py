"""Pens, fingers and palms on the canvas: one stroke belongs to one contact."""

import functools

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QPointingDevice, QTabletEvent, QTouchEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.digitpad.conftest import SEVEN, draw_stroke
from tests.digitpad.draw.canvases import pixels

ALL = QPointingDevice.Capability.All


@functools.cache  # for Qt goes on knowing a device that it saw once
def stylus(pointer):
    return QPointingDevice("test pen", 1, QPointingDevice.DeviceType.Stylus, pointer, ALL, 1, 1)


def tablet(canvas, kind, x, y, pressure, pointer=QPointingDevice.PointerType.Pen, buttons=None):
    held = Qt.MouseButton.NoButton if kind == QEvent.Type.TabletRelease else Qt.MouseButton.LeftButton
    held = held if buttons is None else buttons
    place, outside = QPointF(x, y), QPointF(canvas.mapToGlobal(QPoint(x, y)))
    keys = Qt.KeyboardModifier.NoModifier
    event = QTabletEvent(
        kind, stylus(pointer), place, outside, pressure, 0, 0, 0, 0, 0, keys, Qt.MouseButton.LeftButton, held
    )
    QApplication.sendEvent(canvas, event)


def test_a_pens_pressure_is_recorded_and_shown(canvas, document):
    tablet(canvas, QEvent.Type.TabletPress, 60, 60, 0.2)
    for step in range(1, 17):
        tablet(canvas, QEvent.Type.TabletMove, 60 + 10 * step, 60, 0.2 + step / 20)
    tablet(canvas, QEvent.Type.TabletRelease, 220, 60, 0.0)

    (stroke,) = document.ink.strokes
    assert stroke.pressures[0] == pytest.approx(0.2, abs=0.01)
    assert stroke.pressures[-1] == pytest.approx(1.0, abs=0.01)
    dark = pixels(canvas) < 128
    assert dark[:, 80].sum() < dark[:, 205].sum()


def test_the_pens_other_end_erases(canvas, document):
    draw_stroke(canvas, ((40, 140), (240, 140)))
    rubber = QPointingDevice.PointerType.Eraser
    tablet(canvas, QEvent.Type.TabletPress, 140, 120, 0.5, rubber)
    tablet(canvas, QEvent.Type.TabletMove, 140, 160, 0.5, rubber)
    tablet(canvas, QEvent.Type.TabletRelease, 140, 160, 0.0, rubber)

    assert len(document.ink.strokes) == 2


def test_a_finger_draws_and_a_second_one_does_not_disturb(canvas, document):
    finger = QTest.createTouchDevice()
    touch = QTest.touchEvent(canvas, finger, False)
    touch.press(0, QPoint(60, 60)).commit()
    touch.move(0, QPoint(60, 120)).commit()
    touch.stationary(0).press(1, QPoint(200, 200)).commit()
    touch.move(0, QPoint(60, 200)).release(1, QPoint(200, 200)).commit()
    touch.release(0, QPoint(60, 200)).commit()

    (stroke,) = document.ink.strokes
    assert len({x for x, _ in stroke.points}) == 1
    assert stroke.points[-1][1] - stroke.points[0][1] == 140.0


def test_a_pen_that_leaves_without_being_lifted_starts_a_new_stroke_when_it_comes_back(canvas, document):
    tablet(canvas, QEvent.Type.TabletPress, 60, 60, 0.5)
    tablet(canvas, QEvent.Type.TabletMove, 120, 60, 0.5)
    leaving = QTabletEvent(
        QEvent.Type.TabletLeaveProximity,
        stylus(QPointingDevice.PointerType.Pen),
        QPointF(120, 60),
        QPointF(120, 60),
        *(0.0, 0, 0, 0, 0, 0),
        Qt.KeyboardModifier.NoModifier,
        Qt.MouseButton.NoButton,
        Qt.MouseButton.NoButton,
    )
    QApplication.sendEvent(canvas, leaving)
    tablet(canvas, QEvent.Type.TabletPress, 200, 200, 0.5)
    tablet(canvas, QEvent.Type.TabletRelease, 200, 200, 0.0)

    assert [stroke.points[0] for stroke in document.ink.strokes] == [(60.0, 60.0), (200.0, 200.0)]


def test_a_pen_that_hovers_draws_nothing(canvas, document):
    tablet(canvas, QEvent.Type.TabletMove, 60, 60, 0.0, buttons=Qt.MouseButton.NoButton)
    tablet(canvas, QEvent.Type.TabletMove, 160, 60, 0.0, buttons=Qt.MouseButton.NoButton)

    assert document.is_empty


def test_how_hard_the_pen_presses_does_not_change_what_is_read(canvas, document):
    from trainer.image.digit_image import digit_image

    images = []
    for pressure in (0.1, 0.5, 1.0):
        tablet(canvas, QEvent.Type.TabletPress, 80, 60, pressure)
        for step in range(1, 15):
            tablet(canvas, QEvent.Type.TabletMove, 80 + 8 * step, 60 + 10 * step, pressure)
        tablet(canvas, QEvent.Type.TabletRelease, 192, 200, 0.0)
        images.append(digit_image(document.ink))
        document.clear()

    assert images[0].any()
    assert all(np.array_equal(image, images[0]) for image in images)


def test_a_touch_that_the_system_takes_away_leaves_the_stroke_so_far(canvas, document):
    finger = QTest.createTouchDevice()
    touch = QTest.touchEvent(canvas, finger, False)
    touch.press(0, QPoint(60, 60)).commit()
    touch.move(0, QPoint(60, 120)).commit()
    canvas.event(QTouchEvent(QEvent.Type.TouchCancel, finger))
    touch.release(0, QPoint(60, 200)).commit()

    (stroke,) = document.ink.strokes
    assert stroke.points[-1][1] - stroke.points[0][1] == 60.0


def test_neither_a_palm_that_comes_first_nor_one_that_comes_later_touches_the_pens_stroke(canvas, document):
    touch = QTest.touchEvent(canvas, QTest.createTouchDevice(), False)
    touch.press(0, QPoint(240, 260)).commit()
    tablet(canvas, QEvent.Type.TabletPress, 60, 60, 0.5)
    touch.move(0, QPoint(241, 270)).commit()
    for y in range(70, 200, 10):
        tablet(canvas, QEvent.Type.TabletMove, 60, y, 0.5)
    touch.stationary(0).press(1, QPoint(250, 250)).commit()
    tablet(canvas, QEvent.Type.TabletMove, 60, 200, 0.5)
    touch.release(0, QPoint(241, 270)).release(1, QPoint(250, 250)).commit()
    tablet(canvas, QEvent.Type.TabletRelease, 60, 200, 0.0)

    of_pen = document.ink.strokes[-1]
    assert {x for x, _ in of_pen.points} == {60.0}
    assert of_pen.points[-1] == (60.0, 200.0)
    assert all(len(set(stroke.points)) == 1 for stroke in document.ink.strokes[:-1])


def test_touch_is_ignored_while_a_pen_hovers(canvas, document):
    tablet(canvas, QEvent.Type.TabletMove, 60, 60, 0.0, buttons=Qt.MouseButton.NoButton)
    touch = QTest.touchEvent(canvas, QTest.createTouchDevice(), False)
    touch.press(0, QPoint(200, 200)).commit()
    touch.move(0, QPoint(100, 200)).commit()
    touch.release(0, QPoint(100, 200)).commit()

    assert document.is_empty


def test_a_second_finger_never_takes_a_stroke_over(canvas, document):
    touch = QTest.touchEvent(canvas, QTest.createTouchDevice(), False)
    touch.press(0, QPoint(60, 60)).commit()
    touch.move(0, QPoint(60, 120)).commit()
    touch.stationary(0).press(1, QPoint(200, 200)).commit()
    touch.release(0, QPoint(60, 120)).stationary(1).commit()
    touch.move(1, QPoint(200, 230)).commit()
    touch.release(1, QPoint(200, 230)).commit()

    assert document.ink.strokes
    assert all(len({x for x, _ in stroke.points}) == 1 for stroke in document.ink.strokes)


def test_the_mouse_draws_on_after_a_pen_that_was_never_lifted(canvas, document):
    tablet(canvas, QEvent.Type.TabletPress, 60, 60, 0.5)
    tablet(canvas, QEvent.Type.TabletMove, 60, 100, 0.5)
    draw_stroke(canvas, SEVEN)

    assert [len(stroke.points) > 1 for stroke in document.ink.strokes] == [True, True]
