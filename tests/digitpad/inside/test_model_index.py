import threading

import numpy as np
import pytest
from PySide6.QtCore import QObject

from digitpad.inside.model_index import ModelIndex
from tests.trainer.sample_models import random_model
from tests.trainer.small_data import small_dataset
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


def test_it_says_how_far_it_is(parent, qtbot):
    index, told = ModelIndex(parent, small_dataset(20_000)), []
    index.changed.connect(lambda: told.append(index.progress_text()))
    index.want(random_model())
    qtbot.waitUntil(lambda: index.index is not None, timeout=60_000)
    assert told[0] == "Looking at the training pictures…"
    assert told[-1] == ""
    shares = [int(text.rpartition(" ")[2].rstrip("%")) for text in told[1:-1] if text.endswith("%")]
    assert shares == sorted(set(shares))
    assert all(0 < share <= 100 for share in shares)


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


def test_pictures_that_come_later_are_looked_at_for_the_same_model(parent, dataset, qtbot, monkeypatch):
    def none(*_):
        raise DatasetError("The MNIST files are gone.")

    monkeypatch.setattr("trainer.data.dataset.load_dataset", none)
    index, model = ModelIndex(parent), random_model()
    index.want(model)
    qtbot.waitUntil(lambda: index.error is not None)
    index.want(model)
    assert not index.is_making  # a pen that moves asks many times a second

    monkeypatch.setattr("trainer.data.dataset.load_dataset", lambda *_: dataset)
    monkeypatch.setattr("digitpad.inside.model_index.RETRY_MS", 0)
    index.want(model)
    qtbot.waitUntil(lambda: index.of(model) is not None)

    assert index.error is None


def test_a_network_in_training_that_is_chosen_then_has_its_pictures(parent, dataset, qtbot):
    index, model = ModelIndex(parent, dataset), random_model(seed=5)
    index.want(model, make=False)
    assert not index.is_making

    index.want(model)

    qtbot.waitUntil(lambda: index.of(model) is not None)


def test_an_error_that_nobody_expected_ends_the_looking_and_is_told(parent, dataset, qtbot, monkeypatch):
    def broken(*_):
        raise np.linalg.LinAlgError("no convergence")

    monkeypatch.setattr("trainer.inspection.picture_index.make_index", broken)
    index, model = ModelIndex(parent, dataset), random_model(seed=7)

    with qtbot.captureExceptions() as raised:
        index.want(model)
        qtbot.waitUntil(lambda: index.error is not None)
        index.want(model)

    assert [kind for kind, *_ in raised] == [np.linalg.LinAlgError]
    assert not index.is_making
    assert str(index.error) == "The training pictures could not be looked at."


def test_shutting_down_ends_the_thread_and_nothing_comes_afterwards(parent, dataset, qapp):
    before = set(threading.enumerate())
    index, model = ModelIndex(parent, dataset), random_model((784, 600, 10))
    index.want(model)
    heard = []
    index.changed.connect(lambda: heard.append(index.index))

    index.shut_down(30_000)
    assert set(threading.enumerate()) <= before
    for _ in range(10):
        qapp.processEvents()

    assert (heard, index.index, index.is_making) == ([], None, False)
