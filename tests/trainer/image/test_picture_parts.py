import numpy as np
import pytest

from trainer.image.picture_parts import all_parts, labelled, written_parts


def page(*boxes, shape=(200, 300)):
    strength = np.zeros(shape, np.uint8)
    for top, bottom, left, right in boxes:
        strength[top:bottom, left:right] = 255
    return strength


def boxes(ink):
    top, left = ink.corner
    return [(part.top + top, part.bottom + top, part.left + left, part.right + left) for part in ink.parts]


def test_parts_come_line_by_line_from_left_to_right():
    first, second, third, below = (20, 80, 150, 170), (25, 70, 200, 220), (60, 75, 240, 250), (120, 180, 30, 50)
    ink = written_parts(page(below, third, second, first))
    assert boxes(ink) == [first, second, third, below]
    assert [part.number for part in ink.parts] == [1, 2, 3, 4]


def test_a_part_is_its_own_pixels_with_their_soft_edge():
    strength = page((50, 120, 100, 110), (60, 110, 150, 160))
    strength[55:115, 99] = 60
    strength[150, 200] = 60
    ink = written_parts(strength)
    first = ink.of(ink.parts[:1])
    assert first.shape == ink.strength.shape == ink.labels.shape
    assert first.sum() == pytest.approx(70 * 10 + 60 * 60 / 255, rel=1e-3)
    assert ink.of(ink.parts).sum() == pytest.approx(first.sum() + 50 * 10, rel=1e-3)
    assert ink.of([]).sum() == 0
    assert ink.whole().shape == (200, 300)
    assert ink.whole()[60:110, 150:160].min() == 1
    assert ink.whole()[150, 200] == 0


SURROUNDINGS = {
    "a table on the left": (0, 200, 0, 20),
    "a table below": (180, 200, 0, 300),
    "a finger": (150, 200, 240, 290),
    "a strip that light leaves of an edge": (0, 200, 12, 18),
    "a ruled line": (150, 152, 0, 300),
    "a line that ends inside": (150, 152, 0, 200),
    "an upright line that ends inside": (50, 200, 250, 252),
    "a speck": (20, 22, 20, 22),
}


@pytest.mark.parametrize("what", SURROUNDINGS)
def test_surroundings_of_a_digit_that_stands_clear_are_no_parts(what):
    digit = (60, 130, 120, 132)
    assert boxes(written_parts(page(digit, SURROUNDINGS[what]))) == [digit]


PALE = {"hardly visible": 40, "almost ink": 100}


@pytest.mark.parametrize("pale", PALE)
def test_digits_that_stand_on_a_pale_ruled_line_all_stay(pale):
    digits = [(60, 130, left, left + 12) for left in (60, 120, 180)]
    strength = page(*digits)
    strength[128:131] = np.maximum(strength[128:131], PALE[pale])
    assert boxes(written_parts(strength)) == digits


def test_the_pieces_of_a_line_that_is_ink_here_and_there_are_none():
    digits = [(60, 130, 120, 132), (60, 130, 160, 172)]
    strength = page(*digits)
    strength[150:152] = 100
    strength[150:152, ::40] = strength[150:152, 1::40] = 255
    strength[150:152, 200:260] = 255
    assert boxes(written_parts(strength)) == digits


def test_lines_that_lead_to_the_table_beside_the_paper_take_no_digit_with_them():
    digits = [(60, 130, 120, 132), (60, 130, 160, 172)]
    lines = [(top, top + 2, 0, 300) for top in (25, 90, 155)]
    assert boxes(written_parts(page(*digits, *lines, (0, 200, 0, 50)))) == digits


CUT = {
    "a 1 with a loose foot": [(0, 180, 140, 150), (195, 200, 0, 300)],
    "a 5 with a loose flag": [(0, 10, 100, 300), (0, 90, 60, 75), (80, 200, 75, 280)],
    "a 4 in two pieces": [(0, 110, 20, 35), (100, 112, 0, 300), (30, 200, 200, 214)],
    "a digit cut below, a speck beside": [(20, 200, 140, 160), (100, 106, 30, 36)],
}


@pytest.mark.parametrize("what", CUT)
def test_a_picture_cut_to_its_ink_keeps_the_ink_at_its_border(what):
    strength = page(*CUT[what])
    kept = written_parts(strength).whole()
    large = page(*(box for box in CUT[what] if (box[1] - box[0]) * (box[3] - box[2]) > 100))
    assert (kept[large > 0] == 1).all()


def test_nothing_is_no_part():
    ink = written_parts(page())
    assert (ink.parts, ink.of([]).size, ink.shape) == ((), 0, (200, 300))
    assert not ink.whole().any()
    assert all_parts(1 / 255 * page()).parts == ()


def test_all_parts_leave_nothing_out():
    assert len(all_parts(1 / 255 * page((0, 200, 0, 20), (60, 130, 120, 132), (20, 22, 40, 42))).parts) == 3


def test_labels_of_an_empty_mask():
    labels, parts = labelled(np.zeros((4, 5), np.uint8))
    assert (labels.shape, labels.any(), parts) == ((4, 5), False, [])


def test_a_digit_near_the_dark_table_beside_the_paper_is_no_part_of_it():
    strength = np.zeros((320, 400), np.uint8)
    strength[:, :30] = 255
    strength[:, 30:40] = 40  # the grain and the soft edge between them
    strength[100:180, 40:52] = 200
    strength[100:180, 100:112] = 200
    parts = written_parts(strength).parts
    assert [part.width for part in parts] == [12, 12]
