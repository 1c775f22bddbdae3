"""What ends each notice of the window, as docs/decisions/0009 lists it: none stays after what it was about."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from digitpad.widgets.notice_bar import NoticeBar
from tests.digitpad.conftest import ONE, SEVEN, draw_stroke, random_model
from trainer.errors import TrainerError

DECISION = Path(__file__).parents[3] / "docs/decisions/0009-one-column-of-notices.md"


def test_the_table_names_every_notice_that_the_program_makes():
    source = Path(__file__).parents[3] / "digitpad"
    made = {
        name
        for path in source.rglob("*.py")
        for name in re.findall(r'add\(NoticeBar\("(\w+)"', path.read_text("utf-8"))
    }
    assert made == set(re.findall(r"^\| `(\w+)`", DECISION.read_text("utf-8"), re.MULTILINE))
    assert len(made) >= 5


@pytest.fixture
def panel(window):
    window.commands["StartTraining"].trigger()
    return window.trainer.panel


def use_it(panel, model):
    panel.run_view.offer.offer("The run is over.", model)
    panel.run_view.offer.findChild(object, "useTrainedModel").click()


def use_another(panel, _model):
    panel.model_use_requested.emit(random_model("kept", seed=4))


def save_it(panel, _model):
    panel.run_view.offer.saved.emit("model.safetensors")


def begin_another(panel, _model):
    panel.running_changed.emit(True)


@pytest.mark.parametrize("act", [use_it, use_another, save_it, begin_another])
def test_the_end_of_a_run_is_told_until_its_model_was_seen_to(window, panel, act):
    model = random_model("of the run", seed=3)
    panel.run_ended.emit("The run is over.", model)
    bar = window.findChild(NoticeBar, "runBar")
    assert bar.is_open
    act(panel, model)
    assert not bar.is_open


def key(window, key):
    QTest.keyClick(window, key)


@pytest.mark.parametrize("steps", ["stroke", "clear", "undo", "redo"])
def test_that_a_drawing_was_kept_is_told_until_the_next_step_which_undo_would_take_back(window, qtbot, steps):
    draw_stroke(window.canvas, SEVEN)
    key(window, Qt.Key.Key_7)
    bar = window.samples.bar
    assert "Kept as a 7" in bar.text
    qtbot.wait(1)
    assert bar.is_open

    if steps == "stroke":
        draw_stroke(window.canvas, ONE)
    elif steps == "clear":
        window.commands["Clear"].trigger()
    else:
        window.commands["Undo"].trigger()
        assert "Taken back" in bar.text
        qtbot.wait(1)
        assert bar.is_open
        if steps == "redo":
            window.commands["Redo"].trigger()
            assert "Kept as a 7" in bar.text
            qtbot.wait(1)
        draw_stroke(window.canvas, ONE)
    assert not bar.is_open


def test_what_was_wrong_with_the_data_is_told_until_there_are_data(panel, qtbot):
    panel.source.failed.emit(TrainerError("There are no data."))
    assert panel.message.text == "There are no data."
    panel.source.loaded.emit(None)
    assert panel.message.text == ""

    panel.message.say_alone("information", "Something else.")
    panel.source.loaded.emit(None)
    assert panel.message.text == "Something else."
