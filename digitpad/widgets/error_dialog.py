"""One dialog for what the world does wrong: names what happened, never blocks the window's code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt

from digitpad.widgets.icons import without_icons

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMessageBox, QWidget


def show_error(window: QWidget, said: object, details: str = "") -> QMessageBox:
    """Open (never ``exec``) a dialog with an error, or a finished sentence; ``details`` can be unfolded."""
    from PySide6.QtWidgets import QMessageBox

    from digitpad.texts.error_texts import in_own_language
    from digitpad.texts.plain_text import in_brief

    box = QMessageBox(window)
    box.setObjectName("errorDialog")
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle(QCoreApplication.translate("ErrorDialog", "DigitPad"))
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(in_brief(in_own_language(said)))
    box.setDetailedText(details)
    box.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    box.open()
    without_icons(box)
    return box
