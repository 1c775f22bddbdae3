"""Find ruled lines in a picture's ink."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

Bytes = NDArray[np.uint8]

_LONG = 1 / 10  # of the width: runs in one row, which a line has even where it slopes
_ACROSS = 0.85  # of the width: a line with its gaps
_THICKEST = 0.02  # of the height


def ruled_lines(ink: Bytes) -> tuple[Bytes, int]:
    """The pixels of a (H, W) mask of 0 and 1 that are thin straight lines from one side of the picture to the other.

    They may slope by some degrees. What crosses a line stays. The second value is the number of lines.
    """
    (level, rows), (upright, columns) = _level(ink), _level(np.ascontiguousarray(ink.T))
    return level | upright.T, rows + columns


def _level(ink: Bytes) -> tuple[Bytes, int]:
    height, width = ink.shape
    if width < 40:
        return np.zeros_like(ink), 0
    long, thickest = max(15, round(_LONG * width)), max(2, round(_THICKEST * height))
    column = np.ones((thickest + 2 | 1, 1), np.uint8)  # an even one would leave an edge of what it opens
    runs = _opened(ink, np.ones((1, long), np.uint8))
    runs &= 1 - _opened(runs, column)  # bars and edges are too broad
    if cv2.boundingRect(runs)[2] + 2 * long < _ACROSS * width:
        return np.zeros_like(ink), 0
    joined = cv2.morphologyEx(runs, cv2.MORPH_CLOSE, np.ones((5, 2 * long), np.uint8))
    _, labels, statistics, _ = cv2.connectedComponentsWithStats(joined, connectivity=8, ltype=cv2.CV_16U)
    lines = statistics[:, cv2.CC_STAT_WIDTH] >= _ACROSS * width
    lines[0] = False
    if not lines.any():
        return np.zeros_like(ink), 0
    near = cv2.dilate((runs & lines[labels]).astype(np.uint8), np.ones((3, 2 * thickest + 1), np.uint8))
    line = np.asarray(near, np.uint8) & ink & (1 - _opened(ink, column))
    return line, int(np.count_nonzero(lines))


def _opened(mask: Bytes, shape: Bytes) -> Bytes:
    """The ones of a mask that some shape within it covers."""
    return np.asarray(cv2.morphologyEx(mask, cv2.MORPH_OPEN, shape), np.uint8)
