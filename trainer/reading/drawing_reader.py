"""The one entry to reading whatever lies on a pad: ink, a picture, or ink over a picture."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from trainer.image.digit_image import stroke_arrays
from trainer.ink.strokes import Ink
from trainer.model.predict import Predictor
from trainer.reading.ink_reader import InkReader
from trainer.reading.mending import NO_MENDING, Mending
from trainer.reading.number_reading import Box, NumberReading
from trainer.reading.row_reading import unrefused


class DrawingReader:
    """Reads drawings with one predictor; each thread needs a reader of its own."""

    def __init__(self, predictor: Predictor) -> None:
        self.predictor = predictor
        self._ink = InkReader(predictor)

    def with_predictor(self, predictor: Predictor) -> DrawingReader:
        """A reader with another predictor that knows the images of what this one read last."""
        other = DrawingReader(predictor)
        other._ink = self._ink.with_predictor(predictor)
        return other

    def read(
        self,
        ink: Ink,
        picture: NDArray[np.generic] | None = None,
        picture_box: Box | None = None,
        whole_numbers: bool = True,
        refuse: bool = True,
        mending: Mending = NO_MENDING,
        is_unfinished: bool = False,
    ) -> NumberReading:
        """Read ink over a picture (H, W), which fills ``picture_box`` (x, y, width, height) in ink units.

        Ink alone is read stroke by stroke. Otherwise strokes are painted, with their widths, over the picture's own ink
        and both are read together. The boxes of the digits are in ink units. ``mending`` is what a person said about
        the cutting; a drawing ``is_unfinished`` while the pen is at its last stroke.
        """
        if picture is None or picture_box is None or min(picture_box[2:]) <= 0:
            return self._ink.read(ink, whole_numbers, refuse, mending, is_unfinished)
        return self._read_picture(ink, picture, picture_box, whole_numbers, refuse, mending)

    def _read_picture(
        self,
        ink: Ink,
        picture: NDArray[np.generic],
        box: Box,
        whole_numbers: bool,
        refuse: bool,
        mending: Mending,
    ) -> NumberReading:
        # Here, for OpenCV takes a tenth of a second that a start without a picture need not spend.
        from trainer.image.picture_ink import find_ink
        from trainer.image.picture_parts import all_parts
        from trainer.image.strokes_on_picture import common_page, with_strokes
        from trainer.reading.picture_reader import read_picture, read_picture_ink

        if not stroke_arrays(ink):
            return read_picture(self.predictor, picture, whole_numbers, refuse, _corners(box), mending)
        found = find_ink(picture)
        if not found.parts:
            return self._ink.read(ink, whole_numbers, refuse, mending)
        both = all_parts(with_strokes(found.whole(), ink, box))
        reading = read_picture_ink(self.predictor, both, _corners(common_page(ink, box)), whole_numbers, mending)
        return reading if refuse else unrefused(reading)


def _corners(place: Box) -> Box:
    """(x, y, width, height) as (left, top, right, bottom)."""
    x, y, width, height = place
    return x, y, x + width, y + height
