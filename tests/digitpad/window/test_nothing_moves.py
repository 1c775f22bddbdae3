"""Whatever comes late or changes its words: what can be clicked stays where the pointer is on its way to."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractSlider, QAbstractSpinBox, QComboBox, QScrollBar, QTabBar

from digitpad.system.torch_warm_up import begin_warm_up
from digitpad.system.training_parts import TrainingParts
from digitpad.train.live.run_ending import ending_text
from digitpad.train.live.train_worker import RunOutcome
from digitpad.train.setup.time_estimate import MachineSpeed
from tests.digitpad.conftest import SEVEN, draw_stroke, random_model
from tests.digitpad.window.conftest import begun
from trainer.errors import DivergenceError, TrainerError
from trainer.evaluation.evaluate import judge
from trainer.inspection.held_units import Unit
from trainer.runs import events
from trainer.runs.config import PRESETS
from trainer.runs.events import BatchDone, EpochDone, RunEnded, RunStarted

CLICKED = (QAbstractButton, QComboBox, QAbstractSpinBox, QAbstractSlider, QTabBar)
COMMAND = "python -m pip install torch torchvision"
LANGUAGES = ("de", "es", "zh_CN")
BELOW = {"curveLogScale"}
"""The switch under the charts, which lie below what a run has to tell and go down with them."""


def settle():
    for _ in range(4):
        QTest.qWait(1)
        QCoreApplication.sendPostedEvents()


def places(window):
    """The left and right upper corner on the screen of all that can be clicked; scroll bars come and go."""
    settle()
    parts = [part for kind in CLICKED for part in window.findChildren(kind)]
    parts = [part for part in parts if part.isVisible() and not isinstance(part, QScrollBar)]
    parts = [part for part in parts if not part.objectName().startswith("qt_")]  # Qt's own inner parts
    return {
        part: (part.mapToGlobal(part.rect().topLeft()).toTuple(), part.mapToGlobal(part.rect().topRight()).toTuple())
        for part in parts
    }


def moved(before, after):
    """What stands elsewhere: a part may grow to one side, its other end stays."""
    return {
        part.objectName() or type(part).__name__: (before[part], after[part])
        for part in before.keys() & after.keys()
        if before[part][0] != after[part][0] and before[part][1] != after[part][1] and part.objectName() not in BELOW
    }


def arrive(window, **arrivals):
    """Let each come in turn, and see that nothing moves."""
    for name, arrival in arrivals.items():
        before = places(window)
        assert len(before) > 10
        arrival()
        assert moved(before, places(window)) == {}, name


@pytest.fixture(params=LANGUAGES)
def at_work(window, qtbot, request):
    """A window as a small screen has it, with a digit on the pad, in each language."""
    window.view.choose_language(request.param)
    window.resize(1016, 700)
    draw_stroke(window.canvas, SEVEN)
    window.recognizer.read_now()
    yield window
    window.view.choose_language("en")


@pytest.fixture
def training(at_work, qtbot):
    begin_warm_up().join()  # no test ends while torch is being loaded
    at_work.trainer.open()
    qtbot.waitUntil(lambda: at_work.trainer.panel is not None)
    panel = at_work.trainer.panel
    panel.tabs.data  # noqa: B018  (made, so that it is told of what arrives)
    settle()
    yield at_work
    assert panel.shutdown(20_000)


def batch(rate, left):
    return BatchDone(1, 5, 300, 0.4, rate, 123_456.0, left)


def test_a_run_goes_on_under_the_buttons(training):
    panel = training.trainer.panel
    view, controls, doctor = panel.run_view, panel.run_view.controls, panel.run_view.doctor
    epoch = EpochDone(1, 0.4, 0.9, 0.3, 0.91, 0.001, 123_456.0, 2.0, is_best=True)
    ended = RunOutcome(RunEnded("stopped", "", 1, 0.91), random_model(), name="a run")
    arrive(
        training,
        measured=lambda: view.setup.set_speed(MachineSpeed(5e8, "No graphics card was found. " * 2, measured=True)),
        begun=lambda: (controls.set_state("running"), panel.running_changed.emit(True)),
        started=lambda: controls.show_event(RunStarted("cpu", "fp32", 2, 269_322, 57_000, 3_000, 300, 1, 4)),
        batch=lambda: controls.show_event(batch(0.001, 4.0)),
        progressed=lambda: panel.progressed.emit("quick", "Epoch 1 of 4, 1 minute and 5 seconds left", 0.2),
        slower=lambda: panel.progressed.emit("quick", "Epoch 1", 0.2),
        paused=lambda: controls.set_state("paused"),
        resumed=lambda: controls.set_state("running"),
        epoch=lambda: (controls.show_event(epoch), panel.session.event_arrived.emit(epoch)),
        lent=lambda: training.model_in_use.lend(random_model("a name that is somewhat longer", 2, 0.7)),
        ill=lambda: (doctor.begin(PRESETS["quick"], ()), doctor.show_event(diverged())),
        tested=lambda: controls.show_event(events.TestStarted(1)),
        stopping=lambda: controls.set_state("stopping"),
        ended=lambda: (controls.set_state("idle"), panel.running_changed.emit(False)),
        offered=lambda: view.offer.offer(ending_text(ended), ended.model),
        told=lambda: panel.run_ended.emit(ending_text(ended), ended.model),
    )


def diverged():
    return RunEnded("failed", "…", 0, failure=DivergenceError("…"))


def test_torch_comes_under_the_buttons(training, monkeypatch):
    line = training.trainer.panel.run_view.torch

    def is_now(parts):
        monkeypatch.setattr("digitpad.train.live.torch_line.training_parts", lambda: parts)
        line.look()

    installing = TrainingParts("installing", 3, 25, 0.5, "nvidia-cublas-cu12", COMMAND)
    arrive(
        training,
        installing=lambda: is_now(installing),
        farther=lambda: is_now(replace(installing, done=11, name="nvidia-cusparselt-cu12-with-a-long-name")),
        failed=lambda: is_now(TrainingParts("disk", command=COMMAND)),
        ready=lambda: is_now(TrainingParts("ready", command=COMMAND)),
        broken=lambda: line.tell_broken(TrainerError("torch could not be loaded: {0}.", "it is broken")),
    )


def test_messages_lie_over_the_page_and_notices_have_their_room(training):
    panel = training.trainer.panel
    path = f"/{'a-long-name/' * 9}model.safetensors"
    long = TrainerError("{0} could not be read: {1}.", path, "it is cut off")
    arrive(
        training,
        error=lambda: panel.message.say_alone("error", long),
        data=lambda: panel.source.failed.emit(long),
        gone=panel.message.clear,
        kept=training.commands["Correct9"].trigger,
        back=training.commands["Undo"].trigger,
        status=lambda: training.tell("Something is told. " * 4),
    )


def test_data_and_results_come_into_room_that_is_there(training, qtbot):
    panel = training.trainer.panel
    panel.tabs.setCurrentWidget(panel.data)
    qtbot.waitUntil(lambda: panel.source.dataset is not None, timeout=60_000)
    qtbot.waitUntil(lambda: panel.data.digits.rowCount() > 0, timeout=30_000)
    samples = panel.data.samples
    arrive(
        training,
        pointed=lambda: panel.data.grid.entry_pointed_at.emit(panel.data.digits.entry(9)),
        off=lambda: samples.show_samples(panel.data.digits.picture(9), 0.0),
        distorted=lambda: samples.strip.show_pictures(np.zeros((12, 28, 28), np.uint8)),
    )
    panel.tabs.setCurrentWidget(panel.results)
    labels = np.arange(200) % 10
    tested = judge(np.full((200, 10), 0.1, np.float32), labels, np.arange(200) < 3)
    name = "recommended-2026-11-28-17:18-with-more"
    arrive(training, tested=lambda: panel.results.show_evaluation(name, tested, np.zeros((200, 28, 28), np.uint8)))


def test_an_experiment_is_told_under_its_buttons(training):
    panel = training.trainer.panel
    page = panel.tabs.experiments
    panel.tabs.setCurrentWidget(page)
    choices = {f"choice{place}": lambda place=place: page.choice.setCurrentIndex(place) for place in (1, 2, 0)}
    arrive(training, **choices, blocked=lambda: page.set_running(True))


def test_kept_runs_come_and_are_chosen(training, qtbot):
    panel = training.trainer.panel
    for _ in range(2):
        panel.session.store.create(PRESETS["quick"])
    panel.tabs.setCurrentWidget(panel.runs)
    runs = panel.runs.list
    qtbot.waitUntil(lambda: len(runs.table.records) == 2)
    arrive(training, one=lambda: runs.view.selectRow(0), both=runs.view.selectAll, none=runs.view.clearSelection)


def test_looks_inside_change_their_words(at_work, qtbot):
    at_work.inside.open()
    panel = at_work.inside.panel
    panel.tabs.setCurrentWidget(panel.microscope)
    settle()
    arrive(
        at_work,
        last=lambda: panel.microscope.go_to(Unit(0, 31)),
        first=lambda: panel.microscope.go_to(Unit(0, 1)),
        digit=lambda: panel.microscope.go_to(Unit(1, 1)),
    )
    panel.tabs.setCurrentWidget(panel.what_if)
    arrive(at_work, asked=lambda: panel.what_if.ask(8))
    before = places(at_work)
    qtbot.waitUntil(lambda: panel.what_if.change is not None, timeout=60_000)
    assert moved(before, places(at_work)) == {}
    arrive(at_work, cleared=at_work.commands["Clear"].trigger)


def test_samples_and_what_is_collected(at_work, qtbot):
    at_work.commands["MySamples"].trigger()
    browser = at_work.samples.browser
    qtbot.waitUntil(lambda: browser.table is not None)
    arrive(at_work, kept=at_work.commands["Correct9"].trigger)
    qtbot.waitUntil(lambda: browser.digits.rowCount() == 1)
    arrive(at_work, chosen=lambda: browser.grid.choose([0]))
    at_work.samples.close_panes()
    at_work.commands["CollectDigits"].trigger()
    settle()
    guide = at_work.samples.guide

    def draw():
        draw_stroke(at_work.canvas, SEVEN)
        at_work.recognizer.read_now()

    arrive(at_work, drawn=draw, asked=guide.keep, kept=guide.keep, skipped=guide.skip)


def test_what_was_said_about_a_digit_has_more_buttons_or_fewer(at_work):
    at_work.resize(1500, 800)  # where a notice is wide enough for two buttons beside its sentence
    read = at_work.recognizer.prediction.most_probable
    other = (read + 1) % 10
    settle()
    before = places(at_work), at_work.canvas.mapToGlobal(at_work.canvas.rect().topLeft())
    for label in (read, read, other, read, other):
        at_work.commands["Clear"].trigger()
        settle()
        draw_stroke(at_work.canvas, SEVEN)
        at_work.recognizer.read_now()
        at_work.commands[f"Correct{label}"].trigger()
        settle()
        assert at_work.samples.bar.isVisible()
        after = places(at_work), at_work.canvas.mapToGlobal(at_work.canvas.rect().topLeft())
        assert (moved(before[0], after[0]), after[1]) == ({}, before[1])


class Layouts(QObject):
    """Counts what asks for a new layout, in any window."""

    def __init__(self):
        super().__init__()
        self.asked = []
        QCoreApplication.instance().installEventFilter(self)

    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.LayoutRequest:
            self.asked.append(watched.objectName() or type(watched).__name__)
        return False

    def rest(self, qtbot):
        self.asked = []
        qtbot.wait(100)
        return not self.asked


@pytest.mark.parametrize("opened", ["", "LookInside", "StartTraining", "MySamples", "CollectDigits"])
def test_a_window_that_is_left_alone_comes_to_rest(window, qtbot, opened):
    begun(window, qtbot)  # with its hint: a layout that asks for the next one takes half a core
    if opened:
        window.commands[opened].trigger()

    layouts = Layouts()
    qtbot.waitUntil(lambda: layouts.rest(qtbot), timeout=30_000)
