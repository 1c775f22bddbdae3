"""A picture in a file of its own, with its place in the file."""

import numpy as np
import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from digitpad.draw.picture_journal import BOX, read_picture, write_picture
from digitpad.draw.picture_layer import PictureLayer, centred
from trainer.errors import PictureError


@pytest.fixture
def path(tmp_path):
    return tmp_path / "picture.png"


def photo(seed=3):
    return np.random.default_rng(seed).integers(0, 256, (40, 48), np.uint8)


def test_pixels_and_place_come_back_exactly(path):
    layer = PictureLayer(photo(), (10.5, 20.25, 120.0, 100.0 / 3))
    write_picture(path, layer)
    kept = read_picture(path)
    assert np.array_equal(kept.pixels, layer.pixels)
    assert kept.box == layer.box


def test_without_a_picture_there_is_no_file(path):
    write_picture(path, centred(photo()))
    write_picture(path, None)
    write_picture(path, None)
    assert not path.exists()


def test_a_folder_that_is_gone_is_made_again(tmp_path):
    write_picture(tmp_path / "gone" / "picture.png", centred(photo()))
    assert read_picture(tmp_path / "gone" / "picture.png").pixels.shape == (40, 48)


@pytest.mark.parametrize("box", ["", "1 2 3", "0 0 nan 5", "0 0 -5 5", "0 0 1e9 1e9", "a b c d"])
def test_a_picture_whose_place_makes_no_sense_goes_into_the_middle(path, box):
    note = PngInfo()
    note.add_text(BOX, box)
    Image.fromarray(photo()).save(path, pnginfo=note)
    assert read_picture(path).box == centred(photo()).box


def test_a_file_that_is_no_picture_is_refused(path):
    path.write_bytes(b"no picture")
    with pytest.raises(PictureError):
        read_picture(path)
