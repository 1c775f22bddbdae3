import re
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QWidget

import digitpad
from digitpad.widgets.narrow_choice import Choice, NarrowChoice, NarrowTabs
from digitpad.widgets.theme import Theme
from tests.digitpad.widgets.contrast import contrast

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


@pytest.mark.parametrize("kind", [Choice, NarrowChoice])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_list_that_opens_is_read_as_easily_as_any_other(scheme, kind, qapp, qtbot):
    Theme(qapp).choose(scheme)
    box = kind()
    qtbot.addWidget(box)
    box.addItems(["chosen", "another"])
    box.show()
    box.showPopup()
    qtbot.waitUntil(box.view().isVisible)

    opened = box.view().window().grab().toImage()
    ground = opened.pixelColor(opened.width() - 3, opened.height() - 4)  # beside the last entry
    box.hidePopup()
    assert ground == box.palette().base().color()
    assert contrast(box.view().palette().text().color(), ground) >= 4.5


def test_every_list_of_the_program_opens_so():
    made_here = re.compile(r"QComboBox\(|class \w+\(QComboBox\)")
    made = [path for path in Path(digitpad.__file__).parent.rglob("*.py") if made_here.search(path.read_text("utf-8"))]
    assert [path.name for path in made] == ["narrow_choice.py"], "make a Choice, whose list is read in the dark, too"


def test_the_accents_of_a_tab_that_is_not_chosen_are_painted(qtbot):
    tabs = NarrowTabs()
    qtbot.addWidget(tabs)
    for _ in range(2):
        tabs.addTab(QWidget(), "")
    tabs.show()

    def painted(name):
        tabs.setTabText(1, name)
        return tabs.tabBar().grab(tabs.tabBar().tabRect(1)).toImage()

    assert painted("Épocas") != painted("Epocas")
    assert painted("Ähnliche") != painted("Ahnliche")
