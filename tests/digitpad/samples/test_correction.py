"""When the answer is wrong, one key or click says what it was."""

import threading

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from digitpad.draw.picture_layer import centred
from digitpad.samples.store.sample_image import open_store
from digitpad.samples.store.sample_store import SampleStore
from digitpad.system import paths
from tests.digitpad.conftest import ONE, SEVEN, draw_stroke
from tests.trainer.reading.test_picture_reader import page
from trainer.errors import PictureError
from trainer.image.picture_file import read_grey_picture
from trainer.ink.strokes import Ink, Stroke
from trainer.reading.picture_reader import read_picture


@pytest.fixture
def kept(window):
    """What is kept on the disk now, oldest first."""

    def read():
        store = open_store(paths.samples_folder())
        samples = list(store.samples("mine"))
        store.close()
        return samples

    return read


def press(window, key):
    QTest.keyClick(window, key)


def test_pressing_the_digits_key_keeps_the_drawing_with_what_was_read(window, kept):
    draw_stroke(window.canvas, SEVEN)
    press(window, Qt.Key.Key_7)
    (sample,) = kept()
    assert sample.label == 7
    assert sample.drawing.ink == window.document.ink
    assert sample.predicted == window.recognizer.prediction.digit
    assert sample.model == f"random {window.model_in_use.model.fingerprint}"
    assert "Kept as a 7" in window.samples.bar.text


def test_clicking_a_bar_keeps_the_drawing_as_that_digit(window, kept):
    draw_stroke(window.canvas, ONE)
    QTest.mouseClick(window.bars.bars[1], Qt.MouseButton.LeftButton)
    assert [sample.label for sample in kept()] == [1]


def test_nothing_is_kept_without_such_an_act(window, kept):
    draw_stroke(window.canvas, SEVEN)
    window.commands["Clear"].trigger()
    assert kept() == []


def test_an_empty_pad_keeps_nothing_and_says_what_to_do(window, kept):
    press(window, Qt.Key.Key_3)
    assert kept() == []
    assert "Draw a digit first" in window.statusBar().currentMessage()


def test_undo_takes_the_sample_back_and_redo_keeps_it_again(window, kept):
    draw_stroke(window.canvas, SEVEN)
    press(window, Qt.Key.Key_7)
    assert "sample" in window.commands["Undo"].text()
    window.commands["Undo"].trigger()
    assert kept() == []
    assert not window.document.is_empty
    window.commands["Redo"].trigger()
    assert [sample.label for sample in kept()] == [7]


def test_another_key_changes_the_label_and_undo_brings_the_first_one_back(window, kept):
    draw_stroke(window.canvas, SEVEN)
    press(window, Qt.Key.Key_1)
    press(window, Qt.Key.Key_7)
    assert [sample.label for sample in kept()] == [7]
    window.commands["Undo"].trigger()
    assert [sample.label for sample in kept()] == [1]
    window.commands["Undo"].trigger()
    assert kept() == []


def test_a_key_during_a_stroke_keeps_the_drawing_as_it_is_then(window, kept):
    window.document.begin_stroke((50.0, 50.0), 12.0)
    window.document.extend_stroke((60.0, 200.0))
    press(window, Qt.Key.Key_1)
    assert kept()[0].drawing.ink.strokes[0].points == ((50.0, 50.0), (60.0, 200.0))


def test_a_pasted_picture_is_kept_with_its_place(window, kept):
    import numpy as np

    from digitpad.draw.picture_layer import centred

    pixels = np.full((40, 30), 250, np.uint8)
    pixels[5:35, 12:16] = 10
    window.document.show_picture(centred(pixels))
    draw_stroke(window.canvas, ((100, 100), (180, 100)))
    press(window, Qt.Key.Key_1)
    drawing = kept()[0].drawing
    assert drawing.box == window.document.picture.box
    assert len(drawing.ink.strokes) == 1


def test_a_store_that_cannot_be_used_is_told_in_a_dialog_and_the_drawing_stays(window, qtbot, monkeypatch):
    (paths.samples_folder() / "samples.sqlite3").write_bytes(b"no database" * 500)
    shown = []
    monkeypatch.setattr("digitpad.samples.store.my_samples.show_error", lambda _window, said: shown.append(str(said)))
    draw_stroke(window.canvas, SEVEN)
    press(window, Qt.Key.Key_7)
    assert "damaged" in shown[0]
    assert not window.document.is_empty


LONG = Ink((Stroke(tuple((100 + 0.001 * step, 30 + 0.04 * step) for step in range(5000)), 12.0),))


def test_a_large_drawing_is_kept_beside_the_window_which_answers_meanwhile(window, kept, qtbot, monkeypatch):
    go_on = threading.Event()
    ready = SampleStore.ready
    monkeypatch.setattr(SampleStore, "ready", lambda store, sample: (go_on.wait(30), ready(store, sample))[1])
    window.document.show_ink(LONG)
    press(window, Qt.Key.Key_1)
    press(window, Qt.Key.Key_7)  # one after the other: the second says nothing
    assert kept() == []
    draw_stroke(window.canvas, SEVEN)
    go_on.set()
    qtbot.waitUntil(lambda: len(kept()) == 1, timeout=30_000)
    assert kept()[0].label == 1
    assert kept()[0].drawing.ink == LONG
    qtbot.waitUntil(lambda: "Kept as a 1" in window.samples.bar.text, timeout=30_000)
    window.commands["Undo"].trigger()
    assert kept() == []
    assert window.document.stroke_count == 2


