"""A hand that sets up the panel and runs it to the end."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton


def click(qtbot, panel, name):
    button = panel.findChild(QPushButton, name)
    assert button.isEnabled(), f"{name} cannot be clicked"
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def set_value(panel, name, value):
    panel.run_view.setup.form.field(name).widget.setValue(value)


def run_to_end(qtbot, panel):
    with qtbot.waitSignal(panel.worker.run_ended, timeout=200_000) as end:
        click(qtbot, panel, "startTraining")
    return end.args[0]
