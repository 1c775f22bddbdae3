"""The row of tools above the pad."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMainWindow, QToolButton

from digitpad.system.settings import MAX_PEN_WIDTH, MIN_PEN_WIDTH
from digitpad.window.actions import Actions
from digitpad.window.tool_bar import TOOL_ICONS, PadToolBar


@pytest.fixture
def window(qtbot):
    made = QMainWindow()
    qtbot.addWidget(made)
    made.actions_of_it = Actions(made)
    made.actions_of_it.retranslate()
    made.bar = PadToolBar(made.actions_of_it, made)
    made.addToolBar(made.bar)
    made.resize(900, 200)
    made.show()
    return made


def tools(window):
    return {
        tool.defaultAction().objectName(): tool for tool in window.bar.findChildren(QToolButton) if tool.defaultAction()
    }


def test_each_tool_is_a_command_s_own_button_that_tab_reaches_and_no_click_gives_the_keys_to(window):
    assert set(tools(window)) == {f"action{name}" for name in TOOL_ICONS}
    assert all(tool.focusPolicy() == Qt.FocusPolicy.TabFocus for tool in tools(window).values())


def test_a_tool_does_what_its_command_does_and_shows_its_state(window, qtbot):
    eraser = tools(window)["actionEraser"]
    with qtbot.waitSignal(window.actions_of_it["Eraser"].triggered):
        qtbot.mouseClick(eraser, Qt.MouseButton.LeftButton)
    assert eraser.isChecked()
    assert not tools(window)["actionPen"].isChecked()


def test_a_tool_keeps_its_width_whatever_step_undo_is_about(window):
    before = tools(window)["actionUndo"].sizeHint().width()
    window.actions_of_it.name_steps("picture", "")
    assert tools(window)["actionUndo"].sizeHint().width() == before


def test_the_slider_has_the_limits_of_the_pen(window):
    slider = window.bar.pen_width
    assert (slider.minimum(), slider.maximum()) == (MIN_PEN_WIDTH, MAX_PEN_WIDTH)
    assert slider.accessibleName() == "Pen width"
