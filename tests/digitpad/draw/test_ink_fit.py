"""Ink from elsewhere comes onto the pad, and what lies there stays."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digitpad.draw.geometry import PAD_SIZE
from digitpad.draw.ink_fit import MARGIN, fitted, lies_on_pad
from trainer.ink.strokes import Ink, Stroke

places = st.floats(-1e6, 1e6, allow_nan=False)
inks = st.lists(st.lists(st.tuples(places, places), min_size=1, max_size=5), min_size=1, max_size=4).map(
    lambda strokes: Ink(tuple(Stroke(tuple(points)) for points in strokes))
)


def sides(ink):
    points = [point for stroke in ink.strokes for point in stroke.points]
    return [max(point[axis] for point in points) - min(point[axis] for point in points) for axis in (0, 1)]


@given(inks)
def test_whatever_its_units_ink_lies_on_the_pad_afterwards(ink):
    assert lies_on_pad(fitted(ink))


@given(inks)
def test_fitting_again_changes_nothing_more(ink):
    once = fitted(ink)
    twice = fitted(once)
    for one, two in zip(once.strokes, twice.strokes, strict=True):
        for (x, y), (again_x, again_y) in zip(one.points, two.points, strict=True):
            assert math.isclose(x, again_x, abs_tol=0.01)
            assert math.isclose(y, again_y, abs_tol=0.01)


def test_a_drawing_that_lies_on_the_pad_stays_as_it_is():
    ink = Ink((Stroke(((10.0, 20.0), (200.0, 210.0))),))
    assert fitted(ink) is ink


@pytest.mark.parametrize("scale", [0.001, 1.0, 1000.0])
def test_a_drawing_keeps_its_shape_and_fills_the_middle(scale):
    ink = Ink((Stroke(((0.0, 0.0), (scale, 3 * scale)), 0.1 * scale), Stroke(((scale, 0.0), (0.0, scale)))))
    across, down = sides(fitted(ink))
    assert down == pytest.approx(PAD_SIZE - 2 * MARGIN)
    assert down / across == pytest.approx(3.0)


def test_a_dot_from_elsewhere_lands_in_the_middle():
    assert fitted(Ink((Stroke(((5000.0, -3.0),)),))).strokes[0].points == ((140.0, 140.0),)


def test_no_ink_stays_none():
    assert fitted(Ink((Stroke(()),))) == Ink()


def test_pressure_and_order_come_along():
    ink = Ink((Stroke(((0.0, 0.0), (900.0, 900.0)), 90.0, (0.2, 0.8)),))
    stroke = fitted(ink).strokes[0]
    assert stroke.pressures == (0.2, 0.8)
    assert 4.0 <= stroke.width <= 40.0
