import numpy as np
import pytest

from trainer.image.ruled_lines import ruled_lines, thin_runs


@pytest.mark.parametrize("upright", [False, True])
@pytest.mark.parametrize("thick", [1, 2, 4])
def test_a_line_from_side_to_side_is_found_and_what_crosses_it_stays(upright, thick):
    ink = np.zeros((200, 300), np.uint8)
    ink[100 : 100 + thick] = 1
    ink[40:160, 140:150] = 1
    lines, count = ruled_lines(np.ascontiguousarray(ink.T) if upright else ink)
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
    lines, count = ruled_lines(ink)
    assert count == 6
    assert lines.sum() > 0.9 * ink.sum()


@pytest.mark.parametrize(("left", "right"), [(0, 0), (60, 300), (0, 250), (50, 250)])
def test_what_ends_far_inside_is_no_ruled_line(left, right):
    ink = np.zeros((200, 300), np.uint8)
    ink[100:103, left:right] = 1
    assert ruled_lines(ink)[1] == 0


def test_a_broad_bar_is_no_ruled_line():
    ink = np.zeros((200, 300), np.uint8)
    ink[80:130] = 1
    assert ruled_lines(ink)[1] == 0


@pytest.mark.parametrize("room", [0, 6, 12])
def test_a_short_picture_makes_no_line_of_a_stroke_that_ends_near_its_border(room):
    ink = np.zeros((150, 50), np.uint8)
    ink[70:74, room + 1 : 49 - room] = 1
    assert ruled_lines(ink)[1] == (room == 0)


@pytest.mark.parametrize("upright", [False, True])
def test_beside_a_table_the_paper_alone_is_what_a_line_runs_across(upright):
    ink = np.zeros((200, 300), np.uint8)
    ink[100:102] = 1
    ink[:, :60] = 1
    lines, count = ruled_lines(np.ascontiguousarray(ink.T) if upright else ink)
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
