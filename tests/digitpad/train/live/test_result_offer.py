"""What a run made, offered: used, saved, looked at."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton

from digitpad.train.live.result_offer import ResultOffer
from tests.digitpad.conftest import random_model
from trainer.model.model_loading import load_model


@pytest.fixture
def offer(qtbot):
    made = ResultOffer()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def offered(offer):
    made = random_model()
    offer.offer("Finished: 97% read right.", made)
    return made


def click(offer, qtbot, name):
    qtbot.mouseClick(offer.findChild(QPushButton, name), Qt.MouseButton.LeftButton)


def save_as(offer, qtbot, path):
    click(offer, qtbot, "saveTrainedModel")
    dialog = offer.window().findChild(QFileDialog, "saveDialog")
    dialog.fileSelected.emit(str(path))
    dialog.close()


def test_there_is_nothing_to_see_until_there_is_something_to_offer(offer):
    assert not offer.isVisible()
    offer.offer("Finished.", random_model())
    assert offer.isVisible()
    assert offer.findChild(QLabel, "resultText").text() == "Finished."
    offer.withdraw()
    assert not offer.isVisible()


def test_the_model_itself_is_handed_on_for_use(offer, offered, qtbot):
    with qtbot.waitSignal(offer.use_requested) as use:
        click(offer, qtbot, "useTrainedModel")
    assert use.args[0] is offered


def test_the_results_can_be_asked_for(offer, offered, qtbot):
    with qtbot.waitSignal(offer.results_requested):
        click(offer, qtbot, "seeResults")


def test_the_model_goes_into_a_file_that_reads_as_it_does(offer, offered, qtbot, tmp_path):
    with qtbot.waitSignal(offer.saved) as saved:
        save_as(offer, qtbot, tmp_path / "mine.safetensors")
    assert saved.args == [str(tmp_path / "mine.safetensors")]
    assert load_model(tmp_path / "mine.safetensors").fingerprint == offered.fingerprint


def test_a_file_that_cannot_be_written_is_told_and_the_model_still_offered(offer, offered, qtbot, tmp_path):
    with qtbot.waitSignal(offer.save_failed) as failure:
        save_as(offer, qtbot, tmp_path / "no such folder" / "mine.safetensors")
    assert "no such folder" in str(failure.args[0])
    assert offer.isVisible()
