"""A bar inside the window that hints or offers something, and never blocks it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QPushButton, QWidget

from digitpad.widgets.flow_layout import FlowLayout
from digitpad.widgets.offer_bar import OfferBar

if TYPE_CHECKING:
    from collections.abc import Callable

LINES = 6
ROOM_FOR_TEXT = 36
"""Digits beside each other; where less is left beside the buttons, they go below."""


class NoticeBar(OfferBar):
    """One sentence, buttons that do something about it, beside or below it, and a cross that sends it away."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, LINES, parent)
        self._button = QPushButton()
        self._button.setObjectName(f"{name}Button")
        self._button.hide()
        self._buttons = QWidget()
        self._flow = FlowLayout(self._buttons)
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._body.addWidget(self._sentence, 1)
        self._body.addWidget(self._buttons)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 8, 8, 8)
        row.addLayout(self._body, 1)
        row.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        self.add_button(self._button)

    def say(self, sentence: str, button: str = "", act: Callable[[], None] | None = None) -> None:
        """Show a sentence, with a button when there is something to do."""
        self.reword(sentence, button)
        self._button.setVisible(act is not None)
        self._buttons.setVisible(act is not None)
        if act is not None:
            self._button.clicked.connect(act)
            self._button.clicked.connect(self.dismiss)
        self.open()

    def add_button(self, button: QPushButton) -> None:
        """Add one more button after the others."""
        self._flow.addWidget(button)

    def reword(self, sentence: str, button: str = "") -> None:
        """Say the same in another language."""
        self._sentence.setText(sentence)
        self._button.setText(button)
        self._close.setAccessibleName(self.tr("Close this notice"))
        self._close.setToolTip(self.tr("Close this notice"))
        self._share_room()

    def text(self) -> str:
        """The sentence on show."""
        return self._sentence.text()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._share_room()
        super().resizeEvent(event)

    def _share_room(self) -> None:
        """Put the buttons below the sentence where it would become too narrow beside them."""
        direction = QBoxLayout.Direction
        rest = self.width() - 50 - self._close.sizeHint().width() - self._flow.sizeHint().width()
        enough = self.fontMetrics().horizontalAdvance("0") * ROOM_FOR_TEXT
        beside = rest >= min(enough, self.fontMetrics().horizontalAdvance(self.text()))
        self._body.setDirection(direction.LeftToRight if beside else direction.TopToBottom)
        self._buttons.setMinimumWidth(self._flow.sizeHint().width() if beside else 0)
        self.keep_height()
