"""A pad's document, a model and what reads one with the other, without a window."""

import pytest
from PySide6.QtWidgets import QMessageBox, QWidget

from digitpad.draw.pad_document import PadDocument
from digitpad.models.model_in_use import ModelInUse
from digitpad.recognize.recognizer import Reading, Recognizer
from digitpad.system.settings import SettingsStore
from tests.digitpad.conftest import SEVEN
from trainer.ink.strokes import Ink, Stroke
from trainer.model.predict import Prediction


def prediction(digit, share=0.91, reason=""):
    """``digit`` with this probability, the others alike."""
    shares = tuple(share if number == digit else (1 - share) / 9 for number in range(10))
    return Prediction(shares, digit, not reason, reason)


@pytest.fixture
def parent(qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


@pytest.fixture
def document(parent):
    return PadDocument(parent)


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
