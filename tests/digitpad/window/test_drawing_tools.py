"""Pen, eraser, width and steps: the actions follow the drawing, and the drawing the actions."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest

from digitpad.system.settings import MAX_PEN_WIDTH, MIN_PEN_WIDTH, SettingsStore
from tests.digitpad.conftest import ONE, SEVEN, draw_stroke


def test_brackets_change_the_pens_width_but_not_what_is_read(window):
    draw_stroke(window.canvas, SEVEN)
    window.recognizer.read_now()
    before, width = window.recognizer.prediction, window.canvas.pen_width
    window.commands["Undo"].trigger()
    QTest.keyClick(window, Qt.Key.Key_BracketRight)
    QTest.keyClick(window, Qt.Key.Key_BracketRight)
    draw_stroke(window.canvas, SEVEN)
    window.recognizer.read_now()

    assert window.canvas.pen_width == width + 4
    assert window.recognizer.prediction == before
    QTest.keyClick(window, Qt.Key.Key_BracketLeft)
    assert window.canvas.pen_width == width + 2


def test_undo_names_the_step_that_it_takes_back(window):
    undo = window.findChild(QAction, "actionUndo")
    assert not undo.isEnabled()
    draw_stroke(window.canvas, ONE)
    assert undo.text() == "&Undo stroke"
    window.commands["Clear"].trigger()
    assert undo.text() == "&Undo clearing"


@pytest.mark.parametrize(("name", "limit"), [("Thinner", MIN_PEN_WIDTH), ("Thicker", MAX_PEN_WIDTH)])
def test_the_width_goes_to_its_limit_and_no_further(window, name, limit):
    for _ in range(100):
        window.commands[name].trigger()
    assert window.canvas.pen_width == window.tools.pen_width.value() == limit
    assert not window.commands[name].isEnabled()
    assert SettingsStore().current.pen_width == limit


def test_the_slider_sets_the_pen(window):
    window.tools.pen_width.setValue(20)
    assert window.canvas.pen_width == 20


def test_the_left_button_erases_with_the_eraser_and_draws_with_the_pen(window):
    draw_stroke(window.canvas, ((40, 140), (240, 140)))
    window.commands["Eraser"].trigger()
    draw_stroke(window.canvas, ((140, 60), (140, 220)))
    assert len(window.document.ink.strokes) == 2
    assert not window.commands["Pen"].isChecked()
    window.commands["Pen"].trigger()
    draw_stroke(window.canvas, ONE)
    assert len(window.document.ink.strokes) == 3


def test_what_needs_a_drawing_can_be_asked_for_only_when_there_is_one(window):
    names = ("Clear", "Copy", "CopyNetworkInput", "SaveDrawingAs", "SaveNetworkInput")
    assert not any(window.commands[name].isEnabled() for name in names)
    draw_stroke(window.canvas, SEVEN)
    assert all(window.commands[name].isEnabled() for name in names)
    window.commands["Clear"].trigger()
    assert not any(window.commands[name].isEnabled() for name in names)
