"""The bar under the probabilities: what was kept, how learning goes on, and what it was worth."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from digitpad.widgets.flow_layout import FlowLayout
from digitpad.widgets.offer_bar import OfferBar
from digitpad.widgets.retranslated import Retranslated

if TYPE_CHECKING:
    from collections.abc import Callable

Choice = tuple[str, str, "Callable[[], None]"]
LINES = 3
BOTTOM = Qt.AlignmentFlag.AlignBottom


class LearnBar(Retranslated, OfferBar):
    """One sentence, at most two buttons, a progress bar while learning, and a cross that hides it.

    ``said_unseen`` carries a sentence that was said while the bar was held back.
    """

    said_unseen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("learnBar", LINES, parent)
        self._close.setObjectName("learnClose")
        self._sentence.setObjectName("learnText")
        self._progress = QProgressBar()
        self._progress.setObjectName("learnProgress")
        self._progress.setRange(0, 1000)
        self._progress.setTextVisible(False)
        self._progress.setMaximumHeight(8)
        self._buttons = [QPushButton(), QPushButton()]
        self._acts: list[Callable[[], None]] = []
        for place, button in enumerate(self._buttons):
            button.clicked.connect(lambda _checked=False, place=place: self._acts[place]())
        self._top, self._row = QHBoxLayout(), QHBoxLayout()
        self._lay_out()
        self.retranslate()

    @property
    def text(self) -> str:
        """The sentence on show."""
        return self._sentence.text()

    def say(self, sentence: str, *choices: Choice) -> None:
        """Show a sentence and up to two buttons, each (object name, text, what it does)."""
        self._progress.hide()
        self._close.show()
        self._show(sentence, choices)
        if self._is_held:
            self.said_unseen.emit(sentence)

    def show_progress(self, sentence: str, share: float, *choices: Choice) -> None:
        """Show how far learning is (0..1); the cross is away meanwhile."""
        self._progress.setValue(round(share * 1000))
        self._progress.setAccessibleName(sentence)
        self._progress.show()
        self._close.hide()
        self._show(sentence, choices)

    def retranslate(self) -> None:
        """Say everything that stays again in the language chosen now."""
        self._close.setAccessibleName(self.tr("Hide this"))
        self._close.setToolTip(self.tr("Hide this"))
        self._progress.setAccessibleName(self.tr("Learning"))

    def _show(self, sentence: str, choices: tuple[Choice, ...]) -> None:
        if self._sentence.text() != sentence:
            self._sentence.setText(sentence)
        self._acts = [act for _, _, act in choices]
        for place, button in enumerate(self._buttons):
            button.setVisible(place < len(choices))
            if place < len(choices):
                button.setObjectName(choices[place][0])
                button.setText(choices[place][1])
        line = self._row if choices else self._top  # so that the cross takes no line of its own
        if line.indexOf(self._close) < 0:
            line.addWidget(self._close, 0, BOTTOM)
        self.open()

    def _lay_out(self) -> None:
        self._top.addWidget(self._sentence, 1)
        flow = FlowLayout()  # a wide bar would push a small window out of the screen
        for button in self._buttons:
            flow.addWidget(button)
        self._row.addLayout(flow, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 6, 6, 6)
        column.setSpacing(4)
        column.addLayout(self._top)
        column.addWidget(self._progress)
        column.addLayout(self._row)
