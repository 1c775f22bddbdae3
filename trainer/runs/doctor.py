"""The run doctor: what is wrong with a run, seen in its history alone, in one sentence with one remedy.

Whoever asks gets the most urgent finding, or none: a healthy run is left alone. It is tried on six real runs that are
ill and twenty that are not by ``python -m tests.measuring.run_doctor``.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import zip_longest
from typing import Final, Literal

from trainer.errors import DivergenceError, Sentence
from trainer.runs.config import HYPER_PARAMETERS, TrainConfig
from trainer.runs.events import EpochDone, RunEnded, RunStarted, TrainingEvent
from trainer.runs.hyper_parameters import Plain

Illness = Literal["explodes", "too_few_of_a_digit", "guesses", "overfits", "stands_still", "tiny_batches"]

GUESSING: Final = math.log(10)
"""Nats: the loss of an answer that finds all ten digits equally likely."""
_GUESSING_AS_TOLD: Final = Sentence("2.30")
_EXPLODED = 2 * GUESSING
_NEAR_GUESSING = 0.05
_GUESSED_RIGHT = 0.2  # of the digits, where one in ten is chance
_STEPS_TO_JUDGE = 100  # before which the first weights still show
_FEWEST = 10  # pictures of a digit
_FAR_FEWER = 0.1  # of what a digit has in the middle
_RISEN = 1.15  # times the lowest validation loss
_RISING = 3  # epochs since the lowest one
_STILL = 5  # epochs
_BETTER = 0.01  # of accuracy, which is more than chance
_POOR = 0.85  # an accuracy at which nobody should stand still; 0.88 may be all that single pixels give
_NARROW = 8  # neurons
_TINY = 10  # images a batch
_USUAL_BATCH = 64
_MANY_STEPS = 500  # an epoch, from which on tiny batches cost time that somebody notices


@dataclass(frozen=True, slots=True)
class Course:
    """What the doctor looks at. ``digits`` counts the data set's training pictures of each digit, where that is known.

    ``extra_digits`` are those of an epoch beside the data set, on average where they are drawn. ``diverged`` says that
    the run ended because its loss was no number any more.
    """

    config: TrainConfig
    history: tuple[EpochDone, ...] = ()
    digits: tuple[int, ...] = ()
    diverged: bool = False
    extra_digits: tuple[int, ...] = ()

    def after(self, event: TrainingEvent) -> Course:
        """The course with what ``event`` tells; itself where that is nothing new."""
        match event:
            case RunStarted():
                return replace(self, digits=event.digits, extra_digits=event.extra_digits)
            case EpochDone():
                earlier = tuple(done for done in self.history if done.epoch < event.epoch)
                return replace(self, history=(*earlier, event))
            case RunEnded(failure=DivergenceError()):
                return replace(self, diverged=True)
        return self

    @property
    def images(self) -> int:
        """About how many pictures an epoch has."""
        last = self.history[-1]
        return round(last.samples_per_second * last.seconds)


@dataclass(frozen=True, slots=True)
class Finding:
    """What is wrong, why, and the settings that would mend it in the next run; none where they have no room left."""

    illness: Illness
    sentence: Sentence
    remedy: Mapping[str, Plain] = field(default_factory=dict)

    def mended(self, config: TrainConfig) -> TrainConfig:
        """``config`` with the remedy."""
        return replace(config, **self.remedy)  # type: ignore[arg-type]


def diagnose(course: Course) -> Finding | None:
    """The most urgent finding about a run, under way or over; None for a healthy one, or one too young to judge."""
    finding = next((finding for look in _LOOKS if (finding := look(course)) is not None), None)
    if finding is None or finding.mended(course.config) != course.config:
        return finding
    return replace(finding, remedy={})


def _explodes(course: Course) -> Finding | None:
    """Steps so long that the loss grows far beyond that of guessing, and is there still or leaves nothing learned."""
    exploded = [done.training_loss > _EXPLODED for done in course.history]
    best = max((done.validation_accuracy for done in course.history), default=0.0)
    if not course.diverged and not any(exploded[-1:]) and not (any(exploded) and best <= _GUESSED_RIGHT):
        return None
    words = Sentence("The loss explodes: the steps are too long.")
    return Finding("explodes", words, {"learning_rate": _slower(course.config)})


def _too_few_of_a_digit(course: Course) -> Finding | None:
    """A digit that is hardly ever shown cannot be learned."""
    if not course.digits:
        return None
    counts = [own + extra for own, extra in zip_longest(course.digits, course.extra_digits, fillvalue=0)]
    fewest, middle = min(counts), sorted(counts)[len(counts) // 2]
    if fewest >= _FEWEST and fewest >= _FAR_FEWER * middle:
        return None
    digit = counts.index(fewest)
    words = Sentence(
        "Only {0} of the data set's {1} training pictures show the digit {2}: too few to learn it.",
        course.digits[digit],
        sum(course.digits),
        digit,
    )
    if 0 < course.config.training_images <= sum(course.digits):  # the data set may have more of them
        return Finding("too_few_of_a_digit", words, {"training_images": 0})
    drawn = min(max(1000, 10 * middle), int(HYPER_PARAMETERS["synthetic_digits"].high))
    return Finding("too_few_of_a_digit", words, {"synthetic_digits": drawn})


def _guesses(course: Course) -> Finding | None:
    """Every epoch as good as guessing, after enough steps to have left the beginning."""
    steps = sum(round(done.samples_per_second * done.seconds) for done in course.history) / course.config.batch_size
    if len(course.history) < 2 or steps < _STEPS_TO_JUDGE:
        return None
    near = all(abs(done.training_loss - GUESSING) < _NEAR_GUESSING for done in course.history[1:])
    if not near or max(done.validation_accuracy for done in course.history) > _GUESSED_RIGHT:
        return None
    return Finding("guesses", *_why_it_guesses(course.config))


def _why_it_guesses(config: TrainConfig) -> tuple[Sentence, Mapping[str, Plain]]:
    if config.initialisation == "zeros" and config.hidden:
        return Sentence(
            "The loss stays at {0}, as guessing has it: weights that all start at zero cannot learn.", _GUESSING_AS_TOLD
        ), {"initialisation": "he"}
    if config.activation == "sigmoid" and len(config.hidden) > 1:
        return Sentence(
            "The loss stays at {0}, as guessing has it: little of the gradient passes several sigmoid layers.",
            _GUESSING_AS_TOLD,
        ), {"activation": "relu"}
    if config.learning_rate > _usual_rate(config):
        return Sentence("The loss stays at {0}, as guessing has it: the steps are too long.", _GUESSING_AS_TOLD), {
            "learning_rate": _slower(config)
        }
    return Sentence("The loss stays at {0}, as guessing has it: the steps are too short.", _GUESSING_AS_TOLD), {
        "learning_rate": _faster(config)
    }


def _overfits(course: Course) -> Finding | None:
    """What it learns from gets better, what it does not see gets worse."""
    history, config = course.history, course.config
    if len(history) <= _RISING:
        return None
    best = min(history, key=lambda done: done.validation_loss)
    last = history[-1]
    since = [done for done in history if done.epoch > best.epoch]
    rises = (
        len(since) >= _RISING and min(done.validation_loss for done in since[-_RISING:]) > _RISEN * best.validation_loss
    )
    if not rises or last.training_loss >= best.training_loss:
        return None
    words = Sentence(
        "It learns by heart: the training loss falls, but on unseen pictures the loss rises since epoch {0}.",
        best.epoch,
    )
    return Finding("overfits", words, _against_learning_by_heart(config, best.epoch))


def _against_learning_by_heart(config: TrainConfig, best: int) -> Mapping[str, Plain]:
    if config.training_images:
        return {"training_images": 0}
    if not config.augmentation:
        return {"augmentation": 1.0}
    return {"dropout": 0.5} if config.dropout < 0.5 else {"epochs": best}


def _stands_still(course: Course) -> Finding | None:
    """No better since some epochs, at a level that nobody wants."""
    late = course.history[-_STILL:]
    if len(course.history) <= _STILL:
        return None
    reached = [done.validation_accuracy for done in late]
    learned = max(done.training_accuracy for done in late)
    before = max(done.validation_accuracy for done in course.history[:-_STILL])
    if max(reached) >= _POOR or max(reached) > before + _BETTER or learned > max(reached) + 0.1:
        return None
    return Finding("stands_still", *_why_it_stands_still(course.config, Sentence("{0}%", round(100 * reached[-1], 1))))


def _why_it_stands_still(config: TrainConfig, reached: Sentence) -> tuple[Sentence, Mapping[str, Plain]]:
    if config.dropout > 0.6:
        words = Sentence("It stands still at {0}: too many neurons are switched off while it learns.", reached)
        return words, {"dropout": 0.2}
    if min(config.hidden, default=_NARROW) < _NARROW:
        words = Sentence("It stands still at {0}: a layer is too narrow to let ten digits through.", reached)
        return words, {"hidden": tuple(max(width, 128) for width in config.hidden)}
    if config.learning_rate > _usual_rate(config):
        words = Sentence("It stands still at {0}: the steps are too long to come nearer.", reached)
        return words, {"learning_rate": _slower(config)}
    words = Sentence("It stands still at {0}: the steps are too short to come anywhere.", reached)
    return words, {"learning_rate": _faster(config)}


def _tiny_batches(course: Course) -> Finding | None:
    """So many steps for a few pictures each that most of the time goes into the steps themselves."""
    size = course.config.batch_size
    if not course.history or size >= _TINY or course.images / size < _MANY_STEPS:
        return None
    words = Sentence(
        "It could learn faster: with batches of {0}, most of the time goes into the steps themselves.", size
    )
    remedy: dict[str, Plain] = {"batch_size": _USUAL_BATCH}
    if course.config.optimizer == "sgd":  # as much way an epoch (Goyal et al. 2017)
        remedy["learning_rate"] = _allowed("learning_rate", min(course.config.learning_rate * _USUAL_BATCH / size, 0.1))
    return Finding("tiny_batches", words, remedy)


def _usual_rate(config: TrainConfig) -> float:
    return 0.2 if config.optimizer == "sgd" else 0.005


def _slower(config: TrainConfig) -> float:
    return _allowed("learning_rate", min(config.learning_rate / 10, _usual_rate(config)))


def _faster(config: TrainConfig) -> float:
    return _allowed("learning_rate", config.learning_rate * 10)


def _allowed(name: str, value: float) -> float:
    """The value within the setting's limits, with three digits."""
    parameter = HYPER_PARAMETERS[name]
    return float(f"{min(max(value, parameter.low), parameter.high):.3g}")


_LOOKS: Sequence[Callable[[Course], Finding | None]] = (
    _explodes,
    _too_few_of_a_digit,
    _guesses,
    _overfits,
    _stands_still,
    _tiny_batches,
)
