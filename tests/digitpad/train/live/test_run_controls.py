"""The buttons of a run and its progress, told by events alone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton

from digitpad.texts.language import Language
from digitpad.train.live.run_controls import STEPS, RunControls
from trainer.runs import events
from trainer.runs.events import BatchDone, EpochDone, RunStarted

STARTED = RunStarted("cpu", "fp32", 1, 7850, 480, 120, 10, first_epoch=1, epochs=4)
HALF_AN_EPOCH = BatchDone(2, 5, 10, 0.5, 0.01, 12345.0, 42.0)
SECOND_EPOCH = EpochDone(2, 0.5, 0.9, 0.6, 0.88, 0.01, 12345.0, 2.0, is_best=True)


@pytest.fixture
def controls(qtbot):
    made = RunControls()
    qtbot.addWidget(made)
    made.resize(420, 200)
    made.show()
    return made


def button(controls, name):
    return controls.findChild(QPushButton, name)


def enabled(controls):
    names = ("startTraining", "pauseTraining", "stopTraining", "oneMoreEpoch")
    return {name for name in names if button(controls, name).isEnabled()}


def bar(controls):
    return controls.findChild(QProgressBar, "trainingProgress")


@pytest.mark.parametrize(
    ("state", "offered"),
    [
        ("idle", {"startTraining", "oneMoreEpoch"}),
        ("running", {"pauseTraining", "stopTraining"}),
        ("stepping", {"stopTraining"}),
        ("paused", {"pauseTraining", "stopTraining"}),
        ("stopping", set()),
    ],
)
def test_only_what_can_be_done_now_is_offered(controls, state, offered):
    controls.set_can_go_on(True)
    controls.set_state(state)
    assert enabled(controls) == offered


def test_settings_that_are_unfit_for_a_run_cannot_be_started(controls):
    controls.set_ready(False)
    assert enabled(controls) == set()


def test_the_same_button_pauses_and_resumes(controls, qtbot):
    pause = button(controls, "pauseTraining")
    for state, text, wish in (
        ("running", "Pause", controls.pause_requested),
        ("paused", "Resume", controls.resume_requested),
    ):
        controls.set_state(state)
        assert pause.text() == text
        with qtbot.waitSignal(wish):
            qtbot.mouseClick(pause, Qt.MouseButton.LeftButton)


def test_the_bar_advances_with_batches_and_says_what_is_left(controls):
    controls.set_state("running")
    assert bar(controls).maximum() == 0, "busy until the first event"
    controls.show_event(STARTED)
    controls.show_event(HALF_AN_EPOCH)
    assert bar(controls).value() == STEPS * 1.5 / 4
    assert bar(controls).format() == "Epoch 2 of 4, 42 s left"
    figures = controls.findChild(QLabel, "trainingFigures").text()
    assert figures == "12,345 images a second; learning rate 0.01; processor, fp32, 1 thread"
    controls.show_event(SECOND_EPOCH)
    assert (bar(controls).value(), bar(controls).format()) == (STEPS / 2, "Epoch 2 of 4 done")


def test_a_batch_that_arrives_during_a_pause_does_not_take_its_word_away(controls):
    controls.set_state("running")
    controls.show_event(STARTED)
    controls.set_state("paused")
    controls.show_event(HALF_AN_EPOCH)
    assert bar(controls).format() == "Paused"


def test_a_step_in_the_middle_of_a_run_is_answered_at_once_and_not_overwritten(controls):
    controls.set_state("running")
    controls.show_event(STARTED)
    controls.set_state("stepping")
    assert bar(controls).format() == "Learns, then waits…"
    controls.show_event(HALF_AN_EPOCH)
    assert bar(controls).format() == "Learns, then waits…"
    assert not button(controls, "stepTraining").isEnabled()


def test_the_last_figures_are_said_in_a_language_chosen_after_the_run(controls, qapp, qtbot):
    for event in (STARTED, SECOND_EPOCH):
        controls.show_event(event)
    controls.show_end("…")
    figures = controls.findChild(QLabel, "trainingFigures")

    Language(qapp).choose("de")

    qtbot.waitUntil(lambda: figures.text() == "12.345 Bilder je Sekunde; Lernrate 0,01; Prozessor, fp32, 1 Thread")


def test_the_end_stays_where_the_run_came_to_with_its_last_figures(controls):
    for event in (STARTED, SECOND_EPOCH, events.TestStarted(2)):
        controls.show_event(event)
    assert bar(controls).format() == "Testing epoch 2 on the test images…"
    controls.show_end("Stopped")
    assert (bar(controls).value(), bar(controls).format()) == (STEPS / 2, "Stopped")
    assert controls.findChild(QLabel, "trainingFigures").text().startswith("12,345 images")
    controls.clear()
    assert (bar(controls).value(), bar(controls).format()) == (0, "not started")
