from digitpad.system import paths
from tests.digitpad.conftest import SEVEN, draw_stroke, random_model
from trainer.model.model_file import save_model


def test_the_pane_is_made_when_it_is_first_asked_for(window, qtbot):
    assert window.inside.panel is None

    window.commands["LookInside"].trigger()

    panel = window.inside.panel
    assert panel.isVisible()
    assert panel.window().findChild(object, "insideDock").windowTitle() == "Look inside"
    window.commands["LookInside"].trigger()
    assert window.inside.panel is panel


def test_a_window_with_the_pane_open_closes(window):
    window.commands["LookInside"].trigger()

    assert window.close()


def test_compare_with_lists_the_models_there_are_and_lets_the_chosen_one_read_along(window, qtbot):
    path = paths.models_folder() / "second & third.safetensors"
    save_model(path, random_model("second", seed=2))
    menu = window.commands.menus["CompareWith"]
    menu.aboutToShow.emit()
    entry = next(action for action in menu.actions() if "second" in action.text())
    assert entry.text() == "second && third.safetensors"

    entry.trigger()

    panel = window.inside.panel
    assert panel.tabs.currentWidget() is panel.comparison
    qtbot.waitUntil(lambda: panel.comparison.other is not None, timeout=20_000)
    assert panel.comparison.other.model.info.name == "second"
    assert window.focusWidget() is panel.comparison.choice


def test_replay_opens_its_page_and_plays(window, qtbot):
    draw_stroke(window.canvas, SEVEN)
    window.commands["LookInside"].trigger()
    panel, moments = window.inside.panel, []
    panel.replay.slider.valueChanged.connect(moments.append)

    window.commands["Replay"].trigger()

    assert panel.tabs.currentWidget() is panel.replay
    qtbot.waitUntil(lambda: panel.replay.film is not None, timeout=20_000)
    qtbot.waitUntil(lambda: moments[-2:] != [], timeout=20_000)
    assert 0 in moments  # it began anew; so short a film may have ended by now
    assert panel.replay.film.timeline.is_measured