def test_a_large_drawing_that_is_being_kept_is_kept_by_a_window_that_closes(window, kept):
    window.document.show_ink(LONG)
    press(window, Qt.Key.Key_1)
    window.close()
    assert [sample.label for sample in kept()] == [1]


def test_a_large_drawing_that_cannot_be_kept_is_told_and_the_next_one_is_tried(window, kept, qtbot, monkeypatch):
    shown, ready = [], SampleStore.ready

    def refuse(store, sample):
        raise PictureError("{0} is broken.", "It")

    monkeypatch.setattr("digitpad.samples.sample_menu.show_error", lambda _window, said: shown.append(str(said)))
    monkeypatch.setattr(SampleStore, "ready", refuse)
    window.document.show_ink(LONG)
    press(window, Qt.Key.Key_1)
    qtbot.waitUntil(lambda: shown == ["It is broken."], timeout=30_000)
    monkeypatch.setattr(SampleStore, "ready", ready)
    press(window, Qt.Key.Key_1)
    qtbot.waitUntil(lambda: len(kept()) == 1, timeout=30_000)


def draw_number(window):
    draw_stroke(window.canvas, [(40, 40), (40, 220)])
    draw_stroke(window.canvas, [(220, 40), (220, 220)])
    window.recognizer.read_now()
    assert window.recognizer.reading.count == 2


def test_of_a_number_the_digit_that_is_shown_is_kept(window, kept):
    draw_number(window)
    press(window, Qt.Key.Key_7)
    window.recognizer.choose(0)
    press(window, Qt.Key.Key_1)
    second, first = kept()
    assert [second.label, first.label] == [7, 1]
    assert [second.drawing.ink.strokes, first.drawing.ink.strokes] == [
        window.document.ink.strokes[1:],
        window.document.ink.strokes[:1],
    ]
    digits = window.recognizer.reading.number.digits
    assert [second.predicted, first.predicted] == [digits[1].prediction.digit, digits[0].prediction.digit]


def test_a_stray_dot_that_the_reading_leaves_out_is_not_kept_with_the_digit(window, kept):
    draw_stroke(window.canvas, SEVEN)
    whole = window.document.ink
    draw_stroke(window.canvas, [(10, 270), (10, 270)])
    assert len(window.document.ink.strokes) == 2
    press(window, Qt.Key.Key_7)
    (sample,) = kept()
    assert sample.drawing.ink.strokes == whole.strokes


def test_each_digit_of_a_number_is_kept_and_taken_back_at_once(window, kept):
    draw_number(window)
    window.samples.correction.keep_number("17")
    assert [sample.label for sample in kept()] == [1, 7]
    window.commands["Undo"].trigger()
    assert kept() == []


def test_a_number_of_another_length_is_not_kept(window, kept):
    draw_number(window)
    window.samples.correction.keep_number("174")
    assert kept() == []
    assert "Digits wanted: 3, found: 2." in window.statusBar().currentMessage()


def test_a_digit_of_a_picture_is_kept_as_it_was_read(window, kept):
    picture = page("26", gap=120)
    window.document.show_picture(centred(picture))
    window.recognizer.read_now()
    assert window.recognizer.reading.count == 2
    window.recognizer.choose(0)
    press(window, Qt.Key.Key_2)
    (sample,) = kept()
    digit = window.recognizer.reading.number.digits[0]
    again = read_picture(window.recognizer.predictor, read_grey_picture(sample.drawing.picture))
    assert again.is_single
    assert np.abs(again.digits[0].image - digit.image).max() < 0.01


def test_big_digit_and_bars_show_what_was_said_until_it_is_taken_back_or_something_is_drawn(window, qtbot):
    draw_stroke(window.canvas, SEVEN)
    window.recognizer.read_now()
    read = window.recognizer.prediction.digit
    said = (read + 1) % 10
    press(window, Qt.Key.Key_0 + said)
    assert shown(window) == (str(said), f"You said {said}", [said])
    window.commands["Undo"].trigger()
    assert (shown(window)[0], shown(window)[2]) == (str(read), [read])
    window.commands["Redo"].trigger()
    assert shown(window)[0] == str(said)
    draw_stroke(window.canvas, ONE)
    qtbot.waitUntil(lambda: "You said" not in shown(window)[1])


def shown(window):
    labels = [window.findChild(QLabel, name).text() for name in ("predictedDigit", "readingReason")]
    return (*labels, [bar.digit for bar in window.bars.bars if bar.wins])


def test_the_second_click_of_a_double_click_says_nothing_whichever_bar_it_meets(window, kept):
    draw_stroke(window.canvas, SEVEN)
    QTest.mouseClick(window.bars.bars[7], Qt.MouseButton.LeftButton)
    QTest.mouseDClick(window.bars.bars[7], Qt.MouseButton.LeftButton)
    QTest.mouseClick(window.bars.bars[9], Qt.MouseButton.LeftButton)
    assert [sample.label for sample in kept()] == [7]


def test_no_bar_moves_when_a_notice_about_the_correction_comes_or_goes(window, qtbot):
    draw_stroke(window.canvas, SEVEN)
    before = [bar.mapTo(window, bar.rect().topLeft()) for bar in window.bars.bars]
    press(window, Qt.Key.Key_7)
    qtbot.wait(50)
    assert [bar.mapTo(window, bar.rect().topLeft()) for bar in window.bars.bars] == before
    window.samples.bar.dismiss()
    qtbot.wait(50)
    assert [bar.mapTo(window, bar.rect().topLeft()) for bar in window.bars.bars] == before


def test_a_key_that_is_held_down_says_it_once(window):
    assert not any(window.commands[f"Correct{digit}"].autoRepeat() for digit in range(10))
