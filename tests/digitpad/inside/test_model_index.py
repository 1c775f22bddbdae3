import pytest
from PySide6.QtCore import QObject

from digitpad.inside.model_index import ModelIndex
from tests.trainer.sample_models import random_model
from trainer.errors import DatasetError
from trainer.inspection.held_units import Unit


@pytest.fixture
def parent():
    return QObject()


def test_the_index_is_made_beside_the_window_and_once_for_each_model(parent, dataset, qtbot):
    index, model, other = ModelIndex(parent, dataset), random_model(), random_model(seed=2)
    index.want(model)
    assert index.index is None
    qtbot.waitUntil(lambda: index.index is not None)
    first = index.index

    index.want(other)
    qtbot.waitUntil(lambda: index.index not in (None, first))
    index.want(model)

    assert index.index is first
    number = first.exciting_pictures(Unit(0, 0))[0]
    assert (index.picture(number) == dataset.train_images[number]).all()
    assert index.label(number) == dataset.train_labels[number]


def test_an_index_that_is_not_wanted_any_more_is_left(parent, dataset, qtbot):
    index, wanted = ModelIndex(parent, dataset), random_model(seed=3)
    index.want(random_model((784, 600, 10)))
    index.want(wanted)

    qtbot.waitUntil(lambda: index.index is not None)

    assert [len(part[0]) for part in index.index.exciting] == [16, 10]


def test_training_pictures_that_are_not_there_are_told(parent, qtbot, monkeypatch):
    def none(*_):
        raise DatasetError("The MNIST files are gone.")

    monkeypatch.setattr("trainer.data.dataset.load_dataset", none)
    index = ModelIndex(parent)

    index.want(random_model())
    qtbot.waitUntil(lambda: index.error is not None)

    assert str(index.error) == "The MNIST files are gone."
    assert index.index is None


def test_shutting_down_leaves_nothing_behind(parent, dataset):
    index = ModelIndex(parent, dataset)
    index.want(random_model((784, 600, 10)))

    index.shut_down(30_000)

    assert index.index is None
