"""The picture under the ink in a file of its own, so that a crash does not lose it either."""

from __future__ import annotations

import io
import math
from typing import TYPE_CHECKING

from digitpad.draw.geometry import PAD_SIZE, Box
from digitpad.draw.picture_layer import PictureLayer, centred

if TYPE_CHECKING:
    from pathlib import Path

BOX = "DigitPad box"  # the name of the PNG text chunk that says where the picture lies, in pad units
WAIT_MS = 2000


def write_picture(path: Path, picture: PictureLayer | None) -> None:
    """Write the picture and its place as a PNG, whole or not at all; without a picture remove the file.

    A photo takes longer than a frame, so call it on a thread. StorageError when the disk does not take it.
    """
    from trainer.files.storage import atomic_write

    if picture is None:
        path.unlink(missing_ok=True)
    else:
        path.parent.mkdir(parents=True, exist_ok=True)
        atomic_write(path, _png_bytes(picture))


def read_picture(path: Path) -> PictureLayer:
    """A kept picture and its place; in the pad's middle where the file does not say. Raises PictureError."""
    from trainer.image.picture_file import read_grey_picture

    pixels = read_grey_picture(path)
    box = _box_in(path)
    return centred(pixels) if box is None else PictureLayer(pixels, box)


def _png_bytes(picture: PictureLayer) -> bytes:
    from PIL import Image
    from PIL.PngImagePlugin import PngInfo

    note = PngInfo()
    note.add_text(BOX, " ".join(map(repr, picture.box)))
    content = io.BytesIO()
    Image.fromarray(picture.pixels).save(content, "PNG", compress_level=1, pnginfo=note)
    return content.getvalue()


def _box_in(path: Path) -> Box | None:
    from PIL import Image

    with Image.open(path, formats=("PNG",)) as file:
        words = str(file.info.get(BOX, "")).split()
    try:
        x, y, width, height = map(float, words)
    except ValueError:
        return None
    far = 10 * PAD_SIZE
    sane = all(math.isfinite(side) and abs(side) <= far for side in (x, y, width, height))
    return (x, y, width, height) if sane and width > 0 and height > 0 else None
