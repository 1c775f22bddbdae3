import numpy as np
import pytest

from trainer.image.ruled_lines import ruled_lines


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
