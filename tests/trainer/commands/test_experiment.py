from dataclasses import replace

import pytest

from tests.trainer.small_data import TINY, small_dataset
from trainer.__main__ import main
from trainer.experiments import cards


@pytest.fixture(autouse=True)
def small(monkeypatch):
    """The experiments on a few hundred pictures."""
    monkeypatch.setattr("trainer.data.dataset.load_dataset", small_dataset)
    for name, card in cards.CARDS.items():
        sides = tuple(
            replace(side, config=replace(TINY, epochs=2, initialisation=side.config.initialisation))
            for side in card.sides
        )
        monkeypatch.setitem(cards.CARDS, name, replace(card, sides=sides))


def test_an_experiment_is_a_table_of_both_runs_and_what_they_show(capsys):
    assert main(["experiment", "zero-weights"]) == 0
    out = capsys.readouterr().out.splitlines()

    assert out[0].startswith("All weights zero.")
    assert [line.split()[:2] for line in out[3:7]] == [["A", "1"], ["B", "1"], ["A", "2"], ["B", "2"]]
    assert out[-1] == "zero-weights: shown by 1 of 1 seeds"


def test_quietly_only_what_was_seen_is_printed_for_each_seed(capsys):
    assert main(["experiment", "zero-weights", "--seeds", "2", "--quiet"]) == 0

    assert len(capsys.readouterr().out.splitlines()) == 3


def test_an_experiment_that_shows_nothing_says_so_and_tells_it_by_its_status(capsys):
    assert main(["experiment", "batch-size", "-q"]) == 1
    assert "difference did not show" in capsys.readouterr().out


@pytest.mark.parametrize("words", [["nonsense"], ["dropout", "--seeds", "0"]])
def test_what_cannot_be_is_refused(words):
    try:
        status = main(["experiment", *words])
    except SystemExit as left:
        status = left.code
    assert status == 2
