"""Tells a screen reader which digit was read, once the reading has settled."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from digitpad.texts.number_text import filled

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from trainer.model.predict import Prediction

SETTLED_MS = 500


class Announcer(QObject):
    """Speaks when another answer has stood for half a second; a hand that still draws is not talked into.

    ``speak`` takes the sentence; by default it becomes an accessibility event of the widget.
    """

    def __init__(self, widget: QWidget, speak: Callable[[str], None] | None = None) -> None:
        super().__init__(widget)
        self._widget = widget
        self.speak = speak or self._announce
        self._latest: Prediction | None = None
        self._spoken = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SETTLED_MS)
        self._timer.timeout.connect(self._settle)

    def follow(self, prediction: Prediction) -> None:
        """Take note of a prediction."""
        self._latest = prediction
        self._timer.start()

    def sentence(self, prediction: Prediction) -> str:
        """What is said of a prediction; nothing of an empty pad."""
        if prediction.reason == "empty":
            return ""
        if prediction.digit is None:
            return self.tr("No digit")
        return filled(self.tr("Digit {0}"), prediction.digit)

    def _settle(self) -> None:
        if self._latest is None:
            return
        sentence = self.sentence(self._latest)
        if sentence != self._spoken:
            self._spoken = sentence
            if sentence:
                self.speak(sentence)

    def _announce(self, sentence: str) -> None:
        from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._widget, sentence))
