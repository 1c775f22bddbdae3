"""Several runs beside each other, or one with everything that is known of it."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QCheckBox, QComboBox

from digitpad.train.kept.run_compare import MOST_RUNS, RunCompare

RATES = (("alpha", 0.002), ("gamma", 0.05))


@pytest.fixture
def compare(qtbot):
    view = RunCompare()
    qtbot.addWidget(view)
    view.show()
    return view


@pytest.fixture
def two(kept):
    """Runs that differ in their learning rate alone."""
    return [replace(kept[0], name=name, config=replace(kept[0].config, learning_rate=rate)) for name, rate in RATES]


def rows(table):
    return {
        table.verticalHeaderItem(row).text(): [table.item(row, column).text() for column in range(table.columnCount())]
        for row in range(table.rowCount())
    }


def test_several_runs_are_a_curve_and_a_column_each_and_only_what_differs_is_a_row(compare, two):
    compare.show_records(two)
    assert [series.name for series in compare.chart.chart.series] == ["A", "B"]
    headers = [compare.table.horizontalHeaderItem(column).text() for column in range(2)]
    assert headers == ["A: alpha", "B: gamma"]
    assert rows(compare.table) == {"Learning rate": ["0.002", "0.05"]}


def test_a_single_run_is_shown_with_all_its_settings_and_results(compare, kept):
    compare.show_records([kept[0]])
    assert {"Learning rate", "Hidden layers", "Best epoch", "Test accuracy"} <= set(rows(compare.table))


def test_more_runs_than_there_are_colours_for_are_left_out(compare, kept):
    compare.show_records([kept[0]] * (MOST_RUNS + 3))
    assert len(compare.chart.chart.series) == compare.table.columnCount() == MOST_RUNS


def test_another_quantity_and_a_log_scale_can_be_chosen(compare, two):
    compare.show_records(two)
    box = compare.findChild(QComboBox, "compareQuantity")
    box.setCurrentIndex(box.findData("validation_accuracy"))
    compare.findChild(QCheckBox, "compareLogScale").setChecked(True)
    shown = compare.chart.chart
    assert (shown.title, shown.percent, shown.log) == ("Validation accuracy", True, True)


def test_without_a_selection_nothing_is_left_on_show(compare, two):
    compare.show_records(two)
    compare.show_records([])
    assert (compare.chart.chart.series, rows(compare.table)) == ((), {})
