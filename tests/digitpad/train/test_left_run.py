"""A run, or a result, that a crash left behind is offered by a bar at the next start."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton

from digitpad.app import create_window
from digitpad.system import paths
from digitpad.train.left_run import find_left_run
from tests.digitpad.conftest import random_model
from trainer.model.model_file import save_model
from trainer.runs.run_store import RunStore

ROOT = Path(__file__).parents[3]
DIES = """
import os, sys
from dataclasses import replace
from pathlib import Path
from trainer.runs.config import PRESETS
from trainer.runs.events import EpochDone
from trainer.runs.run_store import RunStore
store = RunStore(Path(sys.argv[1]))
history = tuple(EpochDone(epoch, 0.5, 0.9, 0.4, 0.92, 0.01, 1000.0, 48.0, True) for epoch in range(1, 8))
record = replace(store.create(replace(PRESETS["quick"], epochs=20), name=sys.argv[3]), history=history)
store.save(record)
(store.checkpoint_folder(record.id) / "checkpoint.safetensors").write_bytes(b"x")
if sys.argv[2] == "result":
    store.model_path(record.id).write_bytes(b"to be replaced")
    store.offer_result(record.id)
    store.save(replace(record, status="finished"))
os.kill(os.getpid(), 9)
"""


def left_by_a_crash(kind, name="evening"):
    """A run as a killed program leaves it: "run" in its middle, "result" with a model that nobody has saved."""
    subprocess.run([sys.executable, "-c", DIES, str(paths.runs_folder()), kind, name], check=False, cwd=ROOT)
    record = RunStore(paths.runs_folder()).list()[0]
    if kind == "result":
        save_model(RunStore(paths.runs_folder()).model_path(record.id), random_model("of the run"))
    return record


@pytest.fixture
def start(qtbot):
    def start():
        window = create_window(random_model())
        qtbot.addWidget(window)
        window.show()
        qtbot.waitUntil(lambda: window.welcome.left_run is not None)
        return window

    return start


def bar_of(window, qtbot):
    left = window.welcome.left_run
    qtbot.waitUntil(lambda: left.bar is not None and left.bar.isVisible())
    return left.bar


def test_an_interrupted_run_is_offered_with_how_far_it_came(start, qtbot, qapp):
    left_by_a_crash("run")
    bar = bar_of(start(), qtbot)
    assert bar.text == "The training run “evening” was interrupted after epoch 7 of 20."
    assert bar.findChild(QPushButton, "leftRunBarButton").text() == "Resume"


def test_the_name_of_a_run_is_shown_as_it_is(start, qtbot):
    left_by_a_crash("run", "<b>evening</b>")
    label = bar_of(start(), qtbot).findChild(QLabel)
    assert "“<b>evening</b>”" in label.text()
    assert label.textFormat() == Qt.TextFormat.PlainText


def test_resuming_opens_the_trainer_and_goes_on_with_that_run(start, qtbot, monkeypatch):
    from digitpad.train.live.run_session import RunSession

    begun = []
    monkeypatch.setattr(RunSession, "go_on", lambda self, record: begun.append(record.id))
    record = left_by_a_crash("run")
    window = start()
    bar_of(window, qtbot).findChild(QPushButton, "leftRunBarButton").click()
    qtbot.waitUntil(lambda: begun == [record.id])
    assert window.trainer.pane.isVisible()
    assert not window.welcome.left_run.bar.isVisible()


@pytest.mark.parametrize("kind", ["run", "result"])
def test_showing_opens_the_list_with_that_run_selected(start, qtbot, kind):
    left_by_a_crash(kind, "older")
    record = left_by_a_crash(kind)
    window = start()
    bar_of(window, qtbot).findChild(QPushButton, "leftRunBarShow").click()
    panel = window.trainer.panel
    qtbot.waitUntil(lambda: [each.id for each in panel.runs.list.selected] == [record.id])
    assert panel.tabs.currentWidget() is panel.runs


@pytest.mark.parametrize("kind", ["run", "result"])
def test_what_was_dismissed_is_not_offered_again_but_stays_in_the_list(start, qtbot, kind):
    record = left_by_a_crash(kind)
    window = start()
    bar_of(window, qtbot).findChild(QToolButton, "leftRunBarClose").click()
    qtbot.waitUntil(lambda: find_left_run() is None)
    assert [each.id for each in RunStore(paths.runs_folder()).list()] == [record.id]
    assert not list(paths.runs_folder().glob("*/*.lock"))


def test_an_unsaved_result_is_offered_and_read_with(start, qtbot):
    left_by_a_crash("result")
    window = start()
    bar = bar_of(window, qtbot)
    assert bar.text.startswith("DigitPad ended before the model of the training run “evening” was saved.")
    bar.findChild(QPushButton, "leftRunBarButton").click()
    qtbot.waitUntil(lambda: window.model_in_use.model.info.name == "of the run")
    qtbot.waitUntil(lambda: find_left_run() is None)


def test_a_run_that_is_found_while_presenting_is_offered_afterwards(start, qtbot):
    left_by_a_crash("run")
    window = start()
    window.commands["Presentation"].trigger()
    qtbot.waitUntil(lambda: window.welcome.left_run.bar is not None)
    assert not window.welcome.left_run.bar.isVisible()

    window.commands["Presentation"].trigger()
    assert window.welcome.left_run.bar.isVisible()


def test_the_newest_of_several_is_offered_first(start, qtbot):
    left_by_a_crash("run", "morning")
    left_by_a_crash("result", "noon")
    left_by_a_crash("run", "night")
    assert "night" in bar_of(start(), qtbot).text


def test_the_bar_changes_its_language_with_the_window(start, qtbot):
    left_by_a_crash("run")
    window = start()
    bar = bar_of(window, qtbot)
    window.view.choose_language("de")
    qtbot.waitUntil(lambda: "interrupted" not in bar.text)
    assert "7" in bar.text
    window.view.choose_language("en")


def test_without_a_crash_there_is_no_bar(start, qtbot, qapp):
    store = RunStore(paths.runs_folder())
    from trainer.runs.config import PRESETS

    record = store.create(PRESETS["quick"])
    (store.checkpoint_folder(record.id) / "checkpoint.safetensors").write_bytes(b"x")
    assert find_left_run() is None  # it goes on in this very program
    store.offer_result(record.id)
    store.save(replace(record, status="finished"))
    assert find_left_run() is None
    store.settle_offers()
    assert not list(paths.runs_folder().glob("*/*.lock"))


@pytest.mark.parametrize("content", [b"", b"{"])
def test_a_damaged_record_is_no_reason_for_a_bar(content, qapp):
    record = left_by_a_crash("run")
    (paths.runs_folder() / record.id / "run.json").write_bytes(content)
    assert find_left_run() is None


def test_looking_loads_neither_torch_nor_numpy_nor_pyqtgraph(tmp_path):
    left_by_a_crash("run")
    code = (
        "import sys; from digitpad.train.left_run import find_left_run; left = find_left_run()\n"
        "print(left.record.name, [name for name in ('torch', 'numpy', 'pyqtgraph') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, cwd=ROOT)
    assert done.stdout == "evening []\n", done.stderr


def test_the_offer_leaves_when_another_run_begins_and_is_made_again_at_the_next_start(start, qtbot):
    left_by_a_crash("run")
    window = start()
    bar = bar_of(window, qtbot)
    window.trainer.running_changed.emit(True)
    assert not bar.is_open
    assert find_left_run() is not None


@pytest.mark.parametrize("act", ["decline", "delete"])
def test_the_offer_leaves_when_the_run_is_declined_or_deleted_in_the_trainer(start, qtbot, act):
    record = left_by_a_crash("run")
    window = start()
    bar = bar_of(window, qtbot)
    window.trainer.runs_settled.emit()
    qtbot.wait(50)
    assert bar.is_open

    store = RunStore(paths.runs_folder())
    store.decline(record) if act == "decline" else store.delete(record.id)
    window.trainer.runs_settled.emit()
    qtbot.waitUntil(lambda: not bar.is_open)


def opened(window, qtbot):
    """The trainer's panel."""
    window.trainer.open()
    qtbot.waitUntil(lambda: window.trainer.panel is not None, timeout=30_000)
    return window.trainer.panel


