"""Which buttons can be pressed for which runs, and what survives a list that is read again."""

from dataclasses import replace

import pytest

from digitpad.train.kept.run_list import WIDE, RunList
from digitpad.train.kept.run_table import CREATED

ALL = {"useRun", "showRunResults", "resumeRun", "exportRun", "deleteRun"}


@pytest.fixture
def runs(kept):
    """Two runs with a model, and one that failed before its first epoch."""
    first = replace(kept[0], id="1", name="first")
    return (first, replace(first, id="2", name="second"), replace(first, id="3", history=(), status="failed"))


@pytest.fixture
def shown(runs, qtbot):
    made = RunList()
    qtbot.addWidget(made)
    made.show_records(runs)
    made.show()
    return made


def enabled(shown):
    buttons = (shown.use, shown.results, shown.resume, shown.export, shown.delete)
    return {button.objectName() for button in buttons if button.isEnabled()}


def test_without_a_selection_nothing_can_be_done(shown):
    assert enabled(shown) == set()


def test_a_run_with_a_model_can_be_used_in_every_way_and_one_without_only_deleted(shown):
    shown.select("1")
    assert enabled(shown) == ALL
    shown.select("3")
    assert enabled(shown) == {"deleteRun"}


def test_several_runs_can_be_deleted_only(shown):
    shown.view.selectAll()
    assert enabled(shown) == {"deleteRun"}
    assert [record.id for record in shown.selected] == ["1", "2", "3"]


def test_while_a_run_is_under_way_none_is_gone_on_with_or_deleted(shown):
    shown.select("1")
    shown.set_running(True)
    assert enabled(shown) == ALL - {"resumeRun", "deleteRun"}


def test_a_list_that_is_read_again_keeps_what_was_selected(shown, runs):
    shown.select("2")
    shown.show_records(runs[1:])
    assert [record.id for record in shown.selected] == ["2"]


def test_a_narrow_list_leaves_the_date_out(shown, qtbot):
    for width in (WIDE - 60, WIDE + 60):
        shown.resize(width, 300)
        qtbot.waitUntil(lambda width=width: shown.view.isColumnHidden(CREATED) == (width < WIDE))
