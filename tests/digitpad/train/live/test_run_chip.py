"""One line in the status bar of the real window says how far a run is, and its title in per cent."""

import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QToolButton

from digitpad.train.curves.history import History
from digitpad.train.live.run_chip import RunChip
from digitpad.train.live.train_worker import RunOutcome
from tests.digitpad.conftest import random_model
from trainer.runs.config import PRESETS
from trainer.runs.events import BatchDone, RunEnded, RunStarted


@pytest.fixture
def chip(qtbot):
    chip = RunChip()
    qtbot.addWidget(chip)
    return chip


def test_it_is_there_while_a_run_is_and_says_how_far_that_is(chip):
    assert chip.isHidden()
    chip.follow(is_running=True)
    chip.show_progress("R&D", "Epoch 3 of 4, 2 min left")
    assert not chip.isHidden()
    assert chip.text == "R&&D: Epoch 3 of 4, 2 min left"  # as it is, and no key of a menu
    chip.follow(is_running=False)
    assert chip.isHidden()


def test_a_click_opens_and_the_cross_stops(chip, qtbot):
    chip.follow(is_running=True)
    with qtbot.waitSignal(chip.open_requested):
        QTest.mouseClick(chip.findChild(QPushButton, "runChipOpen"), Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(chip.stop_requested):
        QTest.mouseClick(chip.findChild(QToolButton, "runChipStop"), Qt.MouseButton.LeftButton)


def test_the_window_shows_a_run_with_the_trainer_closed_and_offers_its_result(window, qtbot):
    window.commands["StartTraining"].trigger()
    panel, trained, may_end = window.trainer.panel, random_model("trained", seed=4), threading.Event()
    outcome = RunOutcome(RunEnded("finished", "Finished.", 4, 0.98, 0.1), trained, name="quick")
    panel.session.config = PRESETS["quick"]
    panel.worker.start(lambda _control: outcome if may_end.wait(60) else None)
    panel.session.begun.emit(History())
    window.trainer.pane.close()
    panel.session.event_arrived.emit(RunStarted("cpu", "fp32", 1, 100, 480, 120, 10, 1, 4))
    panel.session.event_arrived.emit(BatchDone(3, 5, 10, 0.3, 0.01, 1000.0, 5.0))
    chip = window.findChild(RunChip, "runChip")
    assert chip.isVisible()
    assert chip.text.startswith("quick: Epoch 3 of 4")
    assert window.windowTitle() == "62% – DigitPad"
    QTest.mouseClick(chip.findChild(QPushButton, "runChipOpen"), Qt.MouseButton.LeftButton)
    assert window.trainer.pane.isVisible()

    may_end.set()
    qtbot.waitUntil(lambda: not chip.isVisible())
    assert window.windowTitle() == "DigitPad"
    buttons = [window.findChild(QPushButton, name) for name in ("runBarUse", "runBarResults", "runBarCompare")]
    assert [button.text() for button in buttons] == ["Try it", "Results", "Compare"]
    QTest.mouseClick(buttons[1], Qt.MouseButton.LeftButton)
    assert panel.tabs.currentWidget() is panel.results
    QTest.mouseClick(buttons[0], Qt.MouseButton.LeftButton)
    assert window.model_in_use.model is trained


def test_letters_of_a_higher_font_do_not_make_the_row_higher_and_move_the_pad(window):
    chip = RunChip()
    window.statusBar().addPermanentWidget(chip)
    QTest.qWait(20)
    before = window.statusBar().height(), window.canvas.height()
    font = chip.font()
    font.setPointSizeF(1.4 * font.pointSizeF())
    chip.setFont(font)
    chip.follow(is_running=True)
    chip.show_progress("快速", "已暂停")
    QTest.qWait(20)
    assert chip.isVisible()
    assert (window.statusBar().height(), window.canvas.height()) == before
