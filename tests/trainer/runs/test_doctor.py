"""The doctor names what ails a run and leaves healthy ones alone; tests/measuring/run_doctor.py does it in earnest."""

from dataclasses import replace

import pytest

from tests.trainer.small_data import TINY, small_dataset
from trainer.runs.config import PRESETS, TrainConfig
from trainer.runs.doctor import Course, diagnose
from trainer.runs.events import EpochDone
from trainer.training.loop import Trainer

LEVEL = [(2.302, 0.11, 2.302, 0.11)] * 4
LEARNING = [(0.5, 0.85, 0.3, 0.91), (0.25, 0.93, 0.2, 0.94), (0.18, 0.95, 0.17, 0.95), (0.14, 0.96, 0.16, 0.95)]
BY_HEART = [*LEARNING, (0.05, 0.99, 0.20, 0.95), (0.02, 1.0, 0.22, 0.95), (0.01, 1.0, 0.25, 0.95)]
STILL = [(1.9, 0.3, 1.8, 0.30)] + [(1.8, 0.31, 1.8, 0.31)] * 7


def epochs(figures, images=6000):
    """Epochs of (training loss, training accuracy, validation loss, validation accuracy), two seconds each."""
    return tuple(
        EpochDone(number, *each, 0.01, images / 2, 2.0, is_best=False) for number, each in enumerate(figures, 1)
    )


def found(figures, images=6000, digits=(), diverged=False, extra_digits=(), **changes):
    config = replace(TrainConfig(dropout=0.2, batch_size=32, augmentation=0.0), **changes)
    return diagnose(Course(config, epochs(figures, images), digits, diverged, extra_digits))


@pytest.mark.parametrize(
    ("changes", "remedy"),
    [
        ({"initialisation": "zeros"}, {"initialisation": "he"}),
        ({"activation": "sigmoid"}, {"activation": "relu"}),
        ({"learning_rate": 5.0}, {"learning_rate": 0.2}),
        ({"learning_rate": 1e-5}, {"learning_rate": 1e-4}),
    ],
)
def test_a_loss_that_stays_where_guessing_has_it_is_told_with_the_likeliest_reason(changes, remedy):
    finding = found(LEVEL, **changes)

    assert finding.illness == "guesses"
    assert dict(finding.remedy) == remedy
    assert str(finding.sentence).startswith("The loss stays at 2.30, as guessing has it")


@pytest.mark.parametrize(
    "course",
    [
        {"figures": [], "diverged": True},
        {"figures": [(40.0, 0.1, 9.0, 0.1)]},
        {"figures": [(158.9, 0.104, 2.32, 0.112), (2.4, 0.102, 2.38, 0.112), (2.31, 0.103, 2.3, 0.112)]},
    ],
)
def test_a_loss_that_explodes_wants_a_tenth_of_the_rate(course):
    finding = found(**course, learning_rate=0.5)

    assert finding.illness == "explodes"
    assert dict(finding.remedy) == {"learning_rate": 0.05}


@pytest.mark.parametrize(
    ("changes", "remedy"),
    [
        ({"training_images": 200}, {"training_images": 0}),
        ({}, {"augmentation": 1.0}),
        ({"augmentation": 1.0}, {"dropout": 0.5}),
        ({"augmentation": 1.0, "dropout": 0.5}, {"epochs": 4}),
    ],
)
def test_a_network_that_learns_by_heart_is_told_from_the_epoch_on_that_was_best(changes, remedy):
    finding = found(BY_HEART, **changes)

    assert finding.illness == "overfits"
    assert "epoch 4" in str(finding.sentence)
    assert dict(finding.remedy) == remedy


@pytest.mark.parametrize(
    ("changes", "remedy"),
    [
        ({"dropout": 0.9}, {"dropout": 0.2}),
        ({"hidden": (64, 2)}, {"hidden": (128, 128)}),
        ({"learning_rate": 1.0}, {"learning_rate": 0.1}),
        ({"learning_rate": 0.0001}, {"learning_rate": 0.001}),
    ],
)
def test_an_accuracy_that_stands_still_at_a_poor_level_is_told(changes, remedy):
    finding = found(STILL, **changes)

    assert finding.illness == "stands_still"
    assert dict(finding.remedy) == remedy


