"""The slider over the epochs of a kept run, as a person moves it."""

import threading

import numpy as np
import pytest
from PySide6.QtCore import Qt

from digitpad.system.background import Work
from digitpad.train.lessons import epochs_page
from digitpad.train.lessons.epochs_page import EpochsPage, frame_ms
from tests.trainer.sample_models import random_model
from tests.trainer.small_data import TINY
from trainer.model.epoch_models import EpochModels
from trainer.runs.run_store import RunStore

IMAGE = np.random.default_rng(1).random((28, 28), np.float32)


@pytest.fixture
def store(tmp_path):
    return RunStore(tmp_path)


def keep(store, run, *epochs):
    for epoch in epochs:
        EpochModels(store.checkpoint_folder(run)).keep(epoch, random_model((784, 12, 10), seed=epoch), 5)


@pytest.fixture
def page(qtbot, store, monkeypatch):
    monkeypatch.setattr(epochs_page, "LEAST_FRAME_MS", 1)
    monkeypatch.setattr(epochs_page, "PLAY_MS", 1)
    page = EpochsPage(store)
    qtbot.addWidget(page)
    page.resize(440, 700)
    page.told = []
    page.model_lent.connect(page.told.append)
    page.model_left.connect(lambda: page.told.append("left"))
    return page


def shown(qtbot, page, *epochs):
    page.show()
    qtbot.waitUntil(lambda: page.epochs == epochs, timeout=20_000)


def test_moving_the_slider_lends_the_epochs_network_until_the_page_goes(page, store, qtbot):
    run = store.create(TINY).id
    keep(store, run, 1, 2, 3)
    shown(qtbot, page, 1, 2, 3)
    assert (page.epoch, page.told) == (3, [])
    page.slider.setFocus()
    qtbot.keyClick(page.slider, Qt.Key.Key_Home)
    assert page.epoch == 1
    kept = EpochModels(store.checkpoint_folder(run)).load(1)
    assert [model.fingerprint for model in page.told] == [kept.fingerprint]
    assert page.words.text().startswith("Epoch 1 of 1")
    assert "Networks kept: 3, their weights rounded to 16 bits" in page.words.text()
    page.hide()
    assert page.told[1:] == ["left"]


def test_the_drawing_has_a_curve_a_digit_and_the_units_grow(page, store, qtbot):
    keep(store, store.create(TINY).id, 1, 2, 3)
    page.show_drawing(IMAGE)
    shown(qtbot, page, 1, 2, 3)
    qtbot.waitUntil(lambda: len(page.chart.chart.series) == 10, timeout=20_000)
    assert all(series.curve.x == (1.0, 2.0, 3.0) for series in page.chart.chart.series)
    assert sum(series.curve.y[0] for series in page.chart.chart.series) == pytest.approx(1)
    qtbot.waitUntil(lambda: bool(page.units.pictures), timeout=20_000)
    before = page.units.pictures
    page.slider.setValue(0)
    assert page.chart.chart.pointer == 1
    qtbot.waitUntil(lambda: not np.array_equal(page.units.pictures[0].pixels, before[0].pixels), timeout=20_000)
    assert [picture.caption for picture in page.units.pictures] == [picture.caption for picture in before]
    page.show_drawing(None)
    qtbot.waitUntil(lambda: page.chart.chart.series == (), timeout=20_000)


def test_the_units_follow_a_hand_that_never_rests(store, qtbot, monkeypatch):
    monkeypatch.setattr(epochs_page, "TURN_MS", 300)  # longer than a loaded machine is away between two moves
    keep(store, store.create(TINY).id, 1, 2, 3)
    page = EpochsPage(store)
    qtbot.addWidget(page)
    shown(qtbot, page, 1, 2, 3)

    def moved_on():
        page.slider.setValue(1 - page.slider.value() % 2)
        return bool(page.units.pictures)

    qtbot.waitUntil(moved_on, timeout=20_000)


def test_epochs_that_a_run_learns_meanwhile_come_along(page, store, qtbot):
    run = store.create(TINY).id
    keep(store, run, 1)
    shown(qtbot, page, 1)
    keep(store, run, 2)
    page.show_run()
    qtbot.waitUntil(lambda: page.epochs == (1, 2), timeout=20_000)
    assert page.epoch == 2
    page.slider.setValue(0)
    keep(store, run, 3)
    page.show_run()
    qtbot.waitUntil(lambda: page.epochs == (1, 2, 3), timeout=20_000)
    assert page.epoch == 1


