"""What the network sees, and why this digit."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtWidgets import QComboBox, QLabel

from digitpad.recognize.network_view import MOST_PROBABLE, OFF, NetworkView
from trainer.model.predict import EMPTY


@pytest.fixture
def view(qtbot):
    view = NetworkView()
    qtbot.addWidget(view)
    return view


def choose(view, saliency):
    box = view.findChild(QComboBox, "saliencyChoice")
    box.setCurrentIndex(box.findData(saliency))


def is_tinted(view):
    picture = view.input.picture()
    colors = [picture.pixelColor(x, y) for x in range(28) for y in range(28)]
    return any(color.red() != color.blue() for color in colors)


def test_a_reading_is_shown_as_it_is(view, reading):
    view.show_reading(reading)
    assert not is_tinted(view)
    assert view.input.picture().pixelColor(0, 0) != view.input.picture().pixelColor(*_inkiest(reading.image))


@pytest.mark.parametrize("choice", [MOST_PROBABLE, 0, 9])
def test_a_digit_that_is_chosen_is_explained_in_the_reading_on_show_and_in_later_ones(view, reading, choice):
    view.show_reading(reading)
    choose(view, choice)
    explained = view.input.picture()
    assert is_tinted(view)
    view.show_reading(reading)
    assert view.input.picture() == explained
    choose(view, OFF)
    assert not is_tinted(view)


def test_another_digit_has_another_explanation(view, reading):
    view.show_reading(reading)
    pictures = []
    for digit in (3, 7):
        choose(view, digit)
        pictures.append(view.input.picture())
    assert pictures[0] != pictures[1]


def test_an_empty_pad_is_not_explained(view, reading):
    choose(view, 3)
    view.show_reading(replace(reading, image=np.zeros((28, 28), np.float32), prediction=EMPTY))
    assert not is_tinted(view)


def test_the_choice_is_told_and_the_legend_shown_while_something_is_explained(view):
    told = []
    view.saliency_chosen.connect(told.append)
    view.set_saliency(5)
    legend = next(label for label in view.findChildren(QLabel) if "Blue" in label.text())
    assert not legend.isHidden()
    view.set_saliency(OFF)
    assert legend.isHidden()
    assert (told, view.saliency) == ([5, OFF], OFF)


def _inkiest(image):
    row, column = np.unravel_index(image.argmax(), image.shape)
    return int(column), int(row)
