"""Pictures one after the other as one file that moves: WebP or GIF, by Pillow."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from trainer.errors import StorageError
from trainer.files.storage import atomic_write

MOVING_ENDINGS: Final = (".webp", ".gif")
_COLOURS: Final = 128


def write_moving_picture(path: Path, frames: Iterator[NDArray[np.uint8]], durations: Sequence[int]) -> None:
    """Write (H, W, 3) uint8 frames, each shown for so many milliseconds, again and again; the ending says the format.

    StorageError where the ending is neither, where Pillow cannot write it here, and where the disk does not take it.
    """
    from PIL import Image, features

    ending = path.suffix.lower()
    if ending not in MOVING_ENDINGS:
        raise StorageError("{0} ends with none of {1}.", path, ", ".join(MOVING_ENDINGS))
    if ending == ".webp" and not features.check("webp"):
        raise StorageError("{0} cannot be written, for the Pillow installed here has no WebP: save a GIF.", path)
    pictures = [Image.fromarray(frame) for frame in frames]
    if ending == ".gif":  # Pillow's own choice of colours takes five times as long
        method, dither = Image.Quantize.FASTOCTREE, Image.Dither.NONE
        pictures = [picture.quantize(_COLOURS, method, dither=dither) for picture in pictures]
    content, kind = io.BytesIO(), ending[1:].upper()
    pictures[0].save(content, kind, save_all=True, append_images=pictures[1:], duration=list(durations), loop=0)
    atomic_write(path, content.getvalue())
