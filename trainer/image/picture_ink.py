"""The one way from a picture to what is written in it: whatever reads pictures begins here."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from trainer.image.paper_sheet import paper_sheet
from trainer.image.picture_paper import ink_strength, working_picture
from trainer.image.picture_parts import Part, PictureInk, written_parts

__all__ = ["Part", "PictureInk", "find_ink", "lies_in_several"]

_APART = 0.1  # of the height of all ink, as with the strokes on the pad
_TALL = 0.5


def find_ink(grey: NDArray[np.generic]) -> PictureInk:
    """Find paper, polarity and the parts of the ink in a (H, W) grey picture: photograph, scan, drawing or bitmap.

    Whole numbers are read as 0..255, floats as 0..1, 0 being black; dark ink on light paper and the reverse are both
    found. ``PictureInk.parts`` are in reading order, with boxes; ``PictureInk.of(parts)`` gives the grey picture of
    some of them, paper 0 and ink 1, from which ``from_picture.image_of_strength`` makes a digit image:

        ink = find_ink(read_grey_picture(path))
        images = [image_of_strength(ink.of([part])) for part in ink.parts]

    A picture of one colour has no parts. Never raises for two dimensions; another number of them is a ValueError.
    """
    if grey.ndim != 2:
        raise ValueError(f"a grey picture has two dimensions, not {grey.ndim}")
    if min(grey.shape) < 3:
        return written_parts(np.zeros((3, 3), np.uint8))
    levels = working_picture(grey)
    place = paper_sheet(levels)
    if place is None:
        return written_parts(ink_strength(levels))
    found = written_parts(ink_strength(np.ascontiguousarray(levels[place])))
    corner = found.corner[0] + place[0].start, found.corner[1] + place[1].start
    return replace(found, corner=corner, shape=(levels.shape[0], levels.shape[1]))


def lies_in_several(parts: tuple[Part, ...]) -> bool:
    """Whether parts stand beside or below each other, each large enough to be a digit of its own.

    Beside: parts whose x ranges come nearer than a tenth of all ink's height are one; a part counts when it is at least
    half as tall as the ink. Below: the same with a quarter, of parts at least half as long as the longest.
    """
    return _fall_apart([(part.left, part.right, part.top, part.bottom) for part in parts], _APART)


def _fall_apart(ranges: list[tuple[int, int, int, int]], apart: float) -> bool:
    if len(ranges) < 2:
        return False
    height = max(bottom for *_, bottom in ranges) - min(top for _, _, top, _ in ranges)
    groups: list[list[int]] = []
    for left, right, top, bottom in sorted(ranges):
        if groups and left <= groups[-1][1] + apart * height:
            groups[-1] = [groups[-1][0], max(groups[-1][1], right), min(groups[-1][2], top), max(groups[-1][3], bottom)]
        else:
            groups.append([left, right, top, bottom])
    return sum(bottom - top >= _TALL * height for _, _, top, bottom in groups) > 1
