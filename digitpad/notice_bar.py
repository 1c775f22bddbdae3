"""A bar inside the window that hints or offers something, and never blocks it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from digitpad.icons import themed_icon
from digitpad.theme import mix

if TYPE_CHECKING:
    from collections.abc import Callable


class NoticeBar(QFrame):
    """One sentence, at most one button that does something about it, and a cross that sends it away."""

    closed = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)  # a run may have any name
        self._button = QPushButton()
        self._button.setObjectName(f"{name}Button")
        self._button.hide()
        self._close = QToolButton()
        self._close.setObjectName(f"{name}Close")
        self._close.setAutoRaise(True)
        self._close.clicked.connect(self.dismiss)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 8, 8, 8)
        row.addWidget(self._text, 1)
        row.addWidget(self._button)
        row.addWidget(self._close)
        self.hide()

    def say(self, sentence: str, button: str = "", act: Callable[[], None] | None = None) -> None:
        """Show a sentence, with a button when there is something to do."""
        self.reword(sentence, button)
        self._recolor()
        self._button.setVisible(act is not None)
        if act is not None:
            self._button.clicked.connect(act)
            self._button.clicked.connect(self.dismiss)
        self.show()

    def reword(self, sentence: str, button: str = "") -> None:
        """Say the same in another language."""
        self._text.setText(sentence)
        self._button.setText(button)
        self._close.setAccessibleName(self.tr("Close this notice"))
        self._close.setToolTip(self.tr("Close this notice"))

    def text(self) -> str:
        """The sentence on show."""
        return self._text.text()

    def dismiss(self) -> None:
        """Send the bar away."""
        if not self.isHidden():
            self.hide()
            self.closed.emit()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange and self.isVisible():
            self._recolor()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self.palette()
        accent = palette.color(QPalette.ColorRole.Highlight)
        painter.setPen(mix(palette.color(QPalette.ColorRole.Window), accent, 0.35))
        painter.setBrush(mix(palette.color(QPalette.ColorRole.Window), accent, 0.12))
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), 8, 8)

    def _recolor(self) -> None:
        self._close.setIcon(themed_icon("close", self.palette(), (1.0, self.devicePixelRatioF())))
