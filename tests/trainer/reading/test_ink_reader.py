import numpy as np
import pytest

from tests.trainer.reading.odd_ink import ODD
from tests.trainer.reading.written import HEIGHT, digit, ink, moved, predictor, written
from tests.trainer.sample_models import random_model
from trainer.data.drawn_numbers import draw_number
from trainer.image.digit_image import digit_image
from trainer.ink.strokes import Ink, Stroke
from trainer.model.predict import Predictor
from trainer.reading import ink_reader
from trainer.reading.ink_reader import InkReader
from trainer.reading.mending import Mending
from trainer.reading.pieces import box_of


def read(strokes, **options):
    return InkReader(predictor()).read(ink(strokes), **options)


@pytest.mark.parametrize("text", ["2026", "10", "11", "111", "0471", "0123456789", "45745"])
def test_a_row_of_digits_is_a_number(text):
    reading = read(written(text))
    assert (reading.number, reading.reason, reading.doubtful) == (text, "", None)
    assert not reading.is_single


@pytest.mark.parametrize("sign", "0123456789")
def test_one_digit_is_read_just_as_without_numbers(sign):
    strokes = digit(sign)
    on, off = read(strokes), read(strokes, whole_numbers=False)
    assert on.is_single
    assert on.number == sign
    wanted = predictor().predict(digit_image(ink(strokes)))
    for reading in (on, off):
        assert reading.digits[0].prediction.probabilities == pytest.approx(wanted.probabilities, abs=1e-5)
        assert reading.digits[0].image == pytest.approx(digit_image(ink(strokes)), abs=1e-5)
    assert on.digits[0].strokes == tuple(range(len(strokes)))


def test_the_order_in_which_strokes_are_drawn_does_not_matter():
    strokes = written("45745")
    for seed in range(5):
        order = np.random.default_rng(seed).permutation(len(strokes))
        assert read([strokes[index] for index in order]).number == "45745"


def test_each_digit_names_its_strokes_and_where_it_stands():
    strokes = written("45")
    order = [2, 0, 3, 1] if len(strokes) == 4 else [*range(1, len(strokes)), 0]
    reading = read([strokes[index] for index in order])
    assert reading.number == "45"
    assert {index for each in reading.digits for index in each.strokes} == set(range(len(strokes)))
    first, second = (each.box for each in reading.digits)
    assert first[2] < second[0]
    for each in reading.digits:
        points = [point for index in each.strokes for point in strokes[order[index]].points]
        assert each.box[0] == pytest.approx(min(x for x, _ in points))
        assert each.box[3] == pytest.approx(max(y for _, y in points))


@pytest.mark.parametrize("rise", [-25, -12, 12, 25])
def test_numbers_may_slope(rise):
    assert read(written("2026", rise=rise)).number == "2026"


@pytest.mark.parametrize("growth", [0.8, 0.9, 1.15, 1.25])
def test_numbers_may_grow_and_shrink(growth):
    assert read(written("20262", growth=growth)).number == "20262"


@pytest.mark.parametrize("gap", [-4, 0, 3, 8, 60, 150])
def test_digits_may_touch_or_stand_far_apart(gap):
    assert read(written("2026", gap=gap)).number == "2026"


@pytest.mark.parametrize("size", [0.05, 30.0])
def test_size_does_not_matter(size):
    assert read(moved(written("2026"), 1000, -500, size)).number == "2026"


def test_a_long_bar_over_its_neighbour_stays_with_its_digit():
    seven = [Stroke(((0, 0), (20, 1), (40, 2), (28, 30), (20, 60))), Stroke(((8, 30), (30, 29), (56, 28)))]
    assert read([*seven, *moved(digit("3"), 50)]).number == "73"


def test_a_bar_that_comes_last_belongs_to_its_digit():
    seven = [Stroke(((0, 0), (20, 1), (40, 2), (28, 30), (20, 60))), Stroke(((8, 30), (42, 29)))]
    assert read([seven[0], *moved(digit("2"), 60), *moved(digit("6"), 120), seven[1]]).number == "726"


def test_a_digit_may_be_corrected_by_going_back():
    reader = InkReader(predictor())
    strokes = written("2026")
    assert reader.read(ink([*strokes[:1], *strokes[2:]])).number == "226"
    assert reader.read(ink([*strokes[:1], *strokes[2:], strokes[1]])).number == "2026"
    assert reader.read(ink(strokes[1:])).number == "026"


