"""Which data set is learned from: the list, and the folder that a person points at."""

import pytest
from PySide6.QtWidgets import QFileDialog

from digitpad.train.data.data_set_choice import OTHER_FOLDER, DataSetChoice
from digitpad.train.data.data_source import DataSource


@pytest.fixture
def source():
    return DataSource()


@pytest.fixture
def choice(source, qtbot):
    made = DataSetChoice(source)
    qtbot.addWidget(made)
    made.show()
    return made


def activate(choice, data):
    choice.setCurrentIndex(choice.findData(data))
    choice.activated.emit(choice.currentIndex())


def test_a_folder_is_offered_once_chosen_and_named_by_its_last_part(choice, source, tmp_path):
    for _ in range(2):
        choice.use_folder(tmp_path / "my digits")
    assert [choice.itemText(place) for place in range(choice.count())][1:-1] == ["my digits"]
    assert choice.currentText() == "my digits"
    assert source.folder == tmp_path / "my digits"
    assert str(tmp_path) in choice.toolTip()


def test_the_bundled_data_can_be_chosen_again(choice, source, tmp_path):
    choice.use_folder(tmp_path)
    choice.setCurrentIndex(0)
    choice.activated.emit(0)
    assert source.folder is None


def test_who_asks_for_another_folder_keeps_the_chosen_one_until_the_question_is_answered(choice, source, tmp_path):
    activate(choice, OTHER_FOLDER)
    assert choice.currentIndex() == 0
    dialog = choice.window().findChild(QFileDialog, "dataFolderDialog")
    dialog.fileSelected.emit(str(tmp_path))
    dialog.close()
    assert source.folder == tmp_path
