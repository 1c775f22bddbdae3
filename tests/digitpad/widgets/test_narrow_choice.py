import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication

from digitpad.widgets.narrow_choice import NarrowChoice

LONG = "rápido: más del 98 % en poco tiempo"


@pytest.fixture
def choice(qtbot):
    choice = NarrowChoice()
    qtbot.addWidget(choice)
    choice.addItems([LONG, "short"])
    choice.resize(160, choice.sizeHint().height())
    choice.show()
    return choice


def tip_of(choice):
    place = QPoint(2, 2)
    QApplication.sendEvent(choice, QHelpEvent(QEvent.Type.ToolTip, place, choice.mapToGlobal(place)))
    return choice.toolTip()


def test_an_entry_that_is_too_long_ends_in_an_ellipsis_and_is_the_tool_tip(choice):
    assert choice.shown_text.endswith("…")
    assert choice.fontMetrics().horizontalAdvance(choice.shown_text) < choice.width() - 20
    assert tip_of(choice) == choice.currentText() == LONG


def test_an_entry_that_fits_is_shown_whole_and_takes_the_tool_tip_back(choice):
    assert tip_of(choice) == LONG
    choice.setCurrentIndex(1)

    assert choice.shown_text == "short"
    assert tip_of(choice) == ""


def test_a_tool_tip_of_its_own_stays(choice):
    choice.setToolTip("what this is")

    assert tip_of(choice) == "what this is"


def test_the_list_that_opens_is_as_wide_as_its_entries(choice, qtbot):
    choice.showPopup()
    qtbot.waitUntil(choice.view().isVisible)

    assert choice.view().width() >= choice.fontMetrics().horizontalAdvance(LONG)
    choice.hidePopup()


def test_what_is_painted_is_what_is_said_to_be_shown(choice):
    whole = choice.grab().toImage()
    choice.setItemText(0, LONG + " y con mucha calma")

    assert choice.shown_text.endswith("…")
    assert choice.grab().toImage() == whole
