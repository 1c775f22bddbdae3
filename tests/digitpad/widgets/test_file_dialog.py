"""The dialogs are asked as a person answers them: a name is typed, a file type chosen, and the dialog accepted."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QLineEdit, QMessageBox, QWidget

import digitpad
from digitpad.widgets.file_dialog import ask_file, ask_files, ask_folder, ask_where_to_save, patterns


@pytest.fixture
def page(qtbot):
    page = QWidget()
    qtbot.addWidget(page)
    page.show()
    return page


def dialog_of(page):
    (dialog,) = page.findChildren(QFileDialog)
    return dialog


def answer(page, path):
    dialog_of(page).selectFile(str(path))
    dialog_of(page).accept()


def test_a_file_that_is_chosen_is_handed_on(page, tmp_path):
    path, chosen = tmp_path / "seven.inkml", []
    path.touch()

    ask_file(page, "openDialog", "Open", ["Ink (*.inkml)"], chosen.append, tmp_path)
    assert dialog_of(page).objectName() == "openDialog"
    answer(page, path)

    assert chosen == [path]


def test_several_files_come_together(page, tmp_path):
    paths, chosen = [tmp_path / "one.png", tmp_path / "two.png"], []
    for path in paths:
        path.touch()

    ask_files(page, "openDialog", "Open", ["Pictures (*.png)"], chosen.append)
    dialog_of(page).setDirectory(str(tmp_path))
    dialog_of(page).findChild(QLineEdit, "fileNameEdit").setText('"one.png" "two.png"')
    dialog_of(page).accept()

    assert chosen == [paths]


def test_a_folder_that_is_chosen_is_handed_on(page, tmp_path):
    (tmp_path / "data").mkdir()
    chosen = []

    ask_folder(page, "folderDialog", "Folder", chosen.append, tmp_path)
    answer(page, tmp_path / "data")

    assert chosen == [tmp_path / "data"]


@pytest.mark.parametrize(
    ("typed", "file_type", "written"),
    [
        ("seven", 0, "seven.png"),
        ("seven", 1, "seven.svg"),
        ("seven.inkml", 0, "seven.inkml"),
        ("folder", 2, "folder"),
        ("digit 1.5", 1, "digit 1.5.svg"),
        ("digit 1.5", 0, "digit 1.5.png"),
        ("1.5", 2, "1.5"),
        ("Seven.PNG", 1, "Seven.PNG"),
    ],
)
def test_a_name_without_an_ending_gets_that_of_the_chosen_file_type(page, tmp_path, typed, file_type, written):
    chosen, types = [], ["PNG (*.png)", "SVG (*.svg)", "A new folder (*)"]

    ask_where_to_save(page, "saveDialog", "Save", types, chosen.append, tmp_path, "digit")
    dialog_of(page).selectNameFilter(types[file_type])
    dialog_of(page).filterSelected.emit(types[file_type])
    answer(page, tmp_path / typed)

    assert chosen == [tmp_path / written]


@pytest.mark.parametrize(("answer_name", "count"), [("Yes", 1), ("No", 0)])
def test_a_file_that_the_added_ending_would_replace_is_asked_about(page, tmp_path, answer_name, count):
    chosen = []
    (tmp_path / "digit 1.5.svg").touch()
    ask_where_to_save(page, "saveDialog", "Save", ["SVG (*.svg)"], chosen.append, tmp_path)
    answer(page, tmp_path / "digit 1.5")
    box = page.findChild(QMessageBox, "replaceFileDialog")
    assert "digit 1.5.svg" in box.text()
    assert chosen == []
    box.button(QMessageBox.StandardButton[answer_name]).click()
    assert chosen == [tmp_path / "digit 1.5.svg"] * count


def test_a_dialog_that_is_closed_chooses_nothing_and_goes(page, tmp_path, qtbot):
    chosen = []
    ask_where_to_save(page, "saveDialog", "Save", ["PNG (*.png)"], chosen.append, tmp_path)
    dialog_of(page).reject()

    qtbot.waitUntil(lambda: not page.findChildren(QFileDialog))
    assert chosen == []


def test_endings_become_what_a_filter_names():
    assert patterns([".png", ".jpg"]) == "*.png *.jpg"


def test_nobody_else_makes_a_file_dialog():
    modules = Path(digitpad.__file__).parent.rglob("*.py")

    assert [path.name for path in modules if "QFileDialog" in path.read_text("utf-8")] == ["file_dialog.py"]
