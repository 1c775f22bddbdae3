from itertools import pairwise

import numpy as np
import pytest

from trainer.reading.pieces import Piece, box_of
from trainer.reading.stroke_cuts import MOST_CUTS, cut_pieces


def cut(points):
    array = np.array(points, np.float64)
    return cut_pieces(Piece(3, box_of(array), (7,)), array)


def test_a_straight_line_is_not_cut():
    assert [part.key for part, _ in cut([(0, 0), (100, 0)])] == [(7,)]


def test_the_parts_follow_one_another_and_are_the_whole_line():
    turn = np.linspace(0, 6 * np.pi, 200)
    parts = cut(np.stack([turn * 10, 30 * np.cos(turn)], axis=1))
    assert 1 < len(parts) <= MOST_CUTS + 1
    for (before, line), (after, next_line) in pairwise(parts):
        assert np.array_equal(line[-1], next_line[0])
        assert after.before == before.key
    assert parts[0][0].before is None
    assert len({part.key for part, _ in parts}) == len(parts)
    assert all(part.source == 3 for part, _ in parts)


def test_a_line_is_cut_where_it_turns_up():
    parts = cut([(0, 0), (5, 60), (40, 0), (70, 60)])
    assert min(abs(line[-1] - (5, 60)).max() for _, line in parts) < 5


@pytest.mark.parametrize("points", [[(1, 1)], [(1, 1), (1, 1)], [(0, 0), (0, 0), (5, 5)]])
def test_lines_without_length_are_no_trouble(points):
    assert len(cut(points)) >= 1


def test_a_tangle_stays_whole():
    assert len(cut(np.random.default_rng(0).uniform(0, 100, (200, 2)).tolist())) == 1
