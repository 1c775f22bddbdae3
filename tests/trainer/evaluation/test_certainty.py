import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.evaluation.certainty import (
    bootstrap_interval,
    expected_calibration_error,
    reliability_bins,
    wilson_interval,
)


def test_honest_probabilities_have_no_calibration_error():
    confidences = np.repeat([0.25, 0.75], 400)
    right = np.concatenate([np.arange(400) % 4 == 0, np.arange(400) % 4 != 0])
    assert expected_calibration_error(reliability_bins(confidences, right)) == pytest.approx(0, abs=1e-12)


def test_boasting_is_an_error_of_its_size():
    confidences, right = np.full(100, 0.9), np.arange(100) < 60
    assert expected_calibration_error(reliability_bins(confidences, right)) == pytest.approx(0.3)


@given(st.lists(st.floats(0, 1), min_size=1, max_size=50))
def test_every_answer_falls_into_one_bin(confidences):
    values = np.array(confidences)
    bins = reliability_bins(values, values > 0.5)
    assert sum(each.count for each in bins) == len(confidences)
    assert all(each.low - 1e-9 <= each.confidence <= each.high + 1e-9 for each in bins if each.count)


def test_the_interval_of_a_share_is_wilsons():
    low, high = wilson_interval(95, 100)
    assert (low, high) == (pytest.approx(0.8882, abs=1e-4), pytest.approx(0.9785, abs=1e-4))


@given(st.integers(1, 1000), st.data())
def test_the_interval_holds_the_share_and_stays_in_bounds(count, data):
    right = data.draw(st.integers(0, count))
    low, high = wilson_interval(right, count)
    assert 0 <= low <= right / count + 1e-12
    assert right / count - 1e-12 <= high <= 1


def test_writers_who_differ_widen_the_interval():
    groups = np.repeat(np.arange(10), 100)
    alike = np.arange(1000) % 10 != 0
    unlike = np.repeat(np.arange(10) != 0, 100)
    narrow, wide = bootstrap_interval(alike, groups), bootstrap_interval(unlike, groups)
    assert alike.mean() == unlike.mean() == 0.9
    assert wide[1] - wide[0] > 3 * (narrow[1] - narrow[0])
    assert wide[0] <= 0.9 <= wide[1]
