"""The bar under the probabilities: what was kept, how learning goes on, and what it was worth."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QToolButton, QVBoxLayout, QWidget

from digitpad.icons import themed_icon
from digitpad.theme import mix
from digitpad.train.flow_layout import FlowLayout

if TYPE_CHECKING:
    from collections.abc import Callable

Choice = tuple[str, str, "Callable[[], None]"]


class LearnBar(QFrame):
    """One sentence, at most two buttons, a progress bar while learning, and a cross that hides it."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("learnBar")
        self._text = QLabel()
        self._text.setObjectName("learnText")
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)  # a collection may have any name
        self._progress = QProgressBar()
        self._progress.setObjectName("learnProgress")
        self._progress.setRange(0, 1000)
        self._progress.setTextVisible(False)
        self._progress.setMaximumHeight(8)
        self._close = QToolButton()
        self._close.setObjectName("learnClose")
        self._close.setAutoRaise(True)
        self._close.clicked.connect(self.dismiss)
        self._buttons = [QPushButton(), QPushButton()]
        self._acts: list[Callable[[], None]] = []
        for place, button in enumerate(self._buttons):
            button.clicked.connect(lambda _checked=False, place=place: self._acts[place]())
        self._lay_out()
        self.retranslate()
        self.hide()

    @property
    def text(self) -> str:
        """The sentence on show."""
        return self._text.text()

    def say(self, sentence: str, *choices: Choice) -> None:
        """Show a sentence and up to two buttons, each (object name, text, what it does)."""
        self._show(sentence, choices)
        self._progress.hide()
        self._close.show()

    def show_progress(self, sentence: str, share: float, *choices: Choice) -> None:
        """Show how far learning is (0..1); the cross is away meanwhile."""
        self._show(sentence, choices)
        self._progress.setValue(round(share * 1000))
        self._progress.setAccessibleName(sentence)
        self._progress.show()
        self._close.hide()

    def dismiss(self) -> None:
        """Hide the bar."""
        self.hide()
        self.closed.emit()

    def retranslate(self) -> None:
        """Say everything that stays again in the language chosen now."""
        self._close.setAccessibleName(self.tr("Hide this"))
        self._close.setToolTip(self.tr("Hide this"))
        self._progress.setAccessibleName(self.tr("Learning"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.PaletteChange:
            self._close.setIcon(themed_icon("close", self.palette()))
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        window = self.palette().color(QPalette.ColorRole.Window)
        accent = self.palette().color(QPalette.ColorRole.Highlight)
        painter.setPen(mix(window, accent, 0.35))
        painter.setBrush(mix(window, accent, 0.12))
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), 8, 8)

    def _show(self, sentence: str, choices: tuple[Choice, ...]) -> None:
        if self._text.text() != sentence:
            self._text.setText(sentence)
        self._acts = [act for _, _, act in choices]
        for place, button in enumerate(self._buttons):
            button.setVisible(place < len(choices))
            if place < len(choices):
                button.setObjectName(choices[place][0])
                button.setText(choices[place][1])
        self.show()

    def _lay_out(self) -> None:
        self._close.setIcon(themed_icon("close", self.palette()))
        top = QHBoxLayout()
        top.addWidget(self._text, 1)
        top.addWidget(self._close)
        row = FlowLayout()  # a wide bar would push a small window out of the screen
        for button in self._buttons:
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 6, 6, 8)
        column.setSpacing(4)
        column.addLayout(top)
        column.addWidget(self._progress)
        column.addLayout(row)
