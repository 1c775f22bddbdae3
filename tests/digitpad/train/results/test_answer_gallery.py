"""The test pictures by how they were read."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel

from digitpad.train.results.answer_gallery import AnswerGallery


@pytest.fixture
def gallery(qtbot, evaluation, images):
    made = AnswerGallery()
    qtbot.addWidget(made)
    made.resize(460, 500)
    made.show_answers(evaluation, images)
    made.show()
    qtbot.waitExposed(made)
    return made


def choose(gallery, what):
    box = gallery.findChild(QComboBox, "galleryFilter")
    box.setCurrentIndex(box.findData(what))


def shown(gallery):
    return [gallery.digits.entry(number).row for number in range(gallery.digits.rowCount())]


def test_the_wrong_ones_come_with_the_most_confident_first(gallery):
    choose(gallery, "wrong")
    assert shown(gallery) == [14, 27]
    assert gallery.findChild(QLabel, "galleryCount").text() == "2 pictures"


def test_the_right_ones_come_with_the_least_confident_first(gallery, evaluation):
    choose(gallery, "right")
    assert set(shown(gallery)) == set(range(len(evaluation.labels))) - {14, 27}
    confidence = evaluation.probabilities.max(axis=1)[shown(gallery)]
    assert (np.diff(confidence) >= 0).all()


def test_the_refused_ones_can_be_looked_at(gallery, images):
    choose(gallery, "refused")
    assert shown(gallery) == [len(images) - 1]


def test_a_cell_is_a_choice_of_its_own_until_another_one_is_made(gallery):
    gallery.show_cell(4, 9)
    box = gallery.findChild(QComboBox, "galleryFilter")
    assert (shown(gallery), box.currentText()) == ([14], "4s read as 9")
    choose(gallery, "wrong")
    assert box.findText("4s read as 9") < 0


def test_a_clicked_picture_is_asked_for_with_ink_from_0_to_1(gallery, images, qtbot):
    choose(gallery, "wrong")
    with qtbot.waitSignal(gallery.image_requested) as wish:
        place = gallery.grid.visualRect(gallery.digits.index(0)).center()
        qtbot.mouseClick(gallery.grid.viewport(), Qt.MouseButton.LeftButton, pos=place)
    picture = wish.args[0]
    assert picture.dtype == np.float32
    np.testing.assert_array_equal(picture, images[14] / np.float32(255))
