"""The table of samples follows the disk, the collection and the model in use."""

import threading

import numpy as np

from digitpad.samples.browser import table_reading
from digitpad.samples.store.sample import Sample
from tests.digitpad.conftest import random_model
from tests.digitpad.samples.conftest import drawing, labels


def test_another_model_reads_the_samples_anew(browser, window, qtbot):
    before = browser.table
    with qtbot.waitSignal(browser.reading_of.changed):
        window.model_in_use.use(random_model(seed=5))
    assert not np.allclose(browser.table.confidences, before.confidences)


def test_many_samples_are_shown_first_and_then_read(browser, window, qtbot, monkeypatch):
    monkeypatch.setattr("digitpad.samples.browser.sample_table.READ_AT_ONCE", 3)
    read = browser.table.predictions
    window.samples.samples.use_collection("empty")
    qtbot.waitUntil(lambda: len(browser.table) == 0)
    window.samples.samples.use_collection("mine")
    qtbot.waitUntil(lambda: len(browser.table) == 6 and browser.table.predictions is not None)
    assert (browser.table.predictions == read).all()


def test_samples_read_for_the_collection_before_are_not_shown_in_the_next(browser, window, qtbot, monkeypatch):
    going_on, begun, real, shown = threading.Event(), threading.Event(), table_reading.load_table, []

    def load(folder, collection, *more):
        if collection == "mine":
            begun.set()
            assert going_on.wait(60)
        return real(folder, collection, *more)

    monkeypatch.setattr(table_reading, "load_table", load)
    browser.reload()
    qtbot.waitUntil(begun.is_set)
    browser.reading_of.changed.connect(lambda _: shown.append(labels(browser)))
    window.samples.samples.use_collection("class 3b")
    with qtbot.waitSignal(browser.reading_of.changed):
        going_on.set()
    assert shown == [[]]


def test_a_change_by_another_digitpad_appears_when_the_window_is_used_again(browser, window, store, qtbot):
    store.add("mine", Sample(drawing(99.0), 8))
    with qtbot.waitSignal(browser.reading_of.changed):
        window.samples.samples.look_again()
    assert labels(browser)[0] == 8
