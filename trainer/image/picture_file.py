"""Pictures from strangers as grey values: five formats, through Pillow, with limits before anything is decoded."""

from __future__ import annotations

import contextlib
import io
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

from trainer.errors import PictureError, Sentence
from trainer.files.foreign_file import read_foreign_file

if TYPE_CHECKING:
    from PIL.Image import Image as Picture

FORMATS: Final = ("PNG", "JPEG", "BMP", "GIF", "WEBP")
PICTURE_ENDINGS: Final = (".png", ".jpg", ".jpeg", ".bmp", ".gif", ".webp")
MAX_PICTURE_FILE: Final = 64 * 2**20  # bytes
MAX_PIXELS: Final = 16_000_000
MAX_JPEG_PIXELS: Final = 64_000_000
LONGEST_SIDE: Final = 2000
_MAX_SCANS: Final = 100  # a progressive JPEG has about ten; each further one costs the time of a whole picture
_ORIENTATION: Final = 0x0112
_PLAIN_MODES: Final = {"1", "L", "RGB", "YCbCr", "CMYK", "HSV", "LAB"}
Grey = NDArray[np.uint8]
_THE_PICTURE: Final = Sentence("The picture")  # until whoever asked names its file


def read_grey_picture(source: Path | str | bytes) -> Grey:
    """Read a picture as (H, W) uint8 luminance, 0 black, with its longer side reduced to at most 2,000 pixels.

    Transparent parts become white, the camera's orientation is applied, the first picture of an animation is taken.
    PNG, JPEG, BMP, GIF and WebP up to 16 megapixels, JPEG that is not progressive up to 64. Raises PictureError.
    """
    if isinstance(source, bytes):
        name: object = _THE_PICTURE
        data = source
        if len(data) > MAX_PICTURE_FILE:
            raise PictureError("The picture is larger than {0} MB; choose a smaller one.", MAX_PICTURE_FILE >> 20)
    else:
        name, data = source, read_foreign_file(source, MAX_PICTURE_FILE, PictureError)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return _decode(data)
    except PictureError as error:
        raise error.about(name) from error
    except Exception as error:  # Pillow lets out whatever a broken file leads its decoders to
        raise PictureError("{0} is damaged and cannot be read as a picture.", name) from error


def write_png_bytes(grey: NDArray[np.uint8]) -> bytes:
    """Return (H, W) uint8 luminance as a PNG file's content."""
    from PIL import Image

    buffer = io.BytesIO()
    Image.fromarray(grey).save(buffer, "PNG")
    return buffer.getvalue()


def _decode(data: bytes) -> Grey:
    with _opened(data) as picture:
        _check_size(picture, data)
        orientation = _orientation(picture)
        if picture.format in ("JPEG", "MPO") and max(picture.size) > LONGEST_SIDE:
            picture.draft("L", (LONGEST_SIDE, LONGEST_SIDE))
        picture.load()
        grey = _reduced(_to_grey(picture))
    return _turned(np.asarray(grey, dtype=np.uint8), orientation).copy(order="C")


@contextlib.contextmanager
def _opened(data: bytes) -> Iterator[Picture]:
    """Open with the five formats' plugins only; Pillow reads JPEGs of several pictures as MPO, the first one counts."""
    from PIL import (  # noqa: F401
        BmpImagePlugin,
        GifImagePlugin,
        Image,
        JpegImagePlugin,
        PngImagePlugin,
        UnidentifiedImageError,
        WebPImagePlugin,
    )

    if data[:4] == b"RIFF" and data[8:12] == b"WEBP" and _webp_pixels(data) > MAX_PIXELS:
        raise _too_many_pixels(MAX_PIXELS)
    if data.startswith(b"\xff\xd8") and data.count(b"\xff\xda") > _MAX_SCANS:
        raise PictureError("{0} is a JPEG built to be slow, of more than a hundred passes.", _THE_PICTURE)
    try:
        picture = Image.open(io.BytesIO(data), formats=FORMATS)
    except UnidentifiedImageError as error:
        raise _no_picture(data) from error
    except Image.DecompressionBombError as error:
        raise _too_many_pixels(MAX_PIXELS) from error
    with picture:
        yield picture


