"""Open strangers' picture files with Pillow, with limits before anything is decoded, and decode them with limits."""

from __future__ import annotations

import contextlib
import io
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

from trainer.errors import PictureError, Sentence
from trainer.image.decoding.picture_colour import HIDDEN, grey_values, spread
from trainer.image.decoding.pixel_data import lacks_end, pixel_data, with_end

if TYPE_CHECKING:
    from PIL.Image import Image as Picture

FORMATS: Final = ("PNG", "JPEG", "BMP", "GIF", "WEBP", "TIFF", "AVIF")
MAX_PIXELS: Final = 16_000_000
MAX_JPEG_PIXELS: Final = 64_000_000
_MAX_SCANS: Final = 100  # a progressive JPEG has about ten; each further one costs the time of a whole picture
_MAX_FRAMES: Final = 30
_ORIENTATION: Final = 0x0112
_TIFF_KINDS: Final = {"raw", "packbits", "tiff_lzw", "tiff_adobe_deflate", "tiff_deflate", "group3", "group4", "jpeg"}
_TILE_SIZES: Final = (322, 323)
_BLANK: Final = 4
_FILLING: Final = b"\x5a\xc3\x96\x0f" * 64
_HEIC_BRANDS: Final = (b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1")
THE_PICTURE: Final = Sentence("The picture")
"""What errors call the picture, until whoever asked names its file by ``about``."""

Grey = NDArray[np.uint8]


def decoded(data: bytes, longest: int) -> Grey:
    """A picture file's content as (H, W) uint8 with at most ``longest`` pixels a side, upright.

    Raises PictureError about THE_PICTURE, and whatever a broken file leads Pillow's decoders to.
    """
    data = pixel_data(data)
    if not lacks_end(data):
        return _decoded(data, longest)
    grey = _decoded(with_end(data), longest)
    if not np.array_equal(grey, _decoded(with_end(data, _FILLING), longest)):
        raise PictureError("{0} is damaged and cannot be read as a picture.", THE_PICTURE)
    return grey


def _decoded(data: bytes, longest: int, in_colours: bool = False) -> Grey:
    """Of a JPEG the luminance is decoded alone, a third faster, and the colours where it hides what they show."""
    with _opened(data) as picture:
        _check_size(picture, data)
        has_colours = picture.format in ("JPEG", "MPO") and picture.mode == "RGB"
        if picture.format in ("JPEG", "MPO"):
            share = min(longest / max(picture.size), 1)
            size = tuple(max(1, int(side * share)) for side in picture.size)
            picture.draft("L" if has_colours and not in_colours else None, (size[0], size[1]))
        picture.load()
        orientation = _orientation(picture)  # now, for a TIFF is turned while it is loaded, and a PNG may say it last
        grey = _grey(picture, longest)
        if has_colours and not in_colours and spread(grey) < HIDDEN:
            return _decoded(data, longest, in_colours=True)
        if spread(grey) < _BLANK and picture.format in ("GIF", "PNG", "WEBP", "AVIF"):
            grey = _fullest_frame(picture, grey, longest)
    return _turned(grey, orientation).copy(order="C")


def _fullest_frame(picture: Picture, grey: Grey, longest: int) -> Grey:
    """The frame of an animation with most to see, its first one being blank; a broken one ends the search."""
    most = min(_MAX_FRAMES, MAX_PIXELS // max(picture.width * picture.height, 1))
    with contextlib.suppress(Exception):
        for number in range(1, most):
            picture.seek(number)
            frame = _grey(picture, longest)
            grey = max(grey, frame, key=lambda each: float(each.std()))
    return grey


@contextlib.contextmanager
def _opened(data: bytes) -> Iterator[Picture]:
    """Open with the plugins of these formats only; JPEGs of several pictures are MPO, and the first one counts."""
    from PIL import Image, UnidentifiedImageError

    _load_plugins()
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP" and _webp_pixels(data) > MAX_PIXELS:
        raise _too_many_pixels(MAX_PIXELS)
    if data.startswith(b"\xff\xd8") and data.count(b"\xff\xda") > _MAX_SCANS:
        raise PictureError("{0} is a JPEG built to be slow, of more than a hundred passes.", THE_PICTURE)
    if data[4:8] == b"ftyp" and data[8:12] in _HEIC_BRANDS and b"avif" not in data[8:64]:
        raise PictureError("{0} is a HEIC photograph, which DigitPad cannot read; save it as JPEG or PNG.", THE_PICTURE)
    try:
        picture = Image.open(io.BytesIO(data), formats=FORMATS)
    except UnidentifiedImageError as error:
        raise _no_picture(data) from error
    except Image.DecompressionBombError as error:
        raise _too_many_pixels(MAX_PIXELS) from error
    with picture:
        yield picture


def _load_plugins() -> None:
    """Pillow registers a format when its plugin is imported; a build without AVIF has that plugin all the same."""
    from PIL import (  # noqa: F401
        AvifImagePlugin,
        BmpImagePlugin,
        GifImagePlugin,
        JpegImagePlugin,
        PngImagePlugin,
        TiffImagePlugin,
        WebPImagePlugin,
    )


def _check_size(picture: Picture, data: bytes) -> None:
    simple_jpeg = (
        picture.format in ("JPEG", "MPO") and data.count(b"\xff\xda") < 4 and "progression" not in picture.info
    )
    limit = MAX_JPEG_PIXELS if simple_jpeg else MAX_PIXELS
    if picture.width * picture.height > limit:
        raise _too_many_pixels(limit)
    if picture.format == "TIFF":
        _check_tiff(picture)


def _check_tiff(picture: Picture) -> None:
    kind = picture.info.get("compression", "raw")
    if kind not in _TIFF_KINDS:
        raise PictureError("{0} is a TIFF packed in an unusual way ({1}); save it as plain PNG.", THE_PICTURE, kind)
    tags = getattr(picture, "tag_v2", {})
    width, height = (int(tags.get(tag, 1)) for tag in _TILE_SIZES)
    if not 0 < width * height <= MAX_PIXELS:
        raise _too_many_pixels(MAX_PIXELS)


def _no_picture(data: bytes) -> PictureError:
    if data:
        return PictureError(
            "{0} is damaged, or no picture in PNG, JPEG, BMP, GIF, WebP, TIFF or AVIF format.", THE_PICTURE
        )
    return PictureError("{0} is empty, not a picture in PNG, JPEG, BMP, GIF, WebP, TIFF or AVIF format.", THE_PICTURE)


def _too_many_pixels(limit: int) -> PictureError:
    return PictureError("{0} has more than {1} megapixels; make it smaller first.", THE_PICTURE, limit // 1_000_000)


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


def _grey(picture: Picture, longest: int) -> Grey:
    """Grey values of a decoded picture, reduced to ``longest`` pixels a side."""
    from PIL import Image

    if picture.mode[0] in "IF":
        picture = Image.fromarray(grey_values(picture))
    if max(picture.size) > longest:
        if picture.mode not in ("L", "RGB", "CMYK"):
            picture = picture.convert("RGBA" if picture.has_transparency_data else "RGB")
        share = longest / max(picture.size)
        size = max(1, round(picture.width * share)), max(1, round(picture.height * share))
        picture = picture.resize(size, Image.Resampling.BOX)
    return grey_values(picture)


def _turned(grey: Grey, orientation: int) -> Grey:
    """Undo the camera's orientation, a number from EXIF: 1 upright, 3 upside down, 6 and 8 on a side."""
    if orientation in (5, 6, 7, 8):
        grey = grey.T
    if orientation in (2, 3, 6, 7):
        grey = grey[:, ::-1]
    return grey[::-1] if orientation in (3, 4, 7, 8) else grey
