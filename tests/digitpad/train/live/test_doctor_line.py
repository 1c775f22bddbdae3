import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from digitpad.train.live.doctor_line import DoctorLine
from trainer.errors import DivergenceError
from trainer.runs.config import TrainConfig
from trainer.runs.events import EpochDone, RunEnded

CONFIG = TrainConfig(initialisation="zeros", learning_rate=0.5)


def guessing(epoch):
    return EpochDone(epoch, 2.302, 0.11, 2.302, 0.11, 0.01, 3000.0, 2.0, is_best=False)


@pytest.fixture
def line(qtbot):
    line = DoctorLine()
    qtbot.addWidget(line)
    line.begin(CONFIG, ())
    return line


def test_an_ill_run_is_told_in_a_sentence_with_one_remedy_for_the_next_run(line, qtbot):
    line.show_event(guessing(1))
    assert line.isHidden()
    line.show_event(guessing(2))
    assert not line.isHidden()
    assert "start at zero" in line.findChild(QLabel, "runDoctorText").text()
    assert line.findChild(QLabel, "runDoctorText").text().endswith("\nNext run: First weights random (He)")
    button = line.findChild(QPushButton, "runDoctorRemedy")

    with qtbot.waitSignal(line.remedy_chosen) as chosen:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    assert chosen.args == [{"initialisation": "he"}]


def test_the_end_of_a_run_whose_loss_is_no_number_is_told(line):
    line.show_event(RunEnded("failed", "…", 0, failure=DivergenceError("…")))

    assert "explodes" in line.findChild(QLabel, "runDoctorText").text()


def test_a_new_run_begins_with_nothing_said(line):
    line.show_event(guessing(1))
    line.show_event(guessing(2))
    line.begin(CONFIG, ())

    assert line.isHidden()
