from dataclasses import replace

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel

from digitpad.app import create_window
from digitpad.system.settings import Settings, SettingsStore
from digitpad.widgets.theme import DARK, LIGHT
from tests.digitpad.conftest import ONE, SEVEN, draw_stroke, random_model
from trainer.model.digit_model import Refusal


def choose_theme(window, name, qtbot):
    colors = DARK if name == "Dark" else LIGHT
    window.commands[f"Theme{name}"].trigger()
    qtbot.waitUntil(lambda: window.palette().color(QPalette.ColorRole.Window).name() == colors.window)


def test_dark_and_light_can_be_chosen_and_are_remembered(window, qtbot):
    choose_theme(window, "Dark", qtbot)
    assert SettingsStore().current.theme == "dark"
    choose_theme(window, "Light", qtbot)
    assert SettingsStore().current.theme == "light"


def test_the_ink_changes_colour_with_the_theme(window, qtbot):
    choose_theme(window, "Light", qtbot)
    draw_stroke(window.canvas, ONE)
    middle = window.canvas.rect().center()
    assert window.canvas.grab().toImage().pixelColor(middle).name() == LIGHT.text

    choose_theme(window, "Dark", qtbot)
    assert window.canvas.grab().toImage().pixelColor(middle).name() == DARK.text
    choose_theme(window, "Light", qtbot)


def test_icons_follow_the_theme(window, qtbot):
    def lightness():
        image = window.commands["Pen"].icon().pixmap(QSize(20, 20)).toImage()
        pixels = [image.pixelColor(x, y) for x in range(20) for y in range(20)]
        return max(pixel.lightness() for pixel in pixels if pixel.alpha() > 200)

    choose_theme(window, "Light", qtbot)
    on_light = lightness()
    choose_theme(window, "Dark", qtbot)
    assert lightness() > 180 > on_light
    choose_theme(window, "Light", qtbot)


def test_reset_layout_brings_closed_and_floating_panes_back(window):
    window.network_pane.close()
    window.reading_pane.setFloating(True)

    window.commands["ResetLayout"].trigger()
    assert window.network_pane.isVisible()
    assert not window.reading_pane.isFloating()


def test_geometry_and_panes_are_as_they_were_at_the_next_start(window, qtbot):
    window.network_pane.close()
    window.resize(700, 650)
    window.close()

    again = create_window(random_model())
    qtbot.addWidget(again)
    again.show()
    assert not again.network_pane.isVisible()
    assert again.size() == QSize(700, 650)


def test_the_guide_can_be_switched_off(window):
    with_guide = window.canvas.grab().toImage()
    window.commands["Guide"].trigger()

    assert window.canvas.grab().toImage() != with_guide
    assert not SettingsStore().current.guide


def test_without_animation_the_bars_are_at_once_where_they_belong(window):
    if window.commands["Animation"].isChecked():
        window.commands["Animation"].trigger()
    draw_stroke(window.canvas, SEVEN)
    window.recognizer.read_now()

    assert [bar.length for bar in window.bars.bars] == pytest.approx(window.recognizer.prediction.probabilities)


def test_with_animation_the_bars_arrive_where_they_belong(window, qtbot):
    window.bars.animated = True
    draw_stroke(window.canvas, SEVEN)
    window.recognizer.read_now()

    wanted = pytest.approx(window.recognizer.prediction.probabilities)
    qtbot.waitUntil(lambda: [bar.length for bar in window.bars.bars] == wanted)


def test_the_saliency_of_any_digit_can_be_asked_for(window):
    draw_stroke(window.canvas, SEVEN)
    window.recognizer.read_now()
    plain = window.network.input.picture()
    window.network.set_saliency(7)
    seven = window.network.input.picture()
    window.network.set_saliency(3)

    assert plain != seven
    assert window.network.input.picture() != seven
    assert SettingsStore().current.saliency == 3


def test_a_choice_that_makes_no_sense_is_refused_by_name():
    with pytest.raises(ValueError, match="theme"):
        Settings(theme="pink")
    with pytest.raises(ValueError, match="pen_width"):
        Settings(pen_width=400.0)


def test_a_damaged_settings_file_gives_the_defaults(data_folder):
    data_folder.mkdir(parents=True, exist_ok=True)
    (data_folder / "settings.ini").write_text("[choices]\ntheme=pink\npen_width=wide\nguide=false\n", encoding="utf-8")

    assert SettingsStore().current == Settings(guide=False)


@pytest.mark.parametrize(
    "choices",
    [
        {"language": "fr"},
        {"language": "../../de"},
        {"model": "gone.safetensors", "general_model": "-", "recent_models": ("\u202e",), "recent_drawings": ("/",)},
        {"collection": "<b>%1{0}", "collection_models": ("<b>%1{0}", "gone"), "saliency": 9, "threads": 1},
    ],
)
def test_a_window_opens_with_choices_that_another_edition_may_have_remembered(choices, qtbot):
    store = SettingsStore()
    store.change(**choices)
    store.flush()

    window = create_window(random_model())
    qtbot.addWidget(window)

    assert window.settings.current == Settings(**choices)
    assert window.commands["LanguageSystem"].isChecked()


def test_refusing_can_be_switched_off_and_is_remembered(window, qtbot):
    window.model_in_use.use(replace(random_model(), refusal=Refusal(1.0)))
    draw_stroke(window.canvas, SEVEN)
    digit = window.findChild(QLabel, "predictedDigit")
    qtbot.waitUntil(lambda: window.recognizer.prediction is not None and not window.recognizer.prediction.is_digit)
    assert digit.text() == "–"

    window.commands["Refusal"].trigger()
    assert digit.text() == str(window.recognizer.prediction.most_probable)
    assert not SettingsStore().current.refusal


def test_the_full_screen_entry_follows_the_window_whoever_changes_it(window, qtbot):
    window.commands["FullScreen"].trigger()
    assert window.isFullScreen()
    qtbot.waitUntil(window.commands["FullScreen"].isChecked)

    window.commands["ResetLayout"].trigger()
    assert not window.isFullScreen()
    qtbot.waitUntil(lambda: not window.commands["FullScreen"].isChecked())
