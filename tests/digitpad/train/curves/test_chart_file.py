"""Charts as files: dark on white, below each other, whatever the window looks like."""

import re

import pytest
from PySide6.QtGui import QColor, QImage, QPalette
from PySide6.QtWidgets import QApplication

from digitpad.train.curves.chart import Chart, Series
from digitpad.train.curves.chart_file import HEIGHT, WIDTH, charts_png, charts_svg
from digitpad.train.curves.history import Curve


@pytest.fixture
def charts(qtbot):
    falling = Series("training", Curve((1.0, 2.0, 3.0), (0.9, 0.5, 0.3)))
    return (Chart("Loss", (falling,), last=3), Chart("Other", (falling,), last=3))


@pytest.fixture
def dark_window(qapp):
    usual = QApplication.palette()
    dark = QPalette(usual)
    dark.setColor(QPalette.ColorRole.Base, QColor("#101010"))
    dark.setColor(QPalette.ColorRole.Text, QColor("#f0f0f0"))
    QApplication.setPalette(dark)
    yield
    QApplication.setPalette(usual)


def test_two_charts_are_one_picture_on_white_paper(charts, dark_window):
    image = QImage.fromData(charts_png(charts, scale=1.0))
    assert (image.width(), image.height()) == (WIDTH, 2 * HEIGHT)
    assert image.pixelColor(2, HEIGHT // 2) == QColor("#ffffff")
    assert min(image.pixelColor(x, HEIGHT - 40).lightness() for x in range(WIDTH)) < 255, "nothing is drawn"


def test_lines_and_marks_of_an_svg_are_shapes_and_no_pictures(charts):
    text = charts_svg(charts, "my <run>").decode()
    assert "<title>my &lt;run&gt;</title>" in text
    assert "<image" not in text
    assert len(re.findall("<polyline|<path", text)) >= 2
