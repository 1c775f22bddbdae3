"""Strokes on a painter: where they go, how wide they are, and the same bit by bit as at once."""

import itertools
import math
import random

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter

from digitpad.draw.ink_painter import (
    paint_picture,
    paint_roughly,
    paint_segment,
    paint_stroke,
    paint_tail,
    pressed_width,
    smooth_path,
)
from digitpad.draw.picture_layer import PictureLayer
from trainer.ink.strokes import Ink, Stroke

BLACK = QColor("black")
ARC = tuple((60 + 40 * math.cos(angle / 10), 60 + 40 * math.sin(angle / 10)) for angle in range(40))


def painted(paint):
    """(120, 120) uint8, 255 where nothing was painted."""
    image = QImage(120, 120, QImage.Format.Format_Grayscale8)
    image.fill(255)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint(painter)
    painter.end()
    return np.frombuffer(image.constBits(), np.uint8).reshape(120, image.bytesPerLine())[:, :120].copy()


def test_a_stroke_is_as_wide_as_its_pen(qapp):
    grey = painted(lambda painter: paint_stroke(painter, Stroke(((60.0, 10.0), (60.0, 110.0)), 16.0), BLACK))
    assert (grey[60] < 128).sum() == 16


def test_a_dot_is_round(qapp):
    grey = painted(lambda painter: paint_stroke(painter, Stroke(((60.0, 60.0), (60.0, 60.0)), 20.0), BLACK))
    assert (grey[60] < 128).sum() == (grey[:, 60] < 128).sum() == 20
    assert grey[51, 51] == 255


@pytest.mark.parametrize("pressures", [(), (0.5,) * len(ARC)])
def test_segment_by_segment_it_looks_as_painted_at_once(qapp, pressures):
    stroke = Stroke(ARC, 10.0, pressures)
    width = pressed_width(10.0, pressures, 0)

    def bit_by_bit(painter):
        for index in range(1, len(ARC)):
            paint_segment(painter, ARC, index, BLACK, width)
        paint_tail(painter, ARC, BLACK, width)

    difference = np.abs(painted(bit_by_bit).astype(int) - painted(lambda p: paint_stroke(p, stroke, BLACK)))
    assert (difference > 60).mean() < 0.002  # seams of a pixel at most


def test_who_presses_harder_draws_wider():
    widths = [pressed_width(10.0, (0.0, 0.5, 1.0), index) for index in range(3)]
    assert widths == pytest.approx([3.5, 8.25, 13.0])
    assert pressed_width(10.0, (), 0) == 10.0


def test_a_path_begins_and_ends_where_the_pen_did():
    path = smooth_path(ARC)
    assert (path.elementAt(0).x, path.elementAt(0).y) == ARC[0]
    assert path.currentPosition().toTuple() == ARC[-1]


def test_a_picture_fills_its_place_and_nothing_else(qapp):
    layer = PictureLayer(np.full((5, 5), 40, np.uint8), (20.0, 30.0, 60.0, 50.0))
    grey = painted(lambda painter: paint_picture(painter, layer))
    assert (grey[32:78, 22:78] == 40).all()
    assert (grey[:29] == 255).all()
    assert (grey[:, 82:] == 255).all()


def zigzag(rng):
    """Sharp corners, at each of which the hand rests and trembles by two units."""
    corners = [(rng.uniform(15, 105), rng.uniform(15, 105)) for _ in range(4)]
    points = []
    for (x, y), (to_x, to_y) in itertools.pairwise(corners):
        points += [(x + (to_x - x) * step / 12, y + (to_y - y) * step / 12) for step in range(12)]
        points += [(to_x + rng.uniform(-2, 2), to_y + rng.uniform(-2, 2)) for _ in range(rng.randint(2, 6))]
    return tuple(points)


def certainly_inked(points, width):
    """(120, 120) bool: pixels that lie well within the ink of the curve's middle line."""
    path = smooth_path(points)
    rows, columns = np.mgrid[0:120, 0:120] + 0.5
    inked = np.zeros((120, 120), bool)
    for step in range(301):
        place = path.pointAtPercent(step / 300)
        inked |= (columns - place.x()) ** 2 + (rows - place.y()) ** 2 < (width / 2 - 1.5) ** 2
    return inked


@pytest.mark.parametrize("pressures", [False, True])
@pytest.mark.parametrize("seed", range(15))
def test_no_white_shows_inside_the_ink_at_sharp_corners(qapp, seed, pressures):
    points = zigzag(random.Random(seed))
    stroke = Stroke(points, 14.0, (0.7,) * len(points) if pressures else ())
    grey = painted(lambda painter: paint_stroke(painter, stroke, BLACK))
    assert grey[certainly_inked(points, 14.0)].max() < 60


@pytest.mark.parametrize(
    "points", [((60.0, 60.0),), ((20.0, 100.0), (60.0, 20.0), (75.0, 100.0)), zigzag(random.Random(1))]
)
def test_a_rough_picture_is_inked_wherever_the_pen_was(qapp, points):
    grey = painted(lambda painter: paint_roughly(painter, Ink((Stroke(points, 14.0),)), BLACK))
    rows, columns = np.mgrid[0:120, 0:120] + 0.5
    for x, y in points:
        assert grey[(columns - x) ** 2 + (rows - y) ** 2 < 5.5**2].max() < 60


def test_a_rough_picture_has_no_round_ends_for_which_qt_takes_ten_times_as_long(qapp):
    def paint(painter):
        paint_roughly(painter, Ink((Stroke(ARC, 4.0),)), BLACK)
        assert painter.pen().capStyle() == Qt.PenCapStyle.SquareCap

    painted(paint)
