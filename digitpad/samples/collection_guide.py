"""Guided collection: ten of each digit, one after the other, and a small report of how many were read right."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QSpinBox, QVBoxLayout, QWidget

from digitpad.samples.guide_report import GuideReport
from digitpad.samples.store.sample_edit import KEEPING
from digitpad.texts.number_text import filled
from digitpad.texts.plain_text import PlainLabel
from digitpad.widgets.retranslated import Retranslated

if TYPE_CHECKING:
    from digitpad.draw.pad_document import PadDocument
    from digitpad.recognize.recognizer import Recognizer
    from digitpad.samples.correction import Correction
    from digitpad.samples.store.my_samples import MySamples

EACH = 10


class CollectionGuide(Retranslated, QWidget):
    """Says which digit to draw; Return (or Next) keeps the drawing as that digit and empties the pad.

    ``learn_requested`` is a wish.
    """

    learn_requested = Signal()

    def __init__(
        self, samples: MySamples, correction: Correction, document: PadDocument, recognizer: Recognizer
    ) -> None:
        super().__init__()
        self.setObjectName("collectionGuide")
        self._samples, self._correction = samples, correction
        self._document, self._recognizer = document, recognizer
        self._queue: list[int] = []
        self._total = 0
        self.report = GuideReport()
        self._asked, self._digit, self._count, self._text = PlainLabel(), PlainLabel(), PlainLabel(), PlainLabel()
        self._progress = QProgressBar()
        self._each = QSpinBox()
        self._next, self._skip, self._again, self._learn = (QPushButton() for _ in range(4))
        self._name_parts()
        self._lay_out()
        self._connect()
        self.retranslate()

    @property
    def wanted(self) -> int | None:
        """The digit to draw now, None when all are drawn."""
        return self._queue[0] if self._queue else None

    def sizeHint(self) -> QSize:
        return QSize(260, 420)

    def begin(self) -> None:
        """Start again: so many of each digit, in no order."""
        rest = [digit for digit in range(10) for _ in range(self._each.value())]
        random.shuffle(rest)
        self._queue, self._total = rest, len(rest)
        self.report = GuideReport()
        self._show()

    def keep(self) -> None:
        """Keep what is on the pad as the digit that was asked for, and go on to the next."""
        wanted = self.wanted
        if wanted is None or (self._document.is_empty and not self._correction.keep(wanted)):
            return
        stack = self._document.undo_stack
        self._document.lift()
        stack.beginMacro(KEEPING)  # one step back takes the sample and brings the drawing
        kept = self._correction.keep(wanted)
        prediction = self._recognizer.prediction
        if kept:
            self._document.clear()
        stack.endMacro()
        if kept:
            self.report = self.report.with_answer(wanted, prediction.digit if prediction else None)
            self._go_on()

    def skip(self) -> None:
        """Go on without this digit."""
        if self._queue:
            self._go_on()

    def retranslate(self) -> None:
        """Say everything again in the language chosen now."""
        self.setWindowTitle(self.tr("Collect digits"))
        self._asked.setText(self.tr("Draw a"))
        self._next.setText(self.tr("Next (Return)"))
        self._skip.setText(self.tr("Skip"))
        self._again.setText(self.tr("Start again"))
        self._learn.setText(self.tr("Learn my samples"))
        self._each.setPrefix(self.tr("each digit: "))
        self._each.setAccessibleName(self.tr("How many of each digit"))
        self._show()

    def _go_on(self) -> None:
        self._queue.pop(0)
        self._show()

    def _show(self) -> None:
        done = self._total - len(self._queue)
        going = self.wanted is not None
        self._digit.setText(str(self.wanted) if going else "✓")
        self._digit.setAccessibleName(self.tr("Digit to draw"))
        self._asked.setVisible(going)
        self._count.setText(filled(self.tr("{0} of {1}"), done, self._total))
        self._progress.setRange(0, max(1, self._total))
        self._progress.setValue(done)
        self._text.setText(self.report.in_words(self._samples.collection))
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
            ("guideNext", self._next),
            ("guideSkip", self._skip),
            ("guideAgain", self._again),
            ("guideLearn", self._learn),
        ):
            part.setObjectName(name)
        font = QFont(self.font())
        font.setPixelSize(110)
        self._digit.setFont(font)
        self._each.setRange(1, 100)
        self._each.setValue(EACH)
        self._progress.setTextVisible(False)
        for label in (self._asked, self._digit, self._count):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._next.setShortcut(QKeySequence("Return"))
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
        column.addLayout(bottom)

    def _connect(self) -> None:
        self._next.clicked.connect(self.keep)
        self._skip.clicked.connect(self.skip)
        self._again.clicked.connect(self.begin)
        self._learn.clicked.connect(self.learn_requested)
