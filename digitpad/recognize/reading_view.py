"""The answer: the digit in big, and one quiet line that says how sure it is or why there is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from digitpad.recognize.announcer import Announcer
from digitpad.recognize.probability_bars import percent
from digitpad.system.guarded import guarded
from digitpad.texts.number_text import a_digit, localized
from digitpad.texts.plain_text import PlainLabel
from digitpad.widgets.retranslated import Retranslated

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from digitpad.recognize.recognizer import Reading
    from trainer.model.predict import Prediction

NO_DIGIT = "–"


class ReadingView(Retranslated, QWidget):
    """Shows ``predictedDigit`` ("7", or "–" when nothing or no digit is there) and the reason line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._prediction: Prediction | None = None
        self._digit = PlainLabel(NO_DIGIT)
        self._digit.setObjectName("predictedDigit")
        self._digit.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._digit.setMinimumHeight(40)
        self._digit.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.announcer = Announcer(self._digit)
        self._reason = PlainLabel()
        self._reason.setObjectName("readingReason")
        self._reason.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._reason.setWordWrap(True)
        self._quiet = False
        self._show_quiet(True)
        self._reason.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 4)
        layout.setSpacing(0)
        layout.addWidget(self._digit, 1)
        layout.addWidget(self._reason)
        self.retranslate()

    def sizeHint(self) -> QSize:
        return QSize(240, 150)

    def show_reading(self, reading: Reading) -> None:
        """Show the answer."""
        self._prediction = prediction = reading.prediction
        digit = NO_DIGIT if prediction.digit is None else str(prediction.digit)
        if self._digit.text() != digit:
            self._digit.setText(digit)
        self._show_quiet(prediction.digit is None)
        reason = self.reason()
        if self._reason.text() != reason:
            self._reason.setText(reason)
        self._name_digit()
        self.announcer.follow(prediction)

    def reason(self) -> str:
        """How sure the network is, or why it names no digit."""
        prediction = self._prediction
        if prediction is None or prediction.reason == "empty":
            return self.tr("Draw a digit")
        if prediction.reason == "not_sure":
            return self.tr("Not sure. Most like {0}.").format(a_digit(prediction.most_probable or 0))
        if prediction.reason == "several":
            return self.tr("More than one digit? Draw one at a time.")
        return self.tr("{0} sure").format(localized(f"{percent(prediction.confidence)}%"))

    def retranslate(self) -> None:
        """Say everything again in the language chosen now."""
        self._name_digit()
        self._reason.setText(self.reason())

    def _show_quiet(self, quiet: bool) -> None:
        """Show the digit in the colour of an answer or in that of none; setting the same again would paint again."""
        if quiet != self._quiet:
            self._quiet = quiet
            role = QPalette.ColorRole.PlaceholderText if quiet else QPalette.ColorRole.WindowText
            self._digit.setForegroundRole(role)

    def _name_digit(self) -> None:
        answer = self._digit.text() if self._digit.text() != NO_DIGIT else self.tr("none")
        name = self.tr("Predicted digit: {0}").format(answer)
        if self._digit.accessibleName() != name:
            self._digit.setAccessibleName(name)

    @guarded
    def resizeEvent(self, event: QResizeEvent) -> None:
        small = QFont(self._reason.font())
        small.setPixelSize(max(12, min(30, self.height() // 11)))
        self._reason.setFont(small)
        font = QFont(self._digit.font())
        font.setPixelSize(max(30, min(360, int((self.height() - self._reason.sizeHint().height()) * 0.86))))
        font.setWeight(QFont.Weight.DemiBold)
        self._digit.setFont(font)
