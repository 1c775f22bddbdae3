import pytest

from trainer.ink.strokes import Ink, Stroke


def test_ink_of_points_is_the_ink_of_its_strokes():
    ink = Ink.of_points([[(0, 0), (1, 2.5)], [[3, 4]]])
    assert ink == Ink((Stroke(((0.0, 0.0), (1.0, 2.5))), Stroke(((3.0, 4.0),))))
    assert ink.point_count == 3
    assert Ink.of_points([]) == Ink()


@pytest.mark.parametrize(
    "strokes", [[1, 2], [(1, 2)], [[(1, 2, 3)]], [[("a", 0)]], [[(1,)]], [[(0, float("nan"))]], [[(1e300, 0)]]]
)
def test_what_is_no_row_of_points_is_refused(strokes):
    with pytest.raises(ValueError, match=r"rows of points|must lie in"):
        Ink.of_points(strokes)


def test_ink_with_points_is_true_and_is_shown_short():
    assert not Ink((Stroke(()),))
    assert repr(Ink.of_points([[(0, 0), (1, 1)]])) == "Ink(1 strokes, 2 points)"


def test_pressures_are_as_many_as_points():
    with pytest.raises(ValueError, match="2 pressures for 1 points"):
        Stroke(((0, 0),), pressures=(0.5, 0.5))
