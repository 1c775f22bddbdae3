import pytest

from trainer.experiments.cards import CARDS


def test_there_is_a_card_for_each_experiment():
    assert set(CARDS) == {
        "overfitting",
        "dropout",
        "augmentation",
        "rate-too-high",
        "rate-too-low",
        "zero-weights",
        "no-hidden-layer",
        "wide-or-deep",
        "shuffled-labels",
        "early-stopping",
        "batch-size",
    }


@pytest.mark.parametrize("card", CARDS.values(), ids=CARDS)
def test_both_runs_of_a_card_begin_alike_and_differ_in_what_the_card_is_about(card):
    first, second = card.sides
    differing = {name for name, value in first.config.asdict().items() if second.config.asdict()[name] != value}

    assert len(differing) == 1 or (first.shuffled != second.shuffled and not differing)
    assert str(first.label) != str(second.label)
    assert (first.config.device, first.config.threads) == ("cpu", 1)


def test_another_seed_is_for_both_runs_and_changes_nothing_else():
    card = CARDS["dropout"].with_seed(7)

    assert [side.config.seed for side in card.sides] == [7, 7]
    assert card.with_seed(0) == CARDS["dropout"]
