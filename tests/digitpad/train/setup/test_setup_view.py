"""The form before Start: presets, what a setting does, what it will cost, and what is impossible."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QToolButton

from digitpad.texts.language import Language
from digitpad.train.data.data_source import DataSource
from digitpad.train.setup.setup_view import SetupView
from digitpad.train.setup.time_estimate import MachineSpeed
from trainer.runs.config import PRESETS


@pytest.fixture
def setup(qtbot):
    view = SetupView(DataSource())
    qtbot.addWidget(view)
    view.resize(420, 700)
    view.show()
    qtbot.waitExposed(view)
    return view


def type_into(qtbot, widget, text):
    widget.setFocus()
    widget.selectAll()
    qtbot.keyClicks(widget, text)
    qtbot.keyClick(widget, Qt.Key.Key_Tab)


@pytest.mark.parametrize("typed", ["many", "512, -3", "0", "99999", "1,1,1,1,1,1,1,1,1"])
def test_impossible_layers_say_why(setup, qtbot, typed):
    readiness = []
    setup.ready_changed.connect(readiness.append)
    widget = setup.form.field("hidden").widget
    widget.clear()
    qtbot.keyClicks(widget, typed)
    assert setup.config() is None
    assert readiness[-1] is False
    assert "Hidden layers" in setup.cost


def test_pointing_at_a_setting_explains_it_with_unit_and_default(setup, qtbot):
    setup.findChild(QToolButton, "trainSettings").click()
    setup.form.field("batch_size").widget.setFocus()
    help_line = setup.findChild(QLabel, "settingHelp")
    qtbot.waitUntil(lambda: "Images learned from at each step" in help_line.text())
    assert "images" in help_line.text()
    assert "Default in “quick”: 256" in help_line.text()


def test_the_list_of_presets_fills_the_form_and_names_edits(setup, qtbot):
    presets = setup.findChild(QComboBox, "trainPreset")
    presets.setFocus()
    presets.setCurrentIndex(presets.findData("article"))
    presets.activated.emit(presets.currentIndex())
    assert setup.config() == PRESETS["article"]
    type_into(qtbot, setup.form.field("epochs").widget, "3")
    assert presets.currentText() == "custom (from article)"


def test_parameters_and_time_are_told_before_the_start(setup):
    setup.use_preset("article")
    assert "669,706 parameters" in setup.cost
    assert "48,000 images" in setup.cost


def test_a_card_that_cannot_be_used_is_told_before_the_start(setup):
    setup.set_speed(MachineSpeed(5e10, "There is no graphics card.", "There is no MPS.", measured=True))
    assert "graphics card" not in setup.cost
    device = setup.form.field("device").widget
    device.setCurrentIndex(device.findData("cuda"))
    assert "There is no graphics card." in setup.cost
    device.setCurrentIndex(device.findData("mps"))
    assert "There is no MPS." in setup.cost


def test_the_settings_of_a_kept_run_are_marked_against_their_preset(setup):
    config = replace(PRESETS["article"], epochs=7, device="cpu", threads=1, preset="custom (from article)")
    setup.show_run(config)
    assert setup.form.base == replace(PRESETS["article"], threads=1)
    assert setup.config() == config


@pytest.mark.parametrize("threads", [1, 2, 7])
def test_a_kept_run_of_a_preset_is_that_preset_however_many_threads_it_had(setup, threads):
    config = replace(PRESETS["quick"], threads=threads)
    setup.show_run(config)
    assert setup.config() == config
    assert setup.findChild(QComboBox, "trainPreset").currentData() == "quick"


@pytest.mark.parametrize("language", ["en", "de", "es", "zh_CN"])
def test_measuring_the_machine_moves_nothing_below(setup, language):
    Language(QApplication.instance()).choose(language)
    setup.retranslate()
    texts, heights = set(), set()
    for speed in (MachineSpeed(5e12), MachineSpeed(1e8, measured=True)):  # the second is slow and has a card
        setup.set_speed(speed)
        texts.add(setup.cost)
        heights.add(setup.heightForWidth(390))
    assert len(texts) == 2
    assert len(heights) == 1
