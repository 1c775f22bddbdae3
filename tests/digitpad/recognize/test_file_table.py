"""Many files read beside the window: a row each, an answer or a reason, and the whole as CSV."""

import csv
import threading

import numpy as np
import pytest
from PySide6.QtWidgets import QFileDialog

from digitpad.recognize.file_table import FileTable
from tests.digitpad.conftest import ONE, SEVEN, random_model
from tests.digitpad.recognize.conftest import error_text
from tests.trainer.reading import written
from trainer.image.picture_file import write_png_bytes
from trainer.ink.inkml import write_inkml
from trainer.ink.strokes import Ink, Stroke
from trainer.model.predict import Predictor
from trainer.reading.classify import classify_file


@pytest.fixture
def predictor(model):
    return Predictor(model)


@pytest.fixture
def files(tmp_path):
    """A seven, a one, a blank sheet, and a file that is no picture."""
    paths = [tmp_path / name for name in ("7.inkml", "1.inkml", "blank.png", "broken.png")]
    write_inkml(paths[0], Ink((Stroke(SEVEN),)))
    write_inkml(paths[1], Ink((Stroke(ONE),)))
    paths[2].write_bytes(write_png_bytes(np.full((40, 40), 255, np.uint8)))
    paths[3].write_bytes(b"no picture")
    return paths


@pytest.fixture
def table(files, predictor, parent, qtbot):
    table = FileTable(files, predictor, parent)
    table.open()
    qtbot.waitUntil(lambda: table.progress.value() == len(files))
    return table


def test_each_file_has_its_digit_and_how_sure_or_why_there_is_none(table, files, predictor):
    rows = table.rows()
    assert [row[0] for row in rows] == [str(path) for path in files]
    for row, path in zip(rows[:2], files[:2], strict=True):
        answer = classify_file(path, predictor)
        assert row[1:] == [answer["number"], f"{100 * max(answer['probabilities']):.1f}", ""]
    assert (rows[2][1], rows[2][3]) == ("–", "no digit")
    assert rows[3][1:3] == ["–", ""]
    assert "broken.png" in rows[3][3]


def test_a_refused_file_is_no_digit(files, parent, qtbot):
    table = FileTable(files[:1], Predictor(random_model(refusal=0.999999)), parent)
    qtbot.waitUntil(lambda: table.progress.value() == 1)
    assert (table.rows()[0][1], table.rows()[0][3]) == ("–", "no digit")


def test_the_table_is_saved_as_csv_with_plain_numbers(table, tmp_path):
    table.save.click()
    dialog = table.findChild(QFileDialog, "saveBatchDialog") or table.parent().findChild(QFileDialog, "saveBatchDialog")
    dialog.fileSelected.emit(str(tmp_path / "read.csv"))
    dialog.reject()
    with (tmp_path / "read.csv").open(encoding="utf-8", newline="") as file:
        lines = list(csv.reader(file))
    assert lines[0] == ["file", "number", "per_cent", "remark"]
    assert lines[1:] == table.rows()


def test_a_place_that_cannot_be_written_is_told_in_a_dialog(table, tmp_path):
    table.save_file(tmp_path / "no folder" / "read.csv")
    assert "read.csv" in error_text(table)


def test_closing_the_table_stops_the_reading(files, predictor, parent, monkeypatch, qtbot):
    begun, may_go_on, read = threading.Event(), threading.Event(), []

    def slow(path, _predictor, _refuse):
        read.append(path)
        begun.set()
        assert may_go_on.wait(60)
        return {"number": "7", "probabilities": [0.1] * 10}

    monkeypatch.setattr("trainer.reading.classify.answer_of", slow)
    table = FileTable(files, predictor, parent)
    table.open()
    assert begun.wait(60)
    table.reject()
    may_go_on.set()
    qtbot.waitUntil(lambda: not any(thread.name == "digitpad-work" for thread in threading.enumerate()))
    assert read == [str(files[0])]


def test_many_files_are_read_by_another_process_and_shown_in_order(files, predictor, parent, monkeypatch, qtbot):
    monkeypatch.setattr("trainer.reading.classify.answer_of", lambda *_: pytest.fail("read on a thread of the window"))
    table = FileTable(files * 6, predictor, parent)
    qtbot.waitUntil(lambda: table.progress.value() == len(files) * 6, timeout=30_000)
    rows = table.rows()
    assert [row[0] for row in rows] == [str(path) for path in files * 6]
    assert rows[:4] == rows[4:8]
    assert "broken.png" in rows[-1][3]


def test_numbers_have_their_row(tmp_path, parent, qtbot):
    write_inkml(tmp_path / "number.inkml", written.ink(written.written("2026")))
    table = FileTable([tmp_path / "number.inkml"], written.predictor(), parent)
    qtbot.waitUntil(lambda: table.progress.value() == 1)
    assert table.rows()[0][1] == "2026"


def test_a_summary_says_how_many_were_read_and_the_progress_is_gone_at_the_end(table):
    assert table.summary.text() == "2 of 4 read"
    assert table.progress.isHidden()


def test_no_reason_names_a_folder_which_would_leave_no_room_for_it(table, files):
    reason = table.rows()[3][3]
    assert "broken.png" in reason
    assert str(files[3].parent) not in reason


def test_a_double_click_asks_for_that_file_on_the_pad(table, files):
    opened = []
    table.opened.connect(opened.append)
    table.table.doubleClicked.emit(table.table.model().index(1, 0))
    assert opened == [files[1]]
