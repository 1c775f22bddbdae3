import numpy as np
import pytest

from tests.trainer.reading.test_picture_reader import page, painted
from tests.trainer.reading.written import digit, ink, moved, predictor, written
from trainer.ink.strokes import Ink, Stroke
from trainer.reading.drawing_reader import DrawingReader
from trainer.reading.ink_reader import InkReader
from trainer.reading.picture_reader import read_picture

BOX = (10.0, 20.0, 200.0, 65.0)  # where a picture of 400 by 130 pixels lies, in ink units


@pytest.fixture
def reader():
    return DrawingReader(predictor())


def test_ink_alone_is_read_stroke_by_stroke(reader):
    drawing = ink(written("2026"))
    mine, wanted = reader.read(drawing), InkReader(predictor()).read(drawing)
    assert mine.number == wanted.number == "2026"
    assert [each.strokes for each in mine.digits] == [each.strokes for each in wanted.digits]


def test_a_picture_alone_is_read_as_one_and_its_boxes_are_in_ink_units(reader):
    picture = page("20")
    mine, wanted = reader.read(Ink(), picture, BOX), read_picture(predictor(), picture)
    assert mine.number == wanted.number == "20"
    for own, in_pixels in zip(mine.digits, wanted.digits, strict=True):
        assert own.box[0] == pytest.approx(BOX[0] + in_pixels.box[0] / 2)
        assert own.box[3] == pytest.approx(BOX[1] + in_pixels.box[3] / 2)


def test_ink_beside_a_pictures_digits_goes_on_with_the_number(reader):
    picture = painted(moved(digit("2"), 30, 30), (130, 400))
    strokes = moved([Stroke(stroke.points, 3.0) for stroke in digit("6")], 65, 35, 0.5)
    reading = reader.read(Ink(tuple(strokes)), picture, BOX)
    assert reading.number == "26"
    assert reading.digits[1].box[0] == pytest.approx(min(x for x, _ in strokes[0].points), abs=4)
    assert reading.digits[1].box[3] == pytest.approx(max(y for _, y in strokes[0].points), abs=4)


def test_ink_over_blank_paper_is_read_as_ink(reader):
    blank = np.full((130, 400), 255, np.uint8)
    assert reader.read(ink(written("47")), blank, BOX).number == "47"
    assert reader.read(ink(written("47")), page("1"), (0.0, 0.0, 0.0, 0.0)).number == "47"
    assert reader.read(Ink(), blank, BOX).reason == "empty"


def test_numbers_and_refusing_can_be_switched_off_whatever_is_read(reader):
    for drawing, picture, box in ((ink(written("26")), None, None), (Ink(), page("26"), BOX)):
        assert reader.read(drawing, picture, box, whole_numbers=False).reason == "several"
        assert reader.read(drawing, picture, box, whole_numbers=False, refuse=False).reason == ""
