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
_COLOURS: Final = 256


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
    shown = list(frames)
    pictures = [Image.fromarray(frame) for frame in shown]
    if ending == ".gif":
        palette = Image.new("P", (1, 1))
        palette.putpalette(_palette(shown).tobytes())
        pictures = [picture.quantize(palette=palette, dither=Image.Dither.NONE) for picture in pictures]
    content, kind = io.BytesIO(), ending[1:].upper()
    pictures[0].save(content, kind, save_all=True, append_images=pictures[1:], duration=list(durations), loop=0)
    atomic_write(path, content.getvalue())


def _palette(frames: Sequence[NDArray[np.uint8]]) -> NDArray[np.uint8]:
    """(256, 3) colours for all frames: those that most pixels of the first, the middle and the last have, unchanged.

    So paper stays white. What Pillow chooses for each frame is a mean of many, and takes longer.
    """
    some = np.concatenate([frames[place].reshape(-1, 3) for place in (0, len(frames) // 2, -1)])
    packed = some.astype(np.int64) @ np.array([1 << 16, 1 << 8, 1])
    colours, counts = np.unique(packed, return_counts=True)
    most = colours[np.argsort(-counts, kind="stable")[:_COLOURS]]
    palette: NDArray[np.uint8] = np.resize(np.stack([most >> 16, most >> 8 & 255, most & 255], 1), (_COLOURS, 3))
    return palette.astype(np.uint8)
