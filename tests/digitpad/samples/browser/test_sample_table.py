"""A collection as arrays: read once, and after a change only what is new."""

import numpy as np
import pytest

from digitpad.samples.browser import sample_table
from digitpad.samples.browser.sample_table import REFUSED, load_table, read_all
from digitpad.samples.store.sample import Drawing, Sample
from digitpad.samples.store.sample_image import open_store
from tests.digitpad.conftest import random_model
from trainer.ink.strokes import Ink, Stroke
from trainer.model.digit_model import Refusal
from trainer.model.predict import Predictor


def sample(number, label=3):
    return Sample(Drawing(Ink((Stroke(((0.0, 0.0), (50.0, 5.0 * number), (20.0, 90.0))),))), label)


@pytest.fixture
def store(tmp_path):
    store = open_store(tmp_path)
    store.add_all("mine", [sample(number, number % 10) for number in range(12)])
    yield store
    store.close()


@pytest.fixture
def model():
    return random_model(seed=1)


@pytest.fixture
def asked(monkeypatch):
    """How many images each call read."""
    read, counts = Predictor.logits, []

    def counted(predictor, images):
        counts.append(len(images))
        return read(predictor, images)

    monkeypatch.setattr(Predictor, "logits", counted)
    return counts


def assert_alike(one, two):
    for name in ("numbers", "images", "labels", "predictions", "confidences"):
        np.testing.assert_allclose(getattr(one, name), getattr(two, name), rtol=1e-5, err_msg=name)


def test_after_a_change_only_what_is_new_is_read(store, model, asked):
    before = load_table(store.folder, "mine", model)
    assert sum(asked) == 12
    store.add("mine", sample(50))
    store.remove([before.numbers[2]])
    store.relabel({int(before.numbers[4]): 9})
    after = load_table(store.folder, "mine", model, before)
    assert sum(asked) == 13
    assert_alike(after, load_table(store.folder, "mine", model))


def test_another_model_reads_everything_anew(store, model):
    before = load_table(store.folder, "mine", model)
    other = random_model(seed=2)
    assert_alike(load_table(store.folder, "mine", other, before), load_table(store.folder, "mine", other))


def test_another_collection_takes_nothing_over(store, model):
    store.add("class 3b", sample(1))
    before = load_table(store.folder, "mine", model)
    table = load_table(store.folder, "class 3b", model, before)
    assert len(table) == 1
    assert len(load_table(store.folder, "mine", model, table)) == 12
    assert len(load_table(store.folder, "nobody's", model, table)) == 0


def test_many_samples_are_shown_before_they_are_read(store, model, monkeypatch):
    monkeypatch.setattr(sample_table, "READ_AT_ONCE", 10)
    table = load_table(store.folder, "mine", model)
    assert table.predictions is None
    read = read_all(table, model)
    store.add("mine", sample(50))
    assert_alike(load_table(store.folder, "mine", model, read), load_table_at_once(store, model, monkeypatch))


def load_table_at_once(store, model, monkeypatch):
    monkeypatch.setattr(sample_table, "READ_AT_ONCE", 100)
    return load_table(store.folder, "mine", model)


def test_what_is_refused_is_neither_a_digit_nor_right(store):
    model = random_model(seed=1)
    never_sure = type(model)(model.weights, model.biases, refusal=Refusal(0.999999))
    table = load_table(store.folder, "mine", never_sure)
    assert (table.predictions == REFUSED).all()
    assert len(table.rows(None, "wrong")) == 12
    assert len(table.rows(3, "right")) == 0
