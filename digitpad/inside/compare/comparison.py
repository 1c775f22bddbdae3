"""Two networks, one drawing: the one that reads beside another one that was chosen, and where the two differ."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QFrame, QGridLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from digitpad.inside.compare.difference_search import DifferenceSearch
from digitpad.inside.compare.differences_view import DifferencesView
from digitpad.models.known_models import known_models
from digitpad.recognize.probability_bars import percent
from digitpad.recognize.reading_view import NO_DIGIT
from digitpad.system.background import in_background
from digitpad.system.guarded import guarded
from digitpad.texts.error_texts import in_own_language
from digitpad.texts.number_text import filled, localized
from digitpad.texts.plain_text import PlainLabel
from digitpad.widgets.digits.paired_bars import PairedBars
from digitpad.widgets.narrow_choice import NarrowChoice
from digitpad.widgets.retranslated import Retranslated
from trainer.errors import showable
from trainer.model.predict import Predictor

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QShowEvent

    from digitpad.models.model_in_use import ModelInUse
    from digitpad.recognize.recognizer import Reading, Recognizer
    from trainer.data.personal_samples import PersonalSamples
    from trainer.errors import TrainerError
    from trainer.model.digit_model import DigitModel
    from trainer.model.predict import Prediction

BIG = 64  # pixels


class Comparison(Retranslated, QScrollArea):
    """A model of those that there are is chosen, and reads along; ``samples`` gives the person's own, on a thread."""

    def __init__(self, in_use: ModelInUse, recognizer: Recognizer, samples: Callable[[], PersonalSamples]) -> None:
        super().__init__()
        self.setObjectName("comparison")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._in_use, self._recognizer = in_use, recognizer
        self._reading: Reading | None = None
        self._other: Predictor | None = None
        self._wanted: Path | None = None
        self._other_path: Path | None = None
        self._error: TrainerError | None = None
        self._first: DigitModel | None = None
        self.search = DifferenceSearch(self, samples)
        self.choice = NarrowChoice()
        self._told = PlainLabel()
        self._body, self._both = QWidget(), QWidget()
        self.names = (PlainLabel(), PlainLabel())
        self.digits = (PlainLabel(NO_DIGIT), PlainLabel(NO_DIGIT))
        self.bars = PairedBars("twoBars")
        self.look = QPushButton()
        self.views = (DifferencesView("testDifferences"), DifferencesView("sampleDifferences"))
        self._lay_out()
        self.choice.activated.connect(self._choose)
        self.look.clicked.connect(self._look)
        self.search.changed.connect(self._show_found)
        self.retranslate()

    @property
    def other(self) -> Predictor | None:
        """What reads along, None until a model was chosen."""
        return self._other

    def compare_with(self, path: Path) -> None:
        """Let the model in this file read along, once it is loaded."""
        self._wanted, self._error = path, None
        self._offer()
        work = in_background(self, partial(_loaded, path), partial(self._take, path), partial(self._refuse, path))
        work.broken.connect(partial(self._let_go, path))
        self._refresh()

    def show_reading(self, reading: Reading) -> None:
        """Show what both networks say to what was read."""
        if reading.predictor.model is not self._first:
            self._first = reading.predictor.model
            self.search.forget()
        self._reading = reading
        self._refresh()

    def shut_down(self, timeout_ms: int) -> None:
        """Leave what is being worked out."""
        self.search.shut_down(timeout_ms)

    def retranslate(self) -> None:
        """Say everything again in the language chosen now."""
        self.choice.setAccessibleName(self.tr("Model to compare with"))
        self.choice.setItemText(0, self.tr("Choose a model"))
        self.bars.setAccessibleName(self.tr("Probabilities of both networks"))
        self.look.setToolTip(self.tr("Let both read all test images and your own samples"))
        self._refresh()
        self._show_found()

    @guarded
    def showEvent(self, event: QShowEvent) -> None:
        self._offer()
        super().showEvent(event)

    def _offer(self) -> None:
        """List the models that there are now."""
        self.choice.clear()
        self.choice.addItem(self.tr("Choose a model"), "")
        for model in known_models(self._in_use.recent):
            self.choice.addItem(model.name, str(model.path))
        self.choice.setCurrentIndex(max(0, self.choice.findData(str(self._wanted))))

    def _choose(self, _index: int) -> None:
        if self.choice.currentData():
            self.compare_with(Path(self.choice.currentData()))
        elif self._wanted is not None:
            self._let_go(self._wanted)

    def _take(self, path: Path, other: Predictor) -> None:
        if path == self._wanted:
            self._other, self._other_path = other, path
            self.search.forget()
            self._refresh()

    def _let_go(self, path: Path) -> None:
        """No model reads along any more."""
        if path == self._wanted:
            self._other = self._wanted = self._error = None
            self._offer()
            self.search.forget()
            self._refresh()

    def _refuse(self, path: Path, error: TrainerError) -> None:
        if path == self._wanted:
            self._other, self._error = None, error
            self.search.forget()
            self._refresh()

    def _refresh(self) -> None:
        reading, other = self._reading, self._other
        self._told.setText(self._why_nothing())
        self._told.setVisible(bool(self._told.text()))
        self._body.setVisible(other is not None and reading is not None)
        if other is None or reading is None:
            return
        self._both.setVisible(reading.prediction.reason != "empty")
        second = self._also_read(reading, other)
        first_name, second_name = self._model_names()
        legends = (self.tr("Thick bars: {0}"), self.tr("Thin bars: {0}"))
        models = (reading.predictor.model, other.model)
        for label, legend, name, model in zip(self.names, legends, (first_name, second_name), models, strict=True):
            label.setText(f"{legend.format(name)}\n{self._accuracy(model)}")
        for digit, name, prediction in zip(
            self.digits, (first_name, second_name), (reading.prediction, second), strict=True
        ):
            digit.setText(NO_DIGIT if prediction.digit is None else str(prediction.digit))
            digit.setAccessibleName(self.tr("{0} reads {1}").format(name, digit.text()))
        self._show_bars(reading.prediction.probabilities, second.probabilities)

    def _show_bars(self, first: Sequence[float], second: Sequence[float]) -> None:
        said = [[localized(f"{percent(share)}%") for share in shares] for shares in (first, second)]
        self.bars.show_pairs(first, second, [" · ".join(pair) for pair in zip(*said, strict=True)])

    def _also_read(self, reading: Reading, other: Predictor) -> Prediction:
        return other.predict(reading.image, reading.prediction.reason == "several", self._recognizer.refuses)

    def _model_names(self) -> tuple[str, str]:
        assert self._first is not None
        assert self._other is not None
        first, second = self._first.info.name, self._other.model.info.name
        if not second or second == first:  # two runs of one preset: as they are called in the list
            assert self._other_path is not None
            row = self.choice.findData(str(self._other_path))
            second = self.choice.itemText(row) if row > 0 else showable(self._other_path.name)
        return first or self.tr("unnamed model"), second

    def _accuracy(self, model: DigitModel) -> str:
        right = model.info.test_accuracy
        if right is None:
            return self.tr("test accuracy unknown")
        return filled(self.tr("{0:.2%} of the test images right"), right)

    def _why_nothing(self) -> str:
        if self._error is not None:
            return in_own_language(self._error)
        if self._wanted is None:
            return self.tr("Choose a second model: it reads the same drawing, and its bars stand beside those here.")
        if self._reading is not None and self._reading.prediction.reason == "empty":
            return self.tr("The pad is empty. Draw a digit, and both networks read it.")
        return ""

    def _look(self) -> None:
        if self._first is not None and self._other is not None:
            self.search.look(self._first, self._other.model)

    def _show_found(self) -> None:
        self.look.setEnabled(not self.search.is_looking)
        self.look.setText(
            self.tr("Both read all pictures…") if self.search.is_looking else self.tr("Where do they differ?")
        )
        found = self.search.found
        titles = (self.tr("Test images"), self.tr("Your own samples"))
        for number, (view, title) in enumerate(zip(self.views, titles, strict=True)):
            if found is None:
                view.show_differences(title, ("", ""), None)
            else:
                view.show_differences(title, self._model_names(), found[number].told, found[number].images)

    def _lay_out(self) -> None:
        page = QWidget()
        self._told.setObjectName("comparisonTold")
        self._told.setWordWrap(True)
        self.choice.setObjectName("compareWith")
        self.choice.addItem("", "")
        self.look.setObjectName("lookForDifferences")
        grid, both, body, column = QGridLayout(), QVBoxLayout(self._both), QVBoxLayout(self._body), QVBoxLayout(page)
        for number, (name, digit) in enumerate(zip(self.names, self.digits, strict=True)):
            name.setWordWrap(True)
            name.setForegroundRole(QPalette.ColorRole.PlaceholderText)
            font = QFont(digit.font())
            font.setPixelSize(BIG)
            digit.setFont(font)
            digit.setObjectName(("thisDigit", "otherDigit")[number])
            grid.addWidget(digit, 0, number, Qt.AlignmentFlag.AlignHCenter)
            grid.addWidget(name, 1, number, Qt.AlignmentFlag.AlignTop)
            grid.setColumnStretch(number, 1)
        both.addLayout(grid)
        both.addWidget(self.bars)
        for layout in (both, body):
            layout.setContentsMargins(0, 0, 0, 0)
        for part in (self.look, self._both, *self.views):  # what comes and goes stands below the button
            body.addWidget(part)
        column.setContentsMargins(12, 12, 12, 12)
        for part in (self.choice, self._body, self._told):
            column.addWidget(part)
        column.addStretch()
        self.setWidget(page)


def _loaded(path: Path) -> Predictor:
    """The model in a file, ready to read within a frame."""
    from trainer.model.model_loading import load_model

    predictor = Predictor(load_model(path))
    predictor.quicken()
    return predictor
