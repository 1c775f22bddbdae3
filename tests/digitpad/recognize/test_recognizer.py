"""From the document to a reading, by whichever model is in use."""

import numpy as np
import pytest

from digitpad.draw.picture_layer import centred
from digitpad.models.model_in_use import ModelInUse
from digitpad.recognize.recognizer import Recognizer
from digitpad.system.settings import SettingsStore
from tests.digitpad.conftest import ONE, SEVEN, random_model
from trainer.files.bundle import default_model_path
from trainer.image.digit_image import digit_image
from trainer.ink.strokes import Ink, Stroke
from trainer.model.predict import Predictor


@pytest.fixture
def heard(recognizer):
    readings = []
    recognizer.prediction_changed.connect(readings.append)
    return readings


def test_no_model_is_loaded_before_something_is_read(recognizer, in_use):
    assert (recognizer.predictor, recognizer.reading, in_use.is_loaded) == (None, None, False)


def test_the_first_reading_loads_the_model_and_is_one(recognizer, in_use, seven, heard):
    recognizer.read_now()
    assert heard == [recognizer.reading]
    assert in_use.is_loaded


def test_a_reading_holds_image_prediction_and_what_read_it(reading, document, model):
    image = digit_image(document.ink)
    np.testing.assert_allclose(reading.image, image, atol=1e-6)
    assert reading.prediction.probabilities == pytest.approx(Predictor(model).predict(image).probabilities, abs=1e-5)
    assert reading.predictor.model is model
    assert (reading.count, reading.shown) == (1, 0)


def test_another_model_reads_what_lies_on_the_pad_at_once(recognizer, in_use, reading, heard):
    other, lent = random_model("other", seed=2), random_model("epoch 1", seed=3)
    in_use.use(other)
    in_use.lend(lent)
    in_use.give_back()
    assert [each.predictor.model for each in heard] == [other, lent, other]
    assert all(np.array_equal(each.image, reading.image) for each in heard)


def test_all_changes_within_a_frame_are_one_reading(recognizer, document, in_use, heard, qtbot):
    in_use.load()
    qtbot.wait(30)
    heard.clear()
    document.begin_stroke((10.0, 10.0), 12.0)
    for step in range(200):
        document.extend_stroke((10.0 + step, 20.0))
    qtbot.waitUntil(lambda: bool(heard))
    assert len(heard) == 1
    np.testing.assert_allclose(heard[0].image, digit_image(document.ink), atol=1e-6)


def test_a_pad_that_is_not_seen_yet_is_read_all_the_same(recognizer, document, heard, qtbot):
    document.show_ink(Ink((Stroke(ONE),)))
    qtbot.waitUntil(lambda: bool(heard))
    assert heard[0].image.sum() > 0


def test_refusal_can_be_switched_off_and_the_pad_is_read_again(document, parent, qtbot):
    recognizer = Recognizer(document, ModelInUse(SettingsStore(), random_model(refusal=0.999999), parent), parent)
    document.show_ink(Ink((Stroke(SEVEN),)))
    recognizer.read_now()
    assert (recognizer.prediction.digit, recognizer.prediction.reason) == (None, "not_sure")
    recognizer.set_refusal(False)
    assert recognizer.prediction.digit == recognizer.prediction.most_probable


def joined_zeros():
    """Two zeros in one stroke."""
    turns = np.linspace(-np.pi / 2, -2.5 * np.pi, 40)
    zero = np.stack([60 + 35 * np.cos(turns), 140 + 60 * np.sin(turns)], axis=1)
    return [(x, y) for x, y in (*zero.tolist(), *(zero + np.array([100, 0])).tolist())]


LEFT, RIGHT = Stroke(((50.0, 40.0), (50.0, 240.0))), Stroke(((230.0, 40.0), (230.0, 240.0)))


def test_two_digits_side_by_side_are_a_number_and_several_where_numbers_are_not_read(recognizer, document):
    document.show_ink(Ink((LEFT, RIGHT)))
    recognizer.read_now()
    assert recognizer.reading.count == 2
    recognizer.set_whole_numbers(False)
    assert (recognizer.reading.count, recognizer.prediction.reason) == (1, "several")
    recognizer.set_whole_numbers(True)
    assert recognizer.reading.count == 2


