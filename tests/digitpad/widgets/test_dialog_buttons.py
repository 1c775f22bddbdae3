"""Dialogs have words on their buttons, on desktops that would put pictures there, too."""

import ast
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QProxyStyle, QPushButton, QStyle

import digitpad
from digitpad.widgets.error_dialog import show_error
from digitpad.widgets.file_dialog import ask_file

MAKERS = {"QDialogButtonBox", "QMessageBox", "QInputDialog", "QFileDialog"}


class Pictured(QProxyStyle):
    """A desktop that wants icons on the buttons of dialogs."""

    def styleHint(self, hint, *about):
        if hint == QStyle.StyleHint.SH_DialogButtonBox_ButtonsHaveIcons:
            return 1
        return super().styleHint(hint, *about)


@pytest.fixture
def pictured(window):
    app = QApplication.instance()
    name = app.style().objectName()
    app.setStyle(Pictured(name))
    yield window
    app.setStyle(name)


@pytest.mark.parametrize("kind", ["Preferences", "About", "error", "file"])
def test_no_button_of_a_dialog_has_a_picture(pictured, kind):
    if kind == "error":
        show_error(pictured, "The disk is full.", "details")
    elif kind == "file":
        ask_file(pictured, "openDrawingDialog", "Open", ["All (*)"], print)
    else:
        pictured.commands[kind].trigger()
    dialogs = [each for each in pictured.findChildren(QDialog) if each.isVisible()]
    buttons = [button for dialog in dialogs for button in dialog.findChildren(QPushButton)]
    assert buttons
    assert all(button.icon().isNull() for button in buttons)
    for dialog in dialogs:
        dialog.close()


def test_whoever_makes_a_dialog_takes_the_pictures_off():
    for path in Path(digitpad.__file__).parent.rglob("*.py"):
        calls = [each.func for each in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(each, ast.Call)]
        names = {call.id for call in calls if isinstance(call, ast.Name)}
        if names & MAKERS:
            assert "without_icons" in names, path
