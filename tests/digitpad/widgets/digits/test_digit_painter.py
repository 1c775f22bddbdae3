"""One digit of a grid: the picture in the palette's colours, what was read above it."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QFontMetrics, QImage, QPainter, QPalette

from digitpad.widgets.digits.digit_list import Entry
from digitpad.widgets.digits.digit_painter import DigitPainter


@pytest.fixture
def palette(qapp):
    colours = QPalette()
    colours.setColor(QPalette.ColorRole.Base, QColor("#ffffff"))
    colours.setColor(QPalette.ColorRole.Text, QColor("#102030"))
    colours.setColor(QPalette.ColorRole.Highlight, QColor("#0000ff"))
    return colours


@pytest.fixture
def digits(palette, qapp):
    return DigitPainter(palette, QFontMetrics(qapp.font()))


def painted(digits, entry, chosen=False):
    image = QImage(digits.cell, QImage.Format.Format_RGB32)
    image.fill(QColor("#ffffff"))
    with QPainter(image) as painter:
        digits.paint(painter, QRect(QPoint(0, 0), digits.cell), entry, np.zeros((28, 28), np.uint8), chosen)
    return image


def test_paper_and_ink_have_the_palette_s_colours(digits):
    pixels = np.zeros((28, 28), np.uint8)
    pixels[3, 5] = 255
    picture = digits.picture(pixels)
    assert picture.pixelColor(5, 3) == QColor("#102030")
    assert picture.pixelColor(3, 5) == QColor("#ffffff")


def test_a_picture_lives_longer_than_its_pixels(digits):
    pixels = np.full((28, 28), 255, np.uint8)
    picture = digits.picture(pixels)
    pixels[:] = 0
    assert picture.pixelColor(0, 0) == QColor("#102030")


def test_right_wrong_refused_and_unread_look_different(digits):
    entries = (Entry(0, 7), Entry(0, 7, 7, 0.9), Entry(0, 7, 1, 0.9), Entry(0, 7, -1, 0.2))
    images = [painted(digits, entry) for entry in entries]
    assert all(one != other for number, one in enumerate(images) for other in images[:number])


def test_a_chosen_one_stands_on_the_highlight(digits):
    assert painted(digits, Entry(0, 7), chosen=True).pixelColor(1, 1) == QColor("#0000ff")
    assert painted(digits, Entry(0, 7)).pixelColor(1, 1) == QColor("#ffffff")
