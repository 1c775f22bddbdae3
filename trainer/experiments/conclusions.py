"""What the curves of two runs show. Each sentence is chosen and filled by the runs' own figures, and by nothing else.

Where the expected difference is not there, the sentence says so.
"""

from __future__ import annotations

from trainer.errors import Sentence
from trainer.experiments.outcome import Seen, SideOutcome, percent, told

GUESSING = 2.303
"""Nats: the loss of an answer that finds all ten digits equally likely, ln 10."""
_NEAR_GUESSING = 0.05
_CLEAR = 0.03  # of accuracy: a difference that a person would notice
_ALIKE = 0.01


def overfitting(few: SideOutcome, many: SideOutcome) -> Seen:
    """A network that sees few pictures learns them by heart."""
    gap, small = (side.last.training_accuracy - side.last.validation_accuracy for side in (few, many))
    a, b, c, d = [percent(value) for side in (few, many) for value in side.last_accuracies]
    if gap > small + _CLEAR:
        words = Sentence(
            "A: {0} of its own pictures read right, but {1} of others: learned by heart. B, with more pictures: {2} "
            "and {3}; the gap is smaller.",
            a,
            b,
            c,
            d,
        )
        return Seen(True, words)
    words = Sentence(
        "A: {0} of its own pictures and {1} of others. B: {2} and {3}. No clear gap this time.", a, b, c, d
    )
    return Seen(False, words)


