"""What mouse, pen and touch say, as one way of drawing."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from digitpad.draw.input.drawing_input import DrawingInput

LEFT, RIGHT, NONE = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton, Qt.MouseButton.NoButton


class Sheet(DrawingInput):
    """Writes down what it is told."""

    def __init__(self):
        super().__init__()
        self.said = []

    @property
    def is_drawing(self):
        return bool(self.said) and self.said[-1] != "lift"

    def press(self, position, erase, pressure=None):
        self.said.append("erase" if erase else "press")

    def move_to(self, position, pressure=None):
        self.said.append("move")

    def lift(self):
        super().lift()
        self.said.append("lift")


@pytest.fixture
def sheet(qtbot):
    sheet = Sheet()
    qtbot.addWidget(sheet)
    sheet.setMouseTracking(True)  # as the pad has it where it shows brackets
    sheet.resize(200, 200)
    sheet.show()
    qtbot.waitExposed(sheet)
    return sheet


def test_the_left_button_draws_and_the_right_one_erases(sheet):
    for button in (LEFT, RIGHT):
        QTest.mousePress(sheet, button, pos=QPoint(50, 50))
        QTest.mouseMove(sheet, QPoint(80, 80))
        QTest.mouseRelease(sheet, button, pos=QPoint(80, 80))
    assert sheet.said == ["press", "move", "lift", "erase", "move", "lift"]


def test_the_middle_button_does_nothing(sheet):
    QTest.mouseClick(sheet, Qt.MouseButton.MiddleButton)
    assert sheet.said == []


def test_a_mouse_that_comes_back_without_its_button_has_been_lifted(sheet):
    QTest.mousePress(sheet, LEFT, pos=QPoint(50, 50))
    place = QPointF(90, 90)
    kind = QMouseEvent.Type.MouseMove
    QApplication.sendEvent(sheet, QMouseEvent(kind, place, place, NONE, NONE, Qt.KeyboardModifier.NoModifier))
    assert sheet.said == ["press", "lift"]


def test_a_finger_draws_and_one_that_joins_it_does_not(sheet):
    touch = QTest.touchEvent(sheet, QTest.createTouchDevice(), False)
    touch.press(0, QPoint(50, 50)).commit()
    touch.stationary(0).press(1, QPoint(150, 150)).commit()
    touch.stationary(0).move(1, QPoint(150, 190)).commit()
    touch.stationary(0).release(1, QPoint(150, 190)).commit()
    touch.release(0, QPoint(50, 50)).commit()
    assert [word for word in sheet.said if word != "move"] == ["press", "lift"]


def test_a_press_after_a_release_that_was_lost_begins_anew(sheet):
    for button in (LEFT, RIGHT):
        place = QPointF(90, 90)
        kind = QMouseEvent.Type.MouseButtonPress
        event = QMouseEvent(kind, place, place, button, button, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(sheet, event)
    assert sheet.said == ["press", "lift", "erase"]
