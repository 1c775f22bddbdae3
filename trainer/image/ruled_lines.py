"""Find ruled lines in a picture's ink."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

Bytes = NDArray[np.uint8]

_LONG = 1 / 10  # of the width: runs in one row, which a line has even where it slopes
_ACROSS = 0.85  # of the paper's width: a line with its gaps
_THICKEST = 0.02  # of the height
_TABLE = 0.9  # of a column's height, inked: it shows no paper but the table beside it


def ruled_lines(ink: Bytes) -> tuple[Bytes, int]:
    """The pixels of a (H, W) mask of 0 and 1 that are thin straight lines from one side of the paper to the other.

    They may slope by some degrees. What crosses a line stays. The second value is the number of lines.
    """
    (level, rows), (upright, columns) = _level(ink), _level(np.asarray(cv2.transpose(ink), np.uint8))
    return level | upright.T, rows + columns


def thin_runs(ink: Bytes) -> tuple[Bytes, Bytes]:
    """The pixels of a (H, W) mask of 0 and 1 in long thin runs, level and upright ones, of ruled lines or not."""
    upright = cv2.transpose(_runs(np.asarray(cv2.transpose(ink), np.uint8)))
    return _runs(ink), np.asarray(upright, np.uint8)


def _level(ink: Bytes) -> tuple[Bytes, int]:
    height, width = ink.shape
    runs = _runs(ink)
    least = max(_ACROSS * np.count_nonzero(cv2.reduce(ink, 0, cv2.REDUCE_SUM, dtype=cv2.CV_32S) < _TABLE * height), 1)
    if width < 40 or cv2.boundingRect(runs)[2] < least:
        return np.zeros_like(ink), 0
    long, thickest = _long(width), _thickest(height)
    beyond = np.pad(runs, [(0, 0), (long, long)])  # else a gap between a run and the border would be closed, too
    joined = cv2.morphologyEx(beyond, cv2.MORPH_CLOSE, np.ones((5, 2 * long + 1), np.uint8))
    _, labels, statistics, _ = cv2.connectedComponentsWithStats(joined, connectivity=8, ltype=cv2.CV_16U)
    lines = statistics[:, cv2.CC_STAT_WIDTH] >= least
    lines[0] = False
    if not lines.any():
        return np.zeros_like(ink), 0
    near = cv2.dilate(runs & lines[labels[:, long:-long]], np.ones((3, 2 * thickest + 1), np.uint8))
    line = np.asarray(near, np.uint8) & ink & (1 - _opened(ink, _column(thickest)))
    return line, int(np.count_nonzero(lines))


def _runs(ink: Bytes) -> Bytes:
    """Level runs of some length that are not as broad as bars and edges."""
    height, width = ink.shape
    runs = _opened(ink, np.ones((1, _long(width)), np.uint8))
    return runs & (1 - _opened(runs, _column(_thickest(height))))


def _long(width: int) -> int:
    return max(15, round(_LONG * width)) | 1  # what an even one opens is moved by a pixel


def _thickest(height: int) -> int:
    return max(2, round(_THICKEST * height))


def _column(thickest: int) -> Bytes:
    return np.ones((thickest + 2 | 1, 1), np.uint8)  # an even one would leave an edge of what it opens


def _opened(mask: Bytes, shape: Bytes) -> Bytes:
    """The ones of a mask that some shape within it covers."""
    return np.asarray(cv2.morphologyEx(mask, cv2.MORPH_OPEN, shape), np.uint8)
