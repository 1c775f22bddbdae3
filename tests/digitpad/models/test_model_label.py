"""Which model reads, in one line: its name as it is written, and how well it did."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import Qt

from digitpad.models.model_in_use import ModelInUse
from digitpad.models.model_label import ModelLabel
from digitpad.system.settings import SettingsStore
from tests.digitpad.conftest import random_model


@pytest.fixture
def owner(qapp):
    return QObject()


@pytest.fixture
def in_use(owner):
    return ModelInUse(SettingsStore(), random_model(), owner)


@pytest.fixture
def label(in_use, qtbot):
    made = ModelLabel(in_use)
    qtbot.addWidget(made)
    return made


def test_before_there_is_a_model_the_line_says_so(owner, qtbot):
    label = ModelLabel(ModelInUse(SettingsStore(), None, owner))
    qtbot.addWidget(label)
    assert label.text() == "No model is loaded yet"


def test_the_model_is_named_with_its_test_accuracy(label, in_use):
    in_use.use(random_model("another", accuracy=0.9876))
    assert label.text() == "Reading with another · 98.76% of the test images right"
    model = random_model("in training", accuracy=None)
    in_use.lend(replace(model, info=replace(model.info, validation_accuracy=0.912)))
    assert label.text() == "Reading with in training · 91.2% of the validation images right"
    in_use.use(random_model("third", accuracy=None))
    assert label.text() == "Reading with third · test accuracy unknown"


def test_a_model_of_another_program_says_how_it_was_tried(label, in_use):
    model = random_model("theirs", accuracy=None)
    tried = {"input_scaling_accuracy": 0.9, "input_scaling": "0..1"}
    in_use.use(replace(model, info=replace(model.info, metrics=tried)))
    assert "90.0% of 1,000 validation images" in label.text()
    assert "found by trial: 0..1" in label.toolTip()


def test_a_strangers_model_name_is_shown_letter_by_letter(label, in_use):
    stranger = random_model()
    in_use.use(replace(stranger, info=replace(stranger.info, name="<b>x</b>", made_by="<img src='y'>")))
    assert "<b>x</b>" in label.text()
    assert label.textFormat() == Qt.TextFormat.PlainText
    tip = label.toolTip()
    assert "<img" not in tip or not Qt.mightBeRichText(tip)
