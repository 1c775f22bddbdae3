"""What the network sees, and the question "why this digit, why not a 7?"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QVBoxLayout, QWidget

from digitpad.recognize.network_input import NetworkInput
from digitpad.recognize.number_words import place
from digitpad.texts.number_text import a_digit
from digitpad.texts.plain_text import PlainLabel
from digitpad.widgets.narrow_choice import NarrowChoice
from digitpad.widgets.retranslated import Retranslated

if TYPE_CHECKING:
    from digitpad.recognize.recognizer import Reading

OFF, MOST_PROBABLE = -2, -1


class NetworkView(Retranslated, QWidget):
    """The network's input with a saliency overlay for a digit that can be chosen.

    ``saliency_chosen`` carries -2 (off), -1 (the most probable digit) or a digit.
    """

    saliency_chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._reading: Reading | None = None
        self.input = NetworkInput()
        self._shown = PlainLabel()
        self._shown.setObjectName("networkShownDigit")
        self._shown.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._shown.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._shown.hide()
        self._where = (0, 0)
        self._saliency = OFF
        self._choice = NarrowChoice()
        self._choice.setObjectName("saliencyChoice")
        for value in (OFF, MOST_PROBABLE, *range(10)):
            self._choice.addItem("", value)
        self._legend = PlainLabel()
        self._legend.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._legend.setWordWrap(True)
        self._legend.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 4, 12, 8)
        layout.addWidget(self.input, 1)
        layout.addWidget(self._shown)
        layout.addWidget(self._choice)
        layout.addWidget(self._legend)
        self._choice.currentIndexChanged.connect(self._choose)
        self.retranslate()

    @property
    def saliency(self) -> int:
        """What the overlay shows: -2 nothing, -1 the most probable digit, or a digit."""
        return self._saliency

    def set_saliency(self, choice: int) -> None:
        """Choose what the overlay shows."""
        self._choice.setCurrentIndex(self._choice.findData(choice))

    def show_reading(self, reading: Reading) -> None:
        """Show what was read, and what speaks for the chosen digit in it."""
        self._reading = reading
        image, prediction = reading.image, reading.prediction
        digit = prediction.most_probable if self._saliency == MOST_PROBABLE else self._saliency
        explained = digit is not None and digit >= 0 and prediction.reason != "empty"
        saliency = reading.predictor.saliency(image, digit) if explained and digit is not None else None
        self.input.show_image(image, saliency)
        self._name_shown(reading)

    def retranslate(self) -> None:
        """Say everything again in the language chosen now."""
        self.setWindowTitle(self.tr("What the network sees"))
        self.input.setAccessibleName(self.tr("What the network sees"))
        self.input.setToolTip(self.tr("The drawing as the network gets it: 28 × 28 pixels, cropped and centred."))
        self._choice.setAccessibleName(self.tr("Explain a digit"))
        self._choice.setToolTip(self.tr("Tint the pixels that speak for or against a digit."))
        self._legend.setText(self.tr("Blue speaks for it, orange against."))
        self._choice.setItemText(0, self.tr("Show why: off"))
        self._choice.setItemText(1, self.tr("Why this digit?"))
        for digit in range(10):
            self._choice.setItemText(digit + 2, self.tr("Why {0}, or why not?").format(a_digit(digit)))
        if self._reading is not None:
            self._where = (0, 0)
            self._name_shown(self._reading)

    def _name_shown(self, reading: Reading) -> None:
        """Say which digit of a number it is."""
        where = (reading.shown, reading.count) if reading.count > 1 else (0, 0)
        if where != self._where:
            self._where = where
            self._shown.setVisible(where[1] > 1)
            self._shown.setText(place(*where))

    def _choose(self) -> None:
        self._saliency = int(self._choice.currentData())
        self._legend.setVisible(self.saliency != OFF)
        self.saliency_chosen.emit(self.saliency)
        if self._reading is not None:
            self.show_reading(self._reading)
