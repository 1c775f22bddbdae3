"""Panes in a low window: behind each other rather than over the edge of the screen."""

import itertools

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QAbstractButton, QLabel, QPushButton, QScrollArea, QToolButton

from digitpad.samples.store.sample import Drawing, Sample
from digitpad.samples.store.sample_image import open_store
from digitpad.system import paths
from digitpad.train.live.run_chip import RunChip
from digitpad.widgets.message_bar import MessageBar
from digitpad.widgets.narrow_choice import NarrowChoice
from tests.digitpad.conftest import SEVEN, draw_stroke
from trainer.ink.strokes import Ink, Stroke


@pytest.fixture(params=["En", "De", "Es", "Zh"])
def speaking(request, window):
    window.commands[f"Language{request.param}"].trigger()
    yield window
    window.commands["LanguageEn"].trigger()


def open_both(window):
    window.commands["MySamples"].trigger()
    window.commands["CollectDigits"].trigger()
    return [window.findChild(object, name) for name in ("sampleDock", "guideDock")]


def test_in_a_low_window_the_samples_go_behind_the_guide(speaking, qtbot):
    speaking.resize(800, 600)
    samples, guide = open_both(speaking)
    qtbot.wait(50)

    assert speaking.height() == 600
    assert guide in speaking.tabifiedDockWidgets(samples)
    assert not guide.visibleRegion().isEmpty()
    assert samples.visibleRegion().isEmpty()


def test_in_a_high_window_both_are_seen(window, qtbot):
    window.resize(1280, 1000)
    samples, guide = open_both(window)

    qtbot.waitUntil(lambda: not guide.visibleRegion().isEmpty() and not samples.visibleRegion().isEmpty())
    assert guide not in window.tabifiedDockWidgets(samples)


def test_a_pane_that_is_seen_stays_where_it_is_when_it_is_asked_for_again(window, qtbot):
    window.resize(1280, 900)
    window.commands["MySamples"].trigger()
    window.commands["StartTraining"].trigger()
    window.commands["CollectDigits"].trigger()
    samples = window.findChild(object, "sampleDock")
    qtbot.wait(50)
    before = {pane.objectName() for pane in window.tabifiedDockWidgets(samples)}
    window.commands["MySamples"].trigger()

    assert {pane.objectName() for pane in window.tabifiedDockWidgets(samples)} == before


def test_panes_side_by_side_at_the_bottom_are_left_there(window, qtbot):
    window.resize(1280, 800)
    samples, guide = open_both(window)
    for pane in (samples, guide):
        window.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, pane)
    window.splitDockWidget(samples, guide, Qt.Orientation.Horizontal)
    guide.close()
    qtbot.wait(50)
    window.commands["CollectDigits"].trigger()

    assert guide not in window.tabifiedDockWidgets(samples)


def test_panes_that_come_back_by_the_menu_are_behind_each_other_again(window, qtbot):
    window.resize(800, 600)
    panes = open_both(window)
    for pane in panes:
        pane.close()
    for pane in panes:
        pane.toggleViewAction().trigger()
    qtbot.wait(50)

    assert window.height() == 600
    assert not panes[1].visibleRegion().isEmpty()


def test_panes_that_were_below_each_other_find_a_place_in_a_window_that_became_low(window, qtbot):
    window.resize(1280, 1000)
    for pane in open_both(window):
        pane.close()
    qtbot.wait(50)  # until the window knows that it may be lower
    window.resize(800, 600)
    open_both(window)
    qtbot.wait(50)

    assert window.height() == 600


@pytest.fixture
def filled(speaking, qtbot):
    store = open_store(paths.samples_folder())
    ink = Ink((Stroke(((60.0, 60.0), (200.0, 60.0), (140.0, 220.0))),))
    store.add_all("mine", [Sample(Drawing(ink), 7)])
    store.close()
    speaking.resize(800, 600)
    speaking.commands["MySamples"].trigger()
    qtbot.waitUntil(lambda: speaking.samples.browser.table is not None)
    return speaking


@pytest.mark.parametrize("height", [250, 320, 420, 600])
def test_nothing_in_the_browser_lies_over_anything_else(filled, qtbot, height):
    browser = filled.samples.browser
    dock = filled.findChild(object, "sampleDock")
    dock.setFloating(True)
    dock.resize(330, height)
    qtbot.wait(50)

    def is_tidy():
        parts = [browser.layout().itemAt(place) for place in range(browser.layout().count())]
        boxes = [part.geometry() for part in parts if not part.isEmpty()]
        return all(upper.bottom() < lower.top() for upper, lower in itertools.pairwise(boxes))

    qtbot.waitUntil(is_tidy, timeout=20_000)  # after some rounds of the layout
    (text,) = (label for label in browser.findChildren(QLabel) if label.text() == browser.grid.toolTip())
    assert text.isHidden() or text.height() >= text.heightForWidth(text.width())


