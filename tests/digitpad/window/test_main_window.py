import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QProgressBar, QWidget

from digitpad.draw.picture_layer import centred
from tests.digitpad.conftest import ONE, SEVEN, draw_stroke, random_model
from trainer.errors import StorageError
from trainer.image.digit_image import digit_image
from trainer.model.predict import Predictor

NAMES = ("inkCanvas", "predictedDigit", "probabilityBars", "networkInput", *(f"probabilityBar{n}" for n in range(10)))


def digit(window):
    return window.findChild(QLabel, "predictedDigit").text()


def values(window):
    return [window.findChild(QProgressBar, f"probabilityBar{n}").value() for n in range(10)]


@pytest.mark.parametrize("name", NAMES)
def test_automation_finds_each_part_by_its_name(window, name):
    assert window.findChild(QWidget, name) is not None


def test_an_empty_pad_shows_no_digit_and_level_bars(window):
    assert digit(window) == "–"
    assert values(window) == [10] * 10


def test_drawing_with_the_mouse_updates_digit_bars_and_the_networks_picture(window, model, qtbot):
    draw_stroke(window.canvas, SEVEN)
    qtbot.waitUntil(lambda: digit(window) != "–")

    prediction = Predictor(model).predict(digit_image(window.document.ink))
    assert digit(window) == str(prediction.digit)
    assert max(range(10), key=values(window).__getitem__) == prediction.digit
    assert not window.network.input.picture().isNull()


def test_many_pen_events_in_one_frame_are_one_prediction(window, qtbot):
    qtbot.wait(30)
    readings = []
    window.recognizer.prediction_changed.connect(readings.append)
    document = window.document
    document.begin_stroke((10.0, 10.0), 12.0)
    for step in range(200):
        document.extend_stroke((10.0 + step, 20.0))
    qtbot.waitUntil(lambda: bool(readings))

    assert len(readings) == 1


def test_the_digit_that_is_shown_is_the_one_for_the_ink_that_was_recorded(window, qtbot):
    draw_stroke(window.canvas, ONE)
    window.recognizer.read_now()

    wanted = window.recognizer.predictor.predict(digit_image(window.document.ink))
    assert window.recognizer.prediction.probabilities == pytest.approx(wanted.probabilities, abs=1e-5)


def test_undo_redo_and_clear_by_keyboard(window, qtbot):
    window.activateWindow()
    draw_stroke(window.canvas, ONE)
    draw_stroke(window.canvas, SEVEN)
    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(window.document.ink.strokes) == 1
    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert len(window.document.ink.strokes) == 2
    QTest.keyClick(window, Qt.Key.Key_Delete)
    assert window.document.is_empty
    qtbot.waitUntil(lambda: digit(window) == "–")
    assert values(window) == [10] * 10


def test_the_right_button_erases_the_part_that_it_touches(window):
    draw_stroke(window.canvas, ((40, 140), (240, 140)))
    draw_stroke(window.canvas, ((140, 60), (140, 220)), Qt.MouseButton.RightButton)

    assert len(window.document.ink.strokes) == 2
    window.commands["Undo"].trigger()
    assert len(window.document.ink.strokes) == 1


def test_ink_survives_any_size_of_the_window_and_draws_to_the_same_image(window, qtbot):
    draw_stroke(window.canvas, SEVEN)
    ink = window.document.ink
    for width, height in ((640, 480), (1500, 900), (800, 1000)):
        window.resize(width, height)
        qtbot.wait(1)
        assert window.document.ink == ink
        assert window.canvas.width() == window.canvas.height()


def test_a_refused_image_shows_no_digit_and_says_what_it_looks_like_most(window, qtbot):
    window.model_in_use.use(random_model(refusal=1.0))
    draw_stroke(window.canvas, SEVEN)
    window.recognizer.read_now()

    assert digit(window) == "–"
    assert str(window.recognizer.prediction.most_probable) in window.reading.reason()
    assert max(values(window)) > 10


def test_settings_that_cannot_be_written_are_told_on_closing(window, monkeypatch, capsys):
    def full_disk():
        raise StorageError("settings.ini could not be saved: the disk is full or may not be written.")

    monkeypatch.setattr(window.settings, "flush", full_disk)
    window.close()
    assert "the disk is full" in capsys.readouterr().err


def test_a_moment_after_its_first_answer_a_model_is_quickened(window, qtbot, monkeypatch):
    quickened = []
    monkeypatch.setattr("trainer.model.predict.Predictor.quicken", lambda predictor: quickened.append(predictor.model))
    other = random_model("other", seed=7)
    window.model_in_use.use(other)
    assert quickened == []
    qtbot.waitUntil(lambda: quickened == [other])


def test_the_first_size_fits_the_screen(window):
    room = window.screen().availableGeometry()
    assert window.sizeHint().width() <= room.width()
    assert window.sizeHint().height() <= room.height()


def test_no_context_menu_hides_the_tools(window, qtbot):
    assert window.contextMenuPolicy() == Qt.ContextMenuPolicy.NoContextMenu
    QTest.mouseClick(window.tools, Qt.MouseButton.RightButton)
    assert window.tools.isVisible()


def test_escape_leaves_the_full_screen_and_the_presentation_one_after_the_other(window):
    window.activateWindow()
    window.commands["FullScreen"].trigger()
    window.commands["Presentation"].trigger()
    assert window.presentation.is_on
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not window.presentation.is_on
    assert window.isFullScreen()
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isFullScreen()
    assert not window.commands["FullScreen"].isChecked()


def test_a_picture_takes_the_place_of_the_ink_undoably_and_one_without_a_digit_says_so(window, qtbot):
    draw_stroke(window.canvas, SEVEN)
    ink = window.document.ink
    window.document.show_picture(centred(np.full((40, 40), 255, np.uint8)))
    assert window.document.ink.strokes == ()
    window.recognizer.read_now()
    assert "picture" in window.findChild(QLabel, "readingReason").text()
    window.commands["Undo"].trigger()
    assert (window.document.ink, window.document.picture) == (ink, None)
