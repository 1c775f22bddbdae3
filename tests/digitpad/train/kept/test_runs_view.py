"""The page of kept runs, with a real store: what its buttons do to the runs, and what it asks of others."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QMenu, QPushButton

from digitpad.texts.language import Language
from digitpad.train.kept.run_export import export_kinds
from digitpad.train.kept.run_table import TEST
from tests.digitpad.train.kept.kept_runs import keep_run, tiny_model
from trainer.errors import DatasetError


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
    assert runs.list.table.index(0, TEST).data() == "99.50%"


def test_what_is_selected_is_compared_below(runs):
    select(runs, "alpha", "gamma")
    assert [series.name for series in runs.compare.chart.chart.series] == ["A", "B"]


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


def test_a_run_that_a_dead_program_left_can_be_used_while_the_live_one_cannot(panel, runs, qtbot, monkeypatch):
    store, used = panel.session.store, []
    record = keep_run(store, "delta")
    store.model_path(record.id).unlink()
    store.leave(record)
    monkeypatch.setattr("digitpad.train.live.run_session.best_so_far", lambda *_: tiny_model())
    runs.refresh()
    qtbot.waitUntil(lambda: len(runs.list.table.records) == 4)
    select(runs, "delta")
    panel.model_use_requested.connect(used.append)

    runs.set_running(True)
    assert not runs.findChild(QPushButton, "useRun").isEnabled()
    runs.set_running(False)
    click(qtbot, runs, "useRun")
    qtbot.waitUntil(lambda: bool(used))
    assert used[0].info.name == "tiny"


def test_the_question_about_deleting_leaves_with_the_selection_that_it_was_about(panel, runs, qtbot):
    select(runs, "alpha")
    click(qtbot, runs, "deleteRun")
    assert "alpha" in panel.message.text
    select(runs, "beta")
    assert panel.message.text == ""
    assert names(runs) == ["alpha", "beta", "gamma"]


def test_a_question_and_an_error_on_show_follow_the_language(panel, runs, qtbot, qapp):
    select(runs, "alpha")
    click(qtbot, runs, "deleteRun")
    language = Language(qapp)
    language.choose("de")
    qtbot.waitUntil(lambda: panel.message.text.startswith("Den Lauf „alpha“ mit seinem Modell löschen?"))
    assert {button.text() for button in panel.message.findChildren(QPushButton)} >= {"Löschen", "Behalten"}

    panel.source.failed.emit(DatasetError("{0} is no idx file of whole numbers.", "/nowhere"))
    german = panel.message.text
    assert german
    assert german != "/nowhere is no idx file of whole numbers."
    language.choose("en")
    qtbot.waitUntil(lambda: panel.message.text == "/nowhere is no idx file of whole numbers.")
