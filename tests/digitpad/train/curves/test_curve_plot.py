import math

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QApplication, QCheckBox

from digitpad.train.curves.curve_plot import CurvePlot
from digitpad.train.curves.history import History
from tests.digitpad.conftest import point_at
from trainer.runs.events import EpochDone


def epochs(count=3):
    return [
        EpochDone(n, 1 / n, 1 - 0.5 / n, 1.1 / n, 1 - 0.6 / n, 0.01, 1000.0, 2.0, is_best=n < count)
        for n in range(1, count + 1)
    ]


@pytest.fixture
def plot(qtbot):
    plot = CurvePlot()
    qtbot.addWidget(plot)
    plot.resize(480, 480)
    plot.show()
    qtbot.waitExposed(plot)
    return plot


@pytest.fixture
def filled(plot, qtbot):
    with_epochs = plot.redraws
    plot.show_history(History(epochs()))
    qtbot.waitUntil(lambda: plot.redraws > with_epochs)
    return plot


def test_both_charts_show_training_and_validation(filled):
    loss, accuracy = filled.charts
    assert [series.curve.y for series in loss.chart.series if series.name] == [
        (1.0, 0.5, 1 / 3),
        pytest.approx((1.1, 0.55, 1.1 / 3)),
    ]
    assert [series.name for series in accuracy.chart.series] == ["training", "validation"]


def test_many_refreshes_are_one_redraw(plot, qtbot):
    before = plot.redraws
    for _ in range(100):
        plot.refresh()
    qtbot.waitUntil(lambda: plot.redraws > before)
    assert plot.redraws == before + 1


def test_long_runs_are_redrawn_as_seldom_as_it_costs(plot, qtbot, monkeypatch):
    monkeypatch.setattr("digitpad.train.curves.curve_plot.LIVELY_REDRAWS", 1)
    plot.show_history(History(epochs()))
    for chart in plot.charts:
        chart.seconds += 0.003
    redraws = plot.redraws
    qtbot.waitUntil(lambda: plot.redraws > redraws)
    assert 1800 <= plot.findChild(QTimer).interval() <= 3000

    plot.refresh()
    plot.refresh(soon=True)
    assert plot.findChild(QTimer).interval() == 250


def test_a_new_run_is_redrawn_four_times_a_second(filled):
    assert filled.findChild(QTimer).interval() == 250


def test_the_first_epoch_does_not_resize_the_charts(plot, qtbot):
    sizes = [chart.size() for chart in plot.charts]
    plot.show_history(History(epochs()))
    qtbot.waitUntil(lambda: plot.reading.startswith("Best epoch"))
    QApplication.processEvents()
    assert [chart.size() for chart in plot.charts] == sizes


def test_the_best_epoch_is_put_into_words(filled):
    assert filled.reading.startswith("Best epoch: 2. Loss 0.5000 training")


def test_hovering_reads_the_epoch_under_the_pointer(filled, qtbot):
    chart = filled.charts[0]
    point_at(chart.viewport(), QPoint(round(chart.place_of(2.9)), chart.height() // 2))
    qtbot.waitUntil(lambda: filled.reading.startswith("Epoch 3."))


def test_leaving_the_chart_reads_the_best_epoch_again(filled):
    filled.read_at(3.0)
    filled.read_at(math.nan)
    assert filled.reading.startswith("Best epoch: 2")


def test_arrow_keys_walk_through_the_epochs(filled, qtbot):
    filled.setFocus()
    for key, words in ((Qt.Key.Key_Left, "Epoch 3."), (Qt.Key.Key_Left, "Epoch 2."), (Qt.Key.Key_Right, "Epoch 3.")):
        qtbot.keyClick(filled, key)
        assert filled.reading.startswith(words)


def test_a_log_scale_shows_shares_of_wrong_answers(filled, qtbot):
    box = filled.findChild(QCheckBox, "curveLogScale")
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
    accuracy = filled.charts[1]
    assert accuracy.chart.log
    assert accuracy.chart.series[0].curve.y == pytest.approx((0.5, 0.25, 0.5 / 3))
