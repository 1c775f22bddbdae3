"""What would make it a 7: the fewest dabs that change the answer, shown on the pad as ghosts, put there on demand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QPushButton, QVBoxLayout, QWidget

from digitpad.inside.ghost_dabs import GhostDabs
from digitpad.recognize.probability_bars import percent
from digitpad.system.background import ShouldStop, Tell, Work
from digitpad.system.guarded import guarded
from digitpad.texts.error_texts import in_own_language
from digitpad.texts.number_text import a_digit, filled, localized
from digitpad.texts.plain_text import PlainLabel
from digitpad.widgets.brief_text import SteadyText
from digitpad.widgets.retranslated import Retranslated
from trainer.inspection.counterfactual import MOST_DABS, find_change

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QShowEvent

    from digitpad.draw.ink_canvas import InkCanvas
    from digitpad.draw.pad_document import PadDocument
    from digitpad.recognize.recognizer import Reading, Recognizer
    from trainer.errors import TrainerError
    from trainer.inspection.counterfactual import Change


class WhatIf(Retranslated, QWidget):
    """Ten buttons, one for each digit; the search goes on beside the window, for the drawing that it began with."""

    def __init__(self, document: PadDocument, canvas: InkCanvas, recognizer: Recognizer) -> None:
        super().__init__()
        self.setObjectName("whatIf")
        self._document, self._canvas, self._recognizer = document, canvas, recognizer
        self._ghosts = GhostDabs(canvas)
        self._work: Work | None = None
        self._sought: int | None = None
        self._change: Change | None = None
        self._error: TrainerError | None = None
        self._read_by: tuple[object, ...] = ()
        self._question, self._answer, self._legend = PlainLabel(), SteadyText(3), PlainLabel()
        self._digits = QButtonGroup(self)
        self.do_it = QPushButton()
        self._lay_out()
        document.ink_changed.connect(self._forget)
        recognizer.prediction_changed.connect(self._follow_reader)
        self._digits.idClicked.connect(self.ask)
        self.do_it.clicked.connect(self._apply)
        self.retranslate()

    @property
    def change(self) -> Change | None:
        """What was found for the drawing on the pad, None before and where there is no one digit."""
        return self._change

    def ask(self, digit: int) -> None:
        """Look for what would make the drawing this digit."""
        self._leave()
        self._sought, self._change, self._error = digit, None, None
        self._read_by = self._reader_now()
        read = self._recognizer.reader()
        predictor, ink = self._recognizer.predictor, self._document.ink
        if self._can_ask() and read is not None and predictor is not None:
            pen, rubber = self._canvas.pen_width / 2, self._canvas.eraser_radius

            def job(_tell: Tell, should_stop: ShouldStop) -> object:
                return find_change(predictor, ink, digit, read, pen, rubber, should_stop=should_stop)

            self._work = Work(self, job, "digitpad-what-if")
            self._work.done.connect(self._show_change)
            self._work.failed.connect(self._refuse)
            self._work.broken.connect(self._forget)
            self._work.start()
        self._tell()

    def show_reading(self, reading: Reading) -> None:
        """Say whether what is read can be asked about; a question ends with its drawing and its reader."""
        self._tell()

    def retranslate(self) -> None:
        """Say everything again in the language chosen now."""
        self._question.setText(self.tr("What would make it a …?"))
        for button in self._digits.buttons():
            button.setAccessibleName(self.tr("What would make it {0}?").format(a_digit(self._digits.id(button))))
        self._legend.setText(self.tr("On the pad, blue is ink to add and orange ink to rub out, in this order."))
        self.do_it.setText(self.tr("Do it"))
        self.do_it.setToolTip(self.tr("Put the dabs on the pad; undo takes them back."))
        self._tell()

    @guarded
    def showEvent(self, event: QShowEvent) -> None:
        self._show_ghosts()
        super().showEvent(event)

    @guarded
    def hideEvent(self, event: QHideEvent) -> None:
        self._show_ghosts()
        super().hideEvent(event)

    def shut_down(self, timeout_ms: int) -> None:
        """Leave a search that is going on."""
        if self._work is not None:
            self._work.leave(timeout_ms)
            self._work = None

    def _leave(self) -> None:
        self.shut_down(0)

    def _can_ask(self) -> bool:
        reading = self._recognizer.reading
        return (
            reading is not None
            and reading.prediction.reason != "empty"
            and reading.count == 1
            and self._document.picture is None
        )

    def _show_change(self, change: Change) -> None:
        self._work, self._change = None, change
        self._tell()

    def _refuse(self, error: TrainerError) -> None:
        self._work, self._error = None, error
        self._tell()

    def _reader_now(self) -> tuple[object, ...]:
        """All that says how the pad reads: with any of these changed it may read what was found as something else."""
        pad = self._recognizer
        return pad.predictor, pad.refuses, pad.reads_numbers, pad.mending

    def _follow_reader(self, _reading: Reading) -> None:
        if self._sought is not None and self._read_by != self._reader_now():
            self._forget()

    def _forget(self) -> None:
        self._leave()
        self._sought = self._change = self._error = None
        checked = self._digits.checkedButton()
        if checked is not None:
            self._digits.setExclusive(False)
            checked.setChecked(False)
            self._digits.setExclusive(True)
        self._tell()

    def _apply(self) -> None:
        change = self._change
        if change is not None and change.is_found:
            self._document.replace_ink(change.ink, "dabs")

    def _tell(self) -> None:
        possible = self._change is not None and self._change.is_found and bool(self._change.dabs)
        self.do_it.setVisible(possible)
        self._legend.setVisible(possible)
        self._show_ghosts()
        answer = self._answer_text()
        if self._answer.text() != answer:
            self._answer.setText(answer)

    def _show_ghosts(self) -> None:
        """They belong to the question, and to the page on which it stands."""
        change = self._change if self.isVisible() else None
        self._ghosts.show_dabs(change.dabs if change is not None and change.is_found else ())

    def _answer_text(self) -> str:
        if not self._can_ask():
            return self.tr("Draw one digit, without a picture under it, and ask.")
        if self._sought is None:
            return self.tr("Choose a digit.")
        if self._error is not None:
            return in_own_language(self._error)
        if self._change is None:
            return self.tr("Looking…")
        return self._told(self._change)

    def _told(self, change: Change) -> str:
        """How many dabs it takes, and how sure it then is."""
        if not change.is_found or change.prediction is None:
            return filled(self.tr("No small change does it: nothing was found within {0} dabs."), MOST_DABS)
        digit, added = a_digit(change.digit), sum(dab.adds for dab in change.dabs)
        share = localized(f"{percent(change.prediction.confidence)}%")
        if not change.dabs:
            return self.tr("It is read as {0} already, {1} sure.").format(digit, share)
        count = filled(self.tr("{0} to add, {1} to rub out"), added, len(change.dabs) - added)
        if change.is_sure:
            return self.tr("Dabs: {0}. It is then read as {1}, {2} sure.").format(count, digit, share)
        return self.tr("Dabs: {0}. It is then most like {1} ({2}), of which the pad is not sure.").format(
            count, digit, share
        )

    def _lay_out(self) -> None:
        self._answer.setObjectName("whatIfAnswer")
        self.do_it.setObjectName("whatIfDo")
        self._legend.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._legend.setWordWrap(True)
        buttons = QGridLayout()
        for digit in range(10):
            button = QPushButton(str(digit))
            button.setObjectName(f"whatIf{digit}")
            button.setCheckable(True)
            button.setMinimumWidth(40)
            self._digits.addButton(button, digit)
            buttons.addWidget(button, digit // 5, digit % 5)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.addWidget(self._question)
        column.addLayout(buttons)
        for part in (self._answer, self.do_it, self._legend):
            column.addWidget(part)
        column.addStretch()
