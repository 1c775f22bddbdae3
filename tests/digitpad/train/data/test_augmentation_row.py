"""What augmentation makes of one picture."""

import numpy as np
import pytest
from PySide6.QtWidgets import QLabel

from digitpad.train.data.augmentation_row import AugmentationRow, distorted


@pytest.fixture
def picture():
    bar = np.zeros((28, 28), np.uint8)
    bar[6:22, 12:16] = 255
    return bar


@pytest.fixture
def row(qtbot):
    made = AugmentationRow()
    qtbot.addWidget(made)
    return made


def test_samples_of_a_picture_differ_from_it_and_from_each_other(picture):
    samples = distorted(picture, 1.0, 4)
    assert len({sample.tobytes() for sample in (*samples, picture)}) == 5


def test_of_many_wishes_the_newest_is_the_one_that_stays(row, picture, qtbot):
    for strength in (0.2, 0.4, 0.6):
        row.show_samples(picture, strength)
    text = row.findChild(QLabel, "augmentationText")
    qtbot.waitUntil(lambda: "strength 0.6 " in text.text(), timeout=200_000)
    assert row.strip.pictures.shape == (12, 28, 28)


def test_without_augmentation_a_sentence_stands_in_place_of_the_samples(row, picture):
    row.show_samples(picture, 0.0)
    assert "off" in row.findChild(QLabel, "augmentationText").text()
    assert row.strip.pictures is None