def _check_size(picture: Picture, data: bytes) -> None:
    simple_jpeg = (
        picture.format in ("JPEG", "MPO") and data.count(b"\xff\xda") < 4 and "progression" not in picture.info
    )
    limit = MAX_JPEG_PIXELS if simple_jpeg else MAX_PIXELS
    if picture.width * picture.height > limit:
        raise _too_many_pixels(limit)


def _too_many_pixels(limit: int) -> PictureError:
    return PictureError("{0} has more than {1} megapixels; make it smaller first.", _THE_PICTURE, limit // 1_000_000)


def _no_picture(data: bytes) -> PictureError:
    if not data:
        return PictureError("{0} is empty, not a picture in PNG, JPEG, BMP, GIF or WebP format.", _THE_PICTURE)
    return PictureError("{0} is damaged, or no picture in PNG, JPEG, BMP, GIF or WebP format.", _THE_PICTURE)


def _webp_pixels(data: bytes) -> int:
    """Pixels of a WebP's canvas by its header, since its decoder takes the memory for it at once; 0 when unknown."""
    kind = data[12:16]
    if kind == b"VP8X":
        width, height = (1 + int.from_bytes(data[start : start + 3], "little") for start in (24, 27))
    elif kind == b"VP8L":
        bits = int.from_bytes(data[21:25], "little")
        width, height = 1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF)
    else:
        width, height = (int.from_bytes(data[start : start + 2], "little") & 0x3FFF for start in (26, 28))
    return width * height


def _orientation(picture: Picture) -> int:
    try:
        return int(picture.getexif().get(_ORIENTATION, 1))
    except Exception:  # a damaged camera note is no reason to refuse the picture
        return 1


def _to_grey(picture: Picture) -> Picture:
    """Luminance as mode L, transparent parts over white."""
    from PIL import Image

    if picture.mode.startswith("I;16") or picture.mode in ("I", "F"):
        return _from_deep(picture)
    transparent = "transparency" in picture.info or picture.mode in ("LA", "La", "PA", "RGBA", "RGBa")
    if not transparent:
        if picture.mode not in _PLAIN_MODES and picture.mode != "P":
            raise PictureError(
                "{0} has colours of an unusual kind ({1}); save it as plain PNG.", _THE_PICTURE, picture.mode
            )
        return picture.convert("L") if picture.mode in ("1", "L") else picture.convert("RGB").convert("L")
    coloured = picture.convert("RGBA")
    paper = Image.new("L", picture.size, 255)
    paper.paste(coloured.convert("L"), mask=coloured.getchannel("A"))
    return paper


def _from_deep(picture: Picture) -> Picture:
    """Grey of 16 bits to 8; a transparent level, which PNG may name, becomes white."""
    from PIL import Image

    if picture.mode == "F":
        raise PictureError("{0} has fractions for colours; save it as plain PNG.", _THE_PICTURE)
    deep = np.asarray(picture).astype(np.int64)
    grey = np.clip(deep >> 8, 0, 255).astype(np.uint8)
    level = picture.info.get("transparency")
    if isinstance(level, int):
        grey[deep == level] = 255
    return Image.fromarray(grey)


def _reduced(grey: Picture) -> Picture:
    from PIL import Image

    longest = max(grey.size)
    if longest <= LONGEST_SIDE:
        return grey
    width, height = (max(1, round(side * LONGEST_SIDE / longest)) for side in grey.size)
    return grey.resize((width, height), Image.Resampling.BOX)


def _turned(grey: Grey, orientation: int) -> Grey:
    """Undo the camera's orientation, a number from EXIF: 1 upright, 3 upside down, 6 and 8 on a side."""
    if orientation in (5, 6, 7, 8):
        grey = grey.T
    if orientation in (2, 3, 6, 7):
        grey = grey[:, ::-1]
    return grey[::-1] if orientation in (3, 4, 7, 8) else grey
