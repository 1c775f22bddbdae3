import io
import struct

import numpy as np
import pytest
from PIL import Image

from trainer.errors import PictureError
from trainer.image.decoding.picture_opening import decoded

SHAPE = np.zeros((50, 60), np.uint8)
SHAPE[10:40, 25:33] = 255


def encoded(picture, kind, **options):
    buffer = io.BytesIO()
    picture.save(buffer, kind, **options)
    return buffer.getvalue()


@pytest.mark.parametrize("compression", ["raw", "tiff_lzw", "tiff_adobe_deflate", "packbits", "group4", "jpeg"])
def test_the_usual_ways_to_pack_a_tiff_are_read(compression):
    picture = Image.fromarray(SHAPE)
    picture = picture.convert("1") if compression == "group4" else picture
    assert np.abs(decoded(encoded(picture, "TIFF", compression=compression), 2000).astype(int) - SHAPE).mean() < 3


def test_of_a_tiff_the_first_page_is_taken_even_if_blank():
    pages = encoded(Image.new("L", (60, 50), 255), "TIFF", save_all=True, append_images=[Image.fromarray(SHAPE)])
    assert decoded(pages, 2000).min() == 255


@pytest.mark.parametrize("kind", ["GIF", "WEBP", "PNG", "AVIF"])
@pytest.mark.parametrize("blank", [1, 3])
def test_an_animation_that_begins_blank_is_read_where_there_is_most_to_see(kind, blank):
    half = SHAPE.copy()
    half[25:] = 0
    first, *frames = [Image.new("L", (60, 50), 0)] * blank + [Image.fromarray(half), Image.fromarray(SHAPE)]
    options = {"lossless": True} if kind == "WEBP" else {}
    found = decoded(encoded(first, kind, save_all=True, append_images=frames, duration=100, **options), 2000)
    assert np.abs(found.astype(int) - SHAPE).mean() < 3


def test_a_transparent_first_frame_is_blank():
    clear = Image.new("RGBA", (60, 50), (0, 0, 0, 0))
    shown = clear.copy()
    shown.paste((0, 0, 0, 255), mask=Image.fromarray(SHAPE))
    found = decoded(encoded(clear, "PNG", save_all=True, append_images=[shown]), 2000)
    assert np.abs(255 - found.astype(int) - SHAPE).mean() < 3


def test_an_animation_of_endless_blank_frames_ends_the_search():
    frames = [Image.new("P", (600, 500), number % 2) for number in range(200)]
    assert decoded(encoded(frames[0], "GIF", save_all=True, append_images=frames[1:]), 2000).shape == (500, 600)


def test_a_large_picture_is_reduced_as_far_as_is_asked():
    assert decoded(encoded(Image.new("RGB", (3000, 900)), "JPEG"), 800).shape == (240, 800)
    assert decoded(encoded(Image.new("RGBA", (900, 3000)), "PNG"), 800).shape == (800, 240)


def tiled(side):
    """A TIFF of 60 × 50 pixels that says that its tiles are ``side`` pixels wide and high."""
    tags = {256: 60, 257: 50, 258: 8, 259: 1, 262: 1, 277: 1, 322: side, 323: side, 324: 200, 325: side * side}
    entries = b"".join(struct.pack("<HHII", tag, 4, 1, value) for tag, value in tags.items())
    return b"II*\0\x08\0\0\0" + struct.pack("<H", len(tags)) + entries + bytes(4) + bytes(9000)


def test_a_tile_larger_than_any_picture_is_refused():
    with pytest.raises(PictureError, match="more than 16 megapixels"):
        decoded(tiled(60_000), 2000)
    assert decoded(tiled(64), 2000).shape == (50, 60)
