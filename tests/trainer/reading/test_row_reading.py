from dataclasses import replace

import numpy as np
import pytest

from tests.trainer.reading.written import ink, moved, predictor, written
from trainer.ink.strokes import Stroke
from trainer.model.predict import Prediction
from trainer.reading.ink_reader import InkReader
from trainer.reading.lattice import best_path, plausible_groups
from trainer.reading.mending import Mending
from trainer.reading.number_reading import DigitReading, NumberReading
from trainer.reading.pieces import Piece
from trainer.reading.row_reading import MOST_PIECES, Known, read_pieces, unrefused


def answer(digit, confidence):
    chances = [(1 - confidence) / 9] * 10
    chances[digit] = confidence
    sure = confidence > 0.5
    return Prediction(tuple(chances), digit, sure, "" if sure else "not_sure")


class Table:
    """A source whose network knows some groups of pieces by name, and is unsure of all others."""

    has_refusal = True

    def __init__(self, known, cuts=None, apart=False):
        self._table, self._cuts, self._apart = known, cuts or {}, apart

    def known(self, groups):
        image = np.zeros((28, 28), np.float32)
        names = [tuple(piece.source for piece in group) for group in groups]
        return [Known(image, answer(self._table.get(name, 0), 0.99 if name in self._table else 0.12)) for name in names]

    def cut(self, piece):
        return self._cuts.get(piece.source, [piece])

    def digit(self, group, box, known):
        return DigitReading(*known, box, tuple(piece.source for piece in group))

    def one_digit(self):
        prediction = Prediction((0.1,) * 10, 0, False, "not_sure")
        return NumberReading((DigitReading(np.zeros((28, 28)), prediction, (0, 0, 1, 1)),), "not_sure", 0)

    def stands_apart(self):
        return self._apart

    def among_digits(self, prediction):
        return replace(prediction, is_digit=True, reason="")


def piece(source, left, width=30.0, height=60.0, before=None):
    return Piece(source, (left, 0.0, left + width, height), (source,), before)


def test_the_surest_row_wins_whatever_the_order_of_the_pieces():
    pieces = [piece(2, 34), piece(1, 20, height=40.0), piece(0, 0)]
    reading = read_pieces(Table({(0, 1): 4, (2,): 7}), pieces)
    assert reading.number == "47"
    assert [each.strokes for each in reading.digits] == [(0, 1), (2,)]


@pytest.mark.parametrize(("sure", "number"), [((), None), ((0,), None), ((0, 2), "105"), ((0, 1, 2), "185")])
def test_a_doubtful_digit_is_believed_where_as_many_beside_it_are_sure(sure, number):
    known = {(index,): digit for index, digit in enumerate((1, 8, 5)) if index in sure}
    assert read_pieces(Table(known), [piece(0, 0), piece(1, 80), piece(2, 160)]).number == number


def test_what_nothing_reads_is_cut_and_the_cut_is_kept_if_it_reads_better():
    halves = [piece(10, 0, 40), piece(11, 45, 40, before=(10,))]
    wide = piece(0, 0, 85)
    assert read_pieces(Table({(10,): 5, (11,): 0}, {0: halves}), [wide]).number == "50"
    assert read_pieces(Table({(10,): 5}, {0: halves}), [wide]).reason == "not_sure"
    assert read_pieces(Table({(0,): 2, (10,): 5, (11,): 0}, {0: halves}), [wide]).number == "2"


@pytest.mark.parametrize("seed", range(30))
def test_few_groups_are_read_and_the_best_row_is_that_of_all(seed):
    rng = np.random.default_rng(seed)
    pieces = [piece(number, 22 * number, rng.uniform(5, 40), rng.uniform(30, 60)) for number in range(7)]
    groups = plausible_groups(pieces, max(each.height for each in pieces))
    chances = {tuple(range(group.first, group.last)): rng.uniform(0.51, 1) for group in groups}
    read = []

    class Source(Table):
        def known(self, groups):
            names = [tuple(piece.source for piece in group) for group in groups]
            read.extend(names)
            return [Known(np.zeros((28, 28), np.float32), answer(0, chances[name])) for name in names]

        def cut(self, piece):
            return [piece]

    found = [each.strokes for each in read_pieces(Source({}), pieces).digits]
    scores = [np.log(chances[tuple(range(group.first, group.last))]) - group.cost for group in groups]
    best = [tuple(range(groups[index].first, groups[index].last)) for index in best_path(7, groups, scores)[0]]
    assert found == best
    assert len(read) == len(set(read)) < len(groups)


