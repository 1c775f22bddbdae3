"""Where the brackets of a number stand, and what of the pad they touch."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QPainter, QPalette

from digitpad.draw.digit_brackets import Bracket, DigitBrackets, parted


def bracket(box, **seen):
    """As wide as its digit."""
    return Bracket(box, box[0], box[2], **seen)


TWO = [bracket((20.0, 100.0, 60.0, 180.0)), bracket((80.0, 100.0, 130.0, 190.0), is_shown=True)]


@pytest.fixture
def brackets():
    brackets = DigitBrackets()
    brackets.show(TWO)
    return brackets


def painted(brackets, dirty=QRectF(0, 0, 280, 280)):  # noqa: B008 - a value that nobody changes
    image = QImage(280, 280, QImage.Format.Format_ARGB32)
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.PlaceholderText, 0x606060)
    palette.setColor(QPalette.ColorRole.Highlight, 0x2050D0)
    brackets.paint(painter, palette, dirty)
    painter.end()
    return image


def inked(image):
    return {(x, y) for x in range(280) for y in range(280) if image.pixel(x, y) != 0xFFFFFFFF}


def test_each_stands_below_its_digit(brackets):
    places = inked(painted(brackets))
    for left, _, right, bottom in (each.box for each in TWO):
        own = {(x, y) for x, y in places if left - 3 <= x <= right + 3}
        assert own
        assert min(y for _, y in own) > bottom
    assert not any(62 < x < 77 for x, _ in places)


def test_at_the_pads_edge_they_stay_on_the_pad(brackets):
    brackets.show([bracket((-5.0, 200.0, 290.0, 279.0))])
    places = inked(painted(brackets))
    assert places
    assert max(y for _, y in places) < 280


def test_only_what_changes_is_painted_again(brackets):
    assert brackets.show(TWO) == []
    areas = brackets.show([TWO[0], bracket(TWO[1].box)])
    assert areas
    assert all(area.left() > 70 for area in areas)
    assert len(brackets.show([])) == 2
    assert not brackets


def test_all_that_is_painted_lies_in_the_areas(brackets):
    areas = brackets.show([])
    brackets.show(TWO)
    assert all(any(area.contains(QPointF(x + 0.5, y + 0.5)) for area in areas) for x, y in inked(painted(brackets)))


def test_what_is_not_dirty_is_left_alone(brackets):
    assert not inked(painted(brackets, QRectF(0, 0, 280, 90)))


def test_a_point_belongs_to_the_digit_around_it(brackets):
    assert brackets.at(QPointF(30, 120)) == 0
    assert brackets.at(QPointF(100, 195)) == 1
    assert brackets.at(QPointF(70, 120)) == brackets.at(QPointF(30, 20)) == -1
    brackets.show([bracket((20.0, 100.0, 80.0, 180.0)), bracket((60.0, 100.0, 160.0, 180.0))])
    assert brackets.at(QPointF(70, 120)) == 0


@pytest.mark.parametrize("lefts", [(20, 40, 60), (20, 44, 66), (20, 90, 112)])
def test_brackets_of_digits_that_overlap_do_not(lefts):
    boxes = [(left, 0.0, left + 30.0, 60.0) for left in lefts]
    spans = parted(boxes)
    assert all(right < left for (_, right), (left, _) in pairwise(spans))
    for (left, right), box in zip(spans, boxes, strict=True):
        assert box[0] <= left <= (box[0] + box[2]) / 2 <= right <= box[2]


def test_brackets_of_digits_apart_are_as_wide_as_these():
    assert parted([(0.0, 0.0, 10.0, 9.0), (20.0, 0.0, 30.0, 9.0)]) == [(0.0, 10.0), (20.0, 30.0)]
