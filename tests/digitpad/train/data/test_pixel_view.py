"""A picture whose pixels can be read one by one."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QToolTip

from digitpad.train.data.pixel_view import READABLE, PixelView
from tests.digitpad.conftest import point_at


@pytest.fixture
def view(qtbot):
    made = PixelView()
    qtbot.addWidget(made)
    made.resize(28 * READABLE, 28 * READABLE)
    picture = np.zeros((28, 28), np.uint8)
    picture[2, 5] = 77
    made.show_picture(picture)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_the_value_of_a_pixel_is_found_where_it_is_painted(view):
    assert view.value_at(5.5 * READABLE, 2.5 * READABLE) == (2, 5, 77)
    assert view.value_at(-1, 0) is None


def test_the_value_under_the_pointer_is_said(view, qtbot):
    point_at(view, QPoint(round(5.5 * READABLE), round(2.5 * READABLE)))
    qtbot.waitUntil(lambda: QToolTip.text() == "row 2, column 5: 77")


def colours_in_cell(view, row, column):
    image = view.grab().toImage()
    cells = range(2, READABLE - 2)
    return {QColor(image.pixel(column * READABLE + x, row * READABLE + y)).name() for x in cells for y in cells}


def test_numbers_stand_in_the_pixels_only_where_they_can_be_read(view):
    assert len(colours_in_cell(view, 2, 5)) > 1
    assert len(colours_in_cell(view, 9, 9)) == 1, "nothing stands in an empty pixel"
