"""Which files are meant when many are chosen or dropped, and the table of them."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from digitpad.recognize.file_table import FileTable
from digitpad.recognize.many_files import ManyFiles, endings, files_in
from tests.digitpad.conftest import SEVEN
from trainer.ink.inkml import write_inkml
from trainer.ink.strokes import Ink, Stroke


@pytest.fixture
def many(parent, recognizer):
    return ManyFiles(parent, recognizer)


@pytest.fixture
def drawing(tmp_path):
    path = tmp_path / "seven.inkml"
    write_inkml(path, Ink((Stroke(SEVEN),)))
    return path


def table_of(parent):
    return parent.findChild(FileTable, "batchTable")


def test_a_folder_means_the_files_in_it_and_below_that_can_be_read_in_order(tmp_path):
    for name in ("b/2.PNG", "b/notes.txt", "a/1.inkml", "3.jpeg", "folder.png/4.png"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    found = [path.relative_to(tmp_path).as_posix() for path in files_in([tmp_path])]
    assert found == ["3.jpeg", "a/1.inkml", "b/2.PNG", "folder.png/4.png"]


def test_of_very_many_files_the_first_are_read_and_that_is_told(many, parent, tmp_path, qtbot, monkeypatch):
    monkeypatch.setattr("digitpad.recognize.many_files.MOST_FILES", 3)
    for number in range(7):
        (tmp_path / f"{number}.png").touch()
    with qtbot.waitSignal(many.told) as told:
        many.read([tmp_path])
    assert told.args == ["Only the first 3 files are read"]
    assert [Path(row[0]).name for row in table_of(parent).rows()] == ["0.png", "1.png", "2.png"]


def test_links_that_go_in_circles_are_not_followed(tmp_path):
    (tmp_path / "a.png").touch()
    (tmp_path / "circle").symlink_to(tmp_path, target_is_directory=True)
    assert files_in([tmp_path]) == [tmp_path / "a.png"]


def test_a_file_that_was_named_is_taken_whatever_its_ending(tmp_path):
    assert files_in([tmp_path / "b.txt", tmp_path / "a.png"]) == [tmp_path / "b.txt", tmp_path / "a.png"]


def test_each_kind_of_drawing_and_picture_has_its_ending():
    assert {".inkml", ".png", ".jpg", ".jpeg", ".bmp", ".gif", ".webp"} <= set(endings())


def test_the_table_opens_with_the_files_and_loads_the_model_that_reads_them(many, parent, in_use, drawing, qtbot):
    many.read([drawing])
    qtbot.waitUntil(lambda: table_of(parent) is not None)
    table = table_of(parent)
    assert in_use.is_loaded
    qtbot.waitUntil(lambda: table.progress.value() == 1)
    assert table.rows()[0][0] == str(drawing)


def test_files_chosen_in_the_dialog_are_read(many, parent, drawing, qtbot):
    many.ask()
    dialog = parent.findChild(QFileDialog, "readFilesDialog")
    assert all(f"*{ending}" in dialog.nameFilters()[0] for ending in (*endings(), ".svg"))
    dialog.filesSelected.emit([str(drawing), str(drawing)])
    dialog.reject()
    qtbot.waitUntil(lambda: table_of(parent) is not None)
    assert len(table_of(parent).rows()) == 2


@pytest.mark.parametrize("chosen", [[], [Path("empty")]])
def test_where_there_is_nothing_to_read_no_table_opens(many, parent, tmp_path, chosen, qtbot):
    (tmp_path / "empty").mkdir()
    many.read([tmp_path / path for path in chosen])
    qtbot.wait(200)
    assert table_of(parent) is None
