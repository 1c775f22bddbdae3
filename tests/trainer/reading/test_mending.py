import pytest

from tests.trainer.reading.test_picture_reader import page
from tests.trainer.reading.written import digit, ink, moved, predictor, written
from trainer.ink.strokes import Stroke
from trainer.reading.ink_reader import InkReader
from trainer.reading.mending import NO_MENDING, Mending
from trainer.reading.picture_reader import read_picture

A, B, C = frozenset([1]), frozenset([2]), frozenset([1, 2])


def test_what_was_said_last_of_the_same_strokes_counts():
    said = NO_MENDING.with_joined(C).with_parted(C)
    assert said == Mending(parted=(C,))
    assert said.with_joined(A | B) == Mending(joined=(C,))
    assert NO_MENDING.with_parted(A).with_parted(B) == Mending(parted=(A, B))


@pytest.fixture
def reader():
    return InkReader(predictor())


def test_digits_that_are_joined_become_one_whatever_it_looks_like(reader):
    drawing = ink(written("126"))
    read = reader.read(drawing)
    joined = read.digits[0].sources | read.digits[1].sources
    mended = reader.read(drawing, mending=NO_MENDING.with_joined(joined))
    assert [len(each.strokes) for each in mended.digits] == [2, 1]
    assert mended.text[-1] == "6"
    further = reader.read(drawing, mending=NO_MENDING.with_joined(joined | read.digits[2].sources))
    assert len(further.digits) == 1


def test_a_digit_that_is_cut_becomes_two_between_its_strokes_or_inside_one(reader):
    for strokes in (digit("4"), digit("8"), [Stroke((*digit("2")[0].points, *moved(digit("0"), 70)[0].points))]):
        drawing = ink([*strokes, *moved(digit("6"), 200)])
        read = reader.read(drawing, mending=NO_MENDING.with_joined(frozenset(map(id, strokes))))
        assert len(read.digits) == 2
        mended = reader.read(drawing, mending=NO_MENDING.with_parted(read.digits[0].sources))
        assert len(mended.digits) > 2
        assert mended.text[-1] == "6"


def test_what_was_said_of_strokes_that_are_gone_does_not_matter(reader):
    drawing = ink(written("126"))
    lost = frozenset([*map(id, drawing.strokes[:1]), -1])
    assert reader.read(drawing, mending=Mending((lost,), (frozenset([-5]),))).number == "126"


def test_strokes_that_have_been_parted_by_others_are_joined_no_longer(reader):
    drawing = ink(written("126"))
    first, _, last = (each.sources for each in reader.read(drawing).digits)
    assert reader.read(drawing, mending=NO_MENDING.with_joined(first | last)).number == "126"


def test_a_digit_holds_its_own_ink_even_where_a_stroke_joins_two(reader):
    first, second = (digit(sign)[0].points for sign in "20")
    joined = ink([Stroke((*first, *((x + 70, y) for x, y in second)), 7.0)])
    left, right = reader.read(joined).digits
    assert {stroke.width for each in (left, right) for stroke in each.ink.strokes} == {7.0}
    for each, number in ((left, "2"), (right, "0")):
        assert InkReader(predictor()).read(each.ink).text == number
    whole = reader.read(ink(written("47")))
    assert all(stroke in written("47") for each in whole.digits for stroke in each.ink.strokes)


def test_parts_of_a_picture_are_joined_and_cut_as_well():
    picture = page("26")
    read = read_picture(predictor(), picture)
    both = read.digits[0].sources | read.digits[1].sources
    assert len(read_picture(predictor(), picture, mending=NO_MENDING.with_joined(both)).digits) == 1
    cut = read_picture(predictor(), picture, mending=NO_MENDING.with_parted(read.digits[0].sources))
    assert len(cut.digits) > 2
