"""The page that follows the digit on the pad through the network."""

import numpy as np
import pytest
from PySide6.QtWidgets import QDialog, QProgressBar

from digitpad.window.help.how_it_works import LayerPicture
from tests.digitpad.conftest import ONE, SEVEN, draw_stroke, random_model


@pytest.fixture
def page(window):
    draw_stroke(window.canvas, SEVEN)
    window.recognizer.read_now()
    window.commands["HowItWorks"].trigger()
    return window.findChild(QDialog, "howItWorks")


def layers(page):
    return [picture for picture in page.findChildren(LayerPicture) if not picture.isHidden()]


def shares(page):
    return [page.findChild(QProgressBar, f"probabilityBar{digit}").value() for digit in range(10)]


def test_it_shows_a_strip_for_each_layer_and_the_answer_of_the_pad(page, window, model):
    assert [picture.toolTip() for picture in layers(page)] == [
        f"Layer {number}: {size} units" for number, size in enumerate(model.layer_sizes[1:], 1)
    ]
    best = int(np.argmax(shares(page)))
    assert best == window.recognizer.prediction.most_probable


def test_it_follows_the_pad_while_it_is_open(page, window):
    before = page.grab().toImage()
    draw_stroke(window.canvas, ONE)
    window.recognizer.read_now()
    assert page.grab().toImage() != before


def test_it_follows_another_model_with_fewer_layers(page, window):
    shallow = random_model("shallow")
    shallow = type(shallow)(
        (np.random.default_rng(0).normal(0, 0.05, (10, 784)).astype(np.float32),), (np.zeros(10, np.float32),)
    )
    window.model_in_use.use(shallow)
    window.recognizer.read_now()
    assert len(layers(page)) == 1


def test_a_layer_is_painted_the_brighter_the_more_active(qtbot):
    picture = LayerPicture()
    qtbot.addWidget(picture)
    picture.resize(100, 40)
    picture.show_values(np.array([-1.0, 0.0, 3.0, 1.0], np.float32))
    image = picture.grab().toImage()
    cells = [image.pixelColor(12 + 25 * cell, 20).lightness() for cell in range(4)]
    assert sorted(range(4), key=cells.__getitem__) == [0, 1, 3, 2]
