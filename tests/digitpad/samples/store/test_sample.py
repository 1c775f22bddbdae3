"""A labelled drawing as a value: what makes one, and ink as bytes and back."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digitpad.samples.store.sample import Drawing, Sample, is_digit, pack_ink, unpack_ink
from trainer.errors import InkFileError
from trainer.ink.strokes import Ink, Stroke

NUMBERS = st.floats(-1e9, 1e9)


def drawing(shift=0.0):
    return Drawing(Ink((Stroke(((0.1 + shift, 2.0), (30.0, 41.7 + shift)), 7.5, (0.25, 1.0)), Stroke(((9.0, 9.0),)))))


def test_a_label_that_is_no_digit_makes_no_sample():
    with pytest.raises(ValueError, match="digits 0 to 9"):
        Sample(drawing(), 10)


@pytest.mark.parametrize("packed", [b"", b"\x78\x9c", b"nonsense"])
def test_damaged_ink_is_told_in_a_sentence(packed):
    with pytest.raises(InkFileError, match="damaged"):
        unpack_ink(packed)


@st.composite
def inks(draw):
    strokes = []
    for points in draw(st.lists(st.lists(st.tuples(NUMBERS, NUMBERS), min_size=1, max_size=6), max_size=4)):
        forces = st.lists(st.floats(0, 1), min_size=len(points), max_size=len(points))
        pressures = tuple(draw(forces)) if draw(st.booleans()) else ()
        moments = st.lists(NUMBERS, min_size=len(points), max_size=len(points))
        times = tuple(draw(moments)) if draw(st.booleans()) else ()
        strokes.append(Stroke(tuple(points), draw(st.floats(0.1, 100)), pressures, times))
    return Ink(tuple(strokes))


@given(inks())
def test_packed_ink_comes_back_to_the_last_bit(ink):
    unpacked = unpack_ink(pack_ink(ink))
    assert unpacked == ink
    assert [stroke.times for stroke in unpacked.strokes] == [stroke.times for stroke in ink.strokes]


def test_times_are_kept_but_make_no_other_drawing_of_it():
    plain = drawing()
    timed = Drawing(Ink(tuple(replace(each, times=(7.5,) * len(each.points)) for each in plain.ink.strokes)))

    assert timed.digest == plain.digest
    assert [stroke.times for stroke in unpack_ink(pack_ink(timed.ink)).strokes] == [(7.5, 7.5), (7.5,)]


def test_a_digest_is_the_same_for_equal_drawings_only():
    with_picture = Drawing(drawing().ink, b"picture", (0.0, 0.0, 1.0, 1.0))
    others = [drawing(1.0), with_picture, Drawing(with_picture.ink, b"picture", (0.0, 0.0, 2.0, 1.0)), Drawing()]
    assert drawing().digest == drawing().digest
    assert len({each.digest for each in (drawing(), *others)}) == 5


def test_a_picture_has_a_place_and_a_place_a_picture():
    for picture, box in ((b"picture", None), (None, (0.0, 0.0, 1.0, 1.0))):
        with pytest.raises(ValueError, match="together"):
            Drawing(Ink(), picture, box)
    assert not Drawing()
    assert Drawing(picture=b"picture", box=(0.0, 0.0, 1.0, 1.0))


@pytest.mark.parametrize(
    ("value", "is_one"), [(0, True), (9, True), (10, False), (-1, False), ("7", False), (None, False)]
)
def test_a_digit_is_a_whole_number_from_0_to_9(value, is_one):
    assert is_digit(value) is is_one
