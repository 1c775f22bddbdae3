"""The curves of a chart in one item: its bounds, and what of it is painted."""

import math

import pytest
from PySide6.QtGui import QColor

from digitpad.train.curves.chart import Chart, Series
from digitpad.train.curves.curve_chart import CurveChart
from digitpad.train.curves.curve_lines import MOST_MARKS, CurveLines
from digitpad.train.curves.history import Curve
from digitpad.widgets.colours import chart_colours


def series(*values, **looks):
    return Series("a", Curve(tuple(float(number) for number in range(1, len(values) + 1)), values), **looks)


@pytest.fixture
def lines(qtbot, qapp):
    made = CurveLines()
    made.show_series((series(0.5, 0.1), series(0.9, math.nan, 0.2)), log=False, colours=chart_colours(qapp.palette()))
    return made


def test_its_bounds_are_those_of_all_finite_points(lines):
    assert lines.dataBounds(0) == pytest.approx((1.0, 3.0))
    assert lines.dataBounds(1) == pytest.approx((0.1, 0.9))


def test_on_a_log_scale_nothing_below_zero_counts(lines, qapp):
    lines.show_series((series(0.0, 0.01, -1.0, 100.0),), log=True, colours=chart_colours(qapp.palette()))
    assert lines.dataBounds(0) == pytest.approx((2.0, 4.0))
    assert lines.dataBounds(1) == pytest.approx((-2.0, 2.0))


def test_no_points_have_no_bounds(lines, qapp):
    lines.show_series((series(math.inf), series()), log=False, colours=chart_colours(qapp.palette()))
    assert lines.dataBounds(0) == (None, None) == lines.dataBounds(1)


def painted(qtbot, *shown):
    """How many pixels have the colour of the first curve."""
    chart = CurveChart(Chart("", shown, last=4))
    qtbot.addWidget(chart)
    chart.resize(480, 240)
    image = chart.grab().toImage()
    colour = QColor(chart_colours(chart.palette()).series[0]).rgb()
    return sum(image.pixel(x, y) == colour for x in range(image.width()) for y in range(image.height()))


def test_a_single_point_is_seen_by_its_mark(qtbot):
    assert painted(qtbot, series(0.5)) > 4


def test_a_curve_of_equal_values_is_seen(qtbot):
    assert painted(qtbot, series(*[0.5] * (MOST_MARKS + 1))) > 100


def test_a_faint_curve_has_no_marks_and_lies_thinner(qtbot):
    values = (0.2, 0.4, 0.3, 0.5)
    assert painted(qtbot, series(*values)) > painted(qtbot, series(*values, faint=True))
