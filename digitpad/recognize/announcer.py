"""Tells a screen reader which digit or number was read, once the reading has settled."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from digitpad.texts.number_text import filled

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from digitpad.recognize.recognizer import Reading

SETTLED_MS = 500


class Announcer(QObject):
    """Speaks when another answer has stood for half a second; a hand that still draws is not talked into.

    ``speak`` takes the sentence; by default it becomes an accessibility event of the widget.
    """

    def __init__(self, widget: QWidget, speak: Callable[[str], None] | None = None) -> None:
        super().__init__(widget)
        self._widget = widget
        self.speak = speak or self._announce
        self._latest: Reading | None = None
        self._spoken = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SETTLED_MS)
        self._timer.timeout.connect(self._settle)

    def follow(self, reading: Reading) -> None:
        """Take note of a reading."""
        self._latest = reading
        self._timer.start()

    def sentence(self, reading: Reading) -> str:
        """What is said of a reading; nothing of an empty pad."""
        prediction, number = reading.prediction, reading.number
        if number is not None and (reading.count > 1 or number.reason in ("sign", "lines")):
            return self.tr("No number") if number.number is None else self.tr("Number {0}").format(number.number)
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
