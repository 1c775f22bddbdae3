"""What two charts have in common: whether a line must be made anew or only its points."""

from dataclasses import replace

from digitpad.train.curves.chart import Series
from digitpad.train.curves.history import Curve


def test_a_curve_that_grew_looks_as_it_did_and_one_of_another_colour_does_not():
    series = Series("training", Curve((1.0,), (0.5,)), colour=1)
    assert replace(series, curve=Curve((1.0, 2.0), (0.5, 0.4))).look == series.look
    for change in ({"name": "validation"}, {"colour": 2}, {"dashed": True}, {"faint": True}):
        assert replace(series, **change).look != series.look
