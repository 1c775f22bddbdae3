"""What is concluded is what the figures show, both ways: each card can also say that it did not show."""

import re
from dataclasses import replace
from itertools import product

import pytest

from trainer.experiments import conclusions
from trainer.experiments.cards import CARDS
from trainer.experiments.comparison import conclusion
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
    "early_stopping": (BY_HEART, side((0.4, 0.90, 0.3, 0.91))),
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


LOW, MIDDLE, HIGH = 0.1, 0.5, 0.95


def constructed():
    """Runs whose figures are all combinations of low, middle and high, guessing and almost alike, falling and not."""
    levels = [(own, others) for own in (LOW, 0.29, MIDDLE, 0.992) for others in (LOW, 0.213, MIDDLE, 0.951, HIGH)]
    for (own, others), (first, last) in product(levels, ((2.303, 2.302), (2.3, 0.3), (0.3, 0.9))):
        yield own, others, first, last


def as_side(own, others, first, last, length):
    losses = [first] * (length - 1) + [last]
    pace = 1000 + 1000 * own
    return side(*[(loss, own, loss, others) for loss in losses], shifted=round(others * others, 3), pace=pace)


OUTCOMES = [
    (as_side(*one, long), as_side(*other, short))
    for one, other in product(tuple(constructed())[::4] + tuple(constructed())[1::7], repeat=2)
    for long, short in ((2, 2), (5, 2), (2, 5))
]


def number(value):
    return float(str(value).rstrip("%"))


def clearly(more, less):
    return round(more - less, 1) > 3


EXPECTED = {
    "overfitting": lambda a, b, c, d: clearly(a - b, abs(c - d)),
    "dropout": lambda a, b, c, d: d < 0.9 * b,
    "augmentation": lambda a, b, c, d: clearly(d, b),
    "rate_too_high": lambda a, b, c, d: clearly(d, b),
    "rate_too_low": lambda a, b, c, d: clearly(d, b),
    "zero_weights": lambda a, b, c, d: clearly(d, c),
    "no_hidden_layer": lambda a, b, c, d: clearly(c, a),
    "wide_or_deep": lambda a, b, c, d: round(abs(b - d), 1) < 1,
    "shuffled_labels": lambda a, b, c, d: c > 50 and clearly(c, d) and clearly(b, d),
    "early_stopping": lambda a, b, c, d, e, f: e < a and f < d,
    "batch_size": lambda a, b, c, d: clearly(a, c),
}
"""What each card is about, read off the figures in its sentence alone."""
CLAIMS = {
    "the gap is smaller": lambda a, b, c, d: a - b > abs(c - d),
    "it has learned {2} of them by heart": lambda a, b, c, d: c > 50 and c > d,
    "less than a point apart": lambda a, b, c, d: round(abs(b - d), 1) < 1,
    "a point apart or more": lambda a, b, c, d: round(abs(b - d), 1) >= 1,
    "better, and sooner": lambda a, b, c, d, e, f: f < d and e < a,
}
"""What a sentence says beside its figures, and when it is true."""
SILENT = re.compile(
    "this time|clear|harm|guessing|by heart|smaller|better|sooner|apart|only|fall|gap|still|something|more|less"
)


@pytest.mark.parametrize("name", EXPECTED)
def test_no_sentence_claims_what_its_own_figures_do_not_show(name):
    seen_both = set()
    for pair in OUTCOMES:
        seen = getattr(conclusions, name)(*pair)
        figures = [number(value) for value in seen.sentence.values]
        seen_both.add(seen.shown)

        assert seen.shown == EXPECTED[name](*figures), str(seen.sentence)
        rest = seen.sentence.template
        for claim, holds in CLAIMS.items():
            if claim in rest:
                assert holds(*figures), str(seen.sentence)
                rest = rest.replace(claim, "")
        if "The expected difference did not show clearly this time." in rest:
            assert not seen.shown
            rest = rest.replace("The expected difference did not show clearly this time.", "")
        assert not SILENT.search(re.sub("with more pictures|took more steps", "", rest)), "a claim that nobody checks"

    assert seen_both == {True, False}


@pytest.mark.parametrize("name", CARDS)
def test_a_run_that_broke_off_is_compared_with_nothing(name):
    broken = replace(GOOD, diverged=True)

    for sides in ((broken, GOOD), (GOOD, broken), (broken, broken)):
        seen = conclusion(CARDS[name], sides)
        said = "became too large" in str(seen.sentence)
        assert said
        assert seen.shown == (name == "rate-too-high" and not sides[1].diverged)


def test_figures_are_compared_as_they_are_told():
    near, far = side((0.2, 0.95, 0.2, 0.95)), side((0.2, 0.95, 0.2, 0.95964))
    seen = conclusions.wide_or_deep(near, far)

    assert "95%" in str(seen.sentence)
    assert "96%" in str(seen.sentence)
    assert "a point apart or more" in str(seen.sentence)
