"""From the pad into the store and back, nothing lost."""

from contextlib import closing

import numpy as np
import pytest

from digitpad.draw.picture_layer import PictureLayer
from digitpad.samples.store.sample import Sample
from digitpad.samples.store.sample_drawing import drawing_on, read_kept
from digitpad.samples.store.sample_image import open_store
from tests.digitpad.conftest import SEVEN
from trainer.ink.strokes import Ink, Stroke

INK = Ink((Stroke(tuple((float(x), float(y)) for x, y in SEVEN), 12.0),))


@pytest.fixture
def picture():
    return PictureLayer(np.random.default_rng(2).integers(0, 256, (30, 20), np.uint8), (10.0, 20.5, 200.0, 100.0 / 3))


@pytest.mark.parametrize("has_ink", [True, False])
@pytest.mark.parametrize("has_picture", [True, False])
def test_what_lies_on_the_pad_comes_back(document, picture, tmp_path, has_ink, has_picture):
    if has_ink:
        document.show_ink(INK)
    if has_picture:
        document.show_picture(picture)
    kept = drawing_on(document)
    assert bool(kept) == (has_ink or has_picture)

    with closing(open_store(tmp_path)) as store:
        number = store.add("mine", Sample(kept, 7)).number
    content = read_kept(tmp_path, number)
    assert content.ink == document.ink
    if has_picture:
        assert np.array_equal(content.picture.pixels, picture.pixels)
        assert content.picture.box == picture.box
    else:
        assert content.picture is None


def test_a_sample_that_is_gone_puts_nothing_on_the_pad(tmp_path):
    open_store(tmp_path).close()
    assert read_kept(tmp_path, 5) is None
