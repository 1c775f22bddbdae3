"""The page of experiments with real, small runs."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from digitpad.texts.error_texts import in_own_language
from digitpad.train.lessons.experiments_page import ExperimentsPage
from tests.trainer.small_data import small_dataset
from trainer.errors import DatasetError
from trainer.experiments.cards import CARDS
from trainer.experiments.comparison import compare, conclusion


def in_little(card, epochs=2):
    sides = (replace(side, config=replace(side.config, epochs=epochs, training_images=200)) for side in card.sides)
    return replace(card, sides=tuple(sides))


@pytest.fixture
def page(qtbot, monkeypatch):
    for name, card in CARDS.items():
        monkeypatch.setitem(CARDS, name, in_little(card))
    page = ExperimentsPage(small_dataset)
    qtbot.addWidget(page)
    page.resize(440, 800)
    page.show()
    yield page
    assert page.leave(20_000)


def test_each_experiment_says_its_question_and_its_two_sides(page):
    assert page.choice.count() == len(CARDS) == 11
    for number, card in enumerate(CARDS.values()):
        page.choice.setCurrentIndex(number)
        assert page.question.text() == in_own_language(card.question)
        assert in_own_language(card.sides[1].label) in page.sides.text()


def test_an_experiment_draws_both_runs_and_concludes_as_the_command_does(page, qtbot):
    told = []
    page.running_changed.connect(told.append)
    page.choice.setCurrentIndex(list(CARDS).index("zero-weights"))
    qtbot.mouseClick(page.start, Qt.MouseButton.LeftButton)
    assert not page.start.isEnabled()
    qtbot.waitUntil(lambda: told == [True, False], timeout=100_000)
    card = CARDS["zero-weights"]
    sides = compare(card, small_dataset())
    assert page.conclusion.text() == in_own_language(conclusion(card, sides).sentence)
    for series, side in zip(page.loss.chart.series, sides, strict=False):
        assert series.curve.y == tuple(done.validation_loss for done in side.history)
    assert page.start.isEnabled()
    page.choice.setCurrentIndex(0)
    assert "less than a minute" in page.conclusion.text()


def test_a_stopped_experiment_concludes_nothing(page, qtbot, monkeypatch):
    monkeypatch.setitem(CARDS, "overfitting", in_little(CARDS["overfitting"], 1000))
    page.begin()
    qtbot.waitUntil(lambda: bool(page.loss.chart.series[0].curve.x), timeout=100_000)
    qtbot.mouseClick(page.stop, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not page.is_running, timeout=100_000)
    assert "nothing can be concluded" in page.conclusion.text()


def test_none_begins_beside_a_run(page):
    page.set_running(True)
    page.begin()
    assert not page.is_running
    assert not page.start.isEnabled()


def test_data_that_cannot_be_read_is_told(qtbot):
    def load():
        raise DatasetError("{0} is not there.", "MNIST")

    page = ExperimentsPage(load)
    qtbot.addWidget(page)
    with qtbot.waitSignal(page.failed, timeout=20_000) as failed:
        page.begin()
    assert "MNIST" in str(failed.args[0])
    assert page.start.isEnabled()
