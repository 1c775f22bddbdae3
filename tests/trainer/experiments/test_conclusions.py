"""What is concluded is what the figures show, both ways: each card can also say that it did not show."""

from dataclasses import replace

import pytest

from trainer.experiments import conclusions
from trainer.experiments.outcome import SideOutcome
from trainer.runs.events import EpochDone


def epochs(*figures, pace=1000.0):
    """Epochs of (training loss, training accuracy, validation loss, validation accuracy)."""
    return tuple(
        EpochDone(number, loss, accuracy, lost, right, 0.01, pace, 1.0, is_best=False)
        for number, (loss, accuracy, lost, right) in enumerate(figures, 1)
    )


def side(*figures, weights=1000, shifted=0.0, pace=1000.0):
    return SideOutcome(epochs(*figures, pace=pace), weights, shifted)


GOOD = side((0.4, 0.90, 0.3, 0.91), (0.2, 0.95, 0.2, 0.94), shifted=0.6, pace=9000.0)
BY_HEART = side((0.4, 0.90, 0.4, 0.85), (0.01, 1.0, 0.6, 0.80), shifted=0.3)
GUESSING = side((2.302, 0.1, 2.302, 0.11), (2.301, 0.11, 2.302, 0.11))
FALLING = side((2.3, 0.12, 2.29, 0.2), (2.2, 0.25, 2.19, 0.3))
NONSENSE = side((2.3, 0.1, 2.4, 0.1), (0.2, 0.98, 6.0, 0.1))

SHOWN = {
    "overfitting": (BY_HEART, GOOD),
    "dropout": (BY_HEART, GOOD),
    "augmentation": (BY_HEART, GOOD),
    "rate_too_high": (GUESSING, GOOD),
    "rate_too_low": (FALLING, GOOD),
    "zero_weights": (GUESSING, GOOD),
    "no_hidden_layer": (FALLING, GOOD),
    "wide_or_deep": (GOOD, GOOD),
    "shuffled_labels": (GOOD, NONSENSE),
    "early_stopping": (BY_HEART, GOOD),
    "batch_size": (BY_HEART, replace(FALLING, history=epochs((2.2, 0.2, 2.1, 0.3), pace=9000.0))),
}
NOT_SHOWN = {
    **{name: (GOOD, GOOD) for name in SHOWN if name != "wide_or_deep"},
    "wide_or_deep": (GOOD, FALLING),
    "shuffled_labels": (GOOD, GUESSING),
}


@pytest.mark.parametrize("name", SHOWN)
def test_a_conclusion_is_drawn_where_the_figures_show_it(name):
    seen = getattr(conclusions, name)(*SHOWN[name])

    assert seen.shown
    assert "this time" not in str(seen.sentence)


@pytest.mark.parametrize("name", NOT_SHOWN)
def test_figures_that_show_nothing_are_said_to_show_nothing(name):
    shown = getattr(conclusions, name)(*SHOWN[name]).sentence
    seen = getattr(conclusions, name)(*NOT_SHOWN[name])

    assert not seen.shown
    assert seen.sentence.template != shown.template


@pytest.mark.parametrize("name", SHOWN)
def test_the_sentence_has_the_figures_of_the_runs(name):
    seen = getattr(conclusions, name)(*SHOWN[name])
    gaps = sum(f"{{{number}" in seen.sentence.template for number in range(10))

    assert gaps == len(seen.sentence.values) > 0


def test_a_run_whose_loss_is_no_number_was_too_fast():
    seen = conclusions.rate_too_high(SideOutcome((), 0, diverged=True), GOOD)

    assert seen.shown
    assert "too large" in str(seen.sentence)
