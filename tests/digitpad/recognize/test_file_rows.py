from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from digitpad.recognize.file_rows import FILE, NUMBER, REMARK, SURE, FileRows
from trainer.errors import PictureError

FILES = [Path("a/7.png"), Path("a/none.png"), Path("a/broken.png"), Path("a/next.png")]
ANSWERS = (
    {"number": "7", "probabilities": [0.0] * 7 + [0.9876, 0.0124, 0.0]},
    {"number": None, "probabilities": [0.1] * 10},
    PictureError("{0} is damaged and cannot be read as a picture.", "broken.png"),
)


@pytest.fixture
def rows(parent):
    rows = FileRows(FILES, parent)
    rows.add(ANSWERS[:1])
    rows.add(ANSWERS[1:])
    return rows


def texts(rows, column, role=Qt.ItemDataRole.DisplayRole):
    return [rows.data(rows.index(row, column), role) for row in range(rows.rowCount())]


def test_a_row_says_the_name_the_number_how_sure_and_what_is_wrong(rows):
    assert texts(rows, FILE) == ["7.png", "none.png", "broken.png", "next.png"]
    assert texts(rows, NUMBER) == ["7", "–", "–", ""]
    assert texts(rows, SURE) == ["98.8%", "10.0%", "", ""]
    assert texts(rows, REMARK) == ["", "no digit", "broken.png is damaged and cannot be read as a picture.", ""]
    assert rows.done == 3


def test_the_whole_path_is_a_hint(rows):
    assert "a/7.png" in texts(rows, FILE, Qt.ItemDataRole.ToolTipRole)[0].replace("\\", "/")


def test_plain_rows_have_numbers_with_a_point(rows):
    assert rows.plain_rows()[0][1:] == ["7", "98.8", ""]
    assert rows.plain_rows()[3][1:] == ["", "", ""]


def test_what_was_read_is_told_to_the_view_for_all_new_rows_at_once(parent, qtbot):
    rows = FileRows(FILES, parent)
    with qtbot.waitSignal(rows.dataChanged) as changed:
        rows.add(ANSWERS)
    first, last = changed.args[:2]
    assert (first.row(), last.row(), last.column()) == (0, 2, REMARK)


def test_a_hundred_thousand_files_cost_nothing_before_they_are_looked_at(parent):
    class Untouched(list):
        def __getitem__(self, place):
            raise AssertionError("a row was made")

    rows = FileRows(Untouched([FILES[0]] * 100_000), parent)
    assert rows.rowCount() == 100_000
    rows.add(ANSWERS)