@pytest.mark.parametrize("text", ["3.5", "3,5", "12.75", "0.5"])
def test_a_low_point_or_comma_between_digits_is_a_decimal_sign(text):
    reading = read(written(text, gap=12))
    assert reading.number == text
    assert all(each.prediction.is_digit for each in reading.digits)


@pytest.mark.parametrize("text", ["-5", "-12", "12-5", "3+4", "5.", ".5", "12,", "2026."])
def test_other_signs_are_a_reason_and_no_guess(text):
    reading = read(written(text))
    assert (reading.number, reading.reason) == (None, "sign")


def test_the_least_sure_digit_refuses_the_number_and_is_named():
    scribble = Stroke(((0, 0), (40, 55), (5, 50), (35, 5), (20, 60), (2, 20), (38, 30)))
    reading = read([*digit("2"), *moved([scribble], 60), *moved(digit("6"), 120)])
    assert (reading.number, reading.reason, reading.doubtful) == (None, "not_sure", 1)
    assert reading.doubtful == reading.least_sure
    assert (reading.text[0], reading.text[-1]) == ("2", "6")


def test_without_refusing_digits_are_always_named():
    scribble = Stroke(((0, 0), (40, 55), (5, 50), (35, 5), (20, 60), (2, 20), (38, 30)))
    reading = read([*digit("2"), *moved([scribble], 60)], refuse=False)
    assert reading.number == reading.text
    assert all(each.prediction.is_digit for each in reading.digits)


def test_switched_off_two_digits_are_several():
    reading = read(written("26"), whole_numbers=False)
    assert (reading.number, reading.reason) == (None, "several")
    assert reading.is_single


@pytest.mark.parametrize("text", ["20", "00"])
def test_joined_digits_are_cut(text):
    first, second = (digit(sign)[0].points for sign in text)
    joined = Stroke((*first, *((x + 70, y) for x, y in second)))
    reading = read([joined])
    assert reading.text == text
    assert [each.strokes for each in reading.digits] == [(0,), (0,)]


def test_two_lines_are_told():
    reading = read([*written("12"), *moved(written("34"), y=110)])
    assert (reading.number, reading.reason) == (None, "lines")


def test_numbers_drawn_by_rule_are_read():
    rng = np.random.default_rng(11)
    numbers = [draw_number(rng) for _ in range(60)]
    reader = InkReader(predictor())
    right = [reader.read(number.ink).text == number.text for number in numbers]
    assert np.mean(right) > 0.85


@pytest.mark.parametrize("name", ODD)
def test_odd_ink_has_an_answer_and_it_is_no_number(name):
    reading = read(ODD[name])
    assert reading.number is None
    assert reading.reason == ("empty" if not reading.digits else reading.reason) != ""
    assert read(ODD[name], whole_numbers=False).number is None


class CountingPredictor:
    def __init__(self):
        self.model = predictor().model
        self.images = 0

    def predict_all(self, images):
        self.images += len(images)
        return predictor().predict_all(images)

    def predict(self, *arguments, **options):
        self.images += 1
        return predictor().predict(*arguments, **options)


def test_a_new_stroke_costs_at_most_four_forward_passes_and_nothing_new_none():
    counting = CountingPredictor()
    reader = InkReader(counting)
    strokes = written("482604")
    for count in range(1, len(strokes) + 1):
        counting.images = 0
        reader.read(ink(strokes[:count]))
        assert counting.images <= 4
    counting.images = 0
    reader.read(ink(strokes))
    assert counting.images == 0


@pytest.mark.parametrize(("ways", "most"), [("a tangle", 100), ("hundreds of strokes", 1), ("a million points", 60)])
def test_work_is_bounded_whatever_is_drawn(ways, most):
    counting = CountingPredictor()
    InkReader(counting).read(ink(ODD["a filled pad" if ways == "a tangle" else ways]))
    assert counting.images <= most


def said(reading):
    """All that a reading says, for comparing to the bit."""
    digits = [(d.prediction, d.image.tobytes(), d.box, d.strokes, d.separator, d.ink) for d in reading.digits]
    return reading.reason, reading.doubtful, digits


