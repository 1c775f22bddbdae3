"""Texts of strangers on the screen: a name may hold ``<img src=x>`` and is shown as just that.

Qt guesses whether a text is rich. Paths, names of runs, models and data sets are anybody's, so no label guesses, and
what a tool tip cannot be told is escaped.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget


class PlainLabel(QLabel):
    """A label that shows its text as it is."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)


def plain_tip(text: str) -> str:
    """A tool tip that shows ``text`` as it is."""
    from PySide6.QtGui import Qt as TextQt  # here, for it would cost the start

    return TextQt.convertFromPlainText(text) if TextQt.mightBeRichText(text) else text