def fingerprint(store, run, epoch):
    return EpochModels(store.checkpoint_folder(run)).load(epoch).fingerprint


def test_the_pad_reads_with_the_epoch_on_show_when_a_run_has_learned_on(page, store, qtbot):
    run = store.create(TINY).id
    keep(store, run, 1, 2)
    shown(qtbot, page, 1, 2)
    page.slider.setValue(0)
    page.slider.setValue(1)
    keep(store, run, 3)
    page.show_run(run)
    qtbot.waitUntil(lambda: page.epochs == (1, 2, 3), timeout=20_000)
    assert page.words.text().startswith("Epoch 3")
    assert page.told[-1].fingerprint == fingerprint(store, run, 3)
    page.slider.setValue(0)
    told = len(page.told)
    keep(store, run, 4)
    page.show_run(run)
    qtbot.waitUntil(lambda: page.epochs == (1, 2, 3, 4), timeout=20_000)
    assert page.epoch == 1
    assert len(page.told) == told


@pytest.mark.parametrize("epochs", [(1, 2), ()])
def test_another_run_gives_the_pad_its_own_network_back(page, store, qtbot, epochs):
    first, second = (store.create(TINY).id for _ in range(2))
    keep(store, first, 1, 2, 3)
    keep(store, second, *epochs)
    page.show_run(first)
    shown(qtbot, page, 1, 2, 3)
    page.slider.setValue(0)
    page.show_run(second)
    qtbot.waitUntil(lambda: page.epochs == epochs, timeout=20_000)
    assert page.told[-1] == "left"
    assert page.epoch == max(epochs, default=0)
    page.hide()
    assert page.told.count("left") == 1


class SlowStore:
    """The store, which is slow to load one run."""

    def __init__(self, store, slow, may_go):
        self._store, self._slow, self._may_go, self.loaded = store, slow, may_go, 0

    def __getattr__(self, name):
        return getattr(self._store, name)

    def load(self, run):
        if run == self._slow:
            self._may_go.wait(60)
            self.loaded += 1
        return self._store.load(run)


@pytest.mark.parametrize("is_gone", [False, True])
def test_the_answer_to_an_earlier_wish_comes_too_late(store, qtbot, is_gone):
    slow, wanted = (store.create(TINY).id for _ in range(2))
    keep(store, slow, 1, 2, 3)
    keep(store, wanted, 1, 2)
    may_go = threading.Event()
    page = EpochsPage(SlowStore(store, slow, may_go))
    qtbot.addWidget(page)
    failures = []
    page.failed.connect(failures.append)
    page.show()
    page.show_run(slow)
    page.show_run(wanted)
    qtbot.waitUntil(lambda: page.epochs == (1, 2), timeout=20_000)
    if is_gone:
        store.delete(slow)
    assert page.findChildren(Work)
    may_go.set()
    qtbot.waitUntil(lambda: not page.findChildren(Work), timeout=20_000)
    assert page.epochs == (1, 2)
    assert failures == []


def test_play_goes_from_the_first_to_the_last_and_ends(page, store, qtbot):
    keep(store, store.create(TINY).id, 1, 2, 3)
    shown(qtbot, page, 1, 2, 3)
    qtbot.mouseClick(page.play, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not page.play.isChecked(), timeout=20_000)
    assert page.epoch == 3
    assert len(page.told) == 3


@pytest.mark.parametrize(("epochs", "seconds"), [(1, 1.25), (2, 2.5), (4, 5), (8, 5), (20, 5), (40, 8)])
def test_all_epochs_are_played_in_a_time_that_can_be_followed(epochs, seconds):
    assert epochs * frame_ms(epochs) == pytest.approx(1000 * seconds)


def test_a_run_without_kept_epochs_says_so(page, store, qtbot):
    store.create(TINY)
    page.show()
    qtbot.waitUntil(lambda: "There is none of this run" in page.title.text(), timeout=20_000)
    assert not page.slider.isVisible()


def test_all_of_it_fits_a_narrow_pane(page, store, qtbot):
    run = store.create(TINY).id
    keep(store, run, 1, 2)
    shown(qtbot, page, 1, 2)
    assert page.widget().minimumSizeHint().width() <= 340
