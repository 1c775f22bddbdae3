"""Colours of charts stand out from light and dark grounds."""

import pytest
from PySide6.QtGui import QColor, QPalette

from digitpad.widgets.colours import chart_colours, is_dark
from tests.digitpad.widgets.contrast import contrast


@pytest.mark.parametrize(("paper", "ink"), [("#ffffff", "#1b2233"), ("#1c212d", "#e9ecf4")])
def test_every_colour_of_a_chart_stands_out_from_its_ground(paper, ink):
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Base, QColor(paper))
    palette.setColor(QPalette.ColorRole.Text, QColor(ink))
    colours = chart_colours(palette)
    for colour in (*colours.series, colours.best, colours.right, colours.wrong):
        assert contrast(colour, colours.background) >= 3.0
    assert len({colour.name() for colour in colours.series}) == len(colours.series)
    assert is_dark(palette) == (paper == "#1c212d")
