import numpy as np
import pytest

from trainer.image.surroundings import (
    Surroundings,
    beside_table,
    lies_along_a_side,
    reaching_border,
    ruled_lines,
    surroundings,
    thin_runs,
)


def found(ink):
    """The pixels of ruled lines in a mask, and how many lines there are."""
    lines = ruled_lines(Surroundings(ink, *thin_runs(ink), ink))
    return (lines.within(ink), lines.total) if lines else (np.zeros_like(ink), 0)


@pytest.mark.parametrize("upright", [False, True])
@pytest.mark.parametrize("thick", [1, 2, 4])
def test_a_line_from_side_to_side_is_found_and_what_crosses_it_stays(upright, thick):
    ink = np.zeros((200, 300), np.uint8)
    ink[100 : 100 + thick] = 1
    ink[40:160, 140:150] = 1
    lines, count = found(np.ascontiguousarray(ink.T) if upright else ink)
    lines = lines.T if upright else lines
    assert count == 1
    assert lines[100 : 100 + thick, :130].all()
    assert not lines[100 : 100 + thick, 142:148].any()
    assert not lines[:95].any()


def test_lines_that_slope_are_found_and_squared_paper_has_many():
    ink = np.zeros((200, 300), np.uint8)
    for shift in (0, 60, 120):
        ink[shift + 20 + np.arange(300) // 50, np.arange(300)] = 1
        ink[shift + 21 + np.arange(300) // 50, np.arange(300)] = 1
        ink[:, shift + 40 : shift + 42] = 1
    lines, count = found(ink)
    assert count == 6
    assert lines.sum() > 0.9 * ink.sum()


@pytest.mark.parametrize(("left", "right"), [(0, 0), (60, 300), (0, 250), (50, 250)])
def test_what_ends_far_inside_is_no_ruled_line(left, right):
    ink = np.zeros((200, 300), np.uint8)
    ink[100:103, left:right] = 1
    assert found(ink)[1] == 0


def test_a_broad_bar_is_no_ruled_line():
    ink = np.zeros((200, 300), np.uint8)
    ink[80:130] = 1
    assert found(ink)[1] == 0


@pytest.mark.parametrize("room", [0, 6, 12])
def test_a_short_picture_makes_no_line_of_a_stroke_that_ends_near_its_border(room):
    ink = np.zeros((150, 50), np.uint8)
    ink[70:74, room + 1 : 49 - room] = 1
    assert found(ink)[1] == (room == 0)


@pytest.mark.parametrize("upright", [False, True])
def test_beside_a_table_the_paper_alone_is_what_a_line_runs_across(upright):
    ink = np.zeros((200, 300), np.uint8)
    ink[100:102] = 1
    ink[:, :60] = 1
    lines, count = found(np.ascontiguousarray(ink.T) if upright else ink)
    lines = lines.T if upright else lines
    assert count == 1
    assert lines[100:102, 80:].all()
    assert not lines[:, :50].any()


def test_runs_are_long_and_thin_wherever_they_end():
    ink = np.zeros((200, 300), np.uint8)
    ink[20:22, 100:180] = 1
    expected_level = ink.copy()
    ink[100:160, 40:42] = 1
    expected_upright = ink - expected_level
    ink[60:90, 200:260] = 1
    ink[120:122, 200:215] = 1
    level, upright = thin_runs(ink)
    np.testing.assert_array_equal(level, expected_level)
    np.testing.assert_array_equal(upright, expected_upright)


@pytest.mark.parametrize("thick", [1, 3, 6])
def test_a_thin_digit_on_a_thinner_line_keeps_its_strokes(thick):
    ink = np.zeros((320, 400), np.uint8)
    ink[100 : 100 + thick] = 1
    ink[60:140, 200 : 204 + thick] = 1
    lines, count = found(ink)
    assert count == 1
    assert not lines[:, 201:203].any()


def test_on_a_large_picture_lines_are_looked_for_on_fewer_pixels_and_told_on_all():
    strength = np.zeros((640, 800), np.uint8)
    strength[300:303] = 255
    strength[200:420, 380:400] = 255
    around = surroundings(strength)
    assert around.visible.shape == (128, 160)
    ink = (strength > 0).astype(np.uint8)
    lines = ruled_lines(around).within(ink)
    assert lines[300:303, :370].all()
    assert lines.sum() < 3 * 800


def test_a_drawing_clear_of_the_border_has_no_surroundings():
    strength = np.zeros((320, 400), np.uint8)
    strength[80:240, 100:300] = 255
    assert surroundings(strength) is None
    strength[0, 0:4] = 255
    assert surroundings(strength) is not None


def test_the_table_beside_the_paper_reaches_the_border_and_a_digit_on_a_ruled_line_does_not():
    strength, labels = np.zeros((320, 400), np.uint8), np.zeros((320, 400), np.uint16)
    for number, place in enumerate((np.s_[:, :30], np.s_[200:202], np.s_[140:240, 200:230]), 1):
        strength[place] = 200
        labels[place] = number
    assert reaching_border(labels, surroundings(strength)) == {1, 2}


@pytest.mark.parametrize(("side", "paper"), [((0, 0), (0, 400)), ((30, 0), (30, 400)), ((0, 25), (0, 375))])
def test_columns_along_the_border_that_are_dark_from_end_to_end_are_the_table(side, paper):
    ink = np.zeros((320, 400), np.uint8)
    ink[:, : side[0]] = 1
    ink[:, 400 - side[1] :] = 1
    ink[60:200, 200:204] = 1
    assert beside_table(ink) == (slice(0, 320), slice(*paper))
    assert beside_table(np.ascontiguousarray(ink.T)) == (slice(*paper), slice(0, 320))


def test_where_all_is_dark_there_is_no_table():
    assert beside_table(np.ones((320, 400), np.uint8)) == (slice(None), slice(None))


@pytest.mark.parametrize("turns", range(4))
@pytest.mark.parametrize(("reach", "gap", "is_side"), [(60, 0, True), (100, 0, False), (60, 5, False), (60, 1, True)])
def test_what_takes_a_side_and_ends_far_from_the_other_is_no_digit(turns, reach, gap, is_side):
    labels = np.zeros((100, 100), np.uint16)
    labels[: 100 - gap, :reach] = 3
    turned = np.rot90(labels, turns)
    rows, columns = np.nonzero(turned)
    box = int(rows.min()), int(columns.min()), int(rows.max()) + 1, int(columns.max()) + 1
    assert lies_along_a_side(turned, box) == is_side
