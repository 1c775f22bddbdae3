"""The drawing as files that others can read."""

import io
from xml.etree import ElementTree

import numpy as np
import pytest
from PIL import Image

from digitpad.draw.drawing_export import drawing_picture, png_bytes, svg_bytes
from digitpad.draw.geometry import PAD_SIZE
from digitpad.draw.pad_document import PadDocument
from digitpad.draw.picture_layer import centred
from trainer.ink.inkml import read_inkml
from trainer.ink.strokes import Ink, Stroke

LINE = ((80.0, 60.0), (200.0, 60.0))


@pytest.fixture
def document(document):
    document.show_ink(Ink((Stroke(LINE, 14.0),)))
    return document


def pixels(document, side):
    return np.asarray(Image.open(io.BytesIO(png_bytes(drawing_picture(document, side)))).convert("L"))


@pytest.mark.parametrize("side", [28, 280, 1120])
def test_a_png_shows_dark_ink_where_the_pen_was_on_white_paper(document, side):
    grey = pixels(document, side)
    assert grey.shape == (side, side)
    x, y = (round(place * side / PAD_SIZE) for place in (140.0, 60.0))
    assert grey[y, x] < 128
    assert grey[-1, -1] == grey[0, 0] == 255


def test_a_png_shows_the_picture_under_the_ink(document):
    document.show_picture(centred(np.full((10, 10), 90, np.uint8)))
    assert abs(int(pixels(document, 280)[270, 10]) - 90) <= 1


def test_an_empty_pad_is_white_paper(parent):
    assert (pixels(PadDocument(parent), 50) == 255).all()


def test_an_svg_is_a_drawing_in_pad_units_with_the_ink_as_lines(document):
    root = ElementTree.fromstring(svg_bytes(document))
    assert root.get("viewBox") == "0 0 280 280"
    assert [each for each in root.iter() if each.tag.endswith(("path", "polyline"))]


def test_an_svg_carries_the_very_ink(document):
    assert read_inkml(svg_bytes(document)) == document.ink
