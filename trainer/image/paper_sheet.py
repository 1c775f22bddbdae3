"""Find the sheet of paper in a picture that shows its surroundings as well: a card on a table, a page in a frame."""

from __future__ import annotations

from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from trainer.image.fewer_pixels import reduced

Bytes = NDArray[np.uint8]
Place = tuple[slice, slice]

_LOOKING_SIDE = 100
_BEYOND = 3  # pixels put around the picture, so that a frame along its border has an outside
_SMALLEST = 0.15  # of the picture
_MOST_AT_BORDER = 0.5  # of the picture's border
_RECTANGLE = 0.86  # of the smallest rectangle around it: an ellipse has 0.79
_PAPER = 0.6  # of the sheet: the rest is what is written on it
_WRITTEN = 0.004
_JUMP = 0.6  # of the difference between sheet and surroundings, within five hundredths of the picture
_BROAD = 0.09  # of the sheet's side: the radius of the largest disc without ink; a pen's line is thinner


def paper_sheet(levels: Bytes) -> Place | None:
    """Rows and columns of a sheet with something on it, within surroundings of another brightness, or None.

    ``levels`` is (H, W) uint8. A sheet is a rectangle, turned or not, with a broad place without ink.
    """
    inner = reduced(levels, _LOOKING_SIDE)
    if int(inner.max()) - int(inner.min()) < 30:
        return None
    small = np.asarray(np.pad(inner, _BEYOND, "edge"), np.uint8)
    light = np.asarray(cv2.threshold(small, 0, 1, cv2.THRESH_BINARY | cv2.THRESH_OTSU)[1], np.uint8)
    for mask in (light, 1 - light):
        border = np.concatenate([mask[0], mask[-1], mask[:, 0], mask[:, -1]])
        box = _sheet_box(small, mask) if border.mean() <= _MOST_AT_BORDER else None
        if box is not None:
            return _inside(box, inner.shape, levels.shape)
    return None


def _sheet_box(levels: Bytes, mask: Bytes) -> tuple[int, int, int, int] | None:
    """Left, top, width and height of the largest part of a mask of the picture if it is a sheet."""
    count, labels, statistics, _ = cv2.connectedComponentsWithStats(mask, connectivity=4, ltype=cv2.CV_16U)
    if count < 2:
        return None
    largest = int(statistics[1:, cv2.CC_STAT_AREA].argmax()) + 1
    area = float(statistics[largest, cv2.CC_STAT_AREA])
    if area < _SMALLEST * mask.size:
        return None
    part = (labels == largest).astype(np.uint8)
    outlines = cv2.findContours(part, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)[0]
    outline = np.asarray(max(outlines, key=cv2.contourArea))
    filled = cv2.contourArea(outline) + cv2.arcLength(outline, True) / 2 + 1  # to the pixels' outer edges
    width, height = (side + 1 for side in cv2.minAreaRect(outline)[1])
    if filled < _RECTANGLE * width * height or not _PAPER * filled <= area <= (1 - _WRITTEN) * filled:
        return None
    radius = cv2.distanceTransform(np.pad(part, 1), cv2.DIST_L2, 3).max()
    left, top, columns, rows = statistics[largest, :4].tolist()
    is_sheet = radius >= _BROAD * filled**0.5 and _has_edge(levels, mask, outline)
    return (left, top, columns, rows) if is_sheet else None


def _has_edge(levels: Bytes, mask: Bytes, outline: NDArray[Any]) -> bool:
    """Whether brightness jumps along the outline; that of a spot of light or of a shadow changes slowly."""
    sheet = cv2.drawContours(np.zeros_like(mask), [outline], 0, 1, cv2.FILLED)
    square = np.ones((3, 3), np.uint8)
    larger, smaller = cv2.dilate(sheet, square), cv2.erode(sheet, square)
    outside, inside = cv2.dilate(larger, square) > larger, cv2.erode(smaller, square) < smaller
    if not outside.any() or not inside.any():
        return False
    jump = abs(float(np.median(levels[inside])) - float(np.median(levels[outside])))
    return jump >= _JUMP * abs(float(levels[mask == 1].mean()) - float(levels[mask == 0].mean()))


def _inside(box: tuple[int, int, int, int], small: tuple[int, ...], shape: tuple[int, ...]) -> Place:
    """A box on few pixels as rows and columns of ``shape``, without its own edge."""
    left, top, width, height = box
    rows, columns = _range(top, height, small[0], shape[0]), _range(left, width, small[1], shape[1])
    return rows, columns


def _range(start: int, length: int, small: int, large: int) -> slice:
    """From ``start`` on few pixels, with what was put beyond them, to one on many."""
    first, last = max(start - _BEYOND, 0) + 1, min(start - _BEYOND + length, small) - 1
    return slice(round(first * large / small), round(last * large / small))
