"""What the curves of two runs show. Each sentence is chosen and filled by the runs' own figures, and by nothing else.

A sentence claims no more than the figures in it show, as they are told, that is rounded. Where the expected difference
is not there, it says so and leaves the rest to the figures.
"""

from __future__ import annotations

from trainer.errors import Sentence
from trainer.experiments.outcome import Seen, SideOutcome, percent, points, told

_CLEAR = 3.0  # points of accuracy: a difference that a person would notice
_CLEARLY_LOWER = 0.9  # times a loss
_ALIKE = 1.0  # points
_MOST = 50.0  # points


def overfitting(few: SideOutcome, many: SideOutcome) -> Seen:
    """A network that sees few pictures learns them by heart: it reads its own better than others."""
    a, b, c, d = [percent(value) for side in (few, many) for value in side.last_accuracies]
    gap, small = (points(side.last.training_accuracy) - points(side.last.validation_accuracy) for side in (few, many))
    if _is_clear(gap, abs(small)):
        words = Sentence(
            "A reads {0} of its own pictures and {1} of others. B, with more pictures: {2} and {3}; the gap is "
            "smaller.",
            a,
            b,
            c,
            d,
        )
        return Seen(True, words)
    words = Sentence(
        "A: {0} of its own pictures and {1} of others. B: {2} and {3}. The expected difference did not show clearly "
        "this time.",
        a,
        b,
        c,
        d,
    )
    return Seen(False, words)


def dropout(without: SideOutcome, with_it: SideOutcome) -> Seen:
    """Dropout keeps the loss on unseen pictures from rising."""
    a, b, c, d = [
        told(value) for side in (without, with_it) for value in (side.best.validation_loss, side.last.validation_loss)
    ]
    if d < _CLEARLY_LOWER * b:
        words = Sentence(
            "A: the loss on unseen pictures was lowest at {0} and ended at {1}. B, with dropout: {2} and {3}.",
            a,
            b,
            c,
            d,
        )
        return Seen(True, words)
    words = Sentence(
        "A: lowest loss on unseen pictures {0}, at the end {1}. B: {2} and {3}. The expected difference did not show "
        "clearly this time.",
        a,
        b,
        c,
        d,
    )
    return Seen(False, words)


def augmentation(without: SideOutcome, with_it: SideOutcome) -> Seen:
    """Pictures that were turned, moved and bent while learning make moved ones readable."""
    a, b, c, d = [
        percent(value)
        for side in (without, with_it)
        for value in (side.last.validation_accuracy, side.shifted_accuracy)
    ]
    if _is_clear(points(with_it.shifted_accuracy), points(without.shifted_accuracy)):
        words = Sentence(
            "A reads {0} of unseen pictures, and {1} when they are moved by three pixels. B, which saw its pictures "
            "turned, moved and bent: {2} and {3}.",
            a,
            b,
            c,
            d,
        )
        return Seen(True, words)
    words = Sentence(
        "A: {0} of unseen pictures, {1} moved by three pixels. B: {2} and {3}. The expected difference did not show "
        "clearly this time.",
        a,
        b,
        c,
        d,
    )
    return Seen(False, words)


def rate_too_high(high: SideOutcome, right: SideOutcome) -> Seen:
    """Steps that are too long never arrive."""
    if high.diverged:
        words = Sentence(
            "A: its loss became too large to be a number. B, with shorter steps, reads {0}.", percent(right.accuracy)
        )
        return Seen(True, words)
    a, b = told(high.last.training_loss), percent(high.accuracy)
    c, d = told(right.last.training_loss), percent(right.accuracy)
    if _reads_clearly_more(right, high):
        words = Sentence(
            "A ends at a loss of {0} and reads {1}. B, with shorter steps, ends at {2} and {3}.",
            a,
            b,
            c,
            d,
        )
        return Seen(True, words)
    return Seen(False, _no_harm(a, b, c, d))


def rate_too_low(low: SideOutcome, right: SideOutcome) -> Seen:
    """Steps that are too short have not arrived yet."""
    a, b = told(low.last.training_loss), percent(low.accuracy)
    c, d = told(right.last.training_loss), percent(right.accuracy)
    if _reads_clearly_more(right, low):
        words = Sentence(
            "A has come to a loss of {0} and reads {1}. B, with longer steps, has come to {2} and reads {3}.",
            a,
            b,
            c,
            d,
        )
        return Seen(True, words)
    return Seen(False, _no_harm(a, b, c, d))


def _no_harm(a: float, b: Sentence, c: float, d: Sentence) -> Sentence:
    return Sentence(
        "A ends at a loss of {0} and reads {1}, B at {2} and {3}. The expected difference did not show clearly this "
        "time.",
        a,
        b,
        c,
        d,
    )


