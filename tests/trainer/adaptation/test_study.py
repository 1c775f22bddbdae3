import numpy as np
import pytest

from trainer.adaptation.study import CORRECTIONS, DIGITS_SHOWN, WriterOutcome, shown_digits, summarize


def outcome(writer, others, wrong_before, wrong_after, used=True):
    return WriterOutcome(writer, 100, 5, others, wrong_before / others, wrong_after / others, used=used)


def test_a_writer_draws_until_the_last_correction_that_is_made():
    right = np.ones(300, np.bool_)
    right[: 2 * CORRECTIONS : 2] = False
    assert shown_digits(right) == 2 * CORRECTIONS - 1


@pytest.mark.parametrize(("digits", "shown"), [(300, DIGITS_SHOWN), (60, 30)])
def test_without_errors_a_hundred_digits_are_drawn_or_half_of_what_there_is(digits, shown):
    assert shown_digits(np.ones(digits, np.bool_)) == shown


def test_pooled_every_misread_digit_weighs_the_same_whoever_wrote_it():
    summary = summarize([outcome("a", 100, 2, 0), outcome("b", 100, 30, 30), outcome("c", 200, 1, 5)])
    assert summary.above_one_per_cent == 2  # c had half a per cent
    assert summary.fall == pytest.approx(0.5)
    assert summary.pooled_fall == pytest.approx(2 / 32)
    low, high = summary.pooled_interval
    assert low <= summary.pooled_fall <= high
    assert (low, high) == pytest.approx((0, 1))
    assert summary.worst_digits == 4


def test_orders_of_one_writer_are_drawn_together_for_the_interval():
    twice = summarize([outcome("a", 100, 4, 2), outcome("a", 100, 4, 0)])
    assert twice.pooled_interval == pytest.approx((0.75, 0.75))


def test_where_nobody_has_an_error_nothing_falls():
    summary = summarize([outcome("a", 100, 0, 0)])
    assert (summary.fall, summary.pooled_fall, summary.worst_digits) == (0, 0, 0)
