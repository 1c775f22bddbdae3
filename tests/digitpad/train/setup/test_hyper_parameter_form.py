from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QToolButton

from digitpad.train.data.data_source import DataSource
from digitpad.train.setup.hyper_parameter_form import HyperParameterForm
from digitpad.train.setup.setting_texts import section_title, setting_label
from digitpad.train.setup.setup_view import SetupView
from digitpad.train.setup.time_estimate import MachineSpeed, estimate_seconds, parameter_count
from trainer.runs.config import HYPER_PARAMETERS, PRESETS


@pytest.fixture
def form(qtbot):
    form = HyperParameterForm()
    qtbot.addWidget(form)
    form.show()
    return form


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


def test_every_setting_of_a_run_has_a_field_and_a_label_of_its_own(form):
    assert all(form.field(name).parameter.name == name for name in HYPER_PARAMETERS)
    assert all(setting_label(name) != name for name in HYPER_PARAMETERS)
    assert all(section_title(parameter.section) for parameter in HYPER_PARAMETERS.values())


@pytest.mark.parametrize("name", sorted(PRESETS))
def test_a_preset_goes_through_the_form_unchanged(form, name):
    form.show_config(PRESETS[name])
    assert form.config() == PRESETS[name]


def test_an_edit_makes_the_settings_custom_and_says_from_what(form, qtbot):
    form.show_config(PRESETS["article"])
    type_into(qtbot, form.field("epochs").widget, "7")
    config = form.config()
    assert config.epochs == 7
    assert config.preset == "custom (from article)"


def test_taking_an_edit_back_makes_it_the_preset_again(form, qtbot):
    form.show_config(PRESETS["article"])
    for text in ("7", "20"):
        type_into(qtbot, form.field("epochs").widget, text)
    assert form.config() == PRESETS["article"]


def test_a_learning_rate_can_be_typed_as_small_as_it_may_be(form, qtbot):
    type_into(qtbot, form.field("learning_rate").widget, "1e-05")
    assert form.config().learning_rate == 1e-5


def test_an_impossible_number_cannot_be_entered(form, qtbot):
    for text in ("-1", "2", "abc"):
        type_into(qtbot, form.field("dropout").widget, text)
        assert 0 <= form.config().dropout <= 0.95


@pytest.mark.parametrize(
    ("typed", "layers"),
    [("300", (300,)), ("512, 256", (512, 256)), ("64 32 16", (64, 32, 16)), ("512-256", (512, 256)), ("", ())],
)
def test_hidden_layers_are_typed_as_widths(form, qtbot, typed, layers):
    widget = form.field("hidden").widget
    widget.clear()
    qtbot.keyClicks(widget, typed)
    assert form.config().hidden == layers


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


def test_the_arrows_of_a_number_climb_through_one_two_five(form, qtbot):
    widget = form.field("learning_rate").widget
    form.show_config(PRESETS["article"])
    seen = []
    for _ in range(3):
        widget.stepUp()
        seen.append(widget.value())
    assert seen == pytest.approx([0.02, 0.05, 0.1])


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


def test_only_sgd_has_a_momentum(form):
    form.show_config(PRESETS["article"])
    assert form.field("momentum").widget.isEnabled()
    form.show_config(PRESETS["quick"])
    assert not form.field("momentum").widget.isEnabled()


def test_a_network_without_hidden_layers_has_7850_parameters():
    assert parameter_count(()) == 7850


def test_more_epochs_on_a_slower_machine_take_longer():
    config = PRESETS["article"]
    usual = estimate_seconds(config, 60_000, MachineSpeed())
    assert estimate_seconds(config, 60_000, MachineSpeed(1e9)) > usual
    assert estimate_seconds(config, 6_000, MachineSpeed()) < usual


def test_a_card_that_cannot_be_used_is_told_before_the_start(setup):
    setup.set_speed(MachineSpeed(5e10, "There is no graphics card.", measured=True))
    assert "graphics card" not in setup.cost
    device = setup.form.field("device").widget
    device.setCurrentIndex(device.findData("cuda"))
    assert "There is no graphics card." in setup.cost


def test_the_settings_of_a_kept_run_are_marked_against_their_preset(setup):
    config = replace(PRESETS["article"], epochs=7, device="cpu", threads=1, preset="custom (from article)")
    setup.show_run(config)
    assert setup.form.base == PRESETS["article"]
    assert setup.config() == config
