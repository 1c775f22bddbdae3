import numpy as np
import pytest

from tests.trainer.reading.written import ink, moved, predictor, written
from trainer.ink.strokes import Stroke
from trainer.reading.ink_reader import InkReader
from trainer.reading.lookalikes import hold_sign


def bow(reach):
    """A line 68 units high that bows to the right by ``reach`` units."""
    y = np.linspace(-4, 64, 30)
    x = reach * (1 - ((y - 30) / 34) ** 2)
    return Stroke(tuple(zip(x.tolist(), y.tolist(), strict=True)))


def leaning(step):
    return Stroke(tuple((30 * step * (1 - share), 62 * share - 1) for share in np.linspace(0, 1, 12).tolist()))


def read(*parts, gap=16):
    """What is read in parts from left to right, each a text or a stroke."""
    strokes, x = [], 0.0
    for part in parts:
        own = written(part) if isinstance(part, str) else [part]
        left = min(a for stroke in own for a, _ in stroke.points)
        strokes += moved(own, x - left)
        x = max(a for stroke in strokes for a, _ in stroke.points) + gap
    return InkReader(predictor()).read(ink(strokes))


@pytest.mark.parametrize(("before", "after"), [("1", "2"), ("3", "4"), ("10", "12"), ("24", "7")])
def test_a_slash_between_digits_is_a_sign(before, after):
    reading = read(before, leaning(0.8), after)
    assert (reading.number, reading.reason) == (None, "sign")
    assert read(before, leaning(0.2), after).number == f"{before}1{after}"


def test_a_one_that_leans_at_either_end_is_a_one():
    assert read(leaning(0.8), "52").number == "152"
    assert read("52", leaning(0.8)).number == "521"


@pytest.mark.parametrize("inner", ["5", "12", "305"])
def test_brackets_around_digits_are_signs_and_straight_lines_are_ones(inner):
    assert read(bow(-14), inner, bow(14)).reason == "sign"
    assert read(bow(-1), inner, bow(1)).number == f"1{inner}1"


def test_lines_that_cross_between_digits_are_no_two_ones():
    cross = [Stroke(((0, 24), (28, 60))), Stroke(((28, 24), (0, 60)))]
    reading = InkReader(predictor()).read(ink([*written("3"), *moved(cross, 60), *moved(written("5"), 106)]))
    assert reading.number is None


def test_one_digit_alone_holds_no_sign():
    reading = read(leaning(0.8))
    assert reading.number == "1"
    assert not hold_sign(reading.digits)


@pytest.mark.parametrize(("before", "after"), [("3", "4"), ("12", "5")])
def test_a_backslash_between_digits_is_a_sign(before, after):
    assert read(before, leaning(-0.8), after).reason == "sign"


@pytest.mark.parametrize("inner", ["5", "12", "305"])
def test_bars_around_digits_are_signs(inner):
    bar = Stroke(tuple((0.0, y) for y in np.linspace(-10, 72, 12).tolist()))
    assert read(bar, inner, bar).reason == "sign"
    assert read(leaning(0.0), inner, leaning(0.0)).number == f"1{inner}1"


@pytest.mark.parametrize("place", [0.5, 0.7])
def test_a_dollars_bar_is_no_one(place):
    five = written("5")
    right = max(a for stroke in five for a, _ in stroke.points)
    bar = Stroke(tuple((place * right, y) for y in np.linspace(-8, 68, 12).tolist()))
    reading = InkReader(predictor()).read(ink([*five, bar, *moved(written("2"), right + 20)]))
    assert reading.number is None
