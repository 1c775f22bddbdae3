"""The reliability diagram: its bars, and the words for them."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip

from digitpad.train.results.reliability_plot import ReliabilityPlot


@pytest.fixture
def plot(qtbot):
    made = ReliabilityPlot()
    qtbot.addWidget(made)
    made.resize(360, 320)
    made.show()
    qtbot.waitExposed(made)
    return made


def said_at(plot, x):
    place = QPoint(x, 150)
    QApplication.sendEvent(plot, QHelpEvent(QHelpEvent.Type.ToolTip, place, plot.mapToGlobal(place)))
    return QToolTip.text()


def test_an_outcome_is_painted_and_its_error_is_said(plot, evaluation):
    before = plot.grab().toImage()
    plot.show_evaluation(evaluation)
    assert plot.grab().toImage() != before
    assert f"{evaluation.ece:.2%}" in plot.accessibleName()


def test_pointing_at_a_bar_says_how_many_answers_it_stands_for(plot, evaluation):
    plot.show_evaluation(evaluation)
    said = {said_at(plot, x) for x in range(40, plot.width(), 4)} - {""}
    assert len(said) == sum(1 for each in evaluation.reliability if each.count)
    assert sum(int(text.split()[0]) for text in said) == len(evaluation.labels)


def test_an_empty_diagram_says_nothing(plot):
    assert {said_at(plot, x) for x in range(0, plot.width(), 20)} == {""}
