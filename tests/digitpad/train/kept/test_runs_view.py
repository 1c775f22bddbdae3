"""Kept runs: listed, renamed, compared, deleted, exported, used again."""

import csv
import xml.etree.ElementTree as ET
from dataclasses import replace
from html.parser import HTMLParser

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog, QMenu, QPushButton

from digitpad.train.kept.run_charts import comparison_chart
from digitpad.train.kept.run_differences import differences
from digitpad.train.kept.run_export import export_kinds, file_name
from digitpad.train.kept.run_report import report_html
from trainer.evaluation.evaluate import judge
from trainer.model.digit_model import DigitModel, ModelInfo
from trainer.model.model_file import save_model
from trainer.model.model_loading import load_model
from trainer.runs.config import PRESETS
from trainer.runs.events import EpochDone
from trainer.runs.run_store import RunStore


def tiny_model():
    rng = np.random.default_rng(0)
    weights = rng.normal(0, 0.05, (10, 784)).astype(np.float32)
    return DigitModel((weights,), (np.zeros(10, np.float32),), info=ModelInfo(name="tiny", preset="quick"))


def metrics():
    labels = np.arange(200) % 10
    read = np.where(np.arange(200) == 7, 1, labels)
    probabilities = np.full((200, 10), 0.01, np.float32)
    probabilities[np.arange(200), read] = 0.91
    return judge(probabilities, labels, np.zeros(200, np.bool_)).summary()


def keep_run(store, name, epochs=3, **changes):
    history = tuple(
        EpochDone(n, 1 / n, 1 - 0.5 / n, 1.1 / n, 1 - 0.6 / n, 0.01, 900.0, 2.0, is_best=True)
        for n in range(1, epochs + 1)
    )
    config = replace(PRESETS["quick"], epochs=epochs, **changes)
    record = store.create(config, name=name, dataset="MNIST")
    record = replace(record, history=history, status="finished", message="Done.", metrics=metrics())
    store.save(record)
    save_model(store.model_path(record.id), tiny_model())
    return record


@pytest.fixture
def runs(panel, qtbot):
    """The page with three runs: "alpha", "beta", "gamma", the last the newest."""
    store = panel.session.store
    for name, rate in (("alpha", 0.002), ("beta", 0.01), ("gamma", 0.05)):
        keep_run(store, name, learning_rate=rate)
    panel.tabs.setCurrentWidget(panel.runs)
    qtbot.waitUntil(lambda: len(panel.runs.list.table.records) == 3)
    return panel.runs


def names(runs):
    return sorted(record.name for record in runs.list.table.records)


def select(runs, *wanted):
    runs.list.view.clearSelection()
    mode = runs.list.view.selectionModel().SelectionFlag
    for row, record in enumerate(runs.list.table.records):
        if record.name in wanted:
            runs.list.view.selectionModel().select(runs.list.table.index(row, 0), mode.Select | mode.Rows)


def click(qtbot, runs, name):
    button = runs.findChild(QPushButton, name)
    assert button.isEnabled()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def click_message(qtbot, panel, text):
    button = next(each for each in panel.message.findChildren(QPushButton) if each.text() == text)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_kept_runs_are_listed_with_their_test_result(runs):
    assert names(runs) == ["alpha", "beta", "gamma"]
    row = [runs.list.table.index(0, column).data() for column in range(4)]
    assert row[1:] == ["99.50%", "3/3", "finished"]


def test_a_run_is_renamed_in_place(runs, qtbot):
    select(runs, "beta")
    index = runs.list.view.selectionModel().selectedRows()[0]
    runs.list.view.edit(index)
    editor = runs.list.view.focusWidget()
    editor.selectAll()
    qtbot.keyClicks(editor, "my best")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: names(runs) == ["alpha", "gamma", "my best"])


def test_deleting_asks_in_the_panel_and_keep_keeps(runs, panel, qtbot):
    select(runs, "alpha", "beta")
    click(qtbot, runs, "deleteRun")
    assert "2 runs" in panel.message.text
    click_message(qtbot, panel, "Keep")
    assert len(panel.session.store.list()) == 3


def test_deleting_removes_just_the_selected_runs(runs, panel, qtbot):
    select(runs, "alpha", "beta")
    click(qtbot, runs, "deleteRun")
    click_message(qtbot, panel, "Delete")
    qtbot.waitUntil(lambda: names(runs) == ["gamma"])
    assert [record.name for record in panel.session.store.list()] == ["gamma"]


def test_selected_runs_are_compared_in_one_chart_and_a_table_of_differences(runs):
    select(runs, "alpha", "gamma")
    chart, table = runs.compare.chart.chart, runs.compare.table
    assert [series.name for series in chart.series] == ["A", "B"]
    headers = [table.horizontalHeaderItem(column).text() for column in range(2)]
    assert sorted(header[3:] for header in headers) == ["alpha", "gamma"]
    rows = {
        table.verticalHeaderItem(row).text(): [table.item(row, column).text() for column in range(2)]
        for row in range(table.rowCount())
    }
    assert {name: sorted(values) for name, values in rows.items()} == {"Learning rate": ["0.002", "0.05"]}