def test_the_digit_drawn_last_is_shown(recognizer, document, heard):
    document.show_ink(Ink((RIGHT, LEFT)))
    recognizer.read_now()
    assert heard[-1].shown == 0
    digit = heard[-1].number.digits[0]
    assert heard[-1].prediction == digit.prediction
    np.testing.assert_array_equal(heard[-1].image, digit.image)
    document.show_ink(Ink((LEFT, RIGHT)))
    recognizer.read_now()
    assert heard[-1].shown == 1


def test_joined_digits_are_cut_when_the_pen_leaves_the_pad(document, parent):
    recognizer = Recognizer(document, ModelInUse(SettingsStore(), default_model_path(), parent), parent)
    first, *rest = joined_zeros()
    document.begin_stroke(first, 12.0)
    for point in rest:
        document.extend_stroke(point)
    recognizer.read_now()
    assert recognizer.reading.count == 1
    document.end_stroke()
    recognizer.read_now()
    assert recognizer.reading.number.text == "00"


def test_a_digit_that_was_chosen_is_shown_until_the_ink_changes(recognizer, document, heard):
    document.show_ink(Ink((LEFT, RIGHT)))
    recognizer.read_now()
    shown = []
    for step in (-1, -1, 1, 1):
        recognizer.step(step)
        shown.append(heard[-1].shown)
    assert shown == [0, 0, 1, 1]
    recognizer.choose(0)
    recognizer.choose(7)
    recognizer.set_refusal(False)
    assert heard[-1].shown == 0
    document.begin_stroke((140.0, 60.0), 14.0)
    document.extend_stroke((140.0, 230.0))
    document.end_stroke()
    recognizer.read_now()
    assert (heard[-1].count, heard[-1].shown) == (3, 1)


def test_a_digit_is_shown_as_long_as_it_is_pointed_at(recognizer, document, heard):
    document.show_ink(Ink((LEFT, RIGHT)))
    recognizer.read_now()
    readings = len(heard)
    recognizer.point_at(0)
    recognizer.point_at(0)
    recognizer.point_at(-1)
    assert [each.shown for each in heard[readings:]] == [0, 1]


def test_there_is_nothing_to_choose_on_an_empty_pad(recognizer, heard):
    for act in (lambda: recognizer.choose(1), lambda: recognizer.step(1), lambda: recognizer.point_at(2)):
        act()
    recognizer.read_now()
    recognizer.step(1)
    assert (heard[-1].count, heard[-1].shown, heard[-1].prediction.reason) == (1, 0, "empty")


def test_a_picture_is_read_with_the_ink_on_it(recognizer, document):
    paper = np.full((100, 100), 255, np.uint8)
    paper[20:80, 45:55] = 0
    document.show_picture(centred(paper))
    recognizer.read_now()
    alone = recognizer.image
    document.begin_stroke((140.0, 60.0), 14.0)
    document.extend_stroke((230.0, 60.0))
    document.end_stroke()
    recognizer.read_now()
    assert alone.sum() > 0
    assert not np.array_equal(recognizer.image, alone)


def test_without_any_model_nothing_is_read_and_nothing_breaks(document, parent, tmp_path, monkeypatch):
    monkeypatch.setattr("trainer.files.bundle.default_model_path", lambda: tmp_path / "gone.safetensors")
    recognizer = Recognizer(document, ModelInUse(SettingsStore(), None, parent), parent)
    document.show_ink(Ink((Stroke(SEVEN),)))
    recognizer.read_now()
    recognizer.set_refusal(False)
    assert (recognizer.predictor, recognizer.reading, recognizer.image) == (None, None, None)


def test_a_moment_after_its_first_answer_a_model_is_quickened(recognizer, in_use, qtbot, monkeypatch):
    quickened = []
    monkeypatch.setattr(Predictor, "quicken", lambda predictor: quickened.append(predictor.model.fingerprint))
    second = random_model("second", seed=3)
    in_use.use(second)
    assert second.fingerprint not in quickened
    qtbot.waitUntil(lambda: second.fingerprint in quickened, timeout=20_000)


def test_a_reader_for_another_thread_reads_as_the_pad_does(recognizer, document):
    document.show_ink(Ink.of_points([[(80, 60), (200, 60), (140, 220)]]))
    recognizer.read_now()

    for numbers in (True, False):
        recognizer.set_whole_numbers(numbers)
        read = recognizer.reader()
        assert read(document.ink).digits[0].prediction == recognizer.prediction
