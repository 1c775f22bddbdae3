"""What was learned: accuracy with its interval, the picture grid, the confusion matrix, calibration."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QTabWidget, QVBoxLayout, QWidget

from digitpad.texts.number_text import filled
from digitpad.texts.plain_text import PlainLabel, in_a_row
from digitpad.train.results.answer_gallery import AnswerGallery
from digitpad.train.results.confusion_view import ConfusionView
from digitpad.train.results.reliability_plot import ReliabilityPlot
from digitpad.widgets.brief_text import room_for
from digitpad.widgets.retranslated import Retranslated

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from trainer.evaluation.evaluate import Evaluation


class EvaluationView(Retranslated, QWidget):
    """Shows one ``Evaluation``. ``image_requested`` brings a (28, 28) float32 picture, ink 1, that was clicked.

    While there is none, ``bundled_requested`` asks for that of the model that came with the program.
    """

    image_requested = Signal(object)
    bundled_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("evaluationView")
        self._evaluation: Evaluation | None = None
        self._name = ""
        self._head, self._summary = QWidget(), QLabel()
        self._summary.setObjectName("evaluationSummary")
        self._summary.setWordWrap(True)
        self._summary.setMinimumWidth(1)  # a run's name may be one long word
        self._summary.setTextFormat(Qt.TextFormat.RichText)
        self._bundled = QPushButton()
        self._bundled.setObjectName("evaluateBundled")
        self._bundled.clicked.connect(self._ask_for_bundled)
        self.pages = QTabWidget()
        self.gallery = AnswerGallery()
        self.confusion = ConfusionView()
        self.reliability = ReliabilityPlot()
        self._confusion_text, self._calibration_text = PlainLabel(), PlainLabel()
        self._confusion_text.setWordWrap(True)
        self._calibration_text.setWordWrap(True)
        self._lay_out()
        self.confusion.cell_chosen.connect(self._show_cell)
        self.gallery.image_requested.connect(self.image_requested)
        self.pages.setEnabled(False)
        self.retranslate()

    @property
    def summary(self) -> str:
        """The figures in words, as rich text."""
        return self._summary.text()

    def show_evaluation(self, name: str, evaluation: Evaluation, images: NDArray[np.uint8]) -> None:
        """Show how the model ``name`` did on ``images`` (N, 28, 28) uint8."""
        self._name, self._evaluation = name, evaluation
        self.pages.setEnabled(True)
        self._bundled.hide()
        self.retranslate()
        self.gallery.show_answers(evaluation, images)
        self.confusion.show_evaluation(evaluation)
        self.reliability.show_evaluation(evaluation)

    def retranslate(self) -> None:
        """Say everything again in the language chosen now."""
        self._head.setMinimumHeight(room_for(4, self))  # so that the pages stay where they are
        for page, title in enumerate((self.tr("Pictures"), self.tr("Confusion"), self.tr("Calibration"))):
            self.pages.setTabText(page, title)
        self._confusion_text.setText(
            self.tr("A row for each true digit, a column for each digit read. Click a cell to see those pictures.")
        )
        if self._evaluation is None:
            self._summary.setText(self.tr("Test results appear here when a run has ended."))
            self._bundled.setText(self.tr("Test the model that came with DigitPad"))
            self._bundled.setEnabled(True)
        else:
            self._summary.setText(self._in_words(self._name, self._evaluation))
            self._calibration_text.setText(self._calibration_in_words(self._evaluation))

    def _lay_out(self) -> None:
        self.pages.addTab(self.gallery, "")
        self.pages.addTab(self._page(self._confusion_text, self.confusion), "")
        self.pages.addTab(self._page(self._calibration_text, self.reliability), "")
        words = QVBoxLayout(self._head)
        words.setContentsMargins(0, 0, 0, 0)
        words.addWidget(self._summary)
        words.addWidget(self._bundled, 0, Qt.AlignmentFlag.AlignLeft)
        words.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 4)
        column.addWidget(self._head)
        column.addWidget(self.pages, 1)

    @staticmethod
    def _page(text: QLabel, widget: QWidget) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.addWidget(text)
        column.addWidget(widget, 1)
        return page

    def _in_words(self, name: str, evaluation: Evaluation) -> str:
        low, high = evaluation.interval
        words = self.tr(
            "<b>{0}</b>: <b>{1:.2%}</b> of {2:,} test pictures read right "
            "(with 95% certainty between {3:.2%} and {4:.2%}). Loss {5:.4f}."
        )
        text = filled(words, escape(name), evaluation.accuracy, evaluation.n, low, high, evaluation.loss)
        if evaluation.refused:
            text = in_a_row(text, filled(self.tr("“Not sure” for {0:.2%}."), evaluation.refused))
        return text

    def _calibration_in_words(self, evaluation: Evaluation) -> str:
        words = self.tr(
            "Calibration error (ECE): {0:.2%}. A bar shows how often answers of that confidence were right; "
            "where it reaches the orange line, the network is as sure as it may be."
        )
        return filled(words, evaluation.ece)

    def _ask_for_bundled(self) -> None:
        self._bundled.setEnabled(False)
        self._bundled.setText(self.tr("Testing…"))
        self.bundled_requested.emit()

    def _show_cell(self, truth: int, read: int) -> None:
        self.gallery.show_cell(truth, read)
        self.pages.setCurrentWidget(self.gallery)