def dropout(without: SideOutcome, with_it: SideOutcome) -> Seen:
    """Dropout keeps the loss on unseen pictures from rising."""
    a, b, c, d = [
        told(value) for side in (without, with_it) for value in (side.best.validation_loss, side.last.validation_loss)
    ]
    if with_it.last.validation_loss < 0.9 * without.last.validation_loss:
        words = Sentence(
            "A: the loss on unseen pictures was lowest at {0} and ended at {1}. B, with dropout: {2} and {3}.",
            a,
            b,
            c,
            d,
        )
        return Seen(True, words)
    words = Sentence(
        "A: lowest loss on unseen pictures {0}, at the end {1}. B: {2} and {3}. Dropout made no clear "
        "difference this time.",
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
    if with_it.shifted_accuracy > without.shifted_accuracy + _CLEAR:
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
        "A: {0} of unseen pictures, {1} moved by three pixels. B: {2} and {3}. No clear difference this time.",
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
    a, b, c, d = (
        told(high.last.training_loss),
        percent(high.accuracy),
        told(right.last.training_loss),
        percent(right.accuracy),
    )
    if high.accuracy < right.accuracy - _CLEAR:
        words = Sentence(
            "A ends at a loss of {0} and reads {1}. B, with shorter steps, ends at {2} and {3}.",
            a,
            b,
            c,
            d,
        )
        return Seen(True, words)
    words = Sentence(
        "A ends at a loss of {0} and reads {1}, B at {2} and {3}. A's rate did no clear harm this time.", a, b, c, d
    )
    return Seen(False, words)


def rate_too_low(low: SideOutcome, right: SideOutcome) -> Seen:
    """Steps that are too short have not arrived yet."""
    fallen = low.history[0].training_loss - low.last.training_loss
    a, b, c, d = (
        told(low.last.training_loss),
        percent(low.accuracy),
        told(right.last.training_loss),
        percent(right.accuracy),
    )
    if fallen > 0 and low.accuracy < right.accuracy - _CLEAR:
        words = Sentence(
            "A's loss falls, but has only come to {0}; it reads {1}. B, with longer steps, is at {2} and reads "
            "{3} after as many epochs.",
            a,
            b,
            c,
            d,
        )
        return Seen(True, words)
    words = Sentence(
        "A comes to a loss of {0} and reads {1}, B to {2} and {3}. A's rate did no clear harm this time.", a, b, c, d
    )
    return Seen(False, words)


def zero_weights(zeros: SideOutcome, random: SideOutcome) -> Seen:
    """Neurons that start alike stay alike."""
    a, b = (told(done.training_loss) for done in (zeros.history[0], zeros.last))
    if _is_guessing(zeros) and not _is_guessing(random):
        words = Sentence(
            "A starts at {0} and ends at {1}, which is guessing. B starts at random and reads {2}.",
            a,
            b,
            percent(random.accuracy),
        )
        return Seen(True, words)
    words = Sentence(
        "A goes from a loss of {0} to {1}; B reads {2}. A learned something all the same this time.",
        a,
        b,
        percent(random.accuracy),
    )
    return Seen(False, words)


def no_hidden_layer(flat: SideOutcome, hidden: SideOutcome) -> Seen:
    """Without a hidden layer the network can only weigh single pixels."""
    a, b, c, d = percent(flat.accuracy), flat.weights, percent(hidden.accuracy), hidden.weights
    if hidden.accuracy > flat.accuracy + _CLEAR:
        words = Sentence(
            "A weighs each pixel by itself and reads {0} with {1} weights. B, with a hidden layer, reads {2} with {3}.",
            a,
            b,
            c,
            d,
        )
        return Seen(True, words)
    words = Sentence(
        "A reads {0} with {1} weights, B {2} with {3}. The hidden layer made no clear difference this time.",
        a,
        b,
        c,
        d,
    )
    return Seen(False, words)


def wide_or_deep(wide: SideOutcome, deep: SideOutcome) -> Seen:
    """For pictures as small as these, depth buys little."""
    a, b, c, d = wide.weights, percent(wide.accuracy), deep.weights, percent(deep.accuracy)
    if abs(wide.accuracy - deep.accuracy) < _ALIKE:
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
    """A network can learn nonsense by heart."""
    a, b, c, d = [percent(value) for side in (true, shuffled) for value in side.last_accuracies]
    by_heart = shuffled.last.training_accuracy > 0.5 and shuffled.last.validation_accuracy < 0.2
    if by_heart and true.last.validation_accuracy > 0.5:
        words = Sentence(
            "A reads {0} of its own pictures and {1} of others. B was told wrong digits: it has learned {2} of "
            "them by heart, and of others it reads {3}, as guessing would.",
            a,
            b,
            c,
            d,
        )
        return Seen(True, words)
    words = Sentence(
        "A: {0} of its own pictures and {1} of others. B, told wrong digits: {2} and {3}. It has not learned them "
        "by heart this time.",
        a,
        b,
        c,
        d,
    )
    return Seen(False, words)


def early_stopping(long: SideOutcome, short: SideOutcome) -> Seen:
    """The best epoch is not the last one."""
    a, b, c, d = len(long.history), long.best.epoch, told(long.best.validation_loss), told(long.last.validation_loss)
    e, f = len(short.history), told(short.last.validation_loss)
    rises = long.last.validation_loss > 1.1 * long.best.validation_loss
    if rises and short.last.validation_loss < long.last.validation_loss:
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
        "stopped after {4} at {5}. Stopping early was no clear gain this time.",
        a,
        b,
        c,
        d,
        e,
        f,
    )
    return Seen(False, words)


def batch_size(small: SideOutcome, large: SideOutcome) -> Seen:
    """Small batches take more steps; large ones are learned faster."""
    pace = [round(max(done.samples_per_second for done in side.history)) for side in (small, large)]
    a, b, c, d = percent(small.accuracy), pace[0], percent(large.accuracy), pace[1]
    if small.accuracy > large.accuracy + _CLEAR and pace[1] > pace[0]:
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
        "A, with small batches, reads {0} at {1} images a second, B {2} at {3}. The usual difference did not show "
        "this time.",
        a,
        b,
        c,
        d,
    )
    return Seen(False, words)


def _is_guessing(side: SideOutcome) -> bool:
    return all(abs(done.training_loss - GUESSING) < _NEAR_GUESSING for done in side.history)
