"""What is wrong with the data, told with its remedy until there are data."""

import pytest
from PySide6.QtWidgets import QPushButton

from digitpad.train.data.data_source import DataSource
from digitpad.train.live.data_trouble import DataTrouble
from digitpad.widgets.message_bar import MessageBar
from trainer.errors import DatasetError


@pytest.fixture
def told(qtbot, parent):
    """The source, the bar in which its troubles are told, and how often another folder was asked for."""
    source, message, asked = DataSource(parent), MessageBar(), []
    qtbot.addWidget(message)
    DataTrouble(source, message, lambda: asked.append(True))
    return source, message, asked


def buttons(message):
    return [button.text() for button in message.findChildren(QPushButton) if not button.isHidden()]


def test_missing_bundled_data_can_be_fetched_and_another_folder_chosen(told):
    source, message, asked = told
    source.failed.emit(DatasetError("{0} is no idx file of whole numbers.", "/there"))
    assert message.text == "/there is no idx file of whole numbers."
    assert buttons(message) == ["Download MNIST", "Choose a folder…"]

    next(button for button in message.findChildren(QPushButton) if button.text() == "Choose a folder…").click()
    assert asked == [True]


def test_a_chosen_folder_is_not_downloaded(told, tmp_path):
    source, message, _ = told
    source.choose(tmp_path)
    source.failed.emit(DatasetError("{0} is no idx file of whole numbers.", tmp_path))
    assert buttons(message) == ["Choose a folder…"]


def test_it_is_told_until_there_are_data(told):
    source, message, _ = told
    source.failed.emit(DatasetError("{0} is no idx file of whole numbers.", "/there"))
    source.loaded.emit(None)
    assert message.text == ""