def test_the_trainers_settings_are_not_cut_when_they_unfold(speaking, qtbot):
    speaking.resize(800, 600)
    speaking.commands["StartTraining"].trigger()
    speaking.resize(800, 600)
    view = speaking.trainer.panel.run_view
    view.findChild(QToolButton, "trainSettings").click()

    area = next(area for area in view.findChildren(QScrollArea) if area.isAncestorOf(view.setup))
    page = area.widget()
    qtbot.waitUntil(lambda: page.width() <= area.viewport().width())
    width = area.viewport().width()
    for name in ("trainPreset", "trainDataSet", "setting_hidden"):
        part = view.findChild(object, name)
        box = QRect(part.mapTo(page, QPoint()), part.size())
        assert box.right() < width


def test_the_presets_are_read_whole_in_the_trainer_of_a_small_window(speaking, qtbot):
    speaking.resize(800, 600)
    speaking.commands["StartTraining"].trigger()
    speaking.resize(800, 600)
    qtbot.wait(50)

    preset = speaking.trainer.panel.run_view.setup.findChild(NarrowChoice, "trainPreset")
    for number in range(preset.count()):
        preset.setCurrentIndex(number)
        assert preset.shown_text == preset.currentText()
    assert speaking.width() == 800


def test_a_pane_is_taken_out_and_put_back_by_keyboard(window, qtbot):
    draw_stroke(window.canvas, SEVEN)
    pane = window.reading_pane
    out, close = (pane.findChild(QToolButton, f"{pane.objectName()}{name}") for name in ("Float", "Close"))
    out.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(out, Qt.Key.Key_Space)
    assert pane.isFloating()

    qtbot.keyClick(out, Qt.Key.Key_Space)
    assert not pane.isFloating()
    qtbot.keyClick(close, Qt.Key.Key_Space)
    assert pane.isHidden()
    assert not pane.toggleViewAction().isChecked()


def test_a_pane_that_floats_has_an_edge(window, qtbot):
    pane = window.reading_pane
    corners = lambda: [pane.grab().toImage().pixelColor(x, pane.height() // 2) for x in (0, pane.width() - 1)]  # noqa: E731
    pane.setFloating(True)
    edge = pane.palette().color(QPalette.ColorRole.Dark)
    qtbot.waitUntil(lambda: corners() == [edge, edge])
    pane.setFloating(False)
    qtbot.waitUntil(lambda: edge not in corners())


@pytest.mark.parametrize("name", ["MySamples", "CollectDigits", "LookInside", "StartTraining"])
def test_whoever_closes_a_pane_is_back_at_the_pad(window, qtbot, name):
    window.activateWindow()
    window.commands[name].trigger()
    docks = ("sampleDock", "guideDock", "insideDock", "trainDock")
    shown = lambda: [dock for each in docks if (dock := window.findChild(object, each)) and not dock.isHidden()]  # noqa: E731
    qtbot.waitUntil(lambda: len(shown()) == 1, timeout=30_000)
    close = shown()[0].findChild(QToolButton, f"{shown()[0].objectName()}Close")
    close.setFocus()
    close.click()
    assert window.focusWidget() is window.canvas


def test_whoever_answers_a_notice_or_sends_it_away_is_back_at_the_pad(window, qtbot):
    window.activateWindow()
    bar = window.samples.bar
    for name in ("undo", "barClose"):
        bar.say("Kept as a 4.", ("undo", "Undo", bar.dismiss))
        button = bar.findChild(QAbstractButton, name.replace("bar", "learn"))
        button.setFocus()
        button.click()
        assert window.focusWidget() is window.canvas


def test_whoever_answers_the_trainer_or_ends_a_run_at_the_chip_is_back_at_the_pad(window, qtbot):
    window.activateWindow()
    message = MessageBar()
    chip = RunChip()
    for part in (message, chip):
        window.statusBar().addWidget(part)
    message.say("information", lambda: ("Go on with it?", [("Resume", lambda: None)]))
    button = message.findChild(QPushButton)
    button.setFocus()
    button.click()
    assert window.focusWidget() is window.canvas

    chip.follow(True)
    chip.findChild(QAbstractButton, "runChipStop").setFocus()
    chip.follow(False)
    assert window.focusWidget() is window.canvas
