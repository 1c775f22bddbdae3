"""One chart by itself: values that cannot be drawn, a legend in little room, the place under the pointer."""

import math

import pytest
from PySide6.QtCore import QPoint

from digitpad.train.curves import curve_lines
from digitpad.train.curves.chart import Chart, Series
from digitpad.train.curves.curve_chart import AXIS_WIDTH, CurveChart
from digitpad.train.curves.history import Curve
from digitpad.widgets.colours import chart_colours
from tests.digitpad.conftest import point_at

LOSS = Series("training", Curve((1.0, 2.0, 3.0), (0.9, 0.5, 0.3)))
CHECKED = Series("validation", Curve((1.0, 2.0, 3.0), (0.8, 0.6, 0.4)), colour=1, dashed=True)


@pytest.fixture
def chart(qtbot):
    made = CurveChart(Chart("Loss", (LOSS, CHECKED), first=0, last=3))
    qtbot.addWidget(made)
    made.resize(480, 240)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.mark.parametrize("values", [(0.0, 0.0), (math.nan, 0.1), (math.inf, -math.inf), ()])
@pytest.mark.parametrize("log", [False, True])
def test_values_that_no_axis_can_show_are_left_out(chart, values, log):
    odd = Series("training", Curve(tuple(float(n) for n in range(len(values))), values))
    chart.show_chart(Chart("Loss", (odd,), last=3, log=log))
    assert not chart.grab().isNull()


def test_a_legend_that_is_too_long_goes_below_its_title(chart, qtbot):
    label = chart.getPlotItem().titleLabel
    for width in (600, 190):
        chart.setFixedWidth(width)
        qtbot.waitUntil(lambda width=width: label.item.boundingRect().width() <= width)
        assert label.item.toPlainText().count("\n") == (width == 190)


def test_names_of_runs_are_text_and_not_markup(chart):
    chart.show_chart(Chart("<h1>", (Series("<b>bold</b>", LOSS.curve),), last=3))
    written = chart.getPlotItem().titleLabel.item.toPlainText()
    assert written.startswith("<h1>")
    assert "<b>bold</b>" in written


def test_the_axis_of_epochs_names_whole_epochs_before_there_are_any(qtbot):
    chart = CurveChart(Chart("Loss"))
    qtbot.addWidget(chart)
    for spacing, values in chart.getAxis("bottom").tickValues(0.0, 1.0, 300):
        assert spacing >= 1
        assert all(value == int(value) for value in values)


def test_the_epoch_under_the_pointer_is_told(chart, qtbot):
    told = []
    chart.pointed_at.connect(told.append)
    point_at(chart.viewport(), QPoint(round(chart.place_of(2.0)), chart.height() // 2))
    qtbot.waitUntil(lambda: bool(told))
    assert told[-1] == pytest.approx(2.0, abs=0.05)


@pytest.mark.parametrize("title", ["Loss", "Loss (dashed: own pictures)", "The drawing, read by each epoch's network"])
def test_the_whole_plot_stays_in_sight_in_a_narrow_pane_however_long_its_title_is(chart, qtbot, title):
    chart.show_chart(Chart(title, (LOSS, CHECKED), last=3))
    plot = chart.getPlotItem()
    for width in (350, 300, 640, 320):
        chart.resize(width, 200)
        qtbot.waitUntil(lambda: plot.geometry().width() == chart.width())
        words = plot.titleLabel.item.boundingRect()
        assert words.width() <= chart.width() - AXIS_WIDTH
        assert words.height() <= plot.titleLabel.geometry().height() + 6


def wait_for_picture(qtbot, chart, expected):
    """Wait until the screen shows it: a chart that is asked for its picture paints itself anew."""

    def is_shown():
        on_screen = chart.screen().grabWindow(chart.winId()).toImage()
        return on_screen.convertToFormat(expected.format()) == expected

    qtbot.waitUntil(is_shown, timeout=10_000)


def mark_and_wait(qtbot, chart, epoch):
    """Move the pointer, and wait until the screen shows it there."""
    place = QPoint(round(chart.place_of(epoch)), chart.height() // 2)
    chart.mark(None, epoch)

    def is_shown():
        on_screen = chart.screen().grabWindow(chart.winId()).toImage()
        return on_screen.pixelColor(place * chart.devicePixelRatioF()) == chart_colours(chart.palette()).text

    qtbot.waitUntil(is_shown, timeout=10_000)


def test_a_pointer_that_moves_on_leaves_the_picture_that_a_chart_painted_anew_has(chart, qtbot):
    fresh = CurveChart(Chart("Loss", (LOSS, CHECKED), first=0, last=3))
    qtbot.addWidget(fresh)
    fresh.resize(chart.size())
    for epoch in (1, 3, 2, None, 2):
        chart.mark(1, epoch)
        fresh.mark(1, epoch)
        wait_for_picture(qtbot, chart, fresh.grab().toImage())


def test_a_pointer_that_moves_paints_no_curve_anew(chart, qtbot, monkeypatch):
    for epoch in (1, 3):  # all that was to be painted is, and then the picture is taken
        mark_and_wait(qtbot, chart, epoch)
    painted = []
    monkeypatch.setattr(curve_lines, "paint_mark", lambda *_: painted.append(1))
    for epoch in (2, 3):
        mark_and_wait(qtbot, chart, epoch)
    assert painted == []
    chart.show_series((LOSS,), 0, 3)
    qtbot.waitUntil(lambda: bool(painted))
