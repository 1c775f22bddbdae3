import pytest
from PySide6.QtWidgets import QLabel

from digitpad.inside.lookalikes import Lookalikes
from tests.digitpad.inside.conftest import reading_of
from tests.trainer.sample_models import random_model
from trainer.ink.strokes import Ink
from trainer.inspection.picture_index import last_hidden


@pytest.fixture
def page(index, qtbot):
    made = Lookalikes(index)
    qtbot.addWidget(made)
    made.show()
    return made


def told(page):
    return page.findChild(QLabel, "lookalikesTold").text()


def test_the_nearest_pictures_are_shown_with_what_they_show(page, index, qtbot):
    reading = reading_of()
    index.want(reading.predictor.model)
    page.show_reading(reading)
    assert told(page) == "Looking at the training pictures…"

    qtbot.waitUntil(lambda: index.index is not None)

    numbers = index.index.nearest(last_hidden(reading.predictor.steps(reading.image)))
    labels = [str(index.label(number)) for number in numbers]
    assert [picture.caption for picture in page.pictures.pictures] == labels
    most = max(labels.count(label) for label in labels)
    assert told(page).startswith(f"{most} of the 8 training pictures")


def test_a_network_in_training_has_no_pictures(page, index):
    reading = reading_of()
    index.want(reading.predictor.model, make=False)

    page.show_reading(reading)

    assert told(page).startswith("A network in training")


def test_an_empty_pad_explains_itself(page, index):
    page.show_reading(reading_of(Ink()))

    assert told(page).startswith("The pad is empty.")
    assert page.pictures.pictures == ()


def test_the_pictures_of_another_model_are_not_looked_for_in(page, index, qtbot):
    reading = reading_of()
    page.show_reading(reading)

    index.want(random_model((784, 10)))
    qtbot.waitUntil(lambda: index.index is not None)
    page.retranslate()

    assert page.pictures.pictures == ()
