"""Guided collection: ten of each digit, alone or in numbers, and a small report of how many were read right."""

from __future__ import annotations

import random
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QProgressBar, QPushButton, QSpinBox, QVBoxLayout, QWidget

from digitpad.recognize.reading_view import answer_of
from digitpad.samples.correction import read_as_one
from digitpad.samples.guide_report import GuideReport
from digitpad.texts.number_text import a_digit, filled
from digitpad.texts.plain_text import PlainLabel
from digitpad.widgets.retranslated import Retranslated

if TYPE_CHECKING:
    from digitpad.draw.pad_document import PadDocument
    from digitpad.recognize.recognizer import Reading, Recognizer
    from digitpad.samples.correction import Correction
    from digitpad.samples.store.my_samples import MySamples

EACH = 10
DIGITS_OF_NUMBER = 5


class CollectionGuide(Retranslated, QWidget):
    """Says which digit or number to draw; Return (or Next) keeps each digit of it and empties the pad.

    A drawing that reads as something else is asked about first: Return once more keeps it, a change of the drawing is
    a new one. ``learn_requested`` is a wish.
    """

    learn_requested = Signal()

    def __init__(
        self, samples: MySamples, correction: Correction, document: PadDocument, recognizer: Recognizer
    ) -> None:
        super().__init__()
        self.setObjectName("collectionGuide")
        self._samples, self._correction = samples, correction
        self._document, self._recognizer = document, recognizer
        self._queue: list[str] = []
        self._total = 0
        self._is_asking = False
        self.report = GuideReport()
        self._asked, self._digit, self._count, self._text = PlainLabel(), PlainLabel(), PlainLabel(), PlainLabel()
        self._progress = QProgressBar()
        self._each = QSpinBox()
        self._next, self._skip, self._again, self._learn = (QPushButton() for _ in range(4))
        self._numbers = QCheckBox()
        self._name_parts()
        self._lay_out()
        self._connect()
        self.retranslate()

    @property
    def wanted(self) -> str | None:
        """The digit or the number to draw now, None when all are drawn."""
        return self._queue[0] if self._queue else None

    def sizeHint(self) -> QSize:
        return QSize(260, 420)

    def begin(self) -> None:
        """Begin on an empty pad: so many of each digit, in no order, five in a number where numbers are wanted."""
        rest = [str(digit) for digit in range(10) for _ in range(self._each.value())]
        random.shuffle(rest)
        length = DIGITS_OF_NUMBER if self._numbers.isChecked() else 1
        self.ask_for(["".join(rest[at : at + length]) for at in range(0, len(rest), length)])

    def ask_for(self, wanted: list[str]) -> None:
        """Begin on an empty pad with these digits or numbers, in this order."""
        self._document.clear()
        self._queue, self._total = wanted, len(wanted)
        self.report = GuideReport()
        self._is_asking = False
        self._show()

    def keep(self) -> None:
        """Keep what is on the pad as what was asked for, and go on; ask first where it reads otherwise."""
        wanted = self.wanted
        if wanted is None:
            return
        if self._document.is_empty:
            self._correction.keep(int(wanted[0]))  # which says what to do
            return
        if len(wanted) > 1 and not self._correction.finds(len(wanted)):
            return  # nobody is asked about what could not be kept
        if not self._is_asking and self._reads_otherwise(wanted):
            self._is_asking = True
            self._show()
            return
        end = partial(self._end, wanted)
        if len(wanted) > 1:
            self._correction.keep_number(wanted, end)
        else:
            self._correction.keep(int(wanted), whole=True, then=end)

    def _end(self, wanted: str) -> None:
        """What was asked for is kept; one step back takes the sample and brings the drawing."""
        if wanted != self.wanted:  # skipped while a large drawing was packed
            return
        reading = self._recognizer.reading
        self._document.clear()
        for label, read in zip(wanted, _digits_read(reading, len(wanted)), strict=True):
            self.report = self.report.with_answer(int(label), read)
        self._go_on()

    def skip(self) -> None:
        """Go on without this digit."""
        if self._queue:
            self._go_on()

    def retranslate(self) -> None:
        """Say everything again in the language chosen now."""
        self._progress.setAccessibleName(self.tr("How much is collected"))
        self.setWindowTitle(self.tr("Collect digits"))
        self._asked.setText(self.tr("Draw a") if not self._numbers.isChecked() else self.tr("Draw the number"))
        self._numbers.setText(self.tr("Numbers of five digits"))
        self._skip.setText(self.tr("Skip"))
        self._again.setText(self.tr("Start again"))
        self._learn.setText(self.tr("Learn my samples"))
        self._each.setPrefix(self.tr("each digit: "))
        self._each.setAccessibleName(self.tr("How many of each digit"))
        self._show()

    def _change_kind(self) -> None:
        self.begin()
        self.retranslate()

    def _reads_otherwise(self, wanted: str) -> bool:
        """Whether the drawing is read, and not as what was asked for."""
        self._document.lift()
        self._recognizer.read_now()
        reading = self._recognizer.reading
        answer = None if reading is None else answer_of(reading)
        return answer not in (None, wanted)

    def _question(self) -> str:
        reading, wanted = self._recognizer.reading, self.wanted
        answer = "" if reading is None else answer_of(reading) or ""
        words = self.tr("This reads as {0}. Return keeps it as {1}; or draw it again: Undo or Clear.")
        return words.format(_said(answer), _said(wanted or ""))

    def _forget_question(self) -> None:
        """The drawing has changed: it is another one."""
        if self._is_asking:
            self._is_asking = False
            self._show()

    def _go_on(self) -> None:
        self._is_asking = False
        self._queue.pop(0)
        self._show()

    def _show(self) -> None:
        done = self._total - len(self._queue)
        going = self.wanted is not None
        text = self.wanted or "✓"
        self._digit.setText(text)
        self._digit.setFont(self._large if len(text) == 1 else self._middle)
        self._digit.setAccessibleName(self.tr("Digit to draw") if len(text) == 1 else self.tr("Number to draw"))
        self._asked.setVisible(going)
        self._count.setText(filled(self.tr("{0} of {1}"), done, self._total))
        self._progress.setRange(0, max(1, self._total))
        self._progress.setValue(done)
        self._next.setText(self.tr("Keep it (Return)") if self._is_asking else self.tr("Next (Return)"))
        self._text.setText(self._question() if self._is_asking else self.report.in_words(self._samples.collection))
        self._next.setEnabled(going)
        self._skip.setEnabled(going)
        self._learn.setVisible(not going and self.report.answers > 0)

    def _name_parts(self) -> None:
        for name, part in (
            ("guideDigit", self._digit),
            ("guideCount", self._count),
            ("guideReport", self._text),
            ("guideProgress", self._progress),
            ("guideEach", self._each),
            ("guideNumbers", self._numbers),
            ("guideNext", self._next),
            ("guideSkip", self._skip),
            ("guideAgain", self._again),
            ("guideLearn", self._learn),
        ):
            part.setObjectName(name)
        self._large, self._middle = QFont(self.font()), QFont(self.font())
        self._large.setPixelSize(110)
        self._middle.setPixelSize(60)
        self._digit.setMinimumHeight(QFontMetrics(self._large).height())
        self._each.setRange(1, 100)
        self._each.setValue(EACH)
        self._progress.setTextVisible(False)
        for label in (self._asked, self._digit, self._count):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._next.setDefault(True)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 12)
        for part in (self._asked, self._digit, self._count, self._progress):
            column.addWidget(part)
        row = QHBoxLayout()
        row.addWidget(self._next, 2)
        row.addWidget(self._skip, 1)
        column.addLayout(row)
        column.addWidget(self._text)
        column.addStretch(1)
        column.addWidget(self._learn)
        bottom = QHBoxLayout()
        bottom.addWidget(self._each)
        bottom.addWidget(self._again, 1)
        column.addWidget(self._numbers)
        column.addLayout(bottom)

    def _connect(self) -> None:
        self._next.clicked.connect(self.keep)
        for key in ("Return", "Enter"):
            shortcut = QShortcut(QKeySequence(key), self)  # a button's own would go with its next text
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(self.keep)
        self._document.ink_changed.connect(self._forget_question)
        self._skip.clicked.connect(self.skip)
        self._again.clicked.connect(self.begin)
        self._numbers.toggled.connect(self._change_kind)
        self._learn.clicked.connect(self.learn_requested)


def _digits_read(reading: Reading | None, count: int) -> list[int | None]:
    """What each of ``count`` digits was read as, None where it was refused."""
    if reading is None or reading.number is None or len(reading.number.digits) != count:
        return [None] * count
    return [read_as_one(reading)] if count == 1 else [each.prediction.digit for each in reading.number.digits]


def _said(answer: str) -> str:
    """A digit with its article, or a number as it is."""
    return a_digit(int(answer)) if len(answer) == 1 and answer.isdigit() else answer
