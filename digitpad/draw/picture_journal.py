"""The picture under the ink in a file of its own, so that a crash does not lose it either."""

from __future__ import annotations

import io
import math
from functools import partial
from typing import TYPE_CHECKING

from digitpad.draw.geometry import PAD_SIZE, Box
from digitpad.draw.picture_layer import PictureLayer, centred
from digitpad.system import log
from digitpad.system.background import ShouldStop, Tell, Work
from trainer.errors import TrainerError

if TYPE_CHECKING:
    from pathlib import Path

BOX = "DigitPad box"  # the name of the PNG text chunk that says where the picture lies, in pad units
WAIT_MS = 2000


class PictureJournal:
    """Keeps a PNG file in step with the picture layer.

    Each picture is written once, whole or not at all, on a thread: a photo takes longer than a frame. Problems go to
    the log.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._latest: PictureLayer | None = None
        self._work: Work | None = None

    def follow(self, picture: PictureLayer | None) -> None:
        """Write this picture, or remove the file when there is none, unless that was done already."""
        if picture is self._latest:
            return
        self.wait()
        self._latest = picture
        if picture is None:
            self._path.unlink(missing_ok=True)
        else:
            self._work = Work(None, partial(_write, self._path, picture))
            self._work.start()

    def wait(self) -> None:
        """Let a write that is going on come to its end, within reason."""
        if self._work is not None:
            self._work.wait(WAIT_MS)
            self._work = None

    def close(self) -> None:
        """Remove the file."""
        self.wait()
        self._path.unlink(missing_ok=True)


def _write(path: Path, picture: PictureLayer, _tell: Tell, _should_stop: ShouldStop) -> None:
    from trainer.files.storage import atomic_write

    try:
        atomic_write(path, _png_bytes(picture))
    except (TrainerError, OSError) as error:  # a safety net that fails must not disturb the drawing
        log.write(f"journal: {error}\n")


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
