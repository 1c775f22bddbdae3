"""From the pad into the store and back, nothing lost."""

import numpy as np
import pytest

from digitpad.draw.pad_document import PadDocument
from digitpad.draw.picture_layer import PictureLayer
from digitpad.samples.store.sample_drawing import drawing_on, show_drawing
from tests.digitpad.conftest import ONE, SEVEN
from trainer.ink.strokes import Ink, Stroke

INK = Ink((Stroke(tuple((float(x), float(y)) for x, y in SEVEN), 12.0),))


@pytest.fixture
def picture():
    return PictureLayer(np.random.default_rng(2).integers(0, 256, (30, 20), np.uint8), (10.0, 20.5, 200.0, 100.0 / 3))


@pytest.mark.parametrize("has_ink", [True, False])
@pytest.mark.parametrize("has_picture", [True, False])
def test_what_lies_on_the_pad_comes_back_as_one_step(document, parent, picture, has_ink, has_picture):
    if has_ink:
        document.show_ink(INK)
    if has_picture:
        document.show_picture(picture)
    kept = drawing_on(document)
    assert bool(kept) == (has_ink or has_picture)

    other = PadDocument(parent)
    other.show_ink(Ink((Stroke(ONE),)))
    show_drawing(other, kept)
    assert other.ink == document.ink
    if has_picture:
        assert np.array_equal(other.picture.pixels, picture.pixels)
        assert other.picture.box == picture.box
    else:
        assert other.picture is None
    other.undo()
    assert other.ink.strokes[0].points == ONE
