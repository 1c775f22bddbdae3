"""The kept runs as rows: what each column says, and a name that is edited in its place."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from digitpad.train.kept.run_table import CREATED, EPOCHS, NAME, STATUS, TEST, RunTable


@pytest.fixture
def table(kept, qapp):
    made = RunTable()
    made.show_records([kept[0]])
    return made


def text(table, column):
    return table.index(0, column).data()


def test_a_row_says_how_the_run_did_and_how_far_it_came(table, kept):
    assert [text(table, column) for column in (NAME, TEST, EPOCHS, STATUS)] == [
        kept[0].name,
        "99.50%",
        "4/4",
        "finished",
    ]
    assert text(table, CREATED)


@pytest.mark.parametrize(("learned", "planned", "told"), [(2, 4, "2/4"), (4, 4, "4/4"), (4, 3, "3+1"), (0, 4, "0/4")])
def test_a_run_tells_how_much_of_its_plan_it_did_and_what_beyond(table, kept, learned, planned, told):
    config = replace(kept[0].config, epochs=planned)
    table.show_records([replace(kept[0], config=config, history=kept[0].history[:learned])])
    assert text(table, EPOCHS) == told


def test_a_name_is_edited_in_its_place_and_no_other_column_is(table):
    assert table.flags(table.index(0, NAME)) & Qt.ItemFlag.ItemIsEditable
    assert not table.flags(table.index(0, TEST)) & Qt.ItemFlag.ItemIsEditable


def test_only_a_new_name_is_asked_for(table, kept, qtbot):
    asked = []
    table.rename_requested.connect(lambda run_id, name: asked.append((run_id, name)))
    for name in (kept[0].name, "  ", " my best "):
        table.setData(table.index(0, NAME), name)
    assert asked == [(kept[0].id, "my best")]
