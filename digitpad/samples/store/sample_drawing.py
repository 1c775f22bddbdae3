"""A drawing from the pad as it is kept, and back on it."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

from digitpad.draw.picture_layer import PictureLayer
from trainer.ink.strokes import Ink

if TYPE_CHECKING:
    from pathlib import Path

    from digitpad.draw.pad_document import PadContent
    from digitpad.samples.store.sample import Drawing
    from trainer.reading.number_reading import DigitReading


def read_kept(folder: Path, number: int) -> PadContent | None:
    """The drawing of a kept sample as it goes on the pad, None when it is gone: on any thread, for it may take long.

    Raises StorageError, and PictureError or InkFileError for what is damaged.
    """
    from digitpad.draw.pad_document import PadContent
    from digitpad.samples.store.sample_image import open_store
    from trainer.image.picture_file import read_grey_picture

    with closing(open_store(folder)) as store:
        sample = store.get(number)
    if sample is None:
        return None
    drawing = sample.drawing
    if drawing.picture is None or drawing.box is None:
        return PadContent(drawing.ink, None)
    return PadContent(drawing.ink, PictureLayer(read_grey_picture(drawing.picture), drawing.box))


def drawing_of(content: PadContent, digit: DigitReading) -> Drawing:
    """One digit of the number that lay on the pad: its own strokes, or its digit image where it was a picture's."""
    import numpy as np

    from digitpad.samples.store.sample import Drawing

    if content.picture is None:
        return Drawing(digit.ink)
    from trainer.image.measures import INK_BOX, SIDE
    from trainer.image.picture_file import write_png_bytes

    left, top, right, bottom = digit.box
    side = max(right - left, bottom - top, 1.0) * SIDE / INK_BOX
    place = ((left + right - side) / 2, (top + bottom - side) / 2, side, side)
    return Drawing(Ink(), write_png_bytes(np.round(255 * (1 - digit.image)).astype(np.uint8)), place)


def drawing_on(content: PadContent) -> Drawing:
    """What lay on the pad, as it is kept; a photo takes a second, so call it on a thread."""
    from digitpad.samples.store.sample import Drawing

    picture = content.picture
    if picture is None:
        return Drawing(content.ink)
    from trainer.image.picture_file import write_png_bytes

    return Drawing(content.ink, write_png_bytes(picture.pixels), picture.box)
