"""The confusion matrix: counts, shares, colours, and cells that can be clicked."""

import pytest
from PySide6.QtCore import Qt

from digitpad.train.results.confusion_view import ConfusionView


@pytest.fixture
def view(qtbot, evaluation):
    made = ConfusionView()
    qtbot.addWidget(made)
    made.resize(460, 340)
    made.show_evaluation(evaluation)
    made.show()
    qtbot.waitExposed(made)
    return made


def click(view, qtbot, truth, read):
    place = view.visualRect(view.model().index(truth, read)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_it_counts_and_tells_the_share_read_right(view):
    model = view.model()
    assert model.index(4, 4).data() == "39"
    assert model.index(4, 8).data() == ""
    assert model.index(4, 10).data() == "97.5%"
    assert model.index(4, 9).data(Qt.ItemDataRole.AccessibleTextRole) == "1 of the 4s were read as 9"


def test_right_and_wrong_answers_have_colours_of_their_own_and_empty_cells_none(view):
    right, wrong, empty = (view.model().index(4, read).data(Qt.ItemDataRole.BackgroundRole) for read in (4, 9, 8))
    assert right.name() != wrong.name()
    assert empty is None


def test_a_cell_with_pictures_in_it_is_told_when_it_is_clicked_and_an_empty_one_is_not(view, qtbot):
    told = []
    view.cell_chosen.connect(lambda truth, read: told.append((truth, read)))
    click(view, qtbot, 4, 8)
    click(view, qtbot, 4, 9)
    click(view, qtbot, 4, 10)
    assert told == [(4, 9)]


def test_without_a_result_there_are_no_cells(view):
    view.show_evaluation(None)
    assert view.model().rowCount() == 0
