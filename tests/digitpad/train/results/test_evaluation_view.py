import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel

from digitpad.train.results.evaluation_view import EvaluationView


@pytest.fixture
def view(qtbot, evaluation, images):
    view = EvaluationView()
    qtbot.addWidget(view)
    view.resize(460, 700)
    view.show()
    view.show_evaluation("my run", evaluation, images)
    qtbot.waitExposed(view)
    return view


def choose(view, what):
    box = view.findChild(QComboBox, "galleryFilter")
    box.setCurrentIndex(box.findData(what))


def shown(view):
    digits = view.gallery.digits
    return [digits.entry(number).row for number in range(digits.rowCount())]


def test_the_figures_are_told_in_words(view):
    assert "99.50%" in view.summary
    assert "400 test pictures" in view.summary
    assert "between 98.20% and 99.86%" in view.summary
    assert "“Not sure” for 0.25%" in view.summary


def test_a_run_s_name_is_text_and_not_markup(view, evaluation, images):
    view.show_evaluation("<img src=x>", evaluation, images)
    assert "&lt;img" in view.summary


def test_all_pictures_are_there_at_first(view, images):
    assert shown(view) == list(range(len(images)))


def test_clicking_a_cell_of_the_confusion_matrix_shows_those_pictures(view, qtbot):
    view.pages.setCurrentIndex(1)
    table = view.confusion
    cell = table.model().index(4, 9)
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=table.visualRect(cell).center())
    assert view.pages.currentWidget() is view.gallery
    assert shown(view) == [14]
    assert view.findChild(QComboBox, "galleryFilter").currentText() == "4s read as 9"


def test_calibration_names_its_error(view, evaluation):
    view.pages.setCurrentIndex(2)
    shown = [label.text() for label in view.findChildren(QLabel) if label.isVisible()]
    assert any(f"{evaluation.ece:.2%}" in text for text in shown)


def test_nothing_is_offered_before_there_is_a_result(qtbot):
    view = EvaluationView()
    qtbot.addWidget(view)
    assert not view.pages.isEnabled()
    assert "appear here" in view.summary
