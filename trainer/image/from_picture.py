"""A digit image from a picture: a photograph, a scan, a pasted MNIST image, or a picture with ink drawn over it."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from trainer.image.digit_image import digit_image, parts_side_by_side, stroke_arrays
from trainer.image.measures import CENTRE, INK_BOX, SIDE
from trainer.image.pen_rendering import centres_of_mass
from trainer.image.picture_ink import find_ink, lies_in_several
from trainer.image.picture_paper import bitmap_strength, unit_grey
from trainer.image.picture_parts import Part, all_parts
from trainer.image.strokes_on_picture import Box, with_strokes
from trainer.ink.strokes import Ink

Floats = NDArray[np.float32]

_THINNEST = 1.7  # pixels
_SPREAD = 0.55 * 9 / 3  # of the mean around a pixel of a line that is too thin
_PEAK = 0.7  # of the inked pixels are no darker than full ink


def digit_image_from_picture(grey: NDArray[np.generic]) -> Floats:
    """A (H, W) grey picture as a (28, 28) float32 digit image in [0, 1], ink = 1; see :func:`picture_digit`."""
    return picture_digit(grey)[0]


def picture_digit(grey: NDArray[np.generic]) -> tuple[Floats, bool]:
    """A (H, W) grey picture as a (28, 28) float32 digit image in [0, 1], ink = 1, and whether it shows several digits.

    Whole numbers are read as 0..255, floats as 0..1, 0 being black; dark ink on light paper and the reverse are both
    found. Uneven light is levelled, specks, ruled lines and paper edges are left out. A 28×28 picture that is
    already MNIST-like comes out as it is; of a bitmap of up to 16 px a side all soft pixels count. A picture of one
    colour, or without a pixel, gives all zeros. Never raises for two dimensions; another number is a ValueError.
    """
    bitmap = bitmap_digit(grey)
    if bitmap is not None:
        return bitmap, False
    ink = find_ink(grey)
    return image_of_strength(ink.of(one_digit(ink.parts))), lies_in_several(ink.parts)


def drawing_digit(ink: Ink, picture: NDArray[np.generic] | None, picture_box: Box | None) -> tuple[Floats, bool]:
    """Ink over a picture as one digit image; ``picture_box`` is the picture's (x, y, width, height) in ink units.

    Without a picture this is :func:`digit_image`, without ink :func:`picture_digit`. Otherwise the strokes are
    painted, with their widths, over the picture's own ink, and both are read together. The second value says whether
    there are several digits.
    """
    if picture is None or picture_box is None or min(picture_box[2:]) <= 0:
        return digit_image(ink), parts_side_by_side(ink)
    if not stroke_arrays(ink):
        return picture_digit(picture)
    found = find_ink(picture)
    if not found.parts:
        return digit_image(ink), parts_side_by_side(ink)
    both = all_parts(with_strokes(found.whole(), ink, picture_box))
    return image_of_strength(both.of(both.parts)), lies_in_several(both.parts)


def one_digit(parts: tuple[Part, ...]) -> list[Part]:
    """The largest part and what lies near it."""
    leader = max(parts, key=lambda part: (part.longer * part.area, -part.number), default=None)
    return [part for part in parts if leader is not None and _lies_near(part, leader)]


def _lies_near(part: Part, leader: Part) -> bool:
    gap_x = max(part.left - leader.right, leader.left - part.right)
    gap_y = max(part.top - leader.bottom, leader.top - part.bottom)
    return max(gap_x, gap_y) <= 0.4 * leader.longer


def image_of_strength(strength: Floats) -> Floats:
    """Ink strengths (H, W) in [0, 1] as a digit image: 20 px on the longer side, centred by mass, pen made regular."""
    left, top, width, height = cv2.boundingRect((strength > 0.3).view(np.uint8)) if strength.size else (0, 0, 0, 0)
    if not width:
        return np.zeros((SIDE, SIDE), np.float32)
    ink = np.ascontiguousarray(strength[top : top + height, left : left + width])
    size = max(ink.shape) / INK_BOX
    middle = [_middle(ink.sum(axis=axis, dtype=np.float64)) for axis in (1, 0)]
    down, across = (
        _shares(count, place - (CENTRE + 0.5) * size, size) for count, place in zip(ink.shape, middle, strict=True)
    )
    return _regular_pen(np.asarray(down @ ink @ across.T, np.float32))


def bitmap_digit(grey: NDArray[np.generic]) -> Floats | None:
    """The digit image that a picture of few pixels shows as a whole, without a look for parts; None of any other."""
    if grey.ndim != 2:
        return None
    image = _picture_as_it_is(grey)
    if image is not None:
        return image
    strength = bitmap_strength(grey)
    return None if strength is None else image_of_strength(strength)


def _picture_as_it_is(grey: NDArray[np.generic]) -> Floats | None:
    """A 28×28 picture that already has MNIST's size and place, light ink on black whichever it was before."""
    if grey.shape != (SIDE, SIDE):
        return None
    values = unit_grey(grey)
    border = np.concatenate([values[0], values[-1], values[:, 0], values[:, -1]])
    image = 1 - values if np.median(border) > 0.5 else values
    if np.median(np.minimum(border, 1 - border)) > 0.02 or image.max() < 0.8:
        return None
    places = np.argwhere(image > 0.1)
    longer = int(np.ptp(places, axis=0).max()) + 1
    off = np.abs(centres_of_mass(image[None])[0] - CENTRE).max()
    return image if 17 <= longer <= 22 and off < 1.5 else None


def _middle(amounts: NDArray[np.float64]) -> float:
    """Where the centre of mass of amounts of ink lies that stand side by side, each 1 long.

    OpenCV's moments take an array of two columns for points.
    """
    return float(amounts @ np.arange(len(amounts))) / float(amounts.sum()) + 0.5


def _shares(count: int, start: float, size: float) -> Floats:
    """(28, count): which share of output pixel i, ``size`` input pixels long, each input pixel covers."""
    edges = np.subtract.outer(start + size * np.arange(SIDE + 1), np.arange(count))
    np.minimum(np.maximum(edges, 0, out=edges), 1, out=edges)
    return np.asarray((edges[1:] - edges[:-1]) / size, np.float32)


def _regular_pen(image: Floats) -> Floats:
    """Full ink near 1, and lines that are far too thin made thicker, as MNIST's are."""
    peak = _quantile(np.sort(image[image > 0.25 * image.max()]), _PEAK)
    image = np.minimum(image * np.float32(1 / max(peak, 1e-3)), np.float32(1))
    if line_width(image) >= _THINNEST:
        return image
    around = cv2.blur(image, (3, 3), borderType=cv2.BORDER_CONSTANT)
    return np.asarray(np.minimum(np.maximum(image, around * np.float32(_SPREAD)), np.float32(1)), np.float32)


def _quantile(values: Floats, share: float) -> float:
    """The value below which a share of sorted values lie; 0 of none. numpy's own takes ten times as long for so few."""
    if not len(values):
        return 0.0
    place = share * (len(values) - 1)
    before, after = float(values[int(place)]), float(values[min(int(place) + 1, len(values) - 1)])
    return before + (place - int(place)) * (after - before)


def line_width(image: Floats) -> float:
    """The width of the pen in a digit image in pixels, about: twice the ink's area by the length of its outline."""
    outline = cv2.norm(image[1:], image[:-1], cv2.NORM_L1) + cv2.norm(image[:, 1:], image[:, :-1], cv2.NORM_L1)
    return 2 * 1.27 * float(image.sum()) / max(outline, 1e-6)
