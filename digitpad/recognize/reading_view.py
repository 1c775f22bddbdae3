"""The answer: the digit or the number in big, and one quiet line that says how sure it is or why there is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPalette
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from digitpad.recognize.announcer import Announcer
from digitpad.recognize.digit_chips import HEIGHT, DigitChips
from digitpad.recognize.number_words import number_reason, place
from digitpad.recognize.probability_bars import percent
from digitpad.system.guarded import guarded
from digitpad.texts.number_text import a_digit, localized
from digitpad.texts.plain_text import PlainLabel
from digitpad.widgets.retranslated import Retranslated

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent, QShowEvent
    from PySide6.QtWidgets import QLabel

    from digitpad.recognize.recognizer import Reading

translate = QCoreApplication.translate
NO_DIGIT = "–"
_LEAST, _LEAST_OF_NUMBER = 40, 72  # pixels of height


class ReadingView(Retranslated, QWidget):
    """Shows ``predictedDigit`` ("7", "2026", or "–" when nothing or no digit is there) and the reason line.

    A number has chips for its digits below, and a line that says which of them the bars show.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reading: Reading | None = None
        self._said: int | None = None
        self._digit = PlainLabel(NO_DIGIT)
        self._digit.setObjectName("predictedDigit")
        self._digit.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._digit.setMinimumHeight(_LEAST)
        self._digit.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.announcer = Announcer(self._digit)
        self.chips = DigitChips()
        self.chips.hide()
        self._shown = PlainLabel()
        self._shown.setObjectName("shownDigit")
        self._shown.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._shown.hide()
        self._reason = PlainLabel()
        self._reason.setObjectName("readingReason")
        self._reason.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._reason.setWordWrap(True)
        self._where = (0, 0)
        self._quiet = False
        self._show_quiet(True)
        self._reason.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._reason.setAutoFillBackground(True)  # so that Qt need not paint all that lies behind
        self._digit.setAutoFillBackground(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 4)
        layout.setSpacing(0)
        layout.addWidget(self._digit, 1)
        layout.addWidget(_SteadyLine(self._reason))
        layout.addSpacing(2)
        layout.addWidget(self.chips)
        layout.addWidget(self._shown)
        self.retranslate()

    def sizeHint(self) -> QSize:
        return QSize(240, 150)

    def show_reading(self, reading: Reading) -> None:
        """Show the answer."""
        if self._said is not None or (words := _words_of(reading)) is None or words != _words_of(self._reading):
            self._reading, self._said = reading, None
            self._write_answer(answer_of(reading))
            self._name_digit()
        self._reading = reading
        self._show_digits(reading)
        self.announcer.follow(reading)

    def show_said(self, digit: int) -> None:
        """Show what the person said that a single digit was, until the next reading."""
        if self._reading is not None and self._reading.count == 1:
            self._said = digit
            self._write_answer(str(digit))
            self._name_digit()

    def _write_answer(self, answer: str | None) -> None:
        text = NO_DIGIT if answer is None else answer
        if self._digit.text() != text:
            refit = len(self._digit.text()) != len(text)
            self._digit.setText(text)
            if refit:
                self._fit()
        self._show_quiet(answer is None)
        reason = self.reason()
        if self._reason.text() != reason:
            self._reason.setText(reason)

    def file_name(self) -> str:
        """What a file of the drawing may be called: "digit 7", "number 2026", or "drawing"."""
        answer = None if self._reading is None else answer_of(self._reading)
        if self._said is not None:
            answer = str(self._said)
        return file_name(answer)

    def reason(self) -> str:
        """How sure the network is, or why it names no digit, or that a person named it."""
        if self._said is not None:
            return self.tr("You said {0}").format(self._said)
        if self._reading is None or self._reading.prediction.reason == "empty":
            return self._words_for_nothing()
        of_number = number_reason(self._reading)
        if of_number:
            return of_number
        prediction = self._reading.prediction
        if prediction.reason == "not_sure":
            return self.tr("Not sure. Most like {0}.").format(a_digit(prediction.most_probable or 0))
        if prediction.reason == "several":
            return self.tr("More than one digit? Draw one at a time.")
        return self.tr("{0} sure").format(localized(f"{percent(prediction.confidence)}%"))

    def _words_for_nothing(self) -> str:
        if self._reading is not None and self._reading.of_picture:
            return self.tr("No digit is seen in this picture")
        return self.tr("Draw a digit")

    def retranslate(self) -> None:
        """Say everything again in the language chosen now."""
        self._name_digit()
        self._reason.setText(self.reason())
        if self._reading is not None:
            self._where = (0, 0)
            self._show_digits(self._reading)

    def _show_digits(self, reading: Reading) -> None:
        """Show the chips and say which digit the bars are about, where there is more than one."""
        several = reading.count > 1
        if several != self.chips.isVisibleTo(self):
            self.chips.setVisible(several)
            self._shown.setVisible(several)
            self._make_room(several)
        if several or self.chips.chips:
            self.chips.show_reading(reading)
        where = (reading.shown, reading.count)
        if several and where != self._where:
            self._where = where
            self._shown.setText(place(*where))

    def _show_quiet(self, quiet: bool) -> None:
        """Show the digit in the colour of an answer or in that of none; setting the same again would paint again."""
        if quiet != self._quiet:
            self._quiet = quiet
            role = QPalette.ColorRole.PlaceholderText if quiet else QPalette.ColorRole.WindowText
            self._digit.setForegroundRole(role)

    def _name_digit(self) -> None:
        answer = self._digit.text() if self._digit.text() != NO_DIGIT else self.tr("none")
        several = self._reading is not None and self._reading.count > 1
        name = (self.tr("Number read: {0}") if several else self.tr("Predicted digit: {0}")).format(answer)
        if self._digit.accessibleName() != name:
            self._digit.setAccessibleName(name)

    @guarded
    def resizeEvent(self, event: QResizeEvent) -> None:
        small = QFont(self._reason.font())
        small.setPixelSize(max(12, min(30, self.height() // 11)))
        self._reason.setFont(small)
        self._shown.setFont(small)
        self.chips.setFixedHeight(max(HEIGHT, min(2 * HEIGHT, self.height() // 5)))
        self._fit()

    def _make_room(self, several: bool) -> None:
        """Ask for room for a number's chips and lines, so that the number itself stays large."""
        below = 2 * self._reason.sizeHint().height() + self.chips.height() + 10
        self.setMinimumHeight(_LEAST_OF_NUMBER + below if several else 0)
        layout = self.layout()
        if layout is not None:
            layout.activate()
        self._fit()

    def _fit(self) -> None:
        """Write the digit as large as the height allows, and a number as large as the width does, too."""
        font = QFont(self._digit.font())
        font.setWeight(QFont.Weight.DemiBold)
        size = max(30, min(360, int((self.height() - self._reason.sizeHint().height()) * 0.86)))
        text = self._digit.text()
        if len(text) > 1:
            size = int(self._digit.height() * 0.9)
            font.setPixelSize(100)
            wide = QFontMetricsF(font).horizontalAdvance(text) / 100
            size = max(12, min(360, size, int(self.width() * 0.94 / wide)))
        font.setPixelSize(size)
        self._digit.setFont(font)


def _words_of(reading: Reading | None) -> tuple[object, ...] | None:
    """What the words about a single digit depend on; None for a number, whose words are always found anew."""
    if reading is None or reading.count > 1 or (reading.number and reading.number.reason in ("sign", "lines")):
        return None
    prediction = reading.prediction
    return (
        prediction.digit,
        prediction.most_probable,
        prediction.reason,
        percent(prediction.confidence),
        reading.of_picture,
    )


class _SteadyLine(QWidget):
    """Holds a wrapped label and asks for another layout only when that would be higher, or lower, than it is.

    Per cents change with most pen movements, and each layout paints the whole pane anew.
    """

    def __init__(self, label: QLabel) -> None:
        super().__init__()
        self._label = label
        label.setParent(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        return self._label.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self._label.minimumSizeHint()

    def heightForWidth(self, width: int) -> int:
        return self._label.heightForWidth(width)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest and self.height() != self.heightForWidth(self.width()):
            self.updateGeometry()
        return super().event(event)

    @guarded
    def showEvent(self, event: QShowEvent) -> None:
        self.updateGeometry()  # nobody is told while it is hidden

    @guarded
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._label.resize(self.size())


def file_name(answer: str | None) -> str:
    """What a file of a drawing may be called that is read so, None where it is not."""
    if answer is None:
        return translate("ReadingView", "drawing")
    words = translate("ReadingView", "digit {0}") if len(answer) == 1 else translate("ReadingView", "number {0}")
    return words.format(answer)


def answer_of(reading: Reading) -> str | None:
    """The digit or the number read, None when there is none."""
    number = reading.number
    if number is not None and (len(number.digits) > 1 or number.reason in ("sign", "lines")):
        return number.number
    return None if reading.prediction.digit is None else str(reading.prediction.digit)
