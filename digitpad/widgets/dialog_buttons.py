"""The buttons of dialogs: words alone, for Qt's pictures on them are dark, on a dark button, too."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def without_icons(dialog: QWidget) -> None:
    """Take the pictures off the buttons of a dialog, or of a row of buttons, that has them by now."""
    from PySide6.QtGui import QIcon
    from PySide6.QtWidgets import QPushButton

    for button in dialog.findChildren(QPushButton):
        button.setIcon(QIcon())
