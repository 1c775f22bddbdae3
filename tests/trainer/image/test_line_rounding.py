import math

import numpy as np
import pytest

from trainer.image.line_rounding import LONG_STEP, rounded


def arc(points, turn=math.pi):
    angle = np.linspace(0, turn, points)
    return np.stack([0.5 + 0.5 * np.cos(angle), 0.5 * np.sin(angle)], axis=1)


def test_few_points_of_a_circle_become_a_circle():
    reach = np.hypot(*(rounded(arc(6)) - (0.5, 0)).T)
    np.testing.assert_allclose(reach, 0.5, atol=0.02)


def test_the_points_themselves_stay():
    line = arc(7, 5.0)
    result = rounded(line)
    for point in line:
        assert np.hypot(*(result - point).T).min() < 1e-9
    assert np.array_equal(result[[0, -1]], line[[0, -1]])


def test_sharp_corners_stay_sharp():
    seven = np.array([[0, 0], [1, 0], [0.4, 1.0]])
    result = rounded(seven)
    assert result[:, 0].max() == pytest.approx(1)
    assert result[:, 1].min() == pytest.approx(0)
    level = result[result[:, 1] < 1e-9]
    assert len(level) >= 6


def test_a_line_sampled_often_is_left_alone():
    line = arc(200)
    assert np.hypot(*np.diff(line, axis=0).T).max() < LONG_STEP
    assert rounded(line) is line


@pytest.mark.parametrize("line", [[[0, 0]], [[0, 0], [1, 1]], [[0, 0]] * 4, [[0, 0], [1, 0], [1, 0], [0, 0]]])
def test_lines_without_a_curve_keep_their_places(line):
    result = rounded(np.array(line, float))
    assert np.isfinite(result).all()
    assert np.ptp(result, axis=0) == pytest.approx(np.ptp(np.array(line, float), axis=0))


def test_drawn_backwards_it_is_the_same_line():
    line = arc(8, 4.0)
    np.testing.assert_allclose(rounded(line[::-1])[::-1], rounded(line), atol=1e-9)
