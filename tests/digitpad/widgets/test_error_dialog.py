"""The dialog for what the world does wrong."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from digitpad.widgets.error_dialog import show_error
from trainer.errors import StorageError


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


def test_an_error_is_shown_as_its_sentence_and_nothing_waits_for_an_answer(window):
    box = show_error(window, StorageError("{0} could not be saved: {1}.", "a.png", "the disk is full"), "more")
    assert box.isVisible()
    assert box is window.findChild(QMessageBox, "errorDialog")
    assert box.text() == "a.png could not be saved: the disk is full."
    assert box.detailedText() == "more"


def test_markup_in_a_file_s_name_is_text(window):
    box = show_error(window, StorageError("{0} is gone.", "<b>a</b>"))
    assert box.textFormat() == Qt.TextFormat.PlainText
    assert box.text() == "<b>a</b> is gone."


def test_a_dialog_that_was_closed_is_gone(window, qtbot):
    show_error(window, "A finished sentence.").accept()
    qtbot.waitUntil(lambda: window.findChild(QMessageBox, "errorDialog") is None)
