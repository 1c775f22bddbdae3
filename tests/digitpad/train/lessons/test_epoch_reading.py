"""What is read of a kept run, with networks of real files."""

import numpy as np
import pytest

from digitpad.train.lessons.epoch_reading import read_drawing, read_epochs, series_of, strongest_units, unit_weights
from tests.trainer.sample_models import random_model
from tests.trainer.small_data import TINY
from trainer.model.epoch_models import EpochModels, in_bits
from trainer.model.predict import Predictor
from trainer.runs.run_store import RunStore

MODELS = {epoch: random_model((784, 12, 10), seed=epoch) for epoch in (1, 2, 3)}


@pytest.fixture
def store(tmp_path):
    store = RunStore(tmp_path)
    record = store.create(TINY)
    for epoch, model in MODELS.items():
        EpochModels(store.checkpoint_folder(record.id)).keep(epoch, model, 3)
    return store


def test_the_reading_at_an_epoch_is_that_of_its_own_network(store):
    kept = read_epochs(store, "")
    image = np.random.default_rng(1).random((28, 28), np.float32)
    chances = read_drawing(kept, image)
    for row, epoch in enumerate(kept.epochs):
        alone = Predictor(in_bits(MODELS[epoch], 16)).predict(image).probabilities
        assert chances[row].tolist() == pytest.approx(alone, abs=1e-6)
    series = series_of(kept.epochs, chances)
    assert (series[7].curve.x, series[7].curve.y) == ((1.0, 2.0, 3.0), tuple(chances[:, 7]))
    highest = int(chances.max(axis=0).argmax())
    assert series[highest].name == str(highest)
    assert sum(bool(each.name) for each in series) == 5


def test_what_is_known_is_not_read_again(store):
    first = read_epochs(store, "")
    again = read_epochs(store, first.record.id, first)
    assert all(again.models[epoch] is first.models[epoch] for epoch in (1, 2, 3))


def test_an_epoch_that_cannot_be_read_is_told_and_hides_no_other(store):
    run = store.list()[0].id
    (store.checkpoint_folder(run) / "epochs" / "000002.safetensors").write_bytes(b"damaged")
    kept = read_epochs(store, run)
    assert kept.epochs == (1, 3)
    assert "000002.safetensors" in str(kept.problem)


def test_without_runs_there_is_nothing(tmp_path):
    assert read_epochs(RunStore(tmp_path / "none"), "") is None


def test_units_are_chosen_by_their_weights_and_a_network_without_one_shows_nothing():
    model = MODELS[1]
    sizes = np.linalg.norm(model.weights[0], axis=1)
    chosen = strongest_units(model, 5)
    assert min(sizes[chosen]) >= max(np.delete(sizes, chosen))
    assert strongest_units(random_model((784, 10)), 12) == list(range(10))
    assert not unit_weights(model, 12).any()
    np.testing.assert_array_equal(unit_weights(model, 3).ravel(), model.weights[0][3])
