"""A pad's document, a model and what reads one with the other, without a window."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMessageBox

from digitpad.models.model_in_use import ModelInUse
from digitpad.recognize.recognizer import Reading, Recognizer
from digitpad.system.settings import SettingsStore
from tests.digitpad.conftest import SEVEN
from trainer.ink.strokes import Ink, Stroke
from trainer.model.predict import Prediction
from trainer.reading.number_reading import DigitReading, NumberReading


def prediction(digit, share=0.91, reason=""):
    """``digit`` with this probability, the others alike."""
    shares = tuple(share if number == digit else (1 - share) / 9 for number in range(10))
    return Prediction(shares, digit, not reason, reason)


def number(digits, reason="", doubtful=None):
    """A row of digits, each 10 units wide and 20 from the next, drawn in one stroke each."""
    read = []
    for index, digit in enumerate(digits):
        said = prediction(int(digit), 0.3, "not_sure") if index == doubtful else prediction(int(digit))
        box = (20.0 + 30.0 * index, 100.0, 30.0 + 30.0 * index, 140.0)
        read.append(DigitReading(np.full((28, 28), index / 10, np.float32), said, box, (index,)))
    return NumberReading(tuple(read), reason, doubtful)


def reading_of(reading, row, shown):
    """``reading`` with a row of digits, of which the one at index ``shown`` is shown."""
    digit = row.digits[shown]
    return replace(reading, number=row, shown=shown, prediction=digit.prediction, image=digit.image)


class Heard(QObject):
    """Counts the events of one kind that reach a widget."""

    def __init__(self, widget, kind):
        super().__init__(widget)
        self.kind, self.count = kind, 0
        widget.installEventFilter(self)

    def eventFilter(self, watched, event):
        self.count += event.type() == self.kind
        return False


@pytest.fixture
def in_use(parent, model):
    return ModelInUse(SettingsStore(), model, parent)


@pytest.fixture
def recognizer(document, in_use, parent):
    return Recognizer(document, in_use, parent)


@pytest.fixture
def seven(document):
    """A seven lies on the pad."""
    document.show_ink(Ink((Stroke(SEVEN),)))


@pytest.fixture
def reading(recognizer, seven) -> Reading:
    """What the model reads of a seven."""
    recognizer.read_now()
    return recognizer.reading


def error_text(parent):
    """What the error dialog says, empty where there is none."""
    box = parent.findChild(QMessageBox, "errorDialog")
    return box.text() if box else ""
