import threading
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QMessageBox

from digitpad.draw.pad_document import PadDocument
from digitpad.draw.picture_layer import centred
from digitpad.inside.replay.replay_page import ReplayPage
from digitpad.models.model_in_use import ModelInUse
from digitpad.recognize.reading_view import answer_of, file_name
from digitpad.recognize.recognizer import Recognizer
from digitpad.system.settings import SettingsStore
from tests.digitpad.conftest import random_model
from tests.digitpad.inside.conftest import SEVEN
from trainer.ink.strokes import Ink, Stroke

WAIT = 30_000


class Pad:
    """A document that a small network reads, with a page that replays it."""

    def __init__(self, qtbot):
        self.holder = QObject()
        self.document = PadDocument(self.holder)
        self.in_use = ModelInUse(SettingsStore(), random_model(), self.holder)
        self.recognizer = Recognizer(self.document, self.in_use, self.holder)
        self.in_use.load()
        self.page = ReplayPage(self.document, self.recognizer)
        qtbot.addWidget(self.page)
        self.recognizer.prediction_changed.connect(self.page.show_reading)
        self.page.show()
        self.page.show_reading(self.recognizer.reading)
        self._qtbot = qtbot

    def draw(self, ink=SEVEN):
        self.document.show_ink(ink)
        self.recognizer.read_now()
        self._qtbot.waitUntil(lambda: self.page.film is not None, timeout=WAIT)

    def told(self):
        return self.page.findChild(QLabel, "replayTold").text()


@pytest.fixture
def pad(qtbot):
    return Pad(qtbot)


def test_the_last_moment_is_what_the_pad_reads_and_the_slider_goes_to_any_other(pad):
    pad.draw()

    assert pad.page.film.frames[-1].shares == pytest.approx(pad.recognizer.prediction.probabilities, abs=1e-5)
    assert pad.page.slider.value() == len(pad.page.film.frames) - 1
    last = pad.page.view.accessibleDescription()
    pad.page.slider.setFocus()
    QTest.keyClick(pad.page.slider, Qt.Key.Key_Home)
    assert pad.page.slider.value() == 0
    assert pad.page.view.accessibleDescription() != last


def test_it_plays_to_the_end_and_can_be_stopped(pad, qtbot):
    pad.draw()

    pad.page.play.click()
    assert pad.page.is_playing
    assert pad.page.play.text() == "Pause"
    pad.page.play.click()
    assert not pad.page.is_playing

    pad.page.start()
    qtbot.waitUntil(lambda: not pad.page.is_playing, timeout=WAIT)
    assert pad.page.slider.value() == pad.page.slider.maximum()
    assert pad.page.play.text() == "Play"


def test_a_film_that_is_asked_for_before_it_is_made_plays_once_it_is(pad, qtbot):
    pad.document.show_ink(SEVEN)
    pad.recognizer.read_now()
    pad.page.start()

    qtbot.waitUntil(lambda: pad.page.is_playing, timeout=WAIT)


def test_it_says_whether_the_ink_has_times(pad):
    pad.draw()
    assert pad.told().startswith("Not all of this ink says when")

    pad.draw(Ink((Stroke(SEVEN.strokes[0].points, times=(0.0, 300.0, 900.0)),)))
    assert pad.told().startswith("As it was drawn")


def test_another_drawing_or_model_makes_another_film_and_an_empty_pad_explains_itself(pad, qtbot):
    assert pad.told().startswith("The pad is empty.")
    assert not pad.page.view.isVisible()
    pad.draw()
    first = pad.page.film

    pad.in_use.use(random_model(seed=5))
    assert pad.page.film is None
    qtbot.waitUntil(lambda: pad.page.film is not None, timeout=WAIT)
    assert pad.page.film.frames[-1].shares != first.frames[-1].shares

    pad.document.clear()
    pad.recognizer.read_now()
    assert pad.page.film is None
    assert pad.told().startswith("The pad is empty.")
    pad.document.show_picture(centred(np.zeros((28, 28), np.uint8)))
    pad.recognizer.read_now()
    assert pad.told().startswith("A picture lies on the pad")


def test_it_is_saved_and_a_place_that_takes_nothing_is_told(pad, qtbot, tmp_path):
    pad.draw()

    pad.page.save_file(tmp_path / "seven.gif")
    qtbot.waitUntil(lambda: pad.told() == "Saved seven.gif", timeout=WAIT)
    with Image.open(tmp_path / "seven.gif") as film:
        assert film.n_frames > 1

    pad.page.save_file(tmp_path / "none" / "seven.webp")
    qtbot.waitUntil(lambda: pad.page.findChild(QMessageBox) is not None, timeout=WAIT)
    pad.page.findChild(QMessageBox).close()
    assert pad.page.save.isEnabled()


def test_a_film_that_was_saved_is_not_told_of_under_another_one(pad, qtbot, tmp_path, monkeypatch):
    may_end, has_ended = threading.Event(), []

    def slow(*_):
        may_end.wait(30)
        has_ended.append(True)

    monkeypatch.setattr("digitpad.inside.replay.film_file.save_film", slow)
    pad.draw()
    pad.page.save_file(tmp_path / "seven.webp")
    assert not pad.page.save.isEnabled()

    pad.in_use.use(random_model(seed=5))
    qtbot.waitUntil(lambda: pad.page.film is not None, timeout=WAIT)
    may_end.set()
    qtbot.waitUntil(pad.page.save.isEnabled, timeout=WAIT)

    assert has_ended
    assert "Saved" not in pad.told()


def test_an_error_that_nobody_expected_is_told(pad, qtbot, monkeypatch):
    def broken(*_):
        raise ZeroDivisionError

    monkeypatch.setattr("digitpad.inside.replay.replay_page.make_film", broken)
    with qtbot.captureExceptions() as raised:
        pad.document.show_ink(SEVEN)
        pad.recognizer.read_now()
        qtbot.waitUntil(lambda: pad.told() == "This drawing could not be replayed.", timeout=WAIT)

    assert [kind for kind, *_ in raised] == [ZeroDivisionError]


def test_a_file_to_save_has_the_name_of_what_was_read(pad):
    pad.draw()
    pad.page.save.click()
    dialog = pad.page.findChild(QFileDialog, "saveReplayDialog")
    assert Path(dialog.selectedFiles()[0]).stem == file_name(answer_of(pad.recognizer.reading))
    dialog.reject()
