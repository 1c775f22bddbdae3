from tests.trainer.experiments.test_conclusions import BY_HEART
from trainer.experiments.outcome import SideOutcome, percent, told


def test_the_best_epoch_is_the_one_of_the_lowest_validation_loss():
    assert (BY_HEART.best.epoch, BY_HEART.last.epoch) == (1, 2)
    assert BY_HEART.accuracy == BY_HEART.best.validation_accuracy == 0.85


def test_a_run_without_an_epoch_reads_nothing():
    assert SideOutcome((), 0, diverged=True).accuracy == 0


def test_figures_are_told_with_as_many_places_as_they_are_worth():
    assert (str(percent(0.98765)), told(0.123456)) == ("98.8%", 0.123)
