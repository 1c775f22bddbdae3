"""Pictures from strangers as grey values: seven formats, through Pillow, with limits before anything is decoded."""

from __future__ import annotations

import io
import warnings
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from trainer.errors import PictureError
from trainer.files.foreign_file import read_foreign_file, telling_of_memory

PICTURE_ENDINGS: Final = (".png", ".jpg", ".jpeg", ".bmp", ".gif", ".webp", ".tif", ".tiff", ".avif")
_OPTIONAL: Final = {".webp": "webp", ".avif": "avif"}  # parts that some builds of Pillow lack
MAX_PICTURE_FILE: Final = 64 * 2**20  # bytes
LONGEST_SIDE: Final = 2000
_ORIENTATION: Final = 0x0112  # in a photograph's notes: which way the camera was held
READING_SIDE: Final = 800
"""Enough to find what is written in a picture, which is then done on 400 pixels."""


@telling_of_memory(PictureError)
def read_grey_picture(source: Path | str | bytes, longest: int = LONGEST_SIDE) -> NDArray[np.uint8]:
    """Read a picture as (H, W) uint8 grey values, 0 black, with its longer side reduced to at most ``longest`` pixels.

    Grey is luminance, but where colours differ in hue alone. Transparent parts become such paper as shows the rest;
    the camera's orientation is applied; of an animation the first picture is taken, or if that is blank the fullest, of
    a TIFF the first page. PNG, JPEG, BMP, GIF, WebP, TIFF and AVIF up to 16 megapixels, JPEG that is not progressive
    up to 64. Notes, colour profiles and a missing end marker do not matter. Raises PictureError.
    """
    from trainer.image.decoding.picture_opening import THE_PICTURE, decoded

    if isinstance(source, bytes):
        name: object = THE_PICTURE
        data = source
        if len(data) > MAX_PICTURE_FILE:
            raise PictureError("The picture is larger than {0} MB; choose a smaller one.", MAX_PICTURE_FILE >> 20)
    else:
        name, data = source, read_foreign_file(source, MAX_PICTURE_FILE, PictureError)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return decoded(data, longest)
    except PictureError as error:
        raise error.about(name) from error
    except MemoryError:
        raise
    except Exception as error:  # Pillow lets out whatever a broken file leads its decoders to
        raise PictureError("{0} is damaged and cannot be read as a picture.", name) from error


def readable_endings() -> tuple[str, ...]:
    """The endings of the formats that Pillow, as it is installed here, can read."""
    from PIL import features

    return tuple(ending for ending in PICTURE_ENDINGS if features.check(_OPTIONAL.get(ending, "pil")))


def picture_size(path: Path | str) -> tuple[int, int] | None:
    """The pixels across and down of a picture's file, upright; None where only reading it all would tell."""
    from PIL import Image

    try:
        with warnings.catch_warnings(), Image.open(path) as picture:
            warnings.simplefilter("ignore")
            turned = picture.getexif().get(_ORIENTATION, 1) in range(5, 9)
            lies_on_its_side = turned and picture.format != "TIFF"  # whose size Pillow turns itself
            width, height = picture.size
    except Exception:  # whatever a broken file leads Pillow's readers to; it was read by another way
        return None
    return (height, width) if lies_on_its_side else (width, height)


def write_png_bytes(grey: NDArray[np.uint8]) -> bytes:
    """Return (H, W) uint8 luminance as a PNG file's content."""
    from PIL import Image

    buffer = io.BytesIO()
    Image.fromarray(grey).save(buffer, "PNG")
    return buffer.getvalue()
