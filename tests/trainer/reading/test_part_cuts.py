import numpy as np
import pytest

from trainer.reading.part_cuts import MOST_CUTS, cut_columns, divided


def test_two_blocks_with_a_bridge_are_cut_at_the_bridge():
    strength = np.ones((40, 60), np.float32)
    strength[:30, 28:33] = 0
    costs = [strength[np.arange(40), way].sum() for way in cut_columns(strength)]
    assert min(costs) == 10


def test_a_way_goes_around_ink_that_leans():
    strength = np.zeros((40, 70), np.float32)
    for row in range(40):
        strength[row, 20 - row // 4 : 30 - row // 4] = strength[row, 36 - row // 4 : 46 - row // 4] = 1
    ways = cut_columns(strength)
    assert min(strength[np.arange(40), way].sum() for way in ways) == 0


@pytest.mark.parametrize("width", [1, 5, 12])
def test_what_is_too_narrow_is_not_cut(width):
    assert len(cut_columns(np.ones((40, width), np.float32))) == 0


def test_there_are_few_cuts_however_wide_it_is():
    assert 0 < len(cut_columns(np.random.default_rng(0).random((30, 400)).astype(np.float32))) <= MOST_CUTS


def test_pieces_are_numbered_from_the_left():
    pieces = divided((3, 6), np.array([[2, 2, 3], [4, 4, 4]]))
    assert pieces.tolist() == [[0, 0, 1, 1, 2, 2], [0, 0, 1, 1, 2, 2], [0, 0, 0, 1, 2, 2]]