def test_a_comma_without_which_nobody_reads_a_digit_is_a_part_of_it():
    stem = Piece(1, (28.0, 45.0, 36.0, 70.0), (1,))
    pieces = [piece(0, 0), stem, piece(2, 60)]
    assert read_pieces(Table({(0, 1): 4, (2,): 5}), pieces).number == "45"
    assert read_pieces(Table({(0,): 1, (0, 1): 4, (2,): 5}), pieces).number == "1,5"
    below = Piece(1, (28.0, 58.0, 36.0, 83.0), (1,))
    assert read_pieces(Table({(0, 1): 4, (2,): 5}), [piece(0, 0), below, piece(2, 60)]).text == "0,5"


def test_one_digit_of_parts_that_stand_apart_is_several():
    pieces = [piece(0, 0), piece(1, 40, height=40.0)]
    assert read_pieces(Table({(0, 1): 4}, apart=True), pieces).reason == "several"
    assert read_pieces(Table({(0, 1): 4}, apart=False), pieces).number == "4"


@pytest.mark.parametrize("pieces", [[], [piece(n, 3.0 * n) for n in range(MOST_PIECES + 1)], [piece(0, 0, 0, 0)]])
def test_nothing_too_much_and_a_point_are_read_as_one(pieces):
    assert read_pieces(Table({}), pieces).is_single


def test_naming_always_clears_every_doubt():
    reading = unrefused(read_pieces(Table({(0,): 1}), [piece(0, 0), piece(1, 80)]))
    assert reading.number == reading.text == "10"
    assert unrefused(NumberReading((), "empty")).reason == "empty"


def arcs(size=60.0):
    """A zero of two arcs, the left one and the right one."""
    turns = np.linspace(-np.pi / 2, np.pi / 2, 14)
    sides = (np.stack([0.3 + side * 0.3 * np.cos(turns), 0.5 + 0.5 * np.sin(turns)], axis=1) for side in (-1, 1))
    return [Stroke(tuple(map(tuple, (size * side).tolist()))) for side in sides]


@pytest.mark.parametrize("before", ["", "2", "31"])
def test_a_zero_of_two_arcs_is_a_zero(before):
    strokes = written(before)
    right = max((a for stroke in strokes for a, _ in stroke.points), default=-20.0)
    assert InkReader(predictor()).read(ink([*strokes, *moved(arcs(), right + 20)])).number == f"{before}0"


@pytest.mark.parametrize("text", ["7", "12", "305", "2026"])
def test_an_underlined_and_a_framed_number_is_read(text):
    row = written(text)
    right = max(a for stroke in row for a, _ in stroke.points)
    under = Stroke(tuple((x, 72.0) for x in np.linspace(-4, right + 6, 20).tolist()))
    corners = [(-20.0, -15.0), (right + 20, -15.0), (right + 20, 75.0), (-20.0, 75.0), (-20.0, -15.0)]
    assert InkReader(predictor()).read(ink([*row, under])).number == text
    assert InkReader(predictor()).read(ink([*row, Stroke(tuple(corners))])).number == text


def test_what_a_person_says_of_the_cutting_leaves_the_line_below_out():
    row = written("12")
    drawing = ink([*row, Stroke(tuple((x, 72.0) for x in np.linspace(-4, 70, 20).tolist()))])
    reader = InkReader(predictor())
    digits = reader.read(drawing).digits
    joined = reader.read(drawing, mending=Mending().with_joined(digits[0].sources | digits[1].sources))
    assert [each.strokes for each in joined.digits] == [tuple(range(len(row)))]
