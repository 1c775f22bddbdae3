"""What a screen reader finds in the whole window, every pane and page of it: no control without a name."""

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTabWidget

from digitpad.system.torch_warm_up import begin_warm_up
from digitpad.widgets.pane import Pane
from tests.digitpad.conftest import SEVEN, draw_stroke

Role = QAccessible.Role
CONTROLS = {
    *(Role.PushButton, Role.CheckBox, Role.RadioButton, Role.ComboBox, Role.SpinBox, Role.Slider, Role.EditableText),
    *(
        Role.PageTab,
        Role.ProgressBar,
        Role.List,
        Role.Table,
        Role.Tree,
        Role.ButtonMenu,
        Role.ButtonDropDown,
        Role.Dial,
    ),
}
WITHIN = {Role.ComboBox, Role.SpinBox}
"""What these are made of (their line, their list) a screen reader takes for a part of them."""


def controls(widget):
    """Every control of the tree that can be seen: its role, its name, and the object that it belongs to."""
    interface = QAccessible.queryAccessibleInterface(widget)
    waiting = [interface] if interface is not None else []
    while waiting:
        each = waiting.pop()
        shown = each.object() is None or not hasattr(each.object(), "isVisible") or each.object().isVisible()
        if each.role() in CONTROLS and shown:
            yield each.role().name, each.text(QAccessible.Text.Name), each.object()
        if shown and each.role() not in WITHIN:
            waiting += [child for place in range(each.childCount()) if (child := each.child(place)) is not None]


def unnamed(widget):
    QTest.qWait(1)
    QCoreApplication.sendPostedEvents()
    found = list(controls(widget))
    assert len(found) > 20
    return {
        (role, owner.objectName() if owner else "", type(owner).__name__)
        for role, name, owner in found
        if not name and not (owner is not None and owner.objectName().startswith("qt_"))
    }


@pytest.fixture
def everything(window, qtbot):
    """The window with a digit, and with every pane open."""
    begin_warm_up().join()
    draw_stroke(window.canvas, SEVEN)
    window.recognizer.read_now()
    for name in ("MySamples", "CollectDigits", "LookInside", "StartTraining"):
        window.commands[name].trigger()
    qtbot.waitUntil(lambda: window.trainer.panel is not None, timeout=30_000)
    yield window
    assert window.trainer.panel.shutdown(20_000)


def test_no_control_of_any_pane_or_page_is_without_a_name(everything):
    trainer, inside = everything.trainer.panel.tabs, everything.inside.panel.tabs
    for place in range(trainer.count()):
        trainer.setTabVisible(place, True)
    panes = [each for each in everything.findChildren(Pane) if not each.isHidden()]
    assert len(panes) >= 6
    nameless = set()
    for pane in panes:
        pane.raise_()
        for tabs in (trainer, inside):
            if pane.isAncestorOf(tabs):
                for place in range(tabs.count()):
                    tabs.setCurrentIndex(place)
                    inner = tabs.currentWidget().findChildren(QTabWidget)
                    for number in range(inner[0].count() if inner else 1):
                        if inner:
                            inner[0].setCurrentIndex(number)
                        nameless |= unnamed(everything)
        nameless |= unnamed(everything)
    assert nameless == set()


def test_float_and_close_say_which_pane_they_are_about(everything):
    for pane in everything.findChildren(Pane):
        pane.raise_()
        QTest.qWait(1)
        names = {owner.objectName(): name for _, name, owner in controls(pane) if owner}
        assert names[f"{pane.objectName()}Close"] == f"Close {pane.windowTitle()}"
        assert names[f"{pane.objectName()}Float"] == f"Take {pane.windowTitle()} out of the window, or put it back"
