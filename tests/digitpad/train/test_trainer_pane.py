import numpy as np
from PySide6.QtWidgets import QDockWidget

from tests.digitpad.conftest import SEVEN, draw_stroke, random_model
from trainer.image.digit_image import digit_image
from trainer.ink.strokes import Ink, Stroke


def test_the_menu_opens_the_trainer_in_a_dock_beside_the_pad(window, qtbot):
    window.commands["StartTraining"].trigger()
    assert window.trainer.pane is window.findChild(QDockWidget, "trainDock")

    assert window.trainer.pane.isVisible()
    qtbot.waitUntil(lambda: window.canvas.width() >= 320)
    assert window.trainer.panel.objectName() == "trainPanel"
    assert not window.commands["StopTraining"].isEnabled()
    draw_stroke(window.canvas, SEVEN)
    assert len(window.document.ink.strokes) == 1


def test_a_model_that_the_trainer_offers_reads_when_it_is_asked_for(window, qtbot):
    window.commands["StartTraining"].trigger()
    window.trainer.panel.model_use_requested.emit(random_model("fresh", seed=9))

    assert window.model_in_use.model.info.name == "fresh"
    assert "fresh" in window.model_label.text()


def test_a_picture_from_the_trainer_can_be_put_on_the_pad(window, qtbot):
    image = digit_image(Ink((Stroke(SEVEN),)))
    window.commands["StartTraining"].trigger()
    window.trainer.panel.image_requested.emit(image)
    window.recognizer.read_now()

    assert np.allclose(window.recognizer.image, image, atol=0.01)


def test_closing_during_a_run_waits_for_a_bounded_time_and_says_so(window, monkeypatch):
    window.commands["StartTraining"].trigger()
    asked, said = [], []  # of a run whose thread needs longer than anybody waits, as inside ``import torch``
    monkeypatch.setattr(window.trainer.panel, "is_running", lambda: True)
    monkeypatch.setattr(window.trainer.panel, "shutdown", asked.append)
    window.statusBar().messageChanged.connect(said.append)
    window.close()

    assert not window.isVisible()
    assert asked
    assert max(asked) <= 1000
    assert any("Stopping" in sentence for sentence in said)


def test_closing_without_a_trainer_asks_nothing(window):
    assert window.trainer.shut_down()
    assert window.trainer.panel is None


def test_the_task_bar_is_told_each_per_cent_of_a_run_once_and_its_end(window, monkeypatch):
    told = []
    monkeypatch.setattr("digitpad.train.live.task_bar.show_share", told.append)
    window.commands["StartTraining"].trigger()
    panel = window.trainer.panel
    panel.running_changed.emit(True)
    for share in (0.004, 0.254, 0.256, 0.5):
        panel.progressed.emit("quick", "epoch 1 of 3", share)
    panel.running_changed.emit(False)
    assert told == [0, 25, 50, -1]
