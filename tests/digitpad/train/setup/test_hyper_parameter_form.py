import pytest
from PySide6.QtCore import Qt

from digitpad.train.setup.hyper_parameter_form import HyperParameterForm
from trainer.runs.config import HYPER_PARAMETERS, PRESETS


@pytest.fixture
def form(qtbot):
    form = HyperParameterForm()
    qtbot.addWidget(form)
    form.show()
    return form


def type_into(qtbot, widget, text):
    widget.setFocus()
    widget.selectAll()
    qtbot.keyClicks(widget, text)
    qtbot.keyClick(widget, Qt.Key.Key_Tab)


def test_every_setting_of_a_run_has_a_field(form):
    assert all(form.field(name).parameter.name == name for name in HYPER_PARAMETERS)


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


def test_the_arrows_of_a_number_climb_through_one_two_five(form, qtbot):
    widget = form.field("learning_rate").widget
    form.show_config(PRESETS["article"])
    seen = []
    for _ in range(3):
        widget.stepUp()
        seen.append(widget.value())
    assert seen == pytest.approx([0.02, 0.05, 0.1])


def test_only_sgd_has_a_momentum(form):
    form.show_config(PRESETS["article"])
    assert form.field("momentum").widget.isEnabled()
    form.show_config(PRESETS["quick"])
    assert not form.field("momentum").widget.isEnabled()
