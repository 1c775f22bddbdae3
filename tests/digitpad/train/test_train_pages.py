"""Data, results and kept runs beside the run: made when they are seen, and never behind what happened before."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from digitpad.train.data.data_browser import DataBrowser
from digitpad.train.kept.runs_view import RunsView
from digitpad.train.results.evaluation_view import EvaluationView


def test_the_first_opening_makes_no_other_page(panel):
    assert [panel.findChild(kind) for kind in (DataBrowser, EvaluationView, RunsView)] == [None, None, None]
    assert panel.findChild(DataBrowser) is None
    assert panel.data is panel.findChild(DataBrowser)


def test_the_results_of_the_model_that_came_along_are_there_without_a_run(panel, qtbot):
    panel.show_results()
    button = panel.results.findChild(QPushButton, "evaluateBundled")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert not button.isEnabled()
    qtbot.waitUntil(lambda: "10,000 test pictures" in panel.results.summary, timeout=200_000)
    assert "recommended" in panel.results.summary
    assert not button.isVisible()
