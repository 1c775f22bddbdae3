import numpy as np
import pytest

from trainer.image.ruled_lines import ruled_lines


@pytest.mark.parametrize("upright", [False, True])
@pytest.mark.parametrize("thick", [1, 2, 4])
def test_a_line_from_side_to_side_is_found_and_what_crosses_it_stays(upright, thick):
    ink = np.zeros((200, 300), np.uint8)
    ink[100 : 100 + thick] = 1
    ink[40:160, 140:150] = 1
    lines = ruled_lines(np.ascontiguousarray(ink.T) if upright else ink)
    lines = lines.T if upright else lines
    assert lines[100 : 100 + thick, :130].all()
    assert not lines[100 : 100 + thick, 142:148].any()
    assert not lines[:95].any()


@pytest.mark.parametrize(("left", "right"), [(0, 0), (20, 300), (0, 250), (20, 280)])
def test_what_ends_inside_is_no_ruled_line(left, right):
    ink = np.zeros((200, 300), np.uint8)
    ink[100:103, left:right] = 1
    assert ruled_lines(ink) is None


def test_a_broad_bar_is_no_ruled_line():
    ink = np.zeros((200, 300), np.uint8)
    ink[80:130] = 1
    assert ruled_lines(ink) is None