def test_a_single_run_is_shown_with_all_its_settings(runs):
    select(runs, "alpha")
    table = runs.compare.table
    shown = {table.verticalHeaderItem(row).text() for row in range(table.rowCount())}
    assert {"Learning rate", "Hidden layers", "Best epoch", "Test accuracy"} <= shown


def test_a_run_s_model_can_be_used_again(runs, panel, qtbot):
    select(runs, "alpha")
    with qtbot.waitSignal(panel.model_use_requested) as use:
        click(qtbot, runs, "useRun")
    np.testing.assert_array_equal(use.args[0].weights[0], tiny_model().weights[0])


def test_a_run_whose_model_is_gone_says_so(runs, panel, qtbot):
    select(runs, "alpha")
    panel.session.store.model_path(runs.list.selected[0].id).unlink()
    click(qtbot, runs, "useRun")
    qtbot.waitUntil(lambda: "model.safetensors" in panel.message.text)


def test_a_run_is_tested_again_on_the_pictures(runs, panel, qtbot, small_folder):
    record = next(each for each in runs.list.table.records if each.name == "alpha")
    panel.session.store.save(replace(record, data_folder=str(small_folder)))
    runs.refresh()
    qtbot.waitUntil(lambda: any(each.data_folder for each in runs.list.table.records))
    select(runs, "alpha")
    click(qtbot, runs, "showRunResults")
    qtbot.waitUntil(lambda: panel.tabs.currentWidget() is panel.results, timeout=100_000)
    assert "200 test pictures" in panel.results.summary


def test_export_offers_every_kind_in_a_menu(runs, qtbot):
    select(runs, "alpha")
    menu = runs.findChild(QMenu, "exportMenu")
    menu.aboutToShow.emit()
    assert [action.text() for action in menu.actions()] == [kind.label for kind in export_kinds()]
    menu.actions()[3].trigger()
    dialog = runs.window().findChild(QFileDialog, "saveDialog")
    assert dialog.defaultSuffix() == "csv"
    dialog.reject()


@pytest.fixture
def kept(tmp_path, qapp):
    store = RunStore(tmp_path / "kept")
    record = keep_run(store, "my <b>run</b> & more", epochs=4)
    return record, store.model_path(record.id)


@pytest.fixture
def exported(kept, tmp_path):
    """Writes a kind of export and returns its path."""

    def write(suffix):
        kind = next(kind for kind in export_kinds() if kind.suffix == suffix)
        path = tmp_path / f"out{suffix}"
        kind.write(path, *kept)
        return path

    return write


def test_the_history_goes_into_a_csv(exported):
    rows = list(csv.DictReader(exported(".csv").read_text().splitlines()))
    assert [int(row["epoch"]) for row in rows] == [1, 2, 3, 4]


def test_the_charts_go_into_a_png(exported):
    image = QImage(str(exported(".png")))
    assert (image.width(), image.height()) == (1440, 1280)


def test_the_charts_go_into_an_svg_with_a_line_a_curve(exported):
    tree = ET.parse(exported(".svg"))
    lines = tree.findall(".//{http://www.w3.org/2000/svg}polyline")
    assert len(lines) >= 4


def test_the_model_goes_into_a_file_of_its_own(exported):
    np.testing.assert_array_equal(load_model(exported(".safetensors")).weights[0], tiny_model().weights[0])


def test_the_state_dict_comes_with_the_lines_that_load_it(exported):
    path = exported(".pt")
    assert path.with_name("out_load.py").read_text().startswith("import torch")
    import torch

    layers = torch.load(path, weights_only=True)
    np.testing.assert_array_equal(layers["fc1.weight"].numpy(), tiny_model().weights[0])


class _Tags(HTMLParser):
    def __init__(self):
        super().__init__()
        self.links, self.text = [], []

    def handle_starttag(self, tag, attrs):
        self.links += [value for name, value in attrs if name in ("src", "href", "xlink:href")]

    def handle_data(self, data):
        self.text.append(data)


def test_the_report_is_one_file_that_loads_nothing(kept):
    page = _Tags()
    page.feed(report_html(kept[0]))
    words = " ".join(page.text)
    assert [link for link in page.links if not link.startswith(("data:", "#"))] == []
    assert "my <b>run</b> & more" in words
    assert "99.50% of 200 test pictures" in words
    assert "Learning rate" in words


def test_a_report_of_a_run_that_was_never_tested_leaves_that_out(kept):
    page = report_html(replace(kept[0], metrics={}, history=()))
    assert "Test results" not in page
    assert "<svg" not in page


def test_file_names_hold_no_sign_that_a_file_system_refuses(kept):
    assert file_name(replace(kept[0], name='a/b\\c:d*"?'), ".csv") == "a-b-c-d---.csv"
    assert file_name(replace(kept[0], name="..."), ".csv") == f"{kept[0].id}.csv"


def test_equal_runs_do_not_differ(kept):
    assert differences([kept[0], kept[0]]) == []


def test_a_comparison_is_as_long_as_the_longest_run(kept):
    short = replace(kept[0], history=kept[0].history[:2])
    chart = comparison_chart([short, kept[0]], "validation_accuracy")
    assert chart.last == 4
    assert chart.percent