def zero_weights(zeros: SideOutcome, random: SideOutcome) -> Seen:
    """Neurons that start alike stay alike."""
    a, b = (told(done.training_loss) for done in (zeros.history[0], zeros.last))
    c, d = percent(zeros.accuracy), percent(random.accuracy)
    if _reads_clearly_more(random, zeros):
        words = Sentence(
            "A, with all weights zero, goes from a loss of {0} to {1} and reads {2}. B starts at random and reads {3}.",
            a,
            b,
            c,
            d,
        )
        return Seen(True, words)
    words = Sentence(
        "A goes from a loss of {0} to {1} and reads {2}; B reads {3}. The expected difference did not show clearly "
        "this time.",
        a,
        b,
        c,
        d,
    )
    return Seen(False, words)


def no_hidden_layer(flat: SideOutcome, hidden: SideOutcome) -> Seen:
    """Without a hidden layer the network can only weigh single pixels."""
    a, b, c, d = percent(flat.accuracy), flat.weights, percent(hidden.accuracy), hidden.weights
    if _reads_clearly_more(hidden, flat):
        words = Sentence(
            "A weighs each pixel by itself and reads {0} with {1} weights. B, with a hidden layer, reads {2} with {3}.",
            a,
            b,
            c,
            d,
        )
        return Seen(True, words)
    words = Sentence(
        "A reads {0} with {1} weights, B {2} with {3}. The expected difference did not show clearly this time.",
        a,
        b,
        c,
        d,
    )
    return Seen(False, words)


def wide_or_deep(wide: SideOutcome, deep: SideOutcome) -> Seen:
    """For pictures as small as these, depth buys little."""
    a, b, c, d = wide.weights, percent(wide.accuracy), deep.weights, percent(deep.accuracy)
    if round(abs(points(wide.accuracy) - points(deep.accuracy)), 1) < _ALIKE:
        words = Sentence(
            "One wide layer with {0} weights reads {1}, four narrow ones with {2} read {3}: less than a point apart.",
            a,
            b,
            c,
            d,
        )
        return Seen(True, words)
    words = Sentence(
        "One wide layer with {0} weights reads {1}, four narrow ones with {2} read {3}: a point apart or more.",
        a,
        b,
        c,
        d,
    )
    return Seen(False, words)


def shuffled_labels(true: SideOutcome, shuffled: SideOutcome) -> Seen:
    """A network can learn nonsense by heart, which helps with nothing that it has not seen."""
    a, b, c, d = [percent(value) for side in (true, shuffled) for value in side.last_accuracies]
    learned, others = (points(value) for value in shuffled.last_accuracies)
    helps_less = _is_clear(points(true.last.validation_accuracy), others)
    if learned > _MOST and _is_clear(learned, others) and helps_less:
        words = Sentence(
            "A reads {0} of its own pictures and {1} of others. B was told wrong digits: it has learned {2} of "
            "them by heart, and of others it reads {3}.",
            a,
            b,
            c,
            d,
        )
        return Seen(True, words)
    words = Sentence(
        "A: {0} of its own pictures and {1} of others. B, told wrong digits: {2} and {3}. The expected difference did "
        "not show clearly this time.",
        a,
        b,
        c,
        d,
    )
    return Seen(False, words)


def early_stopping(long: SideOutcome, short: SideOutcome) -> Seen:
    """The best epoch is not the last one: who stops sooner ends better."""
    a, b, c, d = len(long.history), long.best.epoch, told(long.best.validation_loss), told(long.last.validation_loss)
    e, f = len(short.history), told(short.last.validation_loss)
    if e < a and f < d:
        words = Sentence(
            "A learned for {0} epochs; its loss on unseen pictures was lowest in epoch {1}, at {2}, and ended at "
            "{3}. B stopped after {4} epochs at {5}: better, and sooner.",
            a,
            b,
            c,
            d,
            e,
            f,
        )
        return Seen(True, words)
    words = Sentence(
        "A learned for {0} epochs; its loss on unseen pictures was lowest in epoch {1}, at {2}, and ended at {3}. B "
        "stopped after {4} at {5}. The expected difference did not show clearly this time.",
        a,
        b,
        c,
        d,
        e,
        f,
    )
    return Seen(False, words)


def batch_size(small: SideOutcome, large: SideOutcome) -> Seen:
    """Small batches take more steps, and so learn more in as many epochs; how fast both went is told beside it."""
    pace = [round(max(done.samples_per_second for done in side.history)) for side in (small, large)]
    a, b, c, d = percent(small.accuracy), pace[0], percent(large.accuracy), pace[1]
    if _reads_clearly_more(small, large):
        words = Sentence(
            "After as many epochs A, with small batches, took more steps and reads {0}, at {1} images a second; B "
            "reads {2}, at {3}.",
            a,
            b,
            c,
            d,
        )
        return Seen(True, words)
    words = Sentence(
        "A, with small batches, reads {0} at {1} images a second, B {2} at {3}. The expected difference did not show "
        "clearly this time.",
        a,
        b,
        c,
        d,
    )
    return Seen(False, words)


def _is_clear(more: float, less: float) -> bool:
    """Whether one of two shares in points is clearly larger, both as they are told."""
    return round(more - less, 1) > _CLEAR


def _reads_clearly_more(one: SideOutcome, other: SideOutcome) -> bool:
    return _is_clear(points(one.accuracy), points(other.accuracy))