def test_what_is_remembered_while_a_number_is_written_changes_no_bit_of_the_answers():
    quick = Predictor(predictor().model)
    quick.quicken()  # as on the pad: each image goes through the network alone
    reader, finished = InkReader(quick), []
    for stroke in written("4,7"):
        for count in sorted({1, 2, len(stroke.points) // 2, len(stroke.points)} - {0}):
            live = Ink((*finished, Stroke(stroke.points[:count])))
            fresh = InkReader(quick).read(live, is_unfinished=True)
            assert said(reader.read(live, is_unfinished=True)) == said(fresh)
        finished.append(stroke)
        assert said(reader.read(ink(finished))) == said(InkReader(quick).read(ink(finished)))


@pytest.mark.parametrize("text", ["7", "2026"])
def test_another_network_reads_the_images_that_were_painted_for_the_first(text, monkeypatch):
    strokes = ink(written(text))
    before, other = InkReader(predictor()), Predictor(random_model((784, 16, 10)))
    before.read(strokes)
    monkeypatch.setattr(ink_reader, "images_of_lines", lambda *_: pytest.fail("the images are known"))
    follower = before.with_predictor(other)
    reading = follower.read(strokes)
    follower.with_predictor(predictor()).read(strokes)
    monkeypatch.undo()
    wanted = InkReader(other).read(strokes)
    assert [each.prediction for each in reading.digits] == [each.prediction for each in wanted.digits]
    longer = ink(written(text + "1"))
    assert follower.read(longer).number == InkReader(other).read(longer).number


@pytest.mark.parametrize("is_unfinished", [True, False])
@pytest.mark.parametrize("sign", "0123456789")
def test_one_stroke_is_answered_at_once_as_a_row_of_one_would_be(sign, is_unfinished):
    stroke = digit(sign)[0]
    whole_row = Mending(joined=(frozenset({-1}),))  # of strokes that are not there
    for points in (stroke.points, stroke.points[: len(stroke.points) // 2], (*stroke.points, (140.0, 20.0))):
        one = ink([Stroke(points)])
        at_once = InkReader(predictor()).read(one, is_unfinished=is_unfinished)
        assert said(at_once) == said(InkReader(predictor()).read(one, mending=whole_row, is_unfinished=is_unfinished))


def test_a_stroke_is_cut_when_the_pen_has_left_it():
    zero = digit("0")[0].points
    joined = [Stroke((*zero, *((x + 70, y) for x, y in zero)))]
    reader = InkReader(predictor())
    assert reader.read(ink(joined), is_unfinished=True).is_single
    assert reader.read(ink(joined)).text == "00"
    assert reader.read(ink([*joined, *moved(digit("6"), 180)]), is_unfinished=True).text == "006"


def dot(x, y, size):
    """A touch of the pen, or a little round scribble ``size`` units wide."""
    turns = np.linspace(0, 6.3, 8) if size else np.zeros(1)
    return Stroke(tuple((x + size / 2 * float(np.cos(turn)), y + size / 2 * float(np.sin(turn))) for turn in turns))


@pytest.mark.parametrize("size", [0, 2, 6])
@pytest.mark.parametrize("name", "0123456789")
def test_a_stray_dot_near_a_clear_digit_changes_nothing(name, size):
    strokes = written(name)
    left, top, right, bottom = box_of(np.concatenate([np.array(stroke.points) for stroke in strokes]))
    middle = (left + right) / 2
    on_it = [strokes[0].points[0], strokes[-1].points[-1], strokes[0].points[len(strokes[0].points) // 2]]
    above = [(x, top - far) for x in (left, middle, right) for far in (12, 24)]
    below = [(middle, bottom + far) for far in (8, 12, 24)]
    sides = (left - 25, left - 12, right + 12, right + 25)
    beside = [(x, top + share * HEIGHT) for x in sides for share in (0.1, 0.5)]
    for place in (*([] if size else on_it), *above, *below, *beside):  # a scribble on the digit is a part of it
        reading = read([*strokes, dot(*place, size)])
        assert (reading.number, len(reading.digits)) == (name, 1), place


@pytest.mark.parametrize("size", [0, 2, 6])
@pytest.mark.parametrize("name", ["5", "0", "42"])
def test_a_point_that_is_placed_as_one_is_no_stray_dot(name, size):
    strokes = written(name)
    left, _, right, bottom = box_of(np.concatenate([np.array(stroke.points) for stroke in strokes]))
    for x in (left - 18, left - 12, right + 12, right + 18):
        assert read([*strokes, dot(x, bottom - 2, size)]).reason == "sign"
