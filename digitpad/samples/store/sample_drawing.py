"""A drawing from the pad as it is kept, and back on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from digitpad.draw.picture_layer import PictureLayer
from trainer.ink.strokes import Ink

if TYPE_CHECKING:
    from digitpad.draw.pad_document import PadDocument
    from digitpad.samples.store.sample import Drawing
    from trainer.reading.number_reading import DigitReading


def show_drawing(document: PadDocument, drawing: Drawing) -> None:
    """Put a kept drawing in the place of what is on the pad, undoably as one step; raises PictureError."""
    if drawing.picture is None or drawing.box is None:
        document.show_ink(drawing.ink)
        return
    from trainer.image.picture_file import read_grey_picture

    picture = PictureLayer(read_grey_picture(drawing.picture), drawing.box)
    document.show_drawing(drawing.ink, picture)


def drawing_of(document: PadDocument, digit: DigitReading) -> Drawing:
    """One digit of the number on the pad: its own strokes, or its digit image where it was a picture's."""
    import numpy as np

    from digitpad.samples.store.sample import Drawing

    if document.picture is None:
        return Drawing(digit.ink)
    from trainer.image.measures import INK_BOX, SIDE
    from trainer.image.picture_file import write_png_bytes

    left, top, right, bottom = digit.box
    side = max(right - left, bottom - top, 1.0) * SIDE / INK_BOX
    place = ((left + right - side) / 2, (top + bottom - side) / 2, side, side)
    return Drawing(Ink(), write_png_bytes(np.round(255 * (1 - digit.image)).astype(np.uint8)), place)


def drawing_on(document: PadDocument) -> Drawing:
    """What lies on the pad, as it is kept."""
    from digitpad.samples.store.sample import Drawing

    picture = document.picture
    if picture is None:
        return Drawing(document.ink)
    from trainer.image.picture_file import write_png_bytes

    return Drawing(document.ink, write_png_bytes(picture.pixels), picture.box)