def test_the_trainer_does_not_ask_about_the_run_whose_notice_was_dismissed(start, qtbot):
    record = left_by_a_crash("run")
    window = start()
    bar_of(window, qtbot).findChild(QToolButton, "leftRunBarClose").click()
    store = RunStore(paths.runs_folder())
    qtbot.waitUntil(lambda: store.was_declined(store.load(record.id)), timeout=30_000)
    with qtbot.assertNotEmitted(window.trainer.run_offered, wait=300):
        panel = opened(window, qtbot)
    assert panel.message.text == ""


def test_a_run_that_the_trainer_offers_is_not_offered_above_the_pad_as_well(start, qtbot):
    record = left_by_a_crash("run")
    window = start()
    bar = bar_of(window, qtbot)
    panel = opened(window, qtbot)
    qtbot.waitUntil(lambda: "evening" in panel.message.text, timeout=30_000)
    assert not bar.is_open
    window.view.choose_language("de")
    qtbot.waitUntil(lambda: "unterbrochen" in panel.message.text)
    window.view.choose_language("en")
    store = RunStore(paths.runs_folder())
    assert not store.was_declined(store.load(record.id)), "what is offered elsewhere is not declined"


def test_a_run_that_the_trainer_has_offered_first_gets_no_notice(start, qtbot):
    record = left_by_a_crash("run")
    window = start()
    left = window.welcome.left_run
    bar = bar_of(window, qtbot)
    left.hand_over(record)
    assert not bar.is_open
    left.begin()
    qtbot.wait(300)
    assert left.bar is bar
    assert not bar.is_open
