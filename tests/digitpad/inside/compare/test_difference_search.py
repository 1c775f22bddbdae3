import numpy as np
import pytest
from PySide6.QtCore import QObject

from digitpad.inside.compare.difference_search import DifferenceSearch
from tests.digitpad.inside.conftest import no_samples
from tests.trainer.sample_models import random_model
from trainer.data.dataset import Dataset
from trainer.data.personal_samples import PersonalSamples
from trainer.errors import DatasetError
from trainer.inspection.two_models import differences

FIRST, SECOND = random_model(seed=1), random_model(seed=2)


@pytest.fixture
def parent():
    return QObject()


@pytest.fixture
def tested(monkeypatch, dataset):
    images, labels = dataset.train_images, dataset.train_labels
    made = Dataset.of_arrays(images, labels, images[:40], labels[:40])
    monkeypatch.setattr("trainer.data.dataset.load_test_images", lambda *_: made)
    return made


def test_test_images_and_own_samples_are_read_by_both(parent, tested, qtbot):
    mine = PersonalSamples(tested.test_images[:9], tested.test_labels[:9])
    search = DifferenceSearch(parent, lambda: mine)

    search.look(FIRST, SECOND)
    assert search.is_looking
    qtbot.waitUntil(lambda: search.found is not None, timeout=20_000)

    for found, images, labels in zip(
        search.found, (tested.test_images, mine.images), (tested.test_labels, mine.labels), strict=True
    ):
        assert np.array_equal(found.told.numbers, differences(FIRST, SECOND, images, labels).numbers)
        assert found.images is images
    assert not search.is_looking


def test_without_samples_the_test_images_are_looked_at_all_the_same(parent, tested, qtbot):
    search = DifferenceSearch(parent, no_samples)

    search.look(FIRST, SECOND)
    qtbot.waitUntil(lambda: search.found is not None, timeout=20_000)

    assert search.found[0].told.count == 40
    assert str(search.found[1].told) == "There are no samples yet."


def test_test_images_that_are_gone_are_told(parent, monkeypatch, qtbot):
    def gone(*_):
        raise DatasetError("The MNIST files are gone.")

    monkeypatch.setattr("trainer.data.dataset.load_test_images", gone)
    search = DifferenceSearch(parent, no_samples)

    search.look(FIRST, SECOND)
    qtbot.waitUntil(lambda: search.found is not None, timeout=20_000)

    assert str(search.found[0].told) == "The MNIST files are gone."


def test_what_was_found_for_another_model_is_forgotten(parent, tested, qtbot):
    search = DifferenceSearch(parent, no_samples)
    search.look(FIRST, SECOND)
    qtbot.waitUntil(lambda: search.found is not None, timeout=20_000)

    search.forget()

    assert search.found is None


def test_an_error_that_nobody_expected_ends_the_looking(parent, tested, qtbot, monkeypatch):
    def broken(*_):
        raise ZeroDivisionError

    monkeypatch.setattr("trainer.inspection.two_models.differences", broken)
    search = DifferenceSearch(parent, no_samples)
    with qtbot.captureExceptions() as raised:
        search.look(FIRST, SECOND)
        qtbot.waitUntil(lambda: not search.is_looking, timeout=20_000)

    assert [kind for kind, *_ in raised] == [ZeroDivisionError]
    assert search.found is None
