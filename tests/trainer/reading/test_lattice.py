import itertools

import numpy as np
import pytest

from trainer.reading.lattice import Group, best_path, plausible_groups
from trainer.reading.pieces import Piece


def piece(left, width=30.0, height=60.0, top=0.0, number=0):
    return Piece(number, (left, top, left + width, top + height), (number,))


def row(*lefts, **options):
    return [piece(left, number=number, **options) for number, left in enumerate(lefts)]


def spans(pieces):
    return {(group.first, group.last) for group in plausible_groups(pieces, 60.0)}


def test_a_piece_alone_is_always_a_group():
    wide = [piece(0, 500), piece(600, 10, number=1), piece(700, 30, 1, number=2)]
    assert {(0, 1), (1, 2), (2, 3)} <= spans(wide)


def test_neighbours_far_apart_are_never_one_digit():
    assert spans(row(0, 100)) == {(0, 1), (1, 2)}
    assert (0, 2) in spans(row(0, 10))


def test_at_most_four_pieces_are_one_digit_but_for_all_of_a_narrow_drawing():
    narrow = row(0, 2, 4, 6, 8, 10)
    sizes = {last - first for first, last in spans(narrow)}
    assert sizes == {1, 2, 3, 4, 6}


def test_low_pieces_wide_ones_and_gaps_speak_against_a_digit():
    def cost(*pieces):
        return plausible_groups(list(pieces), 60.0)[-1].cost

    assert cost(piece(0)) == 0
    assert cost(piece(0, height=12)) > 1
    assert cost(piece(0, width=95)) > 0
    assert cost(piece(0, 20), piece(40, 20, 40, number=1)) > cost(piece(0, 20), piece(21, 20, 40, number=1)) == 0


def test_two_strokes_of_a_digit_s_height_side_by_side_are_two_digits():
    def cost(*pieces):
        return plausible_groups(list(pieces), 60.0)[-1].cost

    one, beside = piece(0, 20), piece(21, 20, number=1)
    slash, stem = piece(2, 16, number=1), piece(21, 20, 40, 20, number=1)
    assert cost(one, beside) > 2
    assert cost(one, slash) == cost(one, stem) == 0
    halves = [piece(0, 20, number=3), piece(21, 20, number=3)]
    assert cost(*halves) < 2


@pytest.mark.parametrize("seed", range(20))
def test_the_best_path_is_the_best_of_all(seed):
    rng = np.random.default_rng(seed)
    count = 6
    groups = [Group(i, j, (0, 0, 1, 1), 0) for j in range(1, count + 1) for i in range(j) if j - i <= 4]
    scores = rng.normal(-1, 1, len(groups)).tolist()
    by_span = {(group.first, group.last): score for group, score in zip(groups, scores, strict=True)}

    every = []
    for cuts in itertools.product([False, True], repeat=count - 1):
        bounds = [0, *(place + 1 for place, cut in enumerate(cuts) if cut), count]
        pairs = list(itertools.pairwise(bounds))
        if all(pair in by_span for pair in pairs):
            every.append(sum(by_span[pair] for pair in pairs))

    path, score = best_path(count, groups, scores)
    assert score == pytest.approx(max(every))
    assert sum(scores[index] for index in path) == pytest.approx(score)
    assert groups[path[0]].first == 0
    assert groups[path[-1]].last == count


def test_parting_what_stands_in_the_same_columns_costs_and_a_slight_overlap_does_not():
    def cost_of_parting(first, second):
        groups = plausible_groups([first, second], 60.0)
        return sum(group.cost for group in groups if group.last - group.first == 1)

    assert cost_of_parting(piece(0, 40), piece(25, 12, number=1)) > 0.4
    assert cost_of_parting(piece(0, 40), piece(30, 20, number=1)) == 0
    assert cost_of_parting(piece(0, 0.0), piece(0, 0.0, number=1)) < 1


def test_a_five_may_have_a_long_hat():
    five = [piece(0, 60), piece(58, 56, 5, number=1)]
    assert (0, 2) in spans(five)
