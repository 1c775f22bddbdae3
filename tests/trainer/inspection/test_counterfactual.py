import numpy as np
import pytest

from trainer.data.drawn_digits import ink_of_style
from trainer.data.pen_styles import digit_styles
from trainer.files.bundle import default_model_path
from trainer.image.digit_image import digit_image
from trainer.ink.strokes import Ink, Stroke
from trainer.inspection.counterfactual import MOST_DABS, find_change
from trainer.inspection.dabs import with_dabs
from trainer.model.digit_model import DigitModel
from trainer.model.model_loading import load_model
from trainer.model.predict import Predictor
from trainer.reading.drawing_reader import DrawingReader


@pytest.fixture(scope="module")
def predictor():
    made = Predictor(load_model(default_model_path()))
    made.quicken()
    return made


def reads(predictor, refuse=True):
    reader = DrawingReader(predictor)
    return lambda ink: reader.read(ink, refuse=refuse)


def a_drawing(sign):
    """A digit drawn by rule, on a pad of 280 units."""
    ink = ink_of_style(next(style for style in digit_styles() if style.sign == sign))
    points = np.array([point for stroke in ink.strokes for point in stroke.points])
    low, extent = points.min(axis=0), float(np.ptp(points, axis=0).max())
    return Ink.of_points([(np.array(stroke.points) - low) / extent * 200 + 40 for stroke in ink.strokes])


@pytest.mark.parametrize(("drawn", "wanted"), [("1", 7), ("3", 8), ("9", 4)])
def test_what_is_found_is_read_as_wanted_in_the_very_drawing_that_it_makes(predictor, drawn, wanted):
    ink, read = a_drawing(drawn), reads(predictor)

    change = find_change(predictor, ink, wanted, read, 7.0, 12.6)

    assert change.is_found
    assert 0 < len(change.dabs) <= MOST_DABS
    assert change.ink == with_dabs(ink, change.dabs)
    again = reads(predictor)(change.ink).digits[0].prediction
    assert again.most_probable == wanted
    assert again == change.prediction
    assert change.is_sure == (again.digit == wanted)


def test_half_of_the_drawn_digits_and_more_are_made_what_they_look_like_most(predictor):
    read = reads(predictor)
    found = []
    for sign in "0123456789":
        ink = a_drawing(sign)
        probabilities = predictor.predict(digit_image(ink)).probabilities
        found.append(find_change(predictor, ink, int(np.argsort(probabilities)[-2]), read, 7.0, 12.6).is_found)

    assert sum(found) >= 5


def test_every_dab_belongs_to_the_digit_and_none_is_left_out_as_a_sign(predictor):
    ink = find_change(predictor, a_drawing("7"), 9, reads(predictor), 7.0, 12.6).ink
    (digit,) = DrawingReader(predictor).read(ink).digits

    assert len(digit.strokes) == len(ink.strokes) > 2


def test_a_stray_dot_stays_and_changes_nothing(predictor):
    ink, dot = a_drawing("7"), Stroke(((20.0, 30.0),))

    alone = find_change(predictor, ink, 9, reads(predictor), 7.0, 12.6)
    beside = find_change(predictor, Ink((*ink.strokes, dot)), 9, reads(predictor), 7.0, 12.6)

    assert beside.dabs == alone.dabs
    assert dot in beside.ink.strokes
    assert beside.is_found


def test_a_search_that_is_stopped_ends(predictor):
    asked = []

    def should_stop():
        asked.append(None)
        return len(asked) > 2

    change = find_change(predictor, a_drawing("3"), 1, reads(predictor), 7.0, 12.6, should_stop=should_stop)

    assert len(change.dabs) <= 2


def test_none_of_the_dabs_is_needless(predictor):
    ink, read = a_drawing("1"), reads(predictor, refuse=False)

    change = find_change(predictor, ink, 7, read, 7.0, 12.6)

    for dab in change.dabs:
        fewer = [other for other in change.dabs if other is not dab]
        reading = read(with_dabs(ink, fewer))
        assert reading.reason or reading.digits[0].prediction.digit != 7


def test_a_drawing_that_is_read_so_already_needs_no_dab(predictor):
    change = find_change(predictor, a_drawing("3"), 3, reads(predictor), 7.0, 12.6)

    assert (change.is_found, change.is_sure, change.dabs) == (True, True, ())


def test_where_no_small_change_does_it_that_is_said():
    never = np.zeros((10, 784), np.float32)
    stubborn = DigitModel((never,), (np.array([9, *[0] * 9], np.float32),))
    predictor = Predictor(stubborn)

    change = find_change(predictor, a_drawing("1"), 5, reads(predictor), 7.0, 12.6)

    assert not change.is_found
    assert not change.is_sure


@pytest.mark.parametrize("most", [0, 1])
def test_no_more_dabs_are_put_than_are_allowed(predictor, most):
    change = find_change(predictor, a_drawing("1"), 8, reads(predictor), 7.0, 12.6, most)

    assert len(change.dabs) <= most
    assert not change.is_found


def test_an_empty_pad_is_no_digit_whatever_is_put(predictor):
    change = find_change(predictor, Ink(), 3, reads(predictor), 7.0, 12.6)

    assert not change.is_found