def test_pixels_weighed_one_by_one_that_have_come_as_far_as_they_can_are_left_alone():
    assert found([(0.5, 0.85, 0.5, 0.86)] + [(0.4, 0.88, 0.4, 0.88)] * 7, hidden=()) is None


def test_tiny_batches_are_told_where_they_cost_time_and_the_rate_follows_for_sgd():
    finding = found(LEARNING, images=50_000, batch_size=4, learning_rate=0.001)

    assert finding.illness == "tiny_batches"
    assert dict(finding.remedy) == {"batch_size": 64, "learning_rate": 0.016}
    assert found(LEARNING, images=400, batch_size=4) is None
    assert found(LEARNING, images=50_000, batch_size=20) is None


def test_a_digit_that_is_hardly_ever_shown_is_named():
    finding = found([], digits=(600, 600, 600, 600, 600, 600, 600, 5, 600, 600))

    assert "digit 7" in str(finding.sentence)
    assert finding.illness == "too_few_of_a_digit"
    assert dict(finding.remedy) == {"synthetic_digits": 6000}
    assert found([], digits=(20,) * 9 + (14,)) is None
    assert dict(found([], digits=(5,) * 10, training_images=50).remedy) == {"training_images": 0}


def test_pictures_beside_the_data_set_count_too_and_the_sentence_says_which_it_names():
    rare = (6000,) * 9 + (3,)

    assert found([], digits=rare, extra_digits=(6000,) * 10, synthetic_digits=60_000) is None
    assert found([], digits=rare, extra_digits=(0,) * 9 + (2500,)) is None
    few = found([], digits=rare, extra_digits=(100,) * 10, synthetic_digits=1000)
    assert str(few.sentence) == (
        "Only 3 of the data set's 54,003 training pictures show the digit 9: too few to learn it."
    )
    drawn = few.remedy["synthetic_digits"]
    assert found([], digits=rare, extra_digits=(drawn // 10,) * 10, synthetic_digits=drawn) is None


def test_more_of_a_data_set_that_is_used_whole_are_not_promised():
    finding = found([], digits=(600,) * 9 + (3,), training_images=60_000)

    assert set(finding.remedy) == {"synthetic_digits"}


@pytest.mark.parametrize("rate", [1e-6, 10.0])
@pytest.mark.parametrize("course", [{"figures": [], "diverged": True}, {"figures": LEVEL}, {"figures": STILL}])
def test_a_remedy_that_would_change_nothing_is_left_out(course, rate):
    for optimizer in ("sgd", "adam"):
        finding = found(**course, learning_rate=rate, optimizer=optimizer)
        config = replace(TrainConfig(), learning_rate=rate)
        assert not finding.remedy or finding.mended(config) != config


def test_a_loss_that_exploded_at_first_and_was_learned_from_after_all_is_left_alone():
    assert found([(40.0, 0.1, 9.0, 0.1), (0.4, 0.9, 0.3, 0.92)]) is None


def test_steps_that_explode_and_cannot_be_shorter_are_told_without_a_remedy():
    assert found([], diverged=True, learning_rate=1e-6).remedy == {}


@pytest.mark.parametrize("count", range(len(LEARNING) + 1))
@pytest.mark.parametrize("preset", PRESETS)
def test_a_run_that_learns_is_left_alone_after_every_epoch(preset, count):
    assert diagnose(Course(PRESETS[preset], epochs(LEARNING[:count], 55_000))) is None


def test_one_epoch_at_the_level_of_guessing_is_too_early_to_tell():
    assert found(LEVEL[:1]) is None
    assert found(LEVEL[:2], images=100) is None


def test_every_remedy_makes_settings_that_are_possible():
    for figures, changes in (
        (LEVEL, {"learning_rate": 10.0}),
        (LEVEL, {"learning_rate": 1e-6}),
        (STILL, {"dropout": 0.95}),
    ):
        config = replace(TrainConfig(), **changes)
        finding = diagnose(Course(config, epochs(figures)))

        assert finding.mended(config) != config


def test_a_real_run_from_zero_weights_is_named_and_a_real_healthy_one_is_not():
    config = replace(TINY, batch_size=10, epochs=3)
    for initialisation, illness in (("zeros", "guesses"), ("uniform", None)):
        each = replace(config, initialisation=initialisation)
        trainer = Trainer(each, small_dataset())
        finding = diagnose(Course(each, tuple(trainer.epochs()), trainer.digits))

        assert (finding.illness if finding else None) == illness
