import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel

from digitpad.train.results.evaluation_view import EvaluationView
from trainer.evaluation.evaluate import judge

COUNT = 400


@pytest.fixture
def images():
    rng = np.random.default_rng(3)
    return rng.integers(0, 256, (COUNT, 28, 28), np.uint8)


@pytest.fixture
def evaluation():
    """Two mistakes: a 4 read as 9 with 0.8, and a 7 read as 1 with 0.6; the last answer is refused."""
    labels = np.arange(COUNT) % 10
    read = labels.copy()
    read[14], read[27] = 9, 1
    confidence = np.full(COUNT, 0.9, np.float32)
    confidence[14], confidence[27] = 0.8, 0.6
    probabilities = np.repeat(((1 - confidence) / 9)[:, None], 10, axis=1)
    probabilities[np.arange(COUNT), read] = confidence
    refused = np.zeros(COUNT, np.bool_)
    refused[-1] = True
    return judge(probabilities.astype(np.float32), labels, refused)


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


def test_all_pictures_are_there_at_first(view):
    assert shown(view) == list(range(COUNT))


def test_the_wrong_ones_come_with_the_most_confident_first(view):
    choose(view, "wrong")
    assert shown(view) == [14, 27]
    assert view.findChild(QLabel, "galleryCount").text() == "2 pictures"


def test_the_refused_ones_can_be_looked_at(view):
    choose(view, "refused")
    assert shown(view) == [COUNT - 1]


def test_clicking_a_cell_of_the_confusion_matrix_shows_those_pictures(view, qtbot):
    view.pages.setCurrentIndex(1)
    table = view.confusion
    cell = table.model().index(4, 9)
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=table.visualRect(cell).center())
    assert view.pages.currentWidget() is view.gallery
    assert shown(view) == [14]
    assert view.findChild(QComboBox, "galleryFilter").currentText() == "4s read as 9"


def test_an_empty_cell_of_the_confusion_matrix_leads_nowhere(view, qtbot):
    view.pages.setCurrentIndex(1)
    table = view.confusion
    qtbot.mouseClick(
        table.viewport(), Qt.MouseButton.LeftButton, pos=table.visualRect(table.model().index(4, 8)).center()
    )
    assert view.pages.currentWidget() is not view.gallery


def test_the_confusion_matrix_counts_and_tells_the_share_read_right(view):
    model = view.confusion.model()
    assert model.index(4, 4).data() == "39"
    assert model.index(4, 10).data() == "97.5%"
    assert model.index(4, 9).data(Qt.ItemDataRole.AccessibleTextRole) == "1 of the 4s were read as 9"


def test_clicking_a_picture_asks_for_it_on_the_pad(view, images, qtbot):
    grid = view.gallery.grid
    choose(view, "wrong")
    with qtbot.waitSignal(view.image_requested) as wish:
        place = grid.visualRect(view.gallery.digits.index(0)).center()
        qtbot.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=place)
    picture = wish.args[0]
    assert picture.dtype == np.float32
    np.testing.assert_array_equal(picture, images[14] / np.float32(255))


def test_calibration_names_its_error(view):
    view.pages.setCurrentIndex(2)
    assert f"{view._evaluation.ece:.2%}" in view._calibration_text.text()
    assert not view.reliability.grab().isNull()


def test_nothing_is_offered_before_there_is_a_result(qtbot):
    view = EvaluationView()
    qtbot.addWidget(view)
    assert not view.pages.isEnabled()
    assert "appear here" in view.summary
